import type { ColumnSpec, RelationSpec } from '../kind';
import { spelled } from '../statementMatter';

/** Columns that several kinds of table have in other places. */

/** What the one column of amounts is headed, once the year is told. */
export const AMOUNT: readonly string[] = [
  '预算数',
  '金额',
  '预算',
  '预算金额',
  '预算额',
  '本年预算',
  '本年预算数',
  '年初预算',
  '年初预算数',
  '当年预算',
  '当年预算数',
];

/** 基本支出 split into 人员经费 and 公用经费 inside a table of functional codes; its own sum is then headed 小计. */
export const basicParts: readonly ColumnSpec[] = [
  { id: 'basic', kind: 'money', labels: ['小计'], group: '基本支出' },
  { id: 'personnel', kind: 'money', labels: ['人员经费', '人员支出', '人员类'] },
  { id: 'publicFunds', kind: 'money', labels: ['公用经费', '日常公用经费', '公用支出', '日常公用支出', '公用类'] },
];

/** What share of the whole a row is, in percent. */
export const share: ColumnSpec = {
  id: 'share',
  kind: 'percent',
  labels: [
    '占总支出',
    '占总收入',
    '占支出合计',
    '占收入合计',
    '占比',
    '占总支出%',
    '占总支出比重',
    '比重',
    '所占比例',
    '占总支出比例',
  ],
};

/** 项目支出 split by what projects are for (预算管理一体化); its own sum is then headed 小计. */
export const projectParts: readonly ColumnSpec[] = [
  { id: 'project', kind: 'money', labels: ['小计'], group: '项目支出' },
  { id: 'operationProjects', kind: 'money', labels: ['其他运转类', '其他运转类项目', '一般性项目', '运转类项目'] },
  { id: 'targetProjects', kind: 'money', labels: ['特定目标类', '特定目标类项目', '专项资金'] },
];

/** 项目支出 = 其他运转类 + 特定目标类, where both are printed. */
export const projectSplit: RelationSpec = {
  form: 'columns',
  rule: 'expenditure-row-total',
  strength: 'identity',
  derives: 'total',
  total: 'project',
  parts: ['operationProjects', 'targetProjects'],
  requires: ['operationProjects', 'targetProjects'],
};

/** What is spent of this year's appropriations, and of what is carried over of them (Sichuan). */
export const yearAndCarried: readonly ColumnSpec[] = [
  {
    id: 'yearGrant',
    kind: 'money',
    labels: spelled('当年', ['财政', ''], '拨款', ['', '预算'], ['', '安排']),
  },
  {
    id: 'carriedOver',
    kind: 'money',
    labels: spelled('上年', ['财政拨款', ''], '结转', ['', '资金', '结余'], ['', '预算'], ['', '安排']),
  },
];

/** All = of this year + carried over, where both are printed. */
export const yearAndCarriedSplit: RelationSpec = {
  form: 'columns',
  rule: 'row-total',
  strength: 'identity',
  derives: 'total',
  total: 'total',
  parts: ['yearGrant', 'carriedOver'],
  requires: ['yearGrant', 'carriedOver'],
};

/** What the columns of two years are headed, once `2025年` and `2026年` are told as 上年 and 本年. */
const YEAR_LABELS = {
  lastYear: [
    '上年执行数',
    '上年预算数',
    '上年决算数',
    '上年预计执行数',
    '上年年初预算数',
    '上年预算',
    '上年执行',
    '执行数',
    '上年数',
    '上年',
  ],
  year: ['本年预算数', '本年预算', '本年数', '本年年初预算数', '预算数', '金额', '本年'],
  change: [
    '增减额',
    '增减金额',
    '增减数',
    '增减数额',
    '增减',
    '上年增减',
    '增加额',
    '增减变化',
    '增减变动',
    '增减情况',
    '增减(+-)',
    '增(+)减(-)',
    '本年比上年',
    '上年增减变化',
    '上年增减情况',
  ],
  changeRate: [
    '增减%',
    '增减率',
    '增减比例',
    '增减比例(%)',
    '增减幅度',
    '增减幅度(%)',
    '增减率(%)',
    '增减百分比',
    '增长率',
    '增长率(%)',
    '增长%',
    '增幅',
    '增幅(%)',
    '变动率',
    '上年增减%',
  ],
} as const;

/** The year before beside this year's amounts, and how they differ. `total` is then headed by its year. */
export const twoYears: readonly ColumnSpec[] = [
  { id: 'lastYear', kind: 'money', labels: YEAR_LABELS.lastYear },
  { id: 'total', kind: 'money', labels: ['小计', '合计'], group: '本年预算数' },
  { id: 'total', kind: 'money', labels: YEAR_LABELS.year },
  { id: 'change', kind: 'money', labels: YEAR_LABELS.change },
  { id: 'changeRate', kind: 'percent', labels: YEAR_LABELS.changeRate },
];

/** The same on one side of a two-sided table: `own` is this year's column, the others are called after `prefix`. */
export function twoYearsOfSide(own: string, prefix: string, group: string, side: number): ColumnSpec[] {
  const at = { group, side } as const;
  return [
    { id: `${prefix}LastYear`, kind: 'money', labels: YEAR_LABELS.lastYear, ...at },
    { id: own, kind: 'money', labels: YEAR_LABELS.year, ...at },
    { id: `${prefix}Change`, kind: 'money', labels: YEAR_LABELS.change, ...at },
    { id: `${prefix}ChangeRate`, kind: 'percent', labels: YEAR_LABELS.changeRate, ...at },
  ];
}

/** This year = last year + the difference. */
export function yearChangeOf(own: string, lastYear: string, change: string): RelationSpec {
  return {
    form: 'columns',
    rule: 'row-total',
    strength: 'identity',
    derives: 'none',
    total: own,
    parts: [lastYear, change],
    requires: [lastYear, change],
  };
}

/** The same where the columns are those of `twoYears`. */
export const yearChange: RelationSpec = yearChangeOf('total', 'lastYear', 'change');

/** 基本支出 = 人员经费 + 公用经费, where a table of functional codes prints both. */
export const basicSplit: RelationSpec = {
  form: 'columns',
  rule: 'basic-row-total',
  strength: 'identity',
  derives: 'total',
  total: 'basic',
  parts: ['personnel', 'publicFunds'],
};

/** 基本支出, or what it consists of where only that is printed. */
export const BASIC = { column: 'basic', of: ['personnel', 'publicFunds'] } as const;

import type { ColumnSpec, RelationSpec } from '../kind';

/** Columns that several kinds of table have in other places. */

/** 基本支出 split into 人员经费 and 公用经费 inside a table of functional codes; its own sum is then headed 小计. */
export const basicParts: readonly ColumnSpec[] = [
  { id: 'basic', kind: 'money', labels: ['小计'], group: '基本支出' },
  { id: 'personnel', kind: 'money', labels: ['人员经费', '人员支出', '人员类'] },
  { id: 'publicFunds', kind: 'money', labels: ['公用经费', '日常公用经费', '公用支出', '日常公用支出', '公用类'] },
];

/** The year before beside this year's amounts, and how they differ. `total` is then headed by its year. */
export const twoYears: readonly ColumnSpec[] = [
  {
    id: 'lastYear',
    kind: 'money',
    labels: ['上年执行数', '上年预算数', '上年决算数', '上年预计执行数', '执行数', '上年预算', '上年数'],
  },
  { id: 'total', kind: 'money', labels: ['小计', '合计'], group: '本年预算数' },
  { id: 'total', kind: 'money', labels: ['本年预算数', '本年预算', '本年数', '预算数', '金额'] },
  { id: 'change', kind: 'money', labels: ['增减额', '增减金额', '增减数', '增减', '增加额', '增减变化'] },
  { id: 'changeRate', kind: 'percent', labels: ['增减%', '增减率', '增减比例', '增减幅度', '增长率', '增长%', '增幅'] },
];

/** This year = last year + the difference. */
export const yearChange: RelationSpec = {
  form: 'columns',
  rule: 'row-total',
  strength: 'identity',
  derives: 'none',
  total: 'total',
  parts: ['lastYear', 'change'],
  requires: ['lastYear', 'change'],
};

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

import type { ColumnSpec, RelationSpec, RoleSpec } from '../kind';
import { AMOUNT } from './otherColumns';

/**
 * Further sides of 收支总表 that print what is spent once more: by use (支出用途, 部门预算经济分类: side 2) and by the
 * government's own economic classification (政府预算经济分类: side 3).
 */
const OF_DEPARTMENT = '部门预算经济';
const OF_GOVERNMENT = '政府预算经济';

export const useColumns: readonly ColumnSpec[] = [
  { id: 'useItem', kind: 'label', labels: ['项目', '支出项目', '支出用途'], group: '支出用途', side: 2 },
  { id: 'useAmount', kind: 'money', labels: AMOUNT, group: '支出用途', side: 2 },
  { id: 'useItem', kind: 'label', labels: itemLabels('部门预算'), side: 2 },
  { id: 'useAmount', kind: 'money', labels: AMOUNT, group: OF_DEPARTMENT, side: 2 },
  { id: 'governmentItem', kind: 'label', labels: itemLabels('政府预算'), side: 3 },
  { id: 'governmentAmount', kind: 'money', labels: AMOUNT, group: OF_GOVERNMENT, side: 3 },
];

function itemLabels(budget: string): string[] {
  return [`项目(按${budget}经济分类)`, `项目(按${budget}支出经济分类)`, `${budget}经济分类`, `${budget}支出经济分类`];
}

/** Classes of the department's economic classification, as a use consists of them. */
const CLASSES =
  /^(按项目管理的)?(工资福利支出|商品和服务支出|对个人和家庭的补助(支出)?|债务利息及费用支出|资本性支出(\(基本建设\))?|对企业补助(\(基本建设\))?|对社会保障基金补助|其他支出)$/;
/** Classes of the government's economic classification. */
export const OF_STATE_NAMES =
  '机关(工资福利支出|商品和服务支出|资本性支出.{0,3})|对(事业单位(经常|资本)性补助|企业(补助|资本性支出)|个人和家庭的补助|社会保障基金补助)|债务(利息及费用|还本)支出|转移性支出|预备费及预留|其他支出';
const OF_STATE = new RegExp(`^[一二三四五六七八九十]{1,3}[、.](${OF_STATE_NAMES})$`);

const TOTAL = /^(支出)?(总计|合计)$/;
const YEAR = /^[本当]年支出(合计|小计|总计)$/;

export const useRoles: readonly RoleSpec[] = [
  { role: 'useTotal', label: TOTAL, side: 2 },
  { role: 'useYear', label: YEAR, side: 2 },
  { role: 'useBasic', label: /^[一二三四五六七八九十]{1,3}[、.]基本支出$/, side: 2, within: 'useTotal' },
  { role: 'useProject', label: /^[一二三四五六七八九十]{1,3}[、.]项目支出$/, side: 2, within: 'useTotal' },
  {
    role: 'use',
    label: /^[一二三四五六七八九十]{1,3}[、.](基本|项目|(事业单位)?经营|上[缴解]|对附属|.{0,4}机动|.{0,4}预留|其他)/,
    side: 2,
    within: 'useTotal',
  },
  { role: 'useProjectClass', label: CLASSES, side: 2, after: 'useProject', within: 'useProject' },
  { role: 'useBasicClass', label: CLASSES, side: 2, after: 'useBasic', within: 'useBasic' },
  { role: 'governmentTotal', label: TOTAL, side: 3 },
  { role: 'governmentYear', label: YEAR, side: 3 },
  { role: 'governmentClass', label: OF_STATE, side: 3, within: 'governmentYear' },
];

const IDENTITY = { form: 'roles', strength: 'identity' } as const;

/** All that is spent, by use and by class: what it adds up to, and that it is what is spent by function. */
export const useRelations: readonly RelationSpec[] = [
  ...(
    [
      ['useTotal', 'useAmount'],
      ['governmentTotal', 'governmentAmount'],
    ] as const
  ).map(([role, column]): RelationSpec => ({
    ...IDENTITY,
    rule: 'expenditure-total-sum',
    derives: 'copy',
    total: { role, column },
    terms: [{ role: 'expenditureTotal', column: 'expenditureAmount', required: true }],
  })),
  ...(
    [
      ['useYear', 'useAmount'],
      ['governmentYear', 'governmentAmount'],
    ] as const
  ).map(([role, column]): RelationSpec => ({
    ...IDENTITY,
    rule: 'year-expenditure-sum',
    derives: 'copy',
    total: { role, column },
    terms: [{ role: 'yearExpenditure', column: 'expenditureAmount', required: true }],
  })),
  {
    // What is carried over to the next year is no use of the money, but part of the total.
    ...IDENTITY,
    rule: 'expenditure-total-sum',
    derives: 'total',
    total: { role: 'useTotal', column: 'useAmount' },
    terms: [
      { role: 'useBasic', column: 'useAmount', required: true },
      { role: 'useProject', column: 'useAmount' },
      { role: 'use', column: 'useAmount' },
      { role: 'yearEndCarryOver', column: 'expenditureAmount' },
    ],
  },
  ...(['useBasic', 'useProject'] as const).map((role): RelationSpec => ({
    ...IDENTITY,
    rule: 'group-total',
    derives: 'total',
    total: { role, column: 'useAmount' },
    terms: [{ role: `${role}Class`, column: 'useAmount', required: true }],
  })),
  {
    ...IDENTITY,
    rule: 'year-expenditure-sum',
    derives: 'total',
    total: { role: 'governmentYear', column: 'governmentAmount' },
    terms: [{ role: 'governmentClass', column: 'governmentAmount', required: true }],
  },
];

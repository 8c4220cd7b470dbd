import { FUNCTIONAL_CLASSES } from '../accounts/functionalClasses';
import type { ColumnSpec, RelationSpec, RoleSpec } from '../kind';
import { OF_STATE_NAMES, useRelations } from './expenditureByUse';

/**
 * The form of the summaries that stands four blocks side by side and numbers their items 1、2、3 (Shaanxi): income, expenditure
 * by function, by the department's economic classification below the uses, and by the government's. A first row, 一、部门预算 or
 * 一、财政拨款, is the year's whole of each.
 */
const AMOUNTS = ['预算数', '金额', '本年预算', '本年预算数'];

/** The columns; that of expenditure by function bears the id of the kind's own. */
export function numberedSideColumns(expenditure: string): readonly ColumnSpec[] {
  return [
    { id: 'incomeItem', kind: 'label', labels: ['项目', '收入项目'], group: '收入', side: 0 },
    { id: 'incomeAmount', kind: 'money', labels: AMOUNTS, group: '收入', side: 0 },
    { id: 'expenditureItem', kind: 'label', labels: ['支出功能分类科目'], group: '支出', side: 1 },
    { id: expenditure, kind: 'money', labels: AMOUNTS, group: '支出', side: 1 },
    { id: 'useItem', kind: 'label', labels: ['部门支出经济分类科目'], side: 2 },
    { id: 'useAmount', kind: 'money', labels: AMOUNTS, group: '部门支出经济', side: 2 },
    { id: 'governmentItem', kind: 'label', labels: ['政府支出经济分类科目'], side: 3 },
    { id: 'governmentAmount', kind: 'money', labels: AMOUNTS, group: '政府支出经济', side: 3 },
  ];
}

const NUMBER = '^\\d{1,2}[、.]';
const numbered = (names: string): RegExp => new RegExp(`${NUMBER}(${names})$`);
const HEADS = /^一[、.](部门预算|财政拨款)$/;
const ITEM = /^\(\d{1,2}\)/;
const YEAR = /^[本当]年支出(合计|小计|总计)$/;
const TOTAL = /^支出(总计|合计)$/;

/** Before those of the standard form. */
export const numberedSideRoles: readonly RoleSpec[] = [
  { role: 'incomeHead', label: HEADS, side: 0 },
  { role: 'fiscalIncome', label: numbered('财政拨款(收入)?'), side: 0, within: 'yearIncome' },
  { role: 'expenditureHead', label: HEADS, side: 1 },
  {
    role: 'class',
    label: numbered(Object.values(FUNCTIONAL_CLASSES).join('|')),
    side: 1,
    within: 'yearExpenditure',
  },
  { role: 'useHead', label: HEADS, side: 2 },
  { role: 'useTotal', label: TOTAL, side: 2 },
  { role: 'useYear', label: YEAR, side: 2 },
  { role: 'useNext', label: /^结转下年/, side: 2 },
  { role: 'useBasic', label: numbered('基本支出|人员经费和公用经费支出'), side: 2, within: 'useYear' },
  { role: 'useProject', label: numbered('项目支出|专项业务经费支出'), side: 2, within: 'useYear' },
  {
    role: 'use',
    label: numbered('上[缴解]上级支出|(事业单位)?经营支出|对附属单位补助支出'),
    side: 2,
    within: 'useYear',
  },
  { role: 'useProjectClass', label: ITEM, side: 2, after: 'useProject', within: 'useProject' },
  { role: 'useBasicClass', label: ITEM, side: 2, after: 'useBasic', within: 'useBasic' },
  { role: 'governmentHead', label: HEADS, side: 3 },
  { role: 'governmentTotal', label: TOTAL, side: 3 },
  { role: 'governmentYear', label: YEAR, side: 3 },
  { role: 'governmentNext', label: /^结转下年/, side: 3 },
  { role: 'governmentClass', label: numbered(OF_STATE_NAMES), side: 3, within: 'governmentYear' },
];

/** What the further blocks add up to, and the whole that stands first in each. */
export function numberedSideRelations(expenditure: string): readonly RelationSpec[] {
  const head = (role: string, year: string, column: string): RelationSpec => ({
    form: 'roles',
    rule: column === 'incomeAmount' ? 'year-income-sum' : 'year-expenditure-sum',
    strength: 'identity',
    derives: 'copy',
    total: { role, column },
    terms: [{ role: year, column, required: true }],
  });
  const own = (column: string | undefined): string | undefined =>
    column === 'expenditureAmount' ? expenditure : column;
  return [
    head('incomeHead', 'yearIncome', 'incomeAmount'),
    head('expenditureHead', 'yearExpenditure', expenditure),
    head('useHead', 'useYear', 'useAmount'),
    head('governmentHead', 'governmentYear', 'governmentAmount'),
    ...useRelations.map((relation): RelationSpec =>
      relation.form === 'roles'
        ? {
            ...relation,
            total: { ...relation.total, column: own(relation.total.column) },
            terms: relation.terms.map((term) => ({ ...term, column: own(term.column) })),
          }
        : relation,
    ),
  ];
}

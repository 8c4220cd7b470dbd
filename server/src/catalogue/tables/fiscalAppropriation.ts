import type { RelationSpec, TableKind } from '../kind';
import { FUNDS, fundColumns } from './fundColumns';
import { INCOME_PART } from './incomeParts';
import { numberedSideColumns, numberedSideRelations, numberedSideRoles } from './numberedSides';
import { AMOUNT } from './otherColumns';

const standard: TableKind = {
  id: 'CZ',
  zh: '财政拨款收支总表',
  en: 'Fiscal appropriation summary',
  titles: [/财政拨款收支(预算)?(总表|总体情况表)$/],
  columns: [
    { id: 'serial', kind: 'serial', labels: ['序号'] },
    { id: 'incomeItem', kind: 'label', labels: ['项目', '收入项目', '收入'], group: '收入', side: 0 },
    { id: 'incomeAmount', kind: 'money', labels: AMOUNT, group: '收入', side: 0 },
    {
      id: 'expenditureItem',
      kind: 'label',
      labels: ['项目', '支出项目', '支出功能分类', '支出', '功能分类'],
      group: '支出',
      side: 1,
    },
    ...fundColumns(1),
  ],
  others: [{ id: 'total', kind: 'money', labels: AMOUNT, group: '支出', side: 1 }],
  roles: [
    { role: 'incomeTotal', label: /^(收入|本年收入)?总计|^收入合计/, side: 0 },
    { role: 'yearIncome', label: /^([一二][、.])?(本年(财政拨款)?收入|本年(财政)?拨款)(合计|小计|总计)?$/, side: 0 },
    { role: 'carryOver', label: /(年初|上年)(财政拨款)?结转/, side: 0 },
    // A part of another item is no item.
    { role: 'incomePart', label: INCOME_PART, side: 0 },
    { role: 'generalBudgetCarryOver', label: /一般公共预算/, side: 0, after: 'carryOver', within: 'carryOver' },
    { role: 'governmentFundCarryOver', label: /政府性?基金/, side: 0, after: 'carryOver', within: 'carryOver' },
    { role: 'stateCapitalCarryOver', label: /国有资本经营/, side: 0, after: 'carryOver', within: 'carryOver' },
    { role: 'generalBudgetIncome', label: /一般公共预算/, side: 0, within: 'yearIncome' },
    { role: 'governmentFundIncome', label: /政府性?基金/, side: 0, within: 'yearIncome' },
    { role: 'stateCapitalIncome', label: /国有资本经营/, side: 0, within: 'yearIncome' },
    { role: 'expenditureTotal', label: /^(支出)?总计|^支出合计/, side: 1 },
    { role: 'yearExpenditure', label: /^([一二][、.])?本年(财政拨款)?支出(合计|小计|总计)?$/, side: 1 },
    { role: 'yearEndCarryOver', label: /(年末|年终)(财政拨款)?结转|结转下年/, side: 1 },
    { role: 'class', label: /^[（(]?[一二三四五六七八九十]{1,3}[、.）)]/, side: 1, within: 'yearExpenditure' },
    // Some places print the classes without a number.
    { role: 'class', label: /(支出|预备费)$/, side: 1, within: 'yearExpenditure' },
  ],
  relations: [
    {
      form: 'columns',
      rule: 'fund-row-total',
      strength: 'identity',
      derives: 'total',
      total: 'total',
      parts: FUNDS,
    },
    {
      form: 'roles',
      rule: 'year-income-sum',
      strength: 'identity',
      derives: 'total',
      total: { role: 'yearIncome', column: 'incomeAmount' },
      terms: ['generalBudgetIncome', 'governmentFundIncome', 'stateCapitalIncome'].map((role) => ({
        role,
        column: 'incomeAmount',
      })),
    },
    {
      form: 'roles',
      rule: 'carry-over-sum',
      strength: 'identity',
      derives: 'total',
      total: { role: 'carryOver', column: 'incomeAmount' },
      terms: ['generalBudgetCarryOver', 'governmentFundCarryOver', 'stateCapitalCarryOver'].map((role) => ({
        role,
        column: 'incomeAmount',
        required: true,
      })),
    },
    {
      form: 'roles',
      rule: 'income-total-sum',
      strength: 'identity',
      derives: 'total',
      total: { role: 'incomeTotal', column: 'incomeAmount' },
      terms: [
        { role: 'yearIncome', column: 'incomeAmount', required: true },
        { role: 'carryOver', column: 'incomeAmount' },
      ],
    },
    {
      form: 'roles',
      rule: 'year-expenditure-sum',
      strength: 'identity',
      derives: 'total',
      total: { role: 'yearExpenditure' },
      terms: [{ role: 'class', required: true }],
      columns: ['total', ...FUNDS],
    },
    {
      form: 'roles',
      rule: 'expenditure-total-sum',
      strength: 'identity',
      derives: 'total',
      total: { role: 'expenditureTotal' },
      terms: [{ role: 'yearExpenditure', required: true }, { role: 'yearEndCarryOver' }],
      columns: ['total', ...FUNDS],
    },
    {
      // Forms without 本年收入 and 本年支出 add the items up to the totals directly.
      form: 'roles',
      rule: 'income-total-sum',
      strength: 'identity',
      derives: 'total',
      total: { role: 'incomeTotal', column: 'incomeAmount' },
      terms: [...FUNDS.map((fund) => `${fund}Income`), 'carryOver'].map((role) => ({ role, column: 'incomeAmount' })),
      requires: ['generalBudgetIncome'],
      unless: ['yearIncome'],
    },
    {
      form: 'roles',
      rule: 'expenditure-total-sum',
      strength: 'identity',
      derives: 'total',
      total: { role: 'expenditureTotal' },
      terms: [{ role: 'class', required: true }, { role: 'yearEndCarryOver' }],
      columns: ['total', ...FUNDS],
      unless: ['yearExpenditure'],
    },
    {
      form: 'roles',
      rule: 'income-equals-expenditure',
      strength: 'identity',
      derives: 'copy',
      total: { role: 'expenditureTotal', column: 'total' },
      terms: [{ role: 'incomeTotal', column: 'incomeAmount', required: true }],
    },
    ...FUNDS.map((fund): RelationSpec => ({
      form: 'roles',
      rule: 'fund-balance',
      strength: 'identity',
      derives: 'none',
      total: { role: 'expenditureTotal', column: fund },
      terms: [
        { role: `${fund}Income`, column: 'incomeAmount', required: true },
        { role: `${fund}CarryOver`, column: 'incomeAmount', required: true },
      ],
    })),
  ],
};

/** 财政拨款收支总表 [CZ]: appropriations received and spent, by fund; by use as well in some places. */
export const fiscalAppropriation: TableKind = {
  ...standard,
  forms: [
    {
      ...standard,
      columns: numberedSideColumns('total'),
      others: [],
      roles: [...numberedSideRoles, ...standard.roles],
      relations: [...standard.relations, ...numberedSideRelations('total')],
    },
  ],
};

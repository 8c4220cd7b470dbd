import type { TableKind } from '../kind';

/** 收支总表 [SZ]: income on the left, expenditure by functional class on the right. */
export const incomeAndExpenditure: TableKind = {
  id: 'SZ',
  zh: '收支总表',
  en: 'Income and expenditure summary',
  titles: [/(?<!财政拨款)收支(预算)?总表$/],
  columns: [
    { id: 'serial', kind: 'serial', labels: ['序号'] },
    { id: 'incomeItem', kind: 'label', labels: ['项目', '收入项目'], group: '收入', side: 0 },
    { id: 'incomeAmount', kind: 'money', labels: ['预算数', '金额', '本年预算', '年初预算数'], group: '收入', side: 0 },
    { id: 'expenditureItem', kind: 'label', labels: ['项目', '支出项目', '支出功能分类'], group: '支出', side: 1 },
    {
      id: 'expenditureAmount',
      kind: 'money',
      labels: ['预算数', '金额', '本年预算', '年初预算数'],
      group: '支出',
      side: 1,
    },
  ],
  roles: [
    { role: 'incomeTotal', label: /^收入(总计|合计)/, side: 0 },
    { role: 'yearIncome', label: /^本年收入合?(合计|小计|总计)/, side: 0 },
    { role: 'carryOver', label: /^(\d|[一二三四五六七八九十]|[、.])*(上年|年初|以前年度)(财政拨款)?结[转余]/, side: 0 },
    { role: 'otherSource', label: /^(?!其中|\()./, side: 0, after: 'yearIncome' },
    { role: 'carryOverPart', label: /./, side: 0, after: 'carryOver', within: 'carryOver' },
    { role: 'generalBudgetIncome', label: /一般公共预算(财政)?拨款/, side: 0, within: 'yearIncome' },
    { role: 'governmentFundIncome', label: /政府性?基金(预算)?(财政)?拨款/, side: 0, within: 'yearIncome' },
    { role: 'stateCapitalIncome', label: /国有资本经营(预算)?(财政)?拨款/, side: 0, within: 'yearIncome' },
    { role: 'specialAccountIncome', label: /财政专户/, side: 0, within: 'yearIncome' },
    { role: 'unitFunds', label: /单位资金/, side: 0, within: 'yearIncome' },
    { role: 'operatingIncome', label: /经营收入/, side: 0, within: 'yearIncome' },
    { role: 'businessIncome', label: /事业收入/, side: 0, within: 'yearIncome' },
    { role: 'superiorSubsidy', label: /上级补助/, side: 0, within: 'yearIncome' },
    { role: 'affiliateIncome', label: /附属单位/, side: 0, within: 'yearIncome' },
    { role: 'otherIncome', label: /其他收入/, side: 0, within: 'yearIncome' },
    { role: 'incomeItem', label: /^[一二三四五六七八九十]{1,3}[、.]/, side: 0, within: 'yearIncome' },
    { role: 'expenditureTotal', label: /^支出(总计|合计)/, side: 1 },
    { role: 'yearExpenditure', label: /^本年支出(合计|小计|总计)/, side: 1 },
    {
      role: 'yearEndCarryOver',
      label: /^(\d|[一二三四五六七八九十]|[、.])*(年终|年末|结转下年|结转)(财政拨款)?(结[转余]|下年|$)/,
      side: 1,
    },
    { role: 'otherUse', label: /^(?!其中|\()./, side: 1, after: 'yearExpenditure' },
    { role: 'class', label: /^[一二三四五六七八九十]{1,3}[、.]/, side: 1, within: 'yearExpenditure' },
  ],
  relations: [
    {
      form: 'roles',
      rule: 'year-income-sum',
      strength: 'identity',
      derives: 'total',
      total: { role: 'yearIncome', column: 'incomeAmount' },
      terms: incomeRoles().map((role) => ({ role, column: 'incomeAmount' })),
    },
    {
      form: 'roles',
      rule: 'year-expenditure-sum',
      strength: 'identity',
      derives: 'total',
      total: { role: 'yearExpenditure', column: 'expenditureAmount' },
      terms: [{ role: 'class', column: 'expenditureAmount', required: true }],
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
        { role: 'otherSource', column: 'incomeAmount' },
      ],
    },
    {
      form: 'roles',
      rule: 'expenditure-total-sum',
      strength: 'identity',
      derives: 'total',
      total: { role: 'expenditureTotal', column: 'expenditureAmount' },
      terms: [
        { role: 'yearExpenditure', column: 'expenditureAmount', required: true },
        { role: 'yearEndCarryOver', column: 'expenditureAmount' },
        { role: 'otherUse', column: 'expenditureAmount' },
      ],
    },
    {
      // Forms without 本年收入合计 and 本年支出合计 add the items up to the totals directly.
      form: 'roles',
      rule: 'income-total-sum',
      strength: 'identity',
      derives: 'total',
      total: { role: 'incomeTotal', column: 'incomeAmount' },
      terms: [...incomeRoles(), 'carryOver'].map((role) => ({ role, column: 'incomeAmount' })),
      requires: ['generalBudgetIncome'],
      unless: ['yearIncome'],
    },
    {
      form: 'roles',
      rule: 'expenditure-total-sum',
      strength: 'identity',
      derives: 'total',
      total: { role: 'expenditureTotal', column: 'expenditureAmount' },
      terms: [
        { role: 'class', column: 'expenditureAmount', required: true },
        { role: 'yearEndCarryOver', column: 'expenditureAmount' },
      ],
      unless: ['yearExpenditure'],
    },
    {
      form: 'roles',
      rule: 'income-equals-expenditure',
      strength: 'identity',
      derives: 'copy',
      total: { role: 'expenditureTotal', column: 'expenditureAmount' },
      terms: [{ role: 'incomeTotal', column: 'incomeAmount', required: true }],
    },
  ],
};

/** Roles whose amounts make up 本年收入合计: five items since 2025, nine before. */
function incomeRoles(): string[] {
  return [
    'generalBudgetIncome',
    'governmentFundIncome',
    'stateCapitalIncome',
    'specialAccountIncome',
    'unitFunds',
    'businessIncome',
    'operatingIncome',
    'superiorSubsidy',
    'affiliateIncome',
    'otherIncome',
    'incomeItem',
  ];
}

import type { RelationSpec, TableKind } from '../kind';
import { useColumns, useRelations, useRoles } from './expenditureByUse';
import { INCOME_PART } from './incomeParts';
import { numberedSideColumns, numberedSideRelations, numberedSideRoles } from './numberedSides';
import { AMOUNT, twoYearsOfSide, yearChangeOf } from './otherColumns';
import { byUseColumns, byUseRelations, byUseRoles, sourceColumns } from './summaryByUse';

/** Roles of income that is no fiscal appropriation. */
export const NOT_FISCAL_INCOME: readonly string[] = [
  'specialAccountIncome',
  'unitFunds',
  'businessIncome',
  'operatingIncome',
  'superiorSubsidy',
  'affiliateIncome',
  'otherIncome',
];

/** The funds where they stand below 财政拨款收入. */
const FUND_ITEMS: readonly (readonly [role: string, label: RegExp])[] = [
  ['generalBudgetIncome', /^(其中[:：]?)?[(（]?[一二三1-3]?[)）、.]?一般公共预算/],
  ['governmentFundIncome', /^(其中[:：]?)?[(（]?[一二三1-3]?[)）、.]?政府性?基金/],
  ['stateCapitalIncome', /^(其中[:：]?)?[(（]?[一二三1-3]?[)）、.]?国有资本经营/],
];
const FUND_ROLES: readonly string[] = FUND_ITEMS.map(([role]) => role);

/** What 单位资金 consists of, where its parts stand below it with numbers of a lower level. */
const UNIT_FUND_ITEMS: readonly (readonly [role: string, label: RegExp])[] = [
  ['operatingIncomePart', /^(\([一二三四五六]\)|\d[、.])(事业单位)?经营/],
  ['businessIncomePart', /^(\([一二三四五六]\)|\d[、.])事业/],
  ['superiorSubsidyPart', /^(\([一二三四五六]\)|\d[、.])上级/],
  ['affiliateIncomePart', /^(\([一二三四五六]\)|\d[、.])附属/],
  ['otherIncomePart', /^(\([一二三四五六]\)|\d[、.])其他/],
];

const standard: TableKind = {
  id: 'SZ',
  zh: '收支总表',
  en: 'Income and expenditure summary',
  titles: [/(?<!财政拨款)收支(预算)?(总表|总体情况表)$/],
  columns: [
    { id: 'serial', kind: 'serial', labels: ['序号'] },
    { id: 'incomeItem', kind: 'label', labels: ['项目', '收入项目', '收入', '本年收入'], group: '收入', side: 0 },
    { id: 'incomeAmount', kind: 'money', labels: AMOUNT, group: '收入', side: 0 },
    {
      id: 'expenditureItem',
      kind: 'label',
      labels: ['项目', '支出项目', '支出功能分类', '支出', '本年支出', '功能分类'],
      group: '支出',
      side: 1,
    },
    {
      id: 'expenditureAmount',
      kind: 'money',
      labels: AMOUNT,
      group: '支出',
      side: 1,
    },
  ],
  roles: [
    { role: 'incomeTotal', label: /^收入(总计|合计)/, side: 0 },
    { role: 'yearIncome', label: /^[本当]年收入合?(合计|小计|总计)/, side: 0 },
    { role: 'carryOver', label: /^(\d|[一二三四五六七八九十]|[、.])*(上年|年初|以前年度)(财政拨款)?结[转余]/, side: 0 },
    { role: 'carryOverPart', label: /^其中/, side: 0, after: 'carryOver', within: 'carryOver' },
    { role: 'carryOverPart', label: /结[转余]/, side: 0, after: 'carryOverPart', within: 'carryOver' },
    { role: 'otherSource', label: /^(?!其中|\()./, side: 0, after: 'yearIncome' },
    { role: 'carryOverPart', label: /./, side: 0, after: 'carryOver', within: 'carryOver' },
    { role: 'fiscalIncome', label: /^([一二][、.])?财政拨款(收入|资金)?(合计|小计)?$/, side: 0, within: 'yearIncome' },
    ...FUND_ITEMS.map(([role, label]) => ({ role, label, side: 0, after: 'fiscalIncome', within: 'fiscalIncome' })),
    ...UNIT_FUND_ITEMS.map(([role, label]) => ({ role, label, side: 0, after: 'unitFunds', within: 'unitFunds' })),
    // A part of another item is no item.
    { role: 'incomePart', label: INCOME_PART, side: 0 },
    { role: 'generalBudgetIncome', label: /一般公共预算((财政)?拨款|收入)/, side: 0, within: 'yearIncome' },
    { role: 'governmentFundIncome', label: /政府性?基金(预算)?((财政)?拨款|收入)/, side: 0, within: 'yearIncome' },
    { role: 'stateCapitalIncome', label: /国有资本经营(预算)?((财政)?拨款|收入)/, side: 0, within: 'yearIncome' },
    { role: 'specialAccountIncome', label: /财政专户/, side: 0, within: 'yearIncome' },
    { role: 'unitFunds', label: /单位资金/, side: 0, within: 'yearIncome' },
    { role: 'operatingIncome', label: /经营收入/, side: 0, within: 'yearIncome' },
    { role: 'businessIncome', label: /事业收入/, side: 0, within: 'yearIncome' },
    { role: 'superiorSubsidy', label: /上级补助/, side: 0, within: 'yearIncome' },
    { role: 'affiliateIncome', label: /附属单位/, side: 0, within: 'yearIncome' },
    { role: 'otherIncome', label: /其他收入/, side: 0, within: 'yearIncome' },
    { role: 'incomeItem', label: /^[一二三四五六七八九十]{1,3}[、.]/, side: 0, within: 'yearIncome' },
    { role: 'expenditureTotal', label: /^支出(总计|合计)/, side: 1 },
    { role: 'yearExpenditure', label: /^[本当]年支出(合计|小计|总计)/, side: 1 },
    {
      role: 'yearEndCarryOver',
      label: /^(\d|[一二三四五六七八九十]|[、.])*(年终|年末|结转下年|结转)(财政拨款)?(结[转余]|下年|$)/,
      side: 1,
    },
    { role: 'otherUse', label: /^(?!其中|\()./, side: 1, after: 'yearExpenditure' },
    { role: 'class', label: /^[一二三四五六七八九十]{1,3}[、.]/, side: 1, within: 'yearExpenditure' },
    ...useRoles,
  ],
  others: [
    ...twoYearsOfSide('incomeAmount', 'income', '收入', 0),
    ...twoYearsOfSide('expenditureAmount', 'expenditure', '支出', 1),
    // Some places print what is spent once more, by use and by class.
    ...useColumns,
  ],
  relations: [
    ...balances('incomeAmount', 'expenditureAmount', 'identity'),
    // A class that has no money this year may be left out, so last year's sums are not certain.
    ...balances('incomeLastYear', 'expenditureLastYear', 'expected'),
    ...balances('incomeChange', 'expenditureChange', 'expected'),
    ...useRelations,
    yearChangeOf('incomeAmount', 'incomeLastYear', 'incomeChange'),
    yearChangeOf('expenditureAmount', 'expenditureLastYear', 'expenditureChange'),
  ],
};

/** 收支总表 [SZ]: income on the left, expenditure by functional class on the right; by use and source in some places. */
export const incomeAndExpenditure: TableKind = {
  ...standard,
  forms: [
    {
      ...standard,
      columns: [...byUseColumns, ...sourceColumns],
      others: [],
      roles: [...byUseRoles, ...standard.roles],
      relations: [...balances('incomeAmount', 'expenditureAmount', 'identity'), ...byUseRelations],
    },
    {
      ...standard,
      columns: numberedSideColumns('expenditureAmount'),
      others: [],
      roles: [...numberedSideRoles, ...standard.roles],
      relations: [
        ...balances('incomeAmount', 'expenditureAmount', 'identity'),
        ...numberedSideRelations('expenditureAmount'),
      ],
    },
  ],
};

/** Roles whose amounts make up 本年收入合计: five items since 2025, nine before. */
function incomeRoles(): string[] {
  return ['generalBudgetIncome', 'governmentFundIncome', 'stateCapitalIncome', ...NOT_FISCAL_INCOME, 'incomeItem'];
}

/** The sums of one year, in its columns of income and expenditure. */
function balances(income: string, expenditure: string, strength: RelationSpec['strength']): RelationSpec[] {
  return [
    {
      form: 'roles',
      rule: 'year-income-sum',
      strength,
      derives: 'total',
      total: { role: 'yearIncome', column: income },
      terms: incomeRoles().map((role) => ({ role, column: income })),
      unless: ['fiscalIncome'],
    },
    {
      form: 'roles',
      rule: 'year-income-sum',
      strength,
      derives: 'total',
      total: { role: 'yearIncome', column: income },
      terms: ['fiscalIncome', ...incomeRoles().filter((role) => !FUND_ROLES.includes(role))].map((role) => ({
        role,
        column: income,
      })),
      requires: ['fiscalIncome'],
    },
    {
      form: 'roles',
      rule: 'year-income-sum',
      strength,
      derives: 'total',
      total: { role: 'fiscalIncome', column: income },
      terms: FUND_ROLES.map((role) => ({ role, column: income })),
      requires: ['generalBudgetIncome', 'governmentFundIncome'],
    },
    {
      form: 'roles',
      rule: 'year-income-sum',
      strength,
      derives: 'total',
      total: { role: 'unitFunds', column: income },
      terms: UNIT_FUND_ITEMS.map(([role]) => ({ role, column: income })),
      requires: ['otherIncomePart', 'businessIncomePart'],
    },
    {
      form: 'atMost',
      rule: 'year-income-sum',
      strength,
      derives: 'none',
      total: { role: 'generalBudgetIncome', column: income },
      terms: [{ role: 'fiscalIncome', column: income, required: true }],
      unless: ['governmentFundIncome'],
    },
    {
      form: 'roles',
      rule: 'year-expenditure-sum',
      strength,
      derives: 'total',
      total: { role: 'yearExpenditure', column: expenditure },
      terms: [{ role: 'class', column: expenditure, required: true }],
    },
    {
      form: 'roles',
      rule: 'income-total-sum',
      strength,
      derives: 'total',
      total: { role: 'incomeTotal', column: income },
      terms: [
        { role: 'yearIncome', column: income, required: true },
        { role: 'carryOver', column: income },
        { role: 'otherSource', column: income },
      ],
    },
    {
      form: 'roles',
      rule: 'expenditure-total-sum',
      strength,
      derives: 'total',
      total: { role: 'expenditureTotal', column: expenditure },
      terms: [
        { role: 'yearExpenditure', column: expenditure, required: true },
        { role: 'yearEndCarryOver', column: expenditure },
        { role: 'otherUse', column: expenditure },
      ],
    },
    {
      // Forms without 本年收入合计 and 本年支出合计 add the items up to the totals directly.
      form: 'roles',
      rule: 'income-total-sum',
      strength,
      derives: 'total',
      total: { role: 'incomeTotal', column: income },
      terms: [...incomeRoles(), 'carryOver'].map((role) => ({ role, column: income })),
      requires: ['generalBudgetIncome'],
      unless: ['yearIncome', 'fiscalIncome'],
    },
    {
      form: 'roles',
      rule: 'expenditure-total-sum',
      strength,
      derives: 'total',
      total: { role: 'expenditureTotal', column: expenditure },
      terms: [
        { role: 'class', column: expenditure, required: true },
        { role: 'yearEndCarryOver', column: expenditure },
      ],
      unless: ['yearExpenditure'],
    },
    {
      form: 'roles',
      rule: 'income-equals-expenditure',
      strength,
      derives: 'copy',
      total: { role: 'expenditureTotal', column: expenditure },
      terms: [{ role: 'incomeTotal', column: income, required: true }],
    },
  ];
}

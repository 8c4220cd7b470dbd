import type { ColumnSpec, PartSpec, TableKind } from '../kind';
import { byUnit } from './byUnit';
import { codeColumns, codeHierarchies, codeRoles, unitCode } from './codeColumns';
import { FUNDS } from './fundColumns';
import { share, twoYears, yearChange } from './otherColumns';

/** 本年收入, by source: 财政拨款 may be printed by fund, and 单位资金 as one column. */
const SOURCES: readonly PartSpec[] = [
  { column: 'fiscal', of: FUNDS },
  'specialAccount',
  { column: 'unitFunds', of: ['business', 'operating', 'superior', 'affiliate', 'other'] },
];
const CARRY_OVER = {
  column: 'carryOver',
  of: [
    'generalBudgetCarryOver',
    'governmentFundCarryOver',
    'stateCapitalCarryOver',
    'specialAccountCarryOver',
    'unitFundsCarryOver',
  ],
};

const NAMES: readonly (readonly [id: string, names: readonly string[]])[] = [
  ['generalBudget', ['一般公共预算']],
  ['governmentFund', ['政府性基金预算', '政府性基金', '政府基金预算']],
  ['stateCapital', ['国有资本经营预算', '国有资本经营']],
];
const ENDINGS = ['', '拨款收入', '拨款', '财政拨款收入', '财政拨款', '收入', '资金', '拨款资金'];

/** The three funds as columns of a group. */
function funds(group: string, ending: string): ColumnSpec[] {
  return NAMES.map(([id, names]) => ({
    id: id + ending,
    kind: 'money',
    labels: names.flatMap((name) => ENDINGS.map((end) => name + end)),
    group,
  }));
}

const rest: readonly ColumnSpec[] = [
  // 合计 is the whole, unless that is called 总计.
  { id: 'yearIncome', kind: 'money', labels: ['合计'], group: '本年收入', weak: true },
  { id: 'fiscal', kind: 'money', labels: ['小计'], group: '财政拨款' },
  { id: 'unitFunds', kind: 'money', labels: ['单位资金', '单位资金收入'], group: '本年收入' },
  { id: 'unitFunds', kind: 'money', labels: ['小计'], group: '单位资金' },
  { id: 'business', kind: 'money', labels: ['金额', '小计'], group: '事业收入' },
  { id: 'educationFees', kind: 'money', labels: ['其中:教育收费', '教育收费'] },
  {
    id: 'balanceUsed',
    kind: 'money',
    labels: [
      '使用非财政拨款结余',
      '使用非财政拨款结余(含专用结余)',
      '使用非财政拨款结余资金',
      '用事业基金弥补收支差额',
      '动用事业基金',
      '事业基金弥补收支差额',
    ],
  },
  { id: 'carryOver', kind: 'money', labels: ['小计', '合计'], group: '上年结转' },
  { id: 'specialAccountCarryOver', kind: 'money', labels: ['财政专户管理资金', '财政专户'], group: '上年结转' },
  { id: 'unitFundsCarryOver', kind: 'money', labels: ['单位资金', '非财政拨款'], group: '上年结转' },
];

const columns: readonly ColumnSpec[] = [
  ...codeColumns,
  { id: 'total', kind: 'money', labels: ['合计', '总计', '收入合计', '收入总计'] },
  { id: 'yearIncome', kind: 'money', labels: ['小计', '本年收入小计', '本年收入合计'], group: '本年收入' },
  { id: 'fiscal', kind: 'money', labels: ['财政拨款收入', '财政拨款'], group: '本年收入' },
  {
    id: 'specialAccount',
    kind: 'money',
    labels: [
      '财政专户收入',
      '财政专户管理资金收入',
      '财政专户管理资金',
      '财政专户拨款',
      '财政专户拨款收入',
      '财政专户核拨',
    ],
    group: '本年收入',
  },
  { id: 'business', kind: 'money', labels: ['事业收入'], group: '本年收入' },
  { id: 'operating', kind: 'money', labels: ['经营收入', '事业单位经营收入'], group: '本年收入' },
  { id: 'superior', kind: 'money', labels: ['上级补助收入'], group: '本年收入' },
  { id: 'affiliate', kind: 'money', labels: ['附属单位上缴收入'], group: '本年收入' },
  { id: 'other', kind: 'money', labels: ['其他收入'], group: '本年收入' },
  { id: 'carryOver', kind: 'money', labels: ['上年结转', '上年结转结余', '上年结转和结余'] },
];
const others: readonly ColumnSpec[] = [
  unitCode,
  ...funds('本年收入', ''),
  ...funds('财政拨款', ''),
  ...rest,
  ...funds('上年结转', 'CarryOver'),
  ...twoYears,
  share,
];

const byAccount: TableKind = {
  id: 'SR',
  zh: '收入总表',
  en: 'Income summary',
  titles: [/收入(预算)?(总表|总体情况表)$/, /(部门|单位|^|年|年度)收入预算(情况|明细)?表$/],
  columns,
  others,
  roles: codeRoles,
  relations: [
    {
      form: 'columns',
      rule: 'income-row-total',
      strength: 'identity',
      derives: 'total',
      total: 'total',
      // Forms without 小计 (Shanghai) add the sources up to 合计 directly.
      parts: [{ column: 'yearIncome', of: SOURCES }, CARRY_OVER, 'balanceUsed'],
    },
    {
      form: 'columns',
      rule: 'income-row-subtotal',
      strength: 'identity',
      derives: 'total',
      total: 'yearIncome',
      parts: SOURCES,
    },
    {
      form: 'columns',
      rule: 'fund-row-total',
      strength: 'identity',
      derives: 'total',
      total: 'fiscal',
      parts: FUNDS,
    },
    {
      form: 'columns',
      rule: 'income-row-subtotal',
      strength: 'identity',
      derives: 'total',
      total: 'unitFunds',
      parts: ['business', 'operating', 'superior', 'affiliate', 'other'],
    },
    {
      form: 'columns',
      rule: 'carry-over-sum',
      strength: 'identity',
      derives: 'total',
      total: 'carryOver',
      parts: CARRY_OVER.of,
      requires: ['generalBudgetCarryOver'],
    },
    {
      form: 'columnsAtMost',
      rule: 'income-row-subtotal',
      strength: 'identity',
      derives: 'none',
      total: 'educationFees',
      parts: ['business', 'specialAccount'],
    },
    yearChange,
    ...codeHierarchies([...columns, ...others]),
  ],
};

/** 收入总表 [SR]: income by functional code and source; by unit in some places. */
export const incomeSummary: TableKind = { ...byAccount, forms: [byUnit(byAccount)] };

import type { ColumnSpec, RelationSpec, RoleSpec } from '../kind';

/**
 * The form of 收支总表 that tells expenditure by use — 一、基本支出, 二、项目支出 and what they consist of — with a column for each
 * source it is paid from (Henan).
 */
const OF = { kind: 'money', group: '支出', side: 1 } as const;

const sources: readonly ColumnSpec[] = [
  { id: 'carryOverUse', labels: ['上年结转', '上年结转结余', '上年结转和结余'], ...OF },
  { id: 'generalBudgetUse', labels: ['一般公共预算', '一般公共预算拨款', '一般公共预算财政拨款'], ...OF },
  { id: 'governmentFundUse', labels: ['政府性基金', '政府性基金预算', '政府性基金预算拨款'], ...OF },
  { id: 'stateCapitalUse', labels: ['国有资本经营预算', '国有资本经营预算拨款'], ...OF },
  { id: 'specialAccountUse', labels: ['财政专户管理资金', '专户资金', '专户管理的教育收费'], ...OF },
  { id: 'unitFundsUse', labels: ['单位资金'], ...OF },
  { id: 'businessUse', labels: ['事业收入'], ...OF },
  { id: 'operatingUse', labels: ['事业单位经营收入', '经营收入'], ...OF },
  { id: 'superiorUse', labels: ['上级补助收入'], ...OF },
  { id: 'affiliateUse', labels: ['附属单位上缴收入'], ...OF },
  { id: 'otherIncomeUse', labels: ['其他收入', '其他资金'], ...OF },
];

export const byUseColumns: readonly ColumnSpec[] = [
  { id: 'serial', kind: 'serial', labels: ['序号'] },
  { id: 'incomeItem', kind: 'label', labels: ['项目', '收入项目', '收入'], group: '收入', side: 0 },
  { id: 'incomeAmount', kind: 'money', labels: ['金额', '预算数'], group: '收入', side: 0 },
  { id: 'expenditureItem', kind: 'label', labels: ['项目', '支出项目', '支出'], group: '支出', side: 1 },
  { id: 'expenditureAmount', labels: ['合计', '总计', '小计'], ...OF },
];
export const sourceColumns = sources;

const HEAD = /^[一二三四五六七八九十]{1,3}[、.]/;
const NUMBERED = /^\d{1,2}[、.]/;
const BRACKETED = /^\([一二三四五六七八九十]{1,3}\)/;

/** Before those of the standard form. */
export const byUseRoles: readonly RoleSpec[] = [
  { role: 'useBasic', label: /^[一二三四五六七八九十]{1,3}[、.]基本支出$/, side: 1, within: 'yearExpenditure' },
  { role: 'useProject', label: /^[一二三四五六七八九十]{1,3}[、.]项目支出$/, side: 1, within: 'yearExpenditure' },
  { role: 'yearEndCarryOver', label: /^([一二三四五六七八九十]{1,3}[、.])?(年终|年末|结转下年)/, side: 1 },
  { role: 'use', label: HEAD, side: 1, within: 'yearExpenditure' },
  // What stands below another use, or below a part, is added up nowhere.
  { role: 'usePart', label: NUMBERED, side: 1, after: 'use' },
  { role: 'usePart', label: BRACKETED, side: 1, after: 'use' },
  { role: 'useProjectPart', label: BRACKETED, side: 1, after: 'useProject', within: 'useProject' },
  { role: 'useProjectItem', label: NUMBERED, side: 1, after: 'useProject', within: 'useProject' },
  { role: 'useBasicPart', label: BRACKETED, side: 1, after: 'useBasic', within: 'useBasic' },
  { role: 'useBasicItem', label: NUMBERED, side: 1, after: 'useBasic', within: 'useBasic' },
];

const COLUMNS = ['expenditureAmount', ...sources.map(({ id }) => id)];
const SUM = { form: 'roles', strength: 'identity', derives: 'total', columns: COLUMNS } as const;

export const byUseRelations: readonly RelationSpec[] = [
  {
    form: 'columns',
    rule: 'row-total',
    strength: 'identity',
    derives: 'total',
    total: 'expenditureAmount',
    parts: sources.map(({ id }) => id),
    requires: ['generalBudgetUse'],
  },
  {
    ...SUM,
    rule: 'year-expenditure-sum',
    total: { role: 'yearExpenditure' },
    terms: [{ role: 'useBasic', required: true }, { role: 'useProject', required: true }, { role: 'use' }],
  },
  ...(['useBasic', 'useProject'] as const).flatMap((role): RelationSpec[] => [
    { ...SUM, rule: 'group-total', total: { role }, terms: [{ role: `${role}Part`, required: true }] },
    {
      ...SUM,
      rule: 'group-total',
      total: { role },
      terms: [{ role: `${role}Item`, required: true }],
      unless: [`${role}Part`],
    },
  ]),
];

import type { ColumnSpec, TableKind } from '../kind';
import { codeColumns, codeHierarchies, codeRoles } from './codeColumns';
import { AMOUNT, share, twoYears, yearChange } from './otherColumns';

export const basicColumns: readonly ColumnSpec[] = [
  ...codeColumns,
  { id: 'total', kind: 'money', labels: ['合计', '总计', '基本支出'] },
  { id: 'personnel', kind: 'money', labels: ['人员经费', '人员支出'] },
  { id: 'publicFunds', kind: 'money', labels: ['公用经费', '日常公用经费', '公用支出', '日常公用支出'] },
];
const others: readonly ColumnSpec[] = [{ id: 'total', kind: 'money', labels: [...AMOUNT, '小计'] }];

/** The counterpart in the government's own classification, beside the department's. */
const governmentColumns: readonly ColumnSpec[] = [
  { id: 'governmentCode', kind: 'text', labels: ['科目编码', '编码', '科目代码'], group: '政府预算', optional: true },
  { id: 'governmentName', kind: 'text', labels: ['科目名称', '名称'], group: '政府预算', optional: true },
];

/**
 * The form that tells basic expenditure by unit, expenditure item, functional and economic code (Yunnan, Guizhou). It is of
 * all the unit's funds, so no other table's total is held against its 合计; rows without words beside their label stand over
 * those of a unit.
 */
const byItem: TableKind = {
  id: 'JB',
  zh: '基本支出表',
  en: 'Basic expenditure by item',
  accounts: 'economic',
  titles: [],
  columns: [
    { id: 'name', kind: 'label', labels: ['单位名称', '预算单位', '部门(单位)名称', '主管部门'] },
    { id: 'projectCode', kind: 'text', labels: ['项目代码', '项目编码'] },
    { id: 'projectName', kind: 'text', labels: ['项目名称'] },
    { id: 'functionCode', kind: 'text', labels: ['功能科目编码', '功能分类科目编码'] },
    { id: 'functionName', kind: 'text', labels: ['功能科目名称', '功能分类科目名称'] },
    { id: 'economicCode', kind: 'text', labels: ['部门经济科目编码', '经济科目编码', '部门经济分类科目编码'] },
    { id: 'economicName', kind: 'text', labels: ['部门经济科目名称', '经济科目名称', '部门经济分类科目名称'] },
    { id: 'whole', kind: 'money', labels: ['合计', '总计', '资金合计'] },
    {
      id: 'generalBudget',
      kind: 'money',
      labels: ['一般公共预算', '本年拨款:一般公共预算', '一般公共预算资金', '一般公共预算拨款'],
    },
    { id: 'governmentFund', kind: 'money', labels: ['政府性基金预算', '政府性基金'], optional: true },
    { id: 'stateCapital', kind: 'money', labels: ['国有资本经营预算', '国有资本经营'], optional: true },
    { id: 'specialAccount', kind: 'money', labels: ['财政专户管理资金'], optional: true },
    { id: 'unitFunds', kind: 'money', labels: ['单位资金'], optional: true },
    { id: 'carryOver', kind: 'money', labels: ['财政拨款结转', '财政拨款结转结余', '上年结转'], optional: true },
    { id: 'transferred', kind: 'money', labels: ['其中:转隶人员公用经费', '转隶人员公用经费'], optional: true },
  ],
  roles: [
    { role: 'total', label: /^(合计|总计)$/ },
    { role: 'group', label: /./, bare: true, within: 'total' },
    { role: 'item', label: /^/, within: 'group' },
  ],
  relations: [
    {
      form: 'columns',
      rule: 'basic-row-total',
      strength: 'identity',
      derives: 'total',
      total: 'whole',
      parts: ['generalBudget', 'governmentFund', 'stateCapital', 'specialAccount', 'unitFunds', 'carryOver'],
      requires: ['generalBudget'],
    },
    { form: 'codes', rule: 'group-total', strength: 'identity', derives: 'total' },
  ],
};

/** 一般公共预算财政拨款基本支出表 [JB]: basic expenditure by economic code; by item in some places. */
export const basicExpenditure: TableKind = {
  id: 'JB',
  zh: '一般公共预算财政拨款基本支出表',
  en: 'Basic expenditure from the general budget',
  accounts: 'economic',
  titles: [/(?<!项目)基本支出(部门)?(预算)?(经济分类)?(预算)?(明细|情况)?表$/],
  columns: basicColumns,
  others: [...twoYears, ...others, share, ...governmentColumns],
  forms: [byItem],
  roles: codeRoles,
  relations: [
    {
      form: 'columns',
      rule: 'basic-row-total',
      strength: 'identity',
      derives: 'total',
      total: 'total',
      parts: ['personnel', 'publicFunds'],
    },
    yearChange,
    ...codeHierarchies(basicColumns),
  ],
};

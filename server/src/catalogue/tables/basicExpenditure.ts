import type { ColumnSpec, TableKind } from '../kind';
import { codeColumns, codeHierarchies, codeRoles } from './codeColumns';
import { share, twoYears, yearChange } from './otherColumns';

export const basicColumns: readonly ColumnSpec[] = [
  ...codeColumns,
  { id: 'total', kind: 'money', labels: ['合计', '总计', '基本支出'] },
  { id: 'personnel', kind: 'money', labels: ['人员经费', '人员支出'] },
  { id: 'publicFunds', kind: 'money', labels: ['公用经费', '日常公用经费', '公用支出', '日常公用支出'] },
];
const others: readonly ColumnSpec[] = [
  { id: 'total', kind: 'money', labels: ['金额', '预算数', '本年预算数', '小计'] },
];

/** The counterpart in the government's own classification, beside the department's. */
const governmentColumns: readonly ColumnSpec[] = [
  { id: 'governmentCode', kind: 'text', labels: ['科目编码', '编码', '科目代码'], group: '政府预算', optional: true },
  { id: 'governmentName', kind: 'text', labels: ['科目名称', '名称'], group: '政府预算', optional: true },
];

/** 一般公共预算财政拨款基本支出表 [JB]: basic expenditure by economic code. */
export const basicExpenditure: TableKind = {
  id: 'JB',
  zh: '一般公共预算财政拨款基本支出表',
  en: 'Basic expenditure from the general budget',
  accounts: 'economic',
  titles: [/(?<!项目)基本支出(部门)?(预算)?(经济分类)?(预算)?(明细|情况)?表$/],
  columns: basicColumns,
  others: [...twoYears, ...others, share, ...governmentColumns],
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

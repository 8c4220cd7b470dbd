import type { ColumnSpec, TableKind } from '../kind';
import { byUnit } from './byUnit';
import { codeColumns, codeHierarchies, codeRoles, unitCode } from './codeColumns';
import { share, BASIC, basicParts, basicSplit, projectParts, projectSplit, twoYears, yearChange } from './otherColumns';

const columns: readonly ColumnSpec[] = [
  ...codeColumns,
  { id: 'total', kind: 'money', labels: ['合计', '总计', '支出合计'] },
  { id: 'basic', kind: 'money', labels: ['基本支出'] },
  { id: 'project', kind: 'money', labels: ['项目支出'] },
  { id: 'operating', kind: 'money', labels: ['经营支出', '事业单位经营支出'], optional: true },
  { id: 'toSuperior', kind: 'money', labels: ['上解上级支出', '上缴上级支出'], optional: true },
  { id: 'toAffiliate', kind: 'money', labels: ['对附属单位补助支出'], optional: true },
];
const others: readonly ColumnSpec[] = [unitCode, ...basicParts, ...projectParts, ...twoYears, share];

const byAccount: TableKind = {
  id: 'ZC',
  zh: '支出总表',
  en: 'Expenditure summary',
  titles: [/(?<!收)支出(预算)?(总表|总体情况表)$/, /支出功能分类预算(总)?表$/],
  columns,
  others,
  roles: codeRoles,
  relations: [
    {
      form: 'columns',
      rule: 'expenditure-row-total',
      strength: 'identity',
      derives: 'total',
      total: 'total',
      parts: [BASIC, 'project', 'operating', 'toSuperior', 'toAffiliate'],
    },
    basicSplit,
    projectSplit,
    yearChange,
    ...codeHierarchies([...columns, ...others]),
  ],
};

/** 支出总表 [ZC]: expenditure by functional code and nature; by unit in some places. */
export const expenditureSummary: TableKind = { ...byAccount, forms: [byUnit(byAccount)] };

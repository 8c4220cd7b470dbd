import type { ColumnSpec, PartSpec, RelationSpec, TableKind } from '../kind';
import { byUnit } from './byUnit';
import { classColumns, classSplits } from './classColumns';
import { codeColumns, codeHierarchies, codeHierarchy, codeRoles, unitCode } from './codeColumns';
import { fundColumns } from './fundColumns';
import { share, BASIC, basicParts, basicSplit, projectParts, projectSplit, twoYears, yearChange } from './otherColumns';

const columns: readonly ColumnSpec[] = [
  ...codeColumns,
  { id: 'total', kind: 'money', labels: ['合计', '总计', '支出合计', '支出总计'] },
  { id: 'basic', kind: 'money', labels: ['基本支出'] },
  { id: 'project', kind: 'money', labels: ['项目支出', '专项业务经费支出', '专项业务经费'] },
  { id: 'operating', kind: 'money', labels: ['经营支出', '事业单位经营支出'], optional: true },
  { id: 'toSuperior', kind: 'money', labels: ['上解上级支出', '上缴上级支出'], optional: true },
  { id: 'toAffiliate', kind: 'money', labels: ['对附属单位补助支出'], optional: true },
];
const others: readonly ColumnSpec[] = [unitCode, ...basicParts, ...projectParts, ...classColumns, ...twoYears, share];

/** A column is the sum of others, row by row. */
function rowTotal(total: string, parts: readonly PartSpec[]): RelationSpec {
  return { form: 'columns', rule: 'expenditure-row-total', strength: 'identity', derives: 'total', total, parts };
}

const byAccount: TableKind = {
  id: 'ZC',
  zh: '支出总表',
  en: 'Expenditure summary',
  titles: [
    /(?<!收)支出(预算)?(总表|总体情况表)$/,
    /支出功能分类预算(总)?表$/,
    /(部门|单位|^|年|年度)支出预算(情况|明细)?表$/,
  ],
  columns,
  others,
  roles: codeRoles,
  relations: [
    rowTotal('total', [BASIC, 'project', 'operating', 'toSuperior', 'toAffiliate']),
    basicSplit,
    projectSplit,
    ...classSplits,
    yearChange,
    ...codeHierarchies([...columns, ...others]),
  ],
};

const GENERAL = '一般公共预算';
const UNIT_FUNDS = '单位资金';
const unitFundsParts: readonly ColumnSpec[] = [
  { id: 'businessUse', kind: 'money', labels: ['事业支出'], group: UNIT_FUNDS },
  { id: 'operating', kind: 'money', labels: ['事业单位经营支出', '经营支出'], group: UNIT_FUNDS },
  { id: 'superiorUse', kind: 'money', labels: ['上级补助支出'], group: UNIT_FUNDS },
  { id: 'toAffiliate', kind: 'money', labels: ['附属单位补助支出', '对附属单位补助支出'], group: UNIT_FUNDS },
  { id: 'otherUse', kind: 'money', labels: ['其他支出'], group: UNIT_FUNDS },
];
const fundSums: readonly ColumnSpec[] = [
  { id: 'generalBudget', kind: 'money', labels: ['小计'], group: GENERAL },
  { id: 'generalBasic', kind: 'money', labels: ['基本支出'], group: GENERAL },
  { id: 'generalProject', kind: 'money', labels: ['项目支出'], group: GENERAL },
];

/** The form that tells expenditure by the fund it is paid from, and of the general budget by nature (Yunnan). */
const byFund: TableKind = {
  ...byAccount,
  columns: [
    ...codeColumns,
    { id: 'total', kind: 'money', labels: ['合计', '总计', '支出合计', '支出总计'] },
    ...fundSums,
    ...fundColumns().filter(({ id }) => id === 'governmentFund' || id === 'stateCapital'),
    {
      id: 'specialAccount',
      kind: 'money',
      labels: ['财政专户管理的支出', '财政专户管理资金', '财政专户管理资金支出', '财政专户'],
    },
    { id: 'unitFunds', kind: 'money', labels: ['小计'], group: UNIT_FUNDS },
    ...unitFundsParts,
  ],
  others: [
    unitCode,
    { id: 'generalBudget', kind: 'money', labels: ['一般公共预算', '一般公共预算支出'] },
    { id: 'unitFunds', kind: 'money', labels: ['单位资金', '单位资金支出'] },
  ],
  relations: [
    rowTotal('total', [
      { column: 'generalBudget', of: ['generalBasic', 'generalProject'] },
      'governmentFund',
      'stateCapital',
      'specialAccount',
      { column: 'unitFunds', of: unitFundsParts.map(({ id }) => id) },
    ]),
    rowTotal('generalBudget', ['generalBasic', 'generalProject']),
    rowTotal(
      'unitFunds',
      unitFundsParts.map(({ id }) => id),
    ),
    codeHierarchy,
  ],
};

/** 支出总表 [ZC]: expenditure by functional code and nature; by unit, or by fund, in some places. */
export const expenditureSummary: TableKind = { ...byAccount, forms: [byUnit(byAccount), byFund] };

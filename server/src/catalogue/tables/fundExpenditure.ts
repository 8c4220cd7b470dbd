import type { TableKind } from '../kind';
import { classColumns, classSplits } from './classColumns';
import { codeColumns, codeHierarchies, codeRoles, unitCode } from './codeColumns';
import {
  share,
  BASIC,
  basicParts,
  basicSplit,
  projectParts,
  projectSplit,
  twoYears,
  yearAndCarried,
  yearAndCarriedSplit,
  yearChange,
} from './otherColumns';

export const fundExpenditureColumns = [
  ...codeColumns,
  { id: 'total', kind: 'money', labels: ['合计', '总计'] },
  { id: 'basic', kind: 'money', labels: ['基本支出'] },
  { id: 'project', kind: 'money', labels: ['项目支出', '专项业务经费支出', '专项业务经费'] },
] as const;

function fundExpenditure(id: string, zh: string, en: string, title: RegExp): TableKind {
  return {
    id,
    zh,
    en,
    titles: [title],
    columns: fundExpenditureColumns,
    others: [unitCode, ...basicParts, ...projectParts, ...classColumns, ...yearAndCarried, ...twoYears, share],
    roles: codeRoles,
    relations: [
      {
        form: 'columns',
        rule: 'fund-expenditure-row-total',
        strength: 'identity',
        derives: 'total',
        total: 'total',
        parts: [BASIC, 'project'],
      },
      basicSplit,
      projectSplit,
      ...classSplits,
      yearChange,
      yearAndCarriedSplit,
      ...codeHierarchies([
        ...fundExpenditureColumns,
        ...basicParts,
        ...projectParts,
        ...classColumns,
        ...yearAndCarried,
      ]),
    ],
  };
}

/** 一般公共预算财政拨款支出表 [YB]. */
export const generalBudgetExpenditure = fundExpenditure(
  'YB',
  '一般公共预算财政拨款支出表',
  'General budget expenditure',
  /一般公共预算(财政拨款|当年拨款)?支出(功能分类)?(预算)?(明细)?(情况)?(总)?表$/,
);

/** 政府性基金预算财政拨款支出表 [ZF]; 政府基金… in 2022. */
export const governmentFundExpenditure = fundExpenditure(
  'ZF',
  '政府性基金预算财政拨款支出表',
  'Government fund expenditure',
  /政府性?基金(预算)?(财政拨款|当年拨款)?支出(功能分类)?(预算)?(明细)?(情况)?(总)?表$/,
);

/** 国有资本经营预算财政拨款支出表 [GZ]. */
export const stateCapitalExpenditure = fundExpenditure(
  'GZ',
  '国有资本经营预算财政拨款支出表',
  'State capital expenditure',
  /国有资本经营(预算)?(财政拨款|当年拨款)?支出(功能分类)?(预算)?(明细)?(情况)?(总)?表$/,
);

import type { TableKind } from '../kind';
import { basicExpenditure } from './basicExpenditure';
import { generalBudgetExpenditure } from './fundExpenditure';

/** 财政拨款支出表 [CF]: what all fiscal appropriations together are spent on, by functional code (Jiangsu). */
export const fiscalExpenditure: TableKind = {
  ...generalBudgetExpenditure,
  id: 'CF',
  zh: '财政拨款支出表',
  en: 'Expenditure of fiscal appropriations',
  titles: [/(?<!预算|基金|经营)财政拨款支出(预算)?(明细|情况)?(总)?表$/],
};

/**
 * 财政拨款基本支出表 [CJ]: basic expenditure of all fiscal appropriations by economic code; where no table of the general
 * budget stands beside it, it is that one.
 */
export const fiscalBasicExpenditure: TableKind = {
  ...basicExpenditure,
  id: 'CJ',
  zh: '财政拨款基本支出表',
  en: 'Basic expenditure of fiscal appropriations',
  titles: [/(?<!公共预算|基金预算|经营预算|项目)财政拨款基本支出(部门)?(预算)?(经济分类)?(预算)?(明细|情况)?表$/],
  standsFor: 'JB',
};

import type { TableKind } from '../kind';
import { codeColumns, codeHierarchy, codeRoles } from './codeColumns';

const SOURCES = ['fiscal', 'specialAccount', 'business', 'operating', 'superior', 'affiliate', 'other'];

/** 收入总表 [SR]: income by functional code and source. */
export const incomeSummary: TableKind = {
  id: 'SR',
  zh: '收入总表',
  en: 'Income summary',
  titles: [/收入(预算)?(总表|总体情况表)$/],
  columns: [
    ...codeColumns,
    { id: 'total', kind: 'money', labels: ['合计', '总计', '收入合计'] },
    { id: 'yearIncome', kind: 'money', labels: ['小计', '本年收入小计', '本年收入合计'], group: '本年收入' },
    { id: 'fiscal', kind: 'money', labels: ['财政拨款收入', '财政拨款'], group: '本年收入' },
    {
      id: 'specialAccount',
      kind: 'money',
      labels: ['财政专户收入', '财政专户管理资金收入', '财政专户管理资金'],
      group: '本年收入',
    },
    { id: 'business', kind: 'money', labels: ['事业收入'], group: '本年收入' },
    { id: 'operating', kind: 'money', labels: ['经营收入', '事业单位经营收入'], group: '本年收入' },
    { id: 'superior', kind: 'money', labels: ['上级补助收入'], group: '本年收入' },
    { id: 'affiliate', kind: 'money', labels: ['附属单位上缴收入'], group: '本年收入' },
    { id: 'other', kind: 'money', labels: ['其他收入'], group: '本年收入' },
    { id: 'carryOver', kind: 'money', labels: ['上年结转', '上年结转结余', '上年结转和结余'] },
  ],
  roles: codeRoles,
  relations: [
    {
      form: 'columns',
      rule: 'income-row-total',
      strength: 'identity',
      derives: 'total',
      total: 'total',
      parts: ['yearIncome', 'carryOver'],
      requires: ['yearIncome'],
    },
    {
      // Forms without 小计 (Shanghai) add the sources up to 合计 directly.
      form: 'columns',
      rule: 'income-row-total',
      strength: 'identity',
      derives: 'total',
      total: 'total',
      parts: [...SOURCES, 'carryOver'],
      unless: ['yearIncome'],
    },
    {
      form: 'columns',
      rule: 'income-row-subtotal',
      strength: 'identity',
      derives: 'total',
      total: 'yearIncome',
      parts: SOURCES,
    },
    codeHierarchy,
  ],
};

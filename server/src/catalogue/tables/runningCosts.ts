import type { TableKind } from '../kind';
import { codeColumns, codeHierarchy, codeRoles } from './codeColumns';

/** 机关运行经费支出预算表 [YX]: what offices run on, by economic code. Which accounts and units it covers differs by place. */
export const runningCosts: TableKind = {
  id: 'YX',
  zh: '机关运行经费支出预算表',
  en: 'Running costs of offices',
  accounts: 'economic',
  titles: [/机关运行经费(支出)?(预算)?(明细|情况)?(总)?表$/],
  columns: [
    ...codeColumns,
    {
      id: 'total',
      kind: 'money',
      labels: ['机关运行经费支出', '机关运行经费', '机关运行经费预算数', '合计', '金额', '预算数', '小计'],
    },
  ],
  roles: codeRoles,
  relations: [codeHierarchy],
};

import type { TableKind } from '../kind';

/** 绩效目标表 [JX]: a project's form; its money line is 预算数 = 财政资金 + 其他资金. */
export const projectForm: TableKind = {
  id: 'JX',
  zh: '绩效目标表',
  en: 'Project performance form',
  titles: [/绩效目标(申报|批复)?表$/],
  columns: [
    { id: 'budget', kind: 'money', labels: ['预算数', '预算金额', '项目预算'] },
    { id: 'fiscalFunds', kind: 'money', labels: ['财政资金', '财政拨款'] },
    { id: 'otherFunds', kind: 'money', labels: ['其他资金'], optional: true },
  ],
  roles: [],
  relations: [
    {
      form: 'columns',
      rule: 'project-budget-sum',
      strength: 'identity',
      derives: 'total',
      total: 'budget',
      parts: ['fiscalFunds', 'otherFunds'],
    },
  ],
};

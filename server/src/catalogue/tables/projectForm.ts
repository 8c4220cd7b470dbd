import type { TableKind } from '../kind';

/**
 * 绩效目标表 [JX]: a project's form; its money line is 预算数 = 财政资金 + 其他资金. Forms that list the sources of the money
 * one by one print them in the place of 财政资金.
 */
export const projectForm: TableKind = {
  id: 'JX',
  zh: '绩效目标表',
  en: 'Project performance form',
  titles: [/绩效目标(申报|批复|公开)?表$/],
  columns: [
    { id: 'budget', kind: 'money', labels: ['预算数', '预算金额', '项目预算'] },
    { id: 'fiscalFunds', kind: 'money', labels: ['财政资金', '财政拨款'] },
    { id: 'otherFunds', kind: 'money', labels: ['其他资金', '单位资金', '其他'], optional: true },
    {
      id: 'generalBudget',
      kind: 'money',
      labels: ['一般公共预算财政拨款', '一般公共预算拨款', '一般公共预算', '一般公共预算资金'],
      optional: true,
    },
    {
      id: 'governmentFund',
      kind: 'money',
      labels: ['政府性基金预算', '政府性基金预算财政拨款', '政府性基金预算拨款', '政府性基金', '政府性基金预算资金'],
      optional: true,
    },
    {
      id: 'stateCapital',
      kind: 'money',
      labels: ['国有资本经营预算', '国有资本经营预算财政拨款', '国有资本经营预算拨款', '国有资本经营预算资金'],
      optional: true,
    },
    {
      id: 'specialAccount',
      kind: 'money',
      labels: ['财政专户管理资金', '财政专户资金', '财政专户'],
      optional: true,
    },
    {
      id: 'carryOver',
      kind: 'money',
      labels: ['上年结转结余', '上年结转', '上年结转资金', '财政拨款结转', '财政拨款结转结余', '结转结余资金'],
      optional: true,
    },
    // What a project costs over all its years, where a form prints no sum of this year.
    { id: 'termBudget', kind: 'money', labels: ['实施期资金总额', '实施期预算总额'], optional: true },
  ],
  roles: [],
  relations: [
    {
      form: 'columns',
      rule: 'project-budget-sum',
      strength: 'identity',
      derives: 'total',
      total: 'budget',
      parts: [
        {
          column: 'fiscalFunds',
          of: ['generalBudget', 'governmentFund', 'stateCapital', 'specialAccount', 'carryOver'],
        },
        'otherFunds',
      ],
    },
  ],
};

import type { ColumnSpec } from '../kind';

/** 合计 and the three funds fiscal appropriations come from. */
export function fundColumns(side?: number): ColumnSpec[] {
  const at = side === undefined ? {} : { side };
  return [
    { id: 'total', kind: 'money', labels: ['合计', '小计', '总计'], ...at },
    { id: 'generalBudget', kind: 'money', labels: ['一般公共预算财政拨款', '一般公共预算拨款', '一般公共预算'], ...at },
    {
      id: 'governmentFund',
      kind: 'money',
      labels: ['政府性基金预算财政拨款', '政府性基金预算拨款', '政府性基金预算', '政府性基金', '政府基金预算财政拨款'],
      ...at,
    },
    {
      id: 'stateCapital',
      kind: 'money',
      labels: ['国有资本经营预算财政拨款', '国有资本经营预算拨款', '国有资本经营预算'],
      ...at,
    },
  ];
}

/** Column ids of the three funds. */
export const FUNDS = ['generalBudget', 'governmentFund', 'stateCapital'] as const;

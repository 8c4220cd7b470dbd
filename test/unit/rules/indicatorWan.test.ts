import { describe, it } from 'vitest';
import { expectFinding, type Row } from './indicatorRows';

describe('indicator-wan', () => {
  const cases: readonly (readonly [Row, string, readonly string[]])[] = [
    [['成本指标', '印刷费用', '全部印刷费用', '≤39.6万'], '万', ['*≤39.6万元']],
    [['成本指标', '月均支出', '每月支出', '≤5万/月'], '万', ['*≤5万元/月']],
    [['成本指标', '成本控制', '成本控制', '≤14 万'], '万', ['*≤14 万元']],
  ];

  it.each(cases)('%j', (row, marked, fixes) => {
    expectFinding(row, 'indicator-wan', marked, fixes);
  });
});

import { describe, it } from 'vitest';
import { expectFinding, type Row } from './indicatorRows';

describe('indicator-foreign-unit', () => {
  const cases: readonly (readonly [Row, string, readonly string[]])[] = [
    [['质量指标', '完成率', '完成率', '≥90percent'], 'percent', ['*≥90%']],
    [['成本指标', '费用', '费用', '≤5yuan'], 'yuan', ['*≤5元']],
    [['成本指标', '费用', '费用', '≤3 wan'], 'wan', ['*≤3 万元']],
    [['数量指标', '件数', '件数', '≥3pcs'], 'pcs', ['≥3件', '≥3个']],
  ];

  it.each(cases)('%j', (row, marked, fixes) => {
    expectFinding(row, 'indicator-foreign-unit', marked, fixes);
  });
});

import { describe, it } from 'vitest';
import { expectFinding, type Row } from './indicatorRows';

describe('indicator-unreadable', () => {
  const cases: readonly (readonly [Row, string, readonly string[]])[] = [
    [['质量指标', '完成率', '完成率', '≥9O%'], '9O', ['*≥90%']],
    [['质量指标', '完成率', '完成率', '≥9.0.5%'], '9.0.5', []],
    [['时效指标', '完成时间', '完成时间', '2026年2月30日'], '2026年2月30日', []],
  ];

  it.each(cases)('%j', (row, marked, fixes) => {
    expectFinding(row, 'indicator-unreadable', marked, fixes);
  });
});

import { describe, it } from 'vitest';
import { expectFinding, type Row } from './indicatorRows';

describe('indicator-run-together', () => {
  const cases: readonly (readonly [Row, string, readonly string[]])[] = [
    [['质量指标', '完成率', '完成率', '≥90%≥95%'], '≥90%≥95%', ['≥90%', '≥95%']],
    [['时效指标', '完成时限', '完成时限', '1002026年12月31日'], '1002026年12月31日', ['100', '2026年12月31日']],
  ];

  it.each(cases)('%j', (row, marked, fixes) => {
    expectFinding(row, 'indicator-run-together', marked, fixes);
  });
});

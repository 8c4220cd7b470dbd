import { describe, expect, it } from 'vitest';
import { checkIndicators } from '../../../server/src/rules/indicators';
import { documentOf, expectFinding } from './indicatorRows';

describe('indicator-operator', () => {
  it.each([
    ['质量指标', '≥良好', '≥', ['良好']],
    ['质量指标', '=合格', '=', ['合格']],
    ['质量指标', '＞ 优秀', '＞ ', ['优秀']],
    ['时效指标', '≤12月底', '≤', ['12月底']],
    ['时效指标', '=2026年12月', '=', ['2026年12月']],
    ['数量指标', '5-3次', '5-3', []],
  ])('%s %s', (level2, value, at, fixes) => {
    expectFinding([level2, '修复情况', '修复情况', value], 'indicator-operator', at, fixes);
  });

  it.each(['3-5次', '≥98%', '≥80%≤90%', '良好', '12月底', '不晚于12月底', '≤10市本级及县区', '≥5万份'])(
    'leaves alone: %s',
    (value) => {
      expect(checkIndicators(documentOf([['数量指标', '修复情况', '修复情况', value]]).document)).toEqual([]);
    },
  );
});

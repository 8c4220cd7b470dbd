import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
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

it('leaves a date alone whose operator stands in a column of its own', () => {
  const text = [
    '1.档案数字化绩效目标表',
    '项目编码 13010026P00000000001A',
    '一级指标 二级指标 三级指标 符号 指标值 度量单位 指标值内容',
    '产出指标 数量指标 扫描设备数量 = 12 台（套） 高速扫描仪',
    '产出指标 时效指标 扫描完成时间 ≤ 2026年11月30日 按期完成',
  ].join('\n');
  expect(analyse(text).findings.filter(({ rule }) => /operator|unit/.test(rule))).toEqual([]);
});

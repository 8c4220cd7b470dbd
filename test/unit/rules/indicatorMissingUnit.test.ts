import { describe, expect, it } from 'vitest';
import { checkIndicators } from '../../../server/src/rules/indicators';
import { documentOf, expectFinding, fixed, type Row } from './indicatorRows';

describe('indicator-missing-unit', () => {
  const cases: readonly (readonly [Row, string, readonly string[]])[] = [
    [['数量指标', '宣传人次', '受众', '≥5万'], '5万', ['*≥5万人次']],
    [['质量指标', '验收合格率', '合格占比', '≥98'], '98', ['*≥98%']],
    [['数量指标', '培训次数', '全年次数', '4'], '4', ['*4次']],
    [['数量指标', '年救助人数', '年救助人次', '≥2200'], '2200', ['≥2200人', '≥2200人次']],
    [['成本指标', '次均费用', '次均费用', '≤19580'], '19580', ['≤19580元', '≤19580万元']],
  ];

  it.each(cases)('%j', (row, marked, fixes) => {
    expectFinding(row, 'indicator-missing-unit', marked, fixes);
  });

  it('asks for the unit the other values of the same 二级指标 have', () => {
    const { text, document } = documentOf([
      ['社会效益指标', '知晓情况', '公众', '≥95%'],
      ['社会效益指标', '实现功能', '功能', '≥98'],
    ]);
    const findings = checkIndicators(document);
    expect(findings.map((finding) => fixed(text, finding))).toEqual([['*≥98%']]);
  });

  it('offers % without preferring it where only other classes have it', () => {
    const { text, document } = documentOf([
      ['质量指标', '合格率', '合格率', '≥95%'],
      ['社会效益指标', '实现功能', '功能', '≥98'],
    ]);
    expect(checkIndicators(document).map((finding) => fixed(text, finding))).toEqual([['≥98%']]);
  });
});

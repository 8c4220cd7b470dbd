import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked, rowsWith } from './support';

const cost = (name: string, value: string, description = '费用'): string =>
  form({ rows: rowsWith('成本指标', ` | 成本指标 | ${name} | ${description} | ${value} | 计划`) });

describe('indicator-denominator', () => {
  it.each([
    ['月均保管费', '≤3万元/年', '月均', '万元/年'],
    ['单次鉴定成本', '≤800元/小时', '单次', '元/小时'],
    ['日均场地费', '≤2000元/次', '日均', '元/次'],
    ['每份资料成本', '≤6元/套', '每份', '元/套'],
    ['户均补贴', '≤300元/亩', '户均', '元/亩'],
  ])('%s %s', (name, value, word, unit) => {
    const text = cost(name, value);
    const [finding, ...others] = findingsOf('indicator-denominator', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding && marked(text, finding)).toBe(unit);
    expect(finding?.message['zh-cn']).toContain(
      `指标名称按“${word}”，指标值“${value}”却按“/${unit.split('/')[1] ?? ''}”计`,
    );
    expect(finding?.message.en).toContain(`the name says ${word}`);
  });

  it.each([
    ['月均保管费', '≤3万元/月'],
    ['月均保管费', '≤3000元'],
    ['人均培训费', '≤350元/天'],
    ['人均培训费', '≤2500元/月'],
    ['每人每天培训费', '≤400元/人.天'],
    ['日均场地费', '≤2000元/天'],
    ['年均补助标准', '≤105元/人.年'],
    ['单次鉴定成本', '≤800元/次'],
    ['单次鉴定成本', '≤800元/卷'],
    ['保管费', '≤3万元/年'],
    ['单位面积成本', '≤20元/平米'],
  ])('leaves alone: %s %s', (name, value) => {
    expect(findingsOf('indicator-denominator', cost(name, value))).toEqual([]);
  });

  it('leaves alone what the description says too', () => {
    expect(findingsOf('indicator-denominator', cost('月均保管费', '≤800元/次', '每次费用'))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked, rowsWith } from './support';

const rate = (name: string, value: string): string =>
  form({ rows: rowsWith('质量指标', ` | 质量指标 | ${name} | 合格卷数 | ${value} | 计划`) });

describe('indicator-rate-value', () => {
  it.each([
    ['设备到位率', '2台', '数量'],
    ['设备到位率', '≥3 套', '数量'],
    ['修复及时率', '1年', '时间'],
    ['修复及时率', '12月底前', '时限'],
    ['资金占比', '≤5万元', '金额'],
    ['修复覆盖率（%）', '≥20卷', '数量'],
  ])('%s %s', (name, value, what) => {
    const text = rate(name, value);
    const [finding, ...others] = findingsOf('indicator-rate-value', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding && marked(text, finding)).toBe(value);
    expect(finding?.message['zh-cn']).toContain(`指标是比率，指标值“${value}”却是${what}`);
    expect(finding?.message.en).toContain('the indicator is a rate');
  });

  it.each([
    ['修复合格率', '≥98%'],
    ['办事效率', '≤3天'],
    ['巡查频率', '≥2次'],
    ['贷款利率', '≤4.5个百分点'],
    ['床位周转率', '≥30次'],
    ['事故发生率', '0起'],
    ['增长率', '≥2倍'],
    ['人均占有率', '≥1.5卷/人'],
    ['修复合格率', '有所提升'],
    ['死亡率', '≤5‰'],
    ['修复合格率', '不涉及'],
    ['修复合格卷数', '≥20卷'],
    ['出勤率', '100%'],
  ])('leaves alone: %s %s', (name, value) => {
    expect(findingsOf('indicator-rate-value', rate(name, value))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked, rowsWith } from './support';

/** A form whose quantity indicator reads so. */
const quantity = (name: string, value: string): string =>
  form({ rows: rowsWith('数量指标', `产出指标 | 数量指标 | ${name} | 全年修复的档案 | ${value} | 工作计划`) });

describe('indicator-quantity-number', () => {
  it.each([
    ['修复档案数量', '按要求完成'],
    ['修复档案卷数', '较多'],
    ['修复工作', '良好'],
    ['修复情况', '有所提升'],
  ])('%s %s', (name, value) => {
    const text = quantity(name, value);
    const [finding, ...others] = findingsOf('indicator-quantity-number', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding && marked(text, finding)).toBe(value);
    expect(finding?.message['zh-cn']).toBe(`1、档案修复费绩效目标表 数量指标“${name}”：指标值“${value}”没有数量`);
  });

  it.each([
    ['修复档案数量', '≥300卷'],
    ['修复档案数量', '三百余卷'],
    ['修复档案数量', '不涉及'],
    ['修复档案完成率', '100%'],
    ['修复范围', '全部馆藏'],
    ['修复时间', '12月底'],
  ])('leaves alone: %s %s', (name, value) => {
    expect(findingsOf('indicator-quantity-number', quantity(name, value))).toEqual([]);
  });
});

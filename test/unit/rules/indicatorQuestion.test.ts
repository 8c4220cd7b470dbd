import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked, rowsWith } from './support';

const row = (description: string, value: string): string =>
  form({ rows: rowsWith('时效指标', ` | 时效指标 | 完成情况 | ${description} | ${value} | 计划`) });

describe('indicator-question', () => {
  it.each([
    ['修复进度', '是否按期修复', '指标值“是否按期修复”是疑问，不是目标'],
    ['是否跨年', '1年', '绩效指标描述“是否跨年”是疑问，与指标值“1年”不对应'],
    ['是否超出预算', '≤20万元', '绩效指标描述“是否超出预算”是疑问，与指标值“≤20万元”不对应'],
    ['是否按期', '12月底', '绩效指标描述“是否按期”是疑问，与指标值“12月底”不对应'],
  ])('%s | %s', (description, value, message) => {
    const text = row(description, value);
    const [finding, ...others] = findingsOf('indicator-question', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding && marked(text, finding)).toBe(value);
    expect(finding?.message['zh-cn']).toContain(message);
    expect(finding?.message.en).toContain('asks a question');
  });

  it.each([
    ['是否按期修复', '是'],
    ['是否按期修复', '按期'],
    ['反映是否按期修复', '100%'],
    ['全部修复', '12月底'],
    ['核查是否达标', '≥98%'],
  ])('leaves alone: %s | %s', (description, value) => {
    expect(findingsOf('indicator-question', row(description, value))).toEqual([]);
  });
});

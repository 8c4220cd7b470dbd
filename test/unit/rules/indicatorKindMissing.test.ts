import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked, rowsWith, said } from './support';

describe('indicator-kind-missing', () => {
  it.each([
    ['质量指标', ['warning: 缺少质量指标']],
    ['成本指标', ['warning: 缺少成本指标']],
    ['数量指标', ['warning: 缺少数量指标']],
    ['社会效益指标', ['warning: 缺少效益指标']],
  ])('without %s', (level2, messages) => {
    expect(said('indicator-kind-missing', form({ rows: rowsWith(level2, undefined) }))).toEqual(messages);
  });

  it('stands at the title, once for all kinds', () => {
    const text = form({ rows: ['产出指标 | 数量指标 | 卷数 | 卷数 | ≥3卷 | 计划'] });
    const [finding, ...others] = findingsOf('indicator-kind-missing', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('1、档案修复费绩效目标表');
    expect(finding?.message['zh-cn']).toBe('1、档案修复费绩效目标表：缺少质量指标、成本指标、效益指标');
    expect(finding?.message.en).toBe('performance form 1、档案修复费: no quality, no cost, no benefit indicator');
  });

  it('accepts cost on the first level (2021), and 可持续影响 as a benefit', () => {
    const rows = [
      '成本指标 | 经济成本指标 | 修复费用 | 全部费用 | ≤20万元 | 计划',
      '产出指标 | 数量指标 | 卷数 | 卷数 | ≥3卷 | 计划',
      ' | 质量指标 | 合格率 | 合格率 | ≥98% | 计划',
      '效益指标 | 可持续影响指标 | 保存年限 | 保存年限 | ≥50年 | 计划',
    ];
    expect(said('indicator-kind-missing', form({ rows }))).toEqual([]);
  });

  it('gathers 时效 and 满意度 into one remark', () => {
    const rows = rowsWith('时效指标', undefined);
    const text = form({ rows }) + form({ number: '2', rows, code: '33010026P000121100045' });
    const [finding, ...others] = findingsOf('indicator-kind-usual', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('information');
    expect(finding?.message['zh-cn']).toContain('2 个项目未设时效指标或满意度指标');
    expect(finding?.related).toHaveLength(1);
  });
});

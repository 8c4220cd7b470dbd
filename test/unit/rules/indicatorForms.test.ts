import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked, rowsWith } from './support';

/** What a rule says: severity and Chinese message without the place. */
function said(rule: string, text: string): string[] {
  return findingsOf(rule, text).map(({ severity, message }) => {
    const [, ...words] = message['zh-cn'].split('：');
    return `${severity}: ${words.join('：')}`;
  });
}

describe('a complete form', () => {
  it.each([
    'indicator-kind-missing',
    'indicator-kind-usual',
    'indicator-taxonomy',
    'indicator-duplicate',
    'indicator-empty',
    'indicator-full-at-least',
    'indicator-quantity-share',
    'indicator-repeats-name',
  ])('has no %s', (rule) => {
    expect(findingsOf(rule, form())).toEqual([]);
  });
});

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

describe('indicator-taxonomy', () => {
  it('a 二级 under a 一级 that neither taxonomy allows', () => {
    const rows = [
      '产出指标 | 数量指标 | 卷数 | 卷数 | ≥3卷 | 计划',
      '效益指标 | 质量指标 | 合格率 | 合格率 | ≥98% | 计划',
    ];
    const text = form({ rows });
    const [finding, ...others] = findingsOf('indicator-taxonomy', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('合格率');
    expect(said('indicator-taxonomy', text)).toEqual(['warning: 二级指标“质量”不属于一级指标“效益”，应列在“产出”下']);
  });

  it.each([
    '产出指标 | 成本指标 | 费用 | 费用 | ≤3万元 | 计划',
    '成本指标 | 社会成本指标 | 负担 | 负担 | 减轻 | 计划',
    '效益指标 | 生态效益指标 | 绿化 | 绿化 | 提高 | 计划',
    '效益指标 | 本地自设指标 | 绿化 | 绿化 | 提高 | 计划',
    '满意度指标 | 满意度指标 | 满意度 | 满意度 | ≥90% | 问卷',
  ])('leaves alone: %s', (row) => {
    expect(said('indicator-taxonomy', form({ rows: [row] }))).toEqual([]);
  });
});

describe('indicator-duplicate', () => {
  it.each([
    [['数量指标 | 完成率 | 完成率', '质量指标 | 完成率 | 完成率'], ['warning: 与本项目数量指标下的三级指标重名']],
    [['数量指标 | 人数 | 在职人数', '数量指标 | 人数 | 退休人数'], ['warning: 与本项目数量指标下的三级指标重名']],
    [['数量指标 | 人数 | 在职人数', '质量指标 | 人数 | 合格人数'], ['information: 与本项目数量指标下的三级指标重名']],
    [['数量指标 | 人数 | 人数', '数量指标 | 次数 | 次数'], []],
    [['经济效益指标 | 不涉及 | 不涉及', '生态效益指标 | 不涉及 | 不涉及'], []],
  ])('%j', (rows, messages) => {
    const text = form({ rows: rows.map((row) => `产出指标 | ${row} | ≥3 | 计划`) });
    expect(said('indicator-duplicate', text)).toEqual(messages);
  });

  it('is no finding in two projects', () => {
    expect(said('indicator-duplicate', form() + form({ number: '2', name: '数字化费' }))).toEqual([]);
  });
});

describe('indicator-empty', () => {
  it.each([
    [' | 质量指标 | 修复合格率 | 合格卷数占比 | | 工作计划', ['warning: 指标值未填']],
    [' | 质量指标 | 修复合格率 | 合格卷数占比 | ≥98% | ', ['warning: 指标值确定依据未填']],
  ])('%s', (row, messages) => {
    const text = form({ rows: rowsWith('质量指标', row) });
    expect(said('indicator-empty', text)).toEqual(messages);
    const [finding] = findingsOf('indicator-empty', text);
    expect(finding && marked(text, finding)).toBe('修复合格率');
  });

  it('says nothing of a column that is empty throughout', () => {
    const rows = ['产出指标 | 数量指标 | 卷数 | 卷数 | ≥3卷 | ', ' | 质量指标 | 合格率 | 合格率 | ≥98% | '];
    expect(said('indicator-empty', form({ rows }))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { findingsOf, fixedLines, form, marked, rowsWith, table } from './support';

const HEADER = '序号|科目编码|科目名称|合计|基本支出|项目支出';
const part = (name: string, code: string, row: string, level2: string, budget = '20.00'): string =>
  table(`${name}预算支出总表`, HEADER, ['1||合计|20.00||20.00']).replace('450 江州市档案馆', code) +
  form({ budget, rows: rowsWith(level2, row) });
const both = (own: string, theirs: string, level2: string): string =>
  part('部门', '450 江州市档案馆', own, level2) + part('单位', '450001 江州市档案馆本级', theirs, level2);

function said(text: string): string[] {
  return findingsOf('indicator-two-targets', text).map(({ message }) =>
    message['zh-cn'].split('：').slice(1).join('：'),
  );
}

describe('indicator-two-targets', () => {
  const count = (value: string): string => '产出指标 | 数量指标 | 修复档案卷数 | 修复的档案 | ' + value + ' | 计划';
  const costs = (value: string): string => ' | 成本指标 | 修复费用 | 全部费用 | ' + value + ' | 计划';

  it('two numbers, both fixes offered', () => {
    const text = both(count('≥300卷'), count('≥200卷'), '数量指标');
    expect(said(text)).toEqual(['部门指标值为“≥300卷”，单位同一指标为“≥200卷”']);
    const [finding] = findingsOf('indicator-two-targets', text);
    expect(finding?.severity).toBe('warning');
    expect(finding && fixedLines(text, finding).map((line) => line.split('\t')[4])).toEqual(['≥200卷', '≥300卷']);
  });

  it('beyond numbers, where the cells are certain', () => {
    expect(said(both(count('≥300卷'), count('应修尽修'), '数量指标'))).toEqual([
      '部门指标值为“≥300卷”，单位同一指标为“应修尽修”',
    ]);
  });

  it('across 二级指标', () => {
    const theirs = '产出指标 | 质量指标 | 修复档案卷数 | 修复的档案 | ≥200卷 | 计划';
    expect(said(both(count('≥300卷'), theirs, '数量指标'))).toEqual([
      '部门指标值为“≥300卷”，单位同一指标为“≥200卷”（部门列为数量指标，单位列为质量指标）',
    ]);
  });

  it('a number and words under two 二级指标, whatever the descriptions', () => {
    const theirs = '产出指标 | 质量指标 | 修复档案卷数 | 修复的方式 | 多种方式修复 | 计划';
    expect(said(both(count('≥300卷'), theirs, '数量指标'))).toEqual([
      '部门列为数量指标，指标值“≥300卷”；单位同一指标列为质量指标，以文字取值',
    ]);
  });

  it('says which ceiling agrees with the budget, in one finding, and mends the other', () => {
    const text = both(costs('≤20.01万元'), costs('≤20万元'), '成本指标');
    expect(said(text)).toEqual([
      '部门指标值为“≤20.01万元”，单位同一指标为“≤20万元”；预算数为 20.00万元，单位的与之相符，部门的高出 0.01万元',
    ]);
    const [finding] = findingsOf('indicator-two-targets', text);
    expect(finding && marked(text, finding)).toBe('≤20.01万元');
    expect(finding?.message.en).toContain('the unit’s agrees with it, the department’s is 0.01万元 above it');
    expect(finding?.fixes.map(({ preferred }) => preferred)).toEqual([true]);
    expect(findingsOf('indicator-cost-above-budget', text)).toEqual([]);
  });

  it('stands at the unit’s value where the department’s agrees', () => {
    const text = both(costs('≤20万元'), costs('≤18万元'), '成本指标');
    const [finding] = findingsOf('indicator-two-targets', text);
    expect(finding && marked(text, finding)).toBe('≤18万元');
    expect(said(text)[0]).toContain('部门的与之相符，单位的少 2.00万元');
  });

  it.each([
    ['the same value', both(count('≥300卷'), count('≥300 卷'), '数量指标')],
    ['an indicator of one side', both(count('≥300卷'), ' | 数量指标 | 展览次数 | 展览 | ≥2次 | 计划', '数量指标')],
    [
      'another description under the same 二级指标',
      both(count('≥300卷'), '产出指标 | 数量指标 | 修复档案卷数 | 抢救的档案 | ≥200卷 | 计划', '数量指标'),
    ],
    ['the department alone', part('部门', '450 江州市档案馆', count('≥300卷'), '数量指标')],
  ])('leaves alone: %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

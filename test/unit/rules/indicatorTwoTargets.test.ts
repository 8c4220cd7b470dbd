import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked, table, rowsWith } from './support';

describe('indicator-two-targets', () => {
  const summary = (code: string, title: string): string =>
    table(title, '序号|科目编码|科目名称|合计|基本支出|项目支出', [
      '1||合计|20.00||20.00',
      '2|201|一般公共服务支出|20.00||20.00',
    ]).replace('450 江州市档案馆', code);
  const target = (value: string): string =>
    form({ rows: rowsWith('数量指标', `产出指标 | 数量指标 | 修复卷数 | 全年修复 | ${value} | 计划`) });
  const both = (department: string, unit: string): string =>
    summary('450 江州市档案馆', '部门预算支出总表') +
    target(department) +
    summary('450001 江州市档案馆本级', '单位预算支出总表') +
    target(unit);

  it('department and unit differ', () => {
    const text = both('≥500卷', '≥300卷');
    const [finding, ...others] = findingsOf('indicator-two-targets', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('≥500卷');
    expect(finding?.message['zh-cn']).toContain('部门指标值为“≥500卷”，单位同一指标为“≥300卷”');
    expect(finding?.related.map(({ span }) => text.slice(span.start, span.end))).toEqual(['≥300卷']);
  });

  it.each([
    ['≥500卷', '≥500 卷'],
    ['有所提升', '显著提升'],
  ])('leaves alone: %s, %s', (department, unit) => {
    expect(findingsOf('indicator-two-targets', both(department, unit))).toEqual([]);
  });
});

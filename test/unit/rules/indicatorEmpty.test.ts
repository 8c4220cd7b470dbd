import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked, rowsWith, said } from './support';

describe('indicator-empty', () => {
  it.each([
    [' | 质量指标 | 修复合格率 | 合格卷数占比 | | 工作计划', ['error: 指标值未填']],
    [' | 质量指标 | 修复合格率 | 合格卷数占比 | ≥98% | ', ['error: 指标值确定依据未填']],
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

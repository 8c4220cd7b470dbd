import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked, said } from './support';

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

  it('says nothing of a form with classes of its own', () => {
    const rows = [
      '投入管理指标 | 工作目标管理 | 目标相关性 | 目标相关性 | 相关 | 计划',
      '投入管理指标 | 预算管理 | 执行率 | 执行率 | ≥95% | 计划',
      '产出指标 | 重点任务完成 | 卷数 | 卷数 | ≥3卷 | 计划',
      '效益指标 | 履职效益 | 能力 | 能力 | 提升 | 计划',
      '效益指标 | 满意度 | 群众满意度 | 群众满意度 | ≥90% | 问卷',
    ];
    expect(said('indicator-taxonomy', form({ rows }))).toEqual([]);
    expect(said('indicator-kind-missing', form({ rows }))).toEqual([]);
  });
});

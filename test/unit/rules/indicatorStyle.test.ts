import { describe, expect, it } from 'vitest';
import { isVague } from '../../../server/src/catalogue/vagueValues';
import { findingsOf, form, marked, rowsWith } from './support';

describe('remarks on style', () => {
  const rows = [
    '产出指标 | 数量指标 | 完成率 | 工作完成率 | ≥100% | 计划',
    ' | 质量指标 | 合格率 | 工作合格率 | ≥100% | 计划',
    ' | 质量指标 | 及时率 | 及时率 | =100% | 计划',
    ' | 质量指标 | 修复质量 | 修复质量高 | 良好 | 计划',
    '效益指标 | 社会效益指标 | 保障工作开展 | 保障工作 | 保障工作开展 | 计划',
    ' | 社会效益指标 | 保障查阅 | 保障查阅不断档 | 保障查阅不断档 | 计划',
    ' | 生态效益指标 | 不涉及 | 不涉及 | 不涉及 | 计划',
  ];
  const text = form({ rows }) + form({ number: '2', name: '数字化费', rows });

  it.each([
    ['indicator-full-at-least', 4, '≥100%'],
    ['indicator-quantity-share', 2, '≥100%'],
    ['indicator-repeats-name', 4, '保障工作开展'],
    ['indicator-vague', 2, '良好'],
    ['indicator-not-applicable', 2, '不涉及'],
  ])('%s is one remark for %d places', (rule, count, at) => {
    const [finding, ...others] = findingsOf(rule, text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('information');
    expect(finding?.message['zh-cn']).toMatch(new RegExp(`^${count} 个`));
    expect(finding?.related).toHaveLength(count - 1);
    expect(finding && marked(text, finding)).toBe(at);
  });

  it('no two remarks stand at one value', () => {
    const starts = ['indicator-full-at-least', 'indicator-quantity-share'].map(
      (rule) => findingsOf(rule, text)[0]?.span.start,
    );
    expect(new Set(starts).size).toBe(2);
  });
});

describe('indicator-vague', () => {
  it.each([
    '按要求完成',
    '按照计划完成',
    '根据实际情况',
    '按约定时间提交',
    '提升',
    '有所提升',
    '显著提高',
    '良好',
    '数据准确',
    '按时完成',
    '是否减少差错',
  ])('%s', (value) => {
    expect(isVague(value)).toBe(true);
    const rows = rowsWith('质量指标', ` | 质量指标 | 修复质量 | 修复质量高 | ${value} | 计划`);
    expect(findingsOf('indicator-vague', form({ rows }))).toHaveLength(1);
  });

  it.each(['按合同约定完成', '按文件规定标准执行', '12月底', '平稳运行', '即时接听', '达标', '≥98%', '国家二级'])(
    'leaves alone: %s',
    (value) => {
      const rows = rowsWith('质量指标', ` | 质量指标 | 修复质量 | 修复质量高 | ${value} | 计划`);
      expect(findingsOf('indicator-vague', form({ rows }))).toEqual([]);
    },
  );

  it('a benefit may be told in words', () => {
    expect(findingsOf('indicator-vague', form())).toEqual([]);
  });
});

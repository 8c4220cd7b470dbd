import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked, rowsWith } from './support';

const code = (n: number): string => `33010026P00012110003${n}`;
const row = (name: string, description: string, value: string): string =>
  `产出指标 | 数量指标 | ${name} | ${description} | ${value} | 计划`;
const forms = (...rows: readonly string[]): string =>
  rows
    .map((each, i) =>
      form({ number: `${i + 1}`, name: `项目${'甲乙丙'[i] ?? ''}`, code: code(i), rows: rowsWith('数量指标', each) }),
    )
    .join('');

describe('indicator-one-stock', () => {
  it('two numbers for one stock, told where fewer forms print it', () => {
    const usual = row('参保人数', '居民养老保险参保人数', '≥5万人');
    const text = forms(usual, row('参保人数', '参加居民养老保险人数', '≥40000人'), usual);
    const [finding, ...others] = findingsOf('indicator-one-stock', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding && marked(text, finding)).toBe('≥40000人');
    expect(finding?.message['zh-cn']).toContain(
      '指标值为“≥40000人”，同一事项在1、项目甲绩效目标表 数量指标“参保人数”中为“≥5万人”',
    );
    expect(finding?.message.en).toContain('for the same matter');
    expect(finding?.related).toHaveLength(2);
  });

  it.each([
    ['one number in two units', ['参保人数', '养老参保人数', '≥5万人'], ['参保人数', '养老参保人数', '≥50000人']],
    ['another scheme', ['参保人数', '居民养老保险参保人数', '≥5万人'], ['参保人数', '职工养老保险参保人数', '≥3万人']],
    ['a flow', ['新增参保人数', '新增人数', '≥500人'], ['新增参保人数', '新增人数', '≥300人']],
    ['no stock', ['培训人数', '培训人数', '≥500人'], ['培训人数', '培训人数', '≥300人']],
  ] as const)('leaves alone: %s', (_, a, b) => {
    expect(findingsOf('indicator-one-stock', forms(row(a[0], a[1], a[2]), row(b[0], b[1], b[2])))).toEqual([]);
  });
});

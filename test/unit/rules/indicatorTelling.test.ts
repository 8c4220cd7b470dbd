import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked, rowsWith } from './support';

const WAN = [
  '产出指标 | 成本指标 | 修复费用 | 全部费用 | ≤12万 | 工作计划',
  ' | 成本指标 | 装具费用 | 全部费用 | ≤8 万 | 工作计划',
];
const BARE = [
  '产出指标 | 质量指标 | 修复合格率 | 合格卷数占比 | ≥98 | 计划',
  ' | 质量指标 | 抽检合格率 | 抽检占比 | ≥95 | 计划',
];
const rest = rowsWith('成本指标', undefined).slice(1);
const code = (n: number): string => `33010026P00012110003${n}`;

/** The text after the edits of a finding's first fix. */
function mended(text: string, rule: string): string {
  const fix = findingsOf(rule, text)[0]?.fixes[0];
  let after = text;
  for (const { span, newText } of [...(fix?.edits ?? [])].sort((a, b) => b.span.start - a.span.start))
    after = after.slice(0, span.start) + newText + after.slice(span.end);
  return after;
}

describe('one habit of a form is one finding', () => {
  it('万 for 万元', () => {
    const text = form({ rows: [...WAN, ...rest] });
    const [finding, ...others] = findingsOf('indicator-wan', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('万');
    expect(finding?.message['zh-cn']).toBe(
      '1、档案修复费绩效目标表：2 个指标值的计量单位“万”应为“万元”：修复费用“≤12万”、装具费用“≤8 万”',
    );
    expect(finding?.message.en).toContain('2 values read 万 where 万元 is meant');
    expect(finding?.related).toHaveLength(1);
    expect(finding?.fixes.map(({ preferred }) => preferred)).toEqual([true]);
    expect(mended(text, 'indicator-wan')).toBe(text.replace('≤12万', '≤12万元').replace('≤8 万', '≤8 万元'));
  });

  it('values without a unit', () => {
    const text = form({ rows: [...BARE, ...rest] });
    const [finding, ...others] = findingsOf('indicator-missing-unit', text);
    expect(others).toEqual([]);
    expect(finding?.message['zh-cn']).toBe(
      '1、档案修复费绩效目标表：2 个指标值缺少计量单位：修复合格率“≥98”（%）、抽检合格率“≥95”（%）',
    );
    expect(mended(text, 'indicator-missing-unit')).toBe(text.replace('≥98', '≥98%').replace('≥95', '≥95%'));
  });

  it('a single value is told by itself', () => {
    const text = form({ rows: [WAN[0] ?? '', ...rest] });
    expect(findingsOf('indicator-wan', text).map(({ message }) => message['zh-cn'])).toEqual([
      '1、档案修复费绩效目标表 成本指标“修复费用”：指标值“≤12万”的计量单位“万”应为“万元”',
    ]);
  });

  it('two forms are two findings', () => {
    const rows = [...WAN, ...rest];
    const text = form({ rows }) + form({ number: '2', name: '展览费', rows, code: code(5) });
    expect(findingsOf('indicator-wan', text)).toHaveLength(2);
  });
});

describe('one name of several forms is one finding', () => {
  const row = (value: string): string => `效益指标 | 社会效益指标 | 功能实现情况 | 功能 | ${value} | 计划`;
  const forms = (...values: readonly string[]): string =>
    values
      .map((value, i) =>
        form({
          number: `${i + 1}`,
          name: `项目${'甲乙丙丁'[i] ?? ''}`,
          code: code(i),
          rows: rowsWith('社会效益指标', row(value)),
        }),
      )
      .join('');

  it('with the unit that others of the name print', () => {
    const text = forms('≥98', '≥96', '≥97%');
    const [finding, ...others] = findingsOf('indicator-missing-unit', text);
    expect(others).toEqual([]);
    expect(finding?.message['zh-cn']).toBe(
      '2 个项目的指标“功能实现情况”：2 个指标值缺少计量单位：“≥98”（%）、“≥96”（%）',
    );
    expect(finding?.message.en).toContain('indicator “功能实现情况” of 2 projects: 2 values have no unit');
    expect(mended(text, 'indicator-missing-unit')).toBe(forms('≥98%', '≥96%', '≥97%'));
  });

  it('nothing is suggested where others of the name print different units', () => {
    const text = forms('≥98', '≥97%', '≥3次');
    expect(findingsOf('indicator-missing-unit', text)[0]?.message['zh-cn']).toMatch(/缺少计量单位$/);
  });
});

import { describe, expect, it } from 'vitest';
import { expenditure } from './codedTables';
import { findingsOf, fixedLines, marked } from './support';

const assets = (date: string): string =>
  expenditure() +
  [
    '部门固定资产占用情况表',
    '',
    '450 江州市档案馆',
    '',
    `截止时间：${date}`,
    '',
    '项目\t数量\t价值（金额单位：万元）',
    '资产总额\t\t30.00',
    '1、房屋（平方米）\t100\t30.00',
    '',
  ].join('\n');

describe('asset-date', () => {
  it.each([
    ['2025-12-01', '2025-12-31'],
    ['2025-11-31', '2025-12-31'],
    ['2026年1月31日', '2025年12月31日'],
    ['2025.9.30', '2025.12.31'],
  ])('%s', (printed, right) => {
    const text = assets(printed);
    const [finding, ...others] = findingsOf('asset-date', text);
    const at = printed.replace('日', '');
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding?.message['zh-cn']).toBe(
      `固定资产占用情况表截止时间 ${at} 应为 ${right.replace('日', '')}（预算年度上年末）`,
    );
    expect(finding && fixedLines(text, finding)).toEqual([`*截止时间：${right}`]);
  });

  it('leaves the end of a year alone, and its year to wrong-year', () => {
    expect(findingsOf('asset-date', assets('2025-12-31'))).toEqual([]);
    expect(findingsOf('asset-date', assets('2024-12-31'))).toEqual([]);
  });
});

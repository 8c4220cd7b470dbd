import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../server/src/document/read';
import { budgetYear } from '../../../server/src/rules/budgetYear';

const draft = (year: string): string =>
  `江州市档案局${year}年部门预算信息公开情况说明\n收支总表\n预算年度：${year}\n单位：万元\n`;
const told = (text: string, year: number): [printed: string, message: string][] =>
  budgetYear(text, readDocument(text), year).map(({ span, message }) => [
    text.slice(span.start, span.end),
    message['zh-cn'],
  ]);

describe('the year a configuration names', () => {
  it.each<[string, string, [string, string][]]>([
    ['the same', draft('2026'), []],
    ['last year’s draft', draft('2025'), [['2025', '本文为 2025 年度预算，.disclosure.json 中的年度为 2026']]],
    ['a text without a year', '江州市档案局部门预算\n', []],
  ])('%s', (_, text, expected) => {
    expect(told(text, 2026)).toEqual(expected);
  });
});

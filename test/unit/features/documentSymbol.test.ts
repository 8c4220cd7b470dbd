import type { DocumentSymbol } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../server/src/analyse';
import { documentSymbolsOf } from '../../../server/src/features/documentSymbol';
import type { Locale } from '../../../server/src/findings/model';
import { LineIndex, type PositionRange } from '../../../server/src/text/lines';
import { spanOf, withFindings } from '../../helpers/analysis';
import { explained } from '../../helpers/explained';

function symbols(analysis: Analysis, locale: Locale = 'zh-cn'): DocumentSymbol[] {
  return documentSymbolsOf(analysis, new LineIndex(analysis.text), locale);
}

/** `name [detail] first-last line`, children indented. */
function drawn(list: readonly DocumentSymbol[], indent = ''): string[] {
  return list.flatMap((symbol) => [
    `${indent}${symbol.name} [${symbol.detail ?? ''}] ${symbol.range.start.line}-${symbol.range.end.line}`,
    ...drawn(symbol.children ?? [], indent + '  '),
  ]);
}

describe('documentSymbolsOf', () => {
  it.each(['\n', '\r\n', '\r'])('shows parts, sections, tables and projects, each once (%j)', (lineEnd) => {
    expect(drawn(symbols(explained(lineEnd)))).toEqual([
      '450 江州市档案馆 [部门预算 · 2026] 0-11',
      '  支出表 [无勾稽关系 · 1 个数字] 0-1',
      '  一、部门职责 [] 3-7',
      '    （一）机构 [] 5-7',
      '      情况表 [无勾稽关系 · 1 个数字] 6-7',
      '  二、绩效目标 [] 8-11',
      '    1、抢救经费 [无勾稽关系 · 1 个数字] 9-10',
    ]);
  });

  it('tells where findings are', () => {
    const analysis = explained();
    const { text } = analysis;
    const found = withFindings(
      analysis,
      { span: spanOf(text, '2.00') },
      { span: spanOf(text, '乙') },
      { span: spanOf(text, '3.00'), severity: 'warning' },
      { span: spanOf(text, '甲'), severity: 'information' },
    );
    expect(drawn(symbols(found)).map((line) => line.trim())).toEqual([
      '450 江州市档案馆 [部门预算 · 2026 · 2 处不符，1 处提醒] 0-11',
      '支出表 [无勾稽关系 · 1 个数字] 0-1',
      '一、部门职责 [2 处不符] 3-7',
      '（一）机构 [2 处不符] 5-7',
      '情况表 [2 处不符 · 1 个数字] 6-7',
      '二、绩效目标 [1 处提醒] 8-11',
      '1、抢救经费 [无勾稽关系 · 1 处提醒 · 1 个数字] 9-10',
    ]);
    expect(symbols(found, 'en')[0]?.children?.[1]?.detail).toBe('2 mismatches');
  });

  it('nests ranges, and selections inside ranges', () => {
    const check = (symbol: DocumentSymbol): void => {
      expect(contains(symbol.range, symbol.selectionRange), symbol.name).toBe(true);
      for (const child of symbol.children ?? []) {
        expect(contains(symbol.range, child.range), `${symbol.name} › ${child.name}`).toBe(true);
        check(child);
      }
    };
    const analysis = explained();
    // Spans that do not fit: a table that begins before its section, a part shorter than what it holds.
    Object.assign(analysis.document.tables[1] ?? {}, {
      span: spanOf(analysis.text, '部门职责\n保管档案。\n（一）机构'),
    });
    Object.assign(analysis.document.parts[0] ?? {}, { span: { start: 4, end: 5 } });
    symbols(analysis).forEach(check);
  });

  it('gives every symbol a name', () => {
    const analysis = explained();
    Object.assign(analysis.document.parts[0] ?? {}, { code: '', name: '' });
    Object.assign(analysis.document.tables[0] ?? {}, { title: '', titleSpan: undefined });
    Object.assign(analysis.document.parts[0]?.sections[0] ?? {}, { ordinal: '', title: '' });
    expect(drawn(symbols(analysis)).slice(0, 3)).toEqual([
      '部门预算 [2026] 0-11',
      '  第1个表 [无勾稽关系 · 1 个数字] 0-1',
      '  — [] 3-7',
    ]);
  });

  it('has nothing to show for an empty text', () => {
    const analysis = explained();
    const empty = { ...analysis, text: '', document: { ...analysis.document, parts: [], tables: [], figures: [] } };
    expect(symbols(empty)).toEqual([]);
  });
});

function contains(outer: PositionRange, inner: PositionRange): boolean {
  return !before(inner.start, outer.start) && !before(outer.end, inner.end);
}

function before(a: PositionRange['start'], b: PositionRange['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

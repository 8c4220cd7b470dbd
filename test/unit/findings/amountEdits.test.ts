import { describe, expect, it } from 'vitest';
import type { LayoutName } from '../../../server/src/layout/model';
import { amountEdits } from '../../../server/src/findings/amountEdits';
import type { Entry, Figure } from '../../../server/src/document/model';

/** A line in which `[…]` marks the pieces of the figure. */
function write(marked: string, fen: number, layout: LayoutName, decimals = 2): string {
  const spans: { start: number; end: number }[] = [];
  let line = '';
  for (const character of marked) {
    if (character === '[') spans.push({ start: line.length, end: line.length });
    else if (character === ']') spans.splice(-1, 1, { start: spans.at(-1)?.start ?? 0, end: line.length });
    else line += character;
  }
  const text = spans
    .map(({ start, end }) => line.slice(start, end))
    .join('')
    .trim();
  const figure = {
    kind: 'money',
    value: text === '' ? undefined : 1,
    text,
    spans,
    unit: '万元',
    decimals,
    entry: { index: 0, table: { layout, entries: [] as Entry[] } } as unknown as Entry,
  } as unknown as Figure;
  const edits = amountEdits(line, figure, fen, { text, decimals });
  if (!edits) return 'no place';
  return [...edits]
    .reverse()
    .reduce((out, { span, newText }) => out.slice(0, span.start) + newText + out.slice(span.end), line);
}

describe('an amount in the place of another', () => {
  it.each<[string, LayoutName, string, number, string]>([
    ['as long as the old one', 'tab-rows', '合计\t[2441.36]\t1', 2441_630000, '合计\t2441.63\t1'],
    ['with its separators', 'tab-rows', '合计\t[2,441.36]', 2441_630000, '合计\t2,441.63'],
    ['in a pipe cell without padding', 'pipe-table', '| 合计 | [241.63] |', 2441_630000, '| 合计 | 2441.63 |'],
    ['in collapsed text', 'collapsed', '合计 [241.63] 1.00', 2441_630000, '合计 2441.63 1.00'],
    ['in two pieces', 'collapsed', '合计 [169.1] [5]', 159_150000, '合计 159.1 5'],
    ['in two pieces, a digit more', 'collapsed', '合计 [19.1] [5]', 159_150000, '合计 159.1 5'],
    ['in an empty pipe cell', 'pipe-table', '| 合计 |[          ]|', 2441_630000, '| 合计 |  2441.63 |'],
    ['in a narrow empty pipe cell', 'pipe-table', '| 合计 |[ ]|', 2441_630000, '| 合计 | 2441.63 |'],
    ['in an empty TAB cell', 'tab-rows', '合计\t[]\t1', 2441_630000, '合计\t2441.63\t1'],
  ])('%s', (_, layout, line, fen, expected) => {
    expect(write(line, fen, layout)).toBe(expected);
  });
  it('has no place where the layout leaves none', () => {
    expect(write('合计 1.00', 1_000000, 'collapsed')).toBe('no place');
  });
});

import type { MissingRow } from '../diagnosis/model';
import type { Entry, Figure, Table } from '../document/model';
import { rowLines } from '../print/rowLines';
import { displayWidth } from '../print/wrap';
import type { Span } from '../text/span';
import { amountEdits } from './amountEdits';
import type { TextEdit } from './model';

/**
 * The edit that puts a row in where its code belongs, written like a row beside it; the row before it gives the serial
 * number. `undefined` where no row of the table shows how it would be written: two-sided tables, collapsed text, rows
 * that wrap, or a column without a place in the rows around.
 */
export function rowInsertion(text: string, row: MissingRow): TextEdit | undefined {
  const { table, key, twin } = row;
  if (twin?.code !== key || key === '' || table.layout === 'collapsed' || table.columns.some(({ side }) => side > 0))
    return undefined;
  const before = rowBefore(row);
  const place = before && rowLines(text, before.span, table.layout);
  if (!place) return undefined;
  const serial = /^\d+$/.test(before.serial.trim()) ? String(Number(before.serial) + 1) : '';
  for (const like of byNearness(table.entries, before, key)) {
    const lines = linesLike(text, row, like, serial);
    if (lines === undefined) continue;
    const cut = text[place.end - 1] === '\n' ? '' : '\n';
    return { span: { start: place.end, end: place.end }, newText: cut + lines };
  }
  return undefined;
}

/** The row that goes before: the last of lower codes under the same parent, else the parent itself. */
function rowBefore({ table, key, parent }: MissingRow): Entry | undefined {
  let before = parent;
  const stem = parent?.code ?? '';
  for (const row of table.entries) {
    if (row.code !== '' && row.code.startsWith(stem) && row.code < key && row.index > (before?.index ?? -1))
      before = row;
  }
  return before;
}

/** Rows to be copied in form: those of the same level first, the nearest of them first. */
function byNearness(rows: readonly Entry[], before: Entry, key: string): readonly Entry[] {
  const distance = ({ index, code }: Entry): number =>
    Math.abs(index - before.index) + (code.length === key.length ? 0 : 1e6);
  return rows.filter(({ code }) => code !== '').sort((a, b) => distance(a) - distance(b));
}

/** The lines of a row with another's words and amounts in them. */
function linesLike(text: string, { key, twin, amounts }: MissingRow, like: Entry, serial: string): string | undefined {
  const { layout } = like.table;
  const lines = rowLines(text, like.span, layout);
  const [label, ...moreLabel] = like.labelSpans;
  const [code, ...moreCode] = like.texts.get('code')?.spans ?? [];
  if (!lines || !label || !code || moreLabel.length > 0 || moreCode.length > 0) return undefined;
  if ([...like.texts].some(([id, cell]) => id !== 'code' && cell.text !== '')) return undefined;
  const wraps = layout !== 'cell-lines' && text.slice(like.span.start, like.span.end).includes('\n');
  if (wraps) return undefined;
  const number = placeOfWord(text, like.serial.trim(), lines.start, code.start);
  if (!number) return undefined;
  const inLine = standsInLine(text, like.table);
  const edits: TextEdit[] = [
    ...(number.end > number.start ? [inWidth(text, number, serial, inLine)] : []),
    inWidth(text, code, key, inLine),
    inWidth(text, label, twin?.label ?? '', inLine),
  ];
  const left = new Set(amounts.keys());
  for (const figure of like.figures) {
    const id = figure.column?.id ?? '';
    const amount = amounts.get(id);
    left.delete(id);
    const written = amountIn(text, figure, amount, inLine);
    if (!written) return undefined;
    edits.push(...written);
  }
  return left.size > 0 ? undefined : withEdits(text, lines, edits);
}

/** True where cells stand in line down the table, so that what is shorter has to be padded. */
function standsInLine(text: string, { layout, entries }: Table): boolean {
  if (layout !== 'pipe-table') return layout === 'aligned';
  return entries.some(({ labelSpans: [label] }) => label !== undefined && text.startsWith('  ', label.end));
}

/** Writes an amount into a figure's place, or empties it. */
function amountIn(
  text: string,
  figure: Figure,
  amount: number | undefined,
  inLine: boolean,
): readonly TextEdit[] | undefined {
  if (amount !== undefined && amount !== 0)
    return amountEdits(text, figure, amount, { text: figure.text, decimals: 2 });
  if (figure.value === undefined) return [];
  return figure.spans.map((span) => ({ span, newText: inLine ? ' '.repeat(span.end - span.start) : '' }));
}

/** Where a word stands between two offsets; an empty one stands at the first. */
function placeOfWord(text: string, word: string, from: number, to: number): Span | undefined {
  const at = text.slice(from, to).lastIndexOf(word);
  return at < 0 ? undefined : { start: from + at, end: from + at + word.length };
}

/** Another word in a word's place; where cells stand in line, the blanks after it take up the difference. */
function inWidth(text: string, span: Span, word: string, inLine: boolean): TextEdit {
  if (!inLine) return { span, newText: word };
  const growth = displayWidth(word) - displayWidth(text.slice(span.start, span.end));
  if (growth <= 0) return { span, newText: word + ' '.repeat(-growth) };
  let end = span.end;
  // A blank stays between two cells.
  while (end - span.end < growth && text[end] === ' ' && text[end + 1] === ' ') end++;
  return { span: { start: span.start, end }, newText: word };
}

function withEdits(text: string, { start, end }: Span, edits: readonly TextEdit[]): string | undefined {
  let out = '';
  let at = start;
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < at || span.end > end) return undefined;
    out += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return out + text.slice(at, end);
}

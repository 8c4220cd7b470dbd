import type { MissingHalf } from '../diagnosis/model';
import type { Entry, Figure, Table } from '../document/model';
import type { LayoutName } from '../layout/model';
import { rowLines } from '../print/rowLines';
import { displayWidth } from '../print/wrap';
import type { Span } from '../text/span';
import { amountEdits } from './amountEdits';
import type { TextEdit } from './model';
import { styleIn } from './tableStyle';

/** Layouts whose rows take several lines. */
const LINES: ReadonlySet<LayoutName> = new Set<LayoutName>(['cell-lines', 'bare-cells']);

/** What a line to be written says. */
export interface LineWords {
  readonly serial: string;
  readonly code: string;
  readonly halves: readonly MissingHalf[];
}

/** The rows of a table by the lines they stand on: the halves of a two-sided table together. */
export function linesOf({ entries }: Table): readonly (readonly Entry[])[] {
  const lines: Entry[][] = [];
  for (const row of entries) {
    const last = lines[lines.length - 1];
    if (last?.[0]?.span.start === row.span.start) last.push(row);
    else lines.push([row]);
  }
  return lines;
}

/**
 * A line of a table written like another of its lines, with other words and amounts in it; `undefined` where that one does
 * not show how: a row that wraps, a half it does not print, a column without a place.
 */
export function lineLike(
  text: string,
  like: readonly Entry[],
  { serial, code, halves }: LineWords,
): string | undefined {
  const [first] = like;
  if (!first) return undefined;
  const { table } = first;
  const lines = rowLines(text, first.span, table.layout);
  if (!lines || halves.some(({ side }) => !like.some((row) => row.side === side))) return undefined;
  if (!LINES.has(table.layout) && text.slice(first.span.start, first.span.end).includes('\n')) return undefined;
  const inLine = standsInLine(text, table);
  const edits: TextEdit[] = [];
  let from = lines.end;
  for (const row of like) {
    const half = halves.find(({ side }) => side === row.side);
    const written = half ? halfLike(text, row, half, code, inLine) : blanked(text, row, inLine);
    if (!written) return undefined;
    edits.push(...written);
    for (const { span } of written) from = Math.min(from, span.start);
    from = Math.min(from, row.labelSpans[0]?.start ?? from);
  }
  const number = placeOfWord(text, first.serial.trim(), lines.start, from);
  if (!number) return undefined;
  if (number.end > number.start) edits.push(inWidth(text, number, serial, inLine));
  return withEdits(text, lines, edits);
}

/** The edits that make a row say something else. */
function halfLike(
  text: string,
  row: Entry,
  { label, amounts }: MissingHalf,
  code: string,
  inLine: boolean,
): readonly TextEdit[] | undefined {
  const [name, ...moreName] = row.labelSpans;
  const places = codePlaces(row, code);
  if (!name || moreName.length > 0 || !places) return undefined;
  if ([...row.texts].some(([id, cell]) => id !== 'code' && cell.text !== '')) return undefined;
  const edits: TextEdit[] = places.map(({ span, word }) => inWidth(text, span, word, inLine));
  edits.push(inWidth(text, name, label, inLine));
  const left = new Set(amounts.keys());
  for (const figure of row.figures) {
    const id = figure.column?.id ?? '';
    left.delete(id);
    const written = amountIn(text, figure, amounts.get(id), inLine);
    if (!written) return undefined;
    edits.push(...written);
  }
  return left.size > 0 ? undefined : edits;
}

/**
 * Where a row has its code, and what another code writes there: 类, 款 and 项 may stand in a cell each. `undefined` where a
 * code of that length does not stand in such cells, or the row's own is torn apart.
 */
function codePlaces(row: Entry, code: string): readonly { readonly span: Span; readonly word: string }[] | undefined {
  const spans = row.texts.get('code')?.spans ?? [];
  const [only, ...more] = spans;
  if (!only) return code === '' ? [] : undefined;
  const isWhole = more.length === 0;
  if (isWhole && (code.length <= 3 || row.code.length > 3)) return [{ span: only, word: code }];
  // A 类 stands in one cell whether or not the accounts below it do.
  if (isWhole) return row.table.entries.some((other) => isInCells(other)) ? undefined : [{ span: only, word: code }];
  if (!isInCells(row) || row.code.length !== code.length) return undefined;
  let at = 0;
  return spans.map((span) => {
    const word = code.slice(at, (at += span.end - span.start));
    return { span, word };
  });
}

/** True where 类, 款 and 项 stand in cells of their own. */
function isInCells(row: Entry): boolean {
  const spans = row.texts.get('code')?.spans ?? [];
  return spans.length > 1 && spans.every(({ start, end }, i) => end - start === (i === 0 ? 3 : 2));
}

/** The edits that empty a half. */
function blanked(text: string, row: Entry, inLine: boolean): readonly TextEdit[] {
  return [...row.labelSpans, ...row.figures.flatMap(({ value, spans }) => (value === undefined ? [] : spans))].map(
    (span) => ({ span, newText: inLine ? ' '.repeat(displayWidth(text.slice(span.start, span.end))) : '' }),
  );
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
  if (amount !== undefined && amount !== 0) return amountEdits(text, figure, amount, styleIn(figure));
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

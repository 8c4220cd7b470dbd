import type { Entry, Figure, Table } from '../document/model';
import { writeAmount } from '../print/amount';
import { displayWidth } from '../print/wrap';
import { commonest } from '../text/commonest';
import type { Span } from '../text/span';
import type { LineWords } from './lineWriting';
import { styleIn } from './tableStyle';

/** Rows that tell where a column stands: the nearest that print something in it. */
const SAMPLES = 6;
/** Blanks between two cells, at least. */
const GAP = 2;

/** A word and the column of a fixed-width view it begins in. */
interface Placed {
  readonly start: number;
  readonly words: string;
}

/** Where a cell begins and ends, in columns of a fixed-width view. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * A line of a table of aligned text: every cell where the rows around `near` have theirs, nothing behind the last.
 * `undefined` where no row shows the place of a cell, or a cell is wider than its place.
 */
export function alignedLine(
  text: string,
  table: Table,
  near: Entry,
  { serial, code, halves }: LineWords,
): string | undefined {
  const rows = [...table.entries].sort((a, b) => Math.abs(a.index - near.index) - Math.abs(b.index - near.index));
  const cells: (Placed | undefined)[] = [];
  const put = (words: string, spans: readonly (Span | undefined)[], flush: 'left' | 'right'): void => {
    if (words !== '') cells.push(placed(text, words, spans, flush));
  };
  put(
    serial,
    rows.map((row) => serialSpan(text, row)),
    'left',
  );
  for (const { side, label, amounts } of halves) {
    const ofSide = rows.filter((row) => row.side === side);
    if (ofSide[0] && [...ofSide[0].texts].some(([id, cell]) => id !== 'code' && cell.text !== '')) return undefined;
    // Rows of the same level first: others may be indented otherwise.
    const alike = [...ofSide].sort(
      (a, b) => Number(a.code.length !== code.length) - Number(b.code.length !== code.length),
    );
    put(
      code,
      alike.map((row) => only(row.texts.get('code')?.spans)),
      'left',
    );
    put(
      label,
      alike.map((row) => only(row.labelSpans)),
      'left',
    );
    for (const [id, amount] of amounts) {
      const figures = ofSide.flatMap(({ figures: own }) => own.filter(({ column }) => column?.id === id));
      const [figure] = figures;
      if (!figure) return undefined;
      if (amount === 0) continue;
      put(
        writeAmount(amount, figure.unit, { ...styleIn(figure), text: '' }),
        figures.map((other) => printedSpan(other)),
        'right',
      );
    }
  }
  const line = lineOf(cells);
  return line === undefined ? undefined : line + endOfLine(text, near.span.end);
}

/** A word where the samples have theirs: flush left, right, or about the middle, as they are. */
function placed(
  text: string,
  words: string,
  spans: readonly (Span | undefined)[],
  flush: 'left' | 'right',
): Placed | undefined {
  const samples = spans
    .filter((span): span is Span => span !== undefined)
    .slice(0, SAMPLES)
    .map((span) => extentOf(text, span));
  const left = commonest(samples.map(({ start }) => start));
  const right = commonest(samples.map(({ end }) => end));
  if (!left || !right) return undefined;
  const isLeft = flush === 'left' ? left.count >= right.count : left.count > right.count;
  const start = isLeft ? left.value : right.value - displayWidth(words);
  return start < 0 ? undefined : { start, words };
}

function lineOf(cells: readonly (Placed | undefined)[]): string | undefined {
  let line = '';
  let at = 0;
  const inOrder = [...cells].sort((a, b) => (a?.start ?? 0) - (b?.start ?? 0));
  for (const cell of inOrder) {
    if (!cell || (line !== '' && cell.start < at + GAP)) return undefined;
    line += ' '.repeat(cell.start - at) + cell.words;
    at = cell.start + displayWidth(cell.words);
  }
  return line;
}

/** The serial number's place: the first word of the row's line. */
function serialSpan(text: string, row: Entry): Span | undefined {
  const serial = row.serial.trim();
  if (serial === '') return undefined;
  const line = lineStart(text, row.span.start);
  const start = line + text.slice(line, row.span.end).search(/\S/);
  return text.startsWith(serial, start) ? { start, end: start + serial.length } : undefined;
}

function printedSpan({ value, spans }: Figure): Span | undefined {
  return value === undefined ? undefined : only(spans);
}

/** The one piece of a cell; cells in several pieces show no place. */
function only(spans: readonly Span[] | undefined): Span | undefined {
  return spans?.length === 1 && spans[0] && spans[0].end > spans[0].start ? spans[0] : undefined;
}

function extentOf(text: string, { start, end }: Span): Extent {
  const before = displayWidth(text.slice(lineStart(text, start), start));
  return { start: before, end: before + displayWidth(text.slice(start, end)) };
}

/** The first column of the line an offset is on: behind the mark of a new page. */
function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text[start] === '\f' && start < offset ? start + 1 : start;
}

function endOfLine(text: string, offset: number): string {
  const at = text.indexOf('\n', offset);
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

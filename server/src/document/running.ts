import type { Row } from '../layout/model';
import { fold } from '../text/fold';
import { parseHeading } from './heading';
import { isPageNumber } from './plainPages';
import { hasAmounts, isHeaderRow, isNote, isNumbersRow, metaOfRow, printedCells } from './rows';
import { plainLine, titleAt } from './titles';

/** Characters a running header or footer takes at most, lines of one page break, and rows looked at behind them. */
const LONGEST = 40;
const LINES = 4;
const AHEAD = 12;

/**
 * Where a table of cells goes on behind lines that stand in it: what pages print above and below, which is none of it.
 * The row behind them, where the rows there carry on from `last`; `undefined` where they do not.
 */
export function goesOnAt(rows: readonly Row[], from: number, last: Row | undefined): number | undefined {
  if (!last) return undefined;
  let next = from;
  let runs = true;
  for (; next === from || (next < from + LINES && rows[next]?.layout === 'prose'); next++) {
    const row = rows[next];
    if (!row) return undefined;
    if (metaOfRow(row)) continue;
    if (!mayRun(rows, next)) return undefined;
    // A row of one cell is half of a row, where one as wide as those above follows it: a line end was typed in a cell.
    runs &&= row.layout !== 'prose' || isRunning(row.cells[0]?.text ?? '');
  }
  const ahead = rows[from]?.layout === 'prose' ? AHEAD : 1;
  for (let k = next; k < Math.min(rows.length, next + ahead); k++) {
    const row = rows[k] as Row;
    if (metaOfRow(row) || isHeaderRow(row) || isNumbersRow(row) || printedCells(row).length === 0) continue;
    const isOn =
      row.layout === last.layout && (carriesOn(last, row) || (runs && row.cells.length === last.cells.length));
    return isOn ? next : undefined;
  }
  return undefined;
}

/** A short line that is no title, heading, note or sentence. */
function mayRun(rows: readonly Row[], i: number): boolean {
  const text = plainLine(rows[i]?.cells[0]?.text ?? '');
  if (text.length > LONGEST || /[。；：:]$/.test(text) || isNote(text)) return false;
  const heading = parseHeading(text);
  return !(heading && (heading.known || heading.level === 0)) && titleAt(rows, i) === undefined;
}

/** The next serial number, or without any a higher account code, in a row of as many cells. */
function carriesOn(last: Row, next: Row): boolean {
  if (last.cells.length !== next.cells.length && !hasAmounts(next)) return false;
  const [before, after] = [last, next].map((row) => fold(row.cells[0]?.text ?? '').replace(/ /g, ''));
  if (!/^\d{1,7}$/.test(before ?? '') || !/^\d{1,7}$/.test(after ?? '')) return false;
  const step = Number(after) - Number(before);
  return /^\d{1,2}$/.test(before ?? '') || step === 1 ? step === 1 : (after ?? '') > (before ?? '');
}

/** A line between rows of words that pages print above or below them: a marked page number, or what is published. */
export function isRunning(text: string): boolean {
  const line = text.trim();
  if (isPageNumber(line)) return /\D/.test(line);
  return line.length <= LONGEST && /20\d\d年度?.{0,6}(?:预算|决算).{0,6}公开.{0,4}$/.test(fold(line));
}

/** Whether rows of words go on below line `i`: with a serial number or code, or with an amount. */
export function wordsGoOn(rows: readonly Row[], i: number): boolean {
  const next = rows[i + 1]?.cells[0]?.text.trim() ?? '';
  return /^\d{1,7}(?:\s|$)/.test(next) || /(?:^|\s)-?\d[\d,]*\.\d\d?(?:\s|$)/.test(next);
}

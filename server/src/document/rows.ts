import type { Cell, Row } from '../layout/model';
import { parseAmount } from '../text/amount';
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import { isHeaderLabel } from './labels';
import { parseMeta } from './meta';
import type { Meta } from './draft';

/** The cells of a row that are not empty. */
export function printedCells(row: Row): Cell[] {
  return row.cells.filter((cell) => cell.text !== '');
}

/** The cell of a row that prints one; `undefined` where it prints none or several. */
function onlyPrinted(row: Row): Cell | undefined {
  let only: Cell | undefined;
  for (const cell of row.cells) {
    if (cell.text === '') continue;
    if (only) return undefined;
    only = cell;
  }
  return only;
}

/** The text of a row that is one line of words: a row of one cell, or of one printed cell that is a note or a meta line. */
export function soleLine(row: Row): Cell | undefined {
  if (row.cells.length === 1) return row.cells[0].text === '' ? undefined : row.cells[0];
  const only = onlyPrinted(row);
  if (!only) return undefined;
  const { text } = only;
  return isNote(text) || parseMeta(text) !== undefined || /表$/.test(fold(text)) ? only : undefined;
}

/** `注：…` under a table. */
export function isNote(text: string): boolean {
  return /^(注|备注|说明|附注)\s*[:：]/.test(text.replace(/^[*#\s>-]+/, ''));
}

/** A rule of dashes some extractions print between rows. */
export function isRule(row: Row, printed: readonly Cell[] = printedCells(row)): boolean {
  return printed.length > 0 && printed.every((cell) => /^[:\s]*[-=_—]{3,}[:\s]*$/.test(cell.text));
}

/** Meta of a row whose printed cells all are meta. */
export function metaOfRow(row: Row): Meta | undefined {
  let printed = 0;
  for (const cell of row.cells) if (cell.text !== '') printed++;
  if (printed === 0 || printed > 6) return undefined;
  const meta: Meta = {};
  for (const cell of row.cells) {
    if (cell.text === '') continue;
    const own = parseMeta(cell.text);
    // 编码 and 名称 may stand in cells of their own.
    if (!own)
      return row.layout === 'prose' || printed > 3 || hasAmounts(row)
        ? undefined
        : parseMeta(
            printedCells(row)
              .map((c) => c.text)
              .join(' '),
          );
    Object.assign(meta, own);
  }
  return meta;
}

/** A column number, with how it is reckoned where that is told: `3`, `3=4+7`. */
const COLUMN_NUMBER = /^\(?(\d{1,2})(?:=[\d+\-*…()]{1,40})?\)?$/;

/** 栏次 (whatever it is called) and the column numbers 1, 2, 3 … */
export function isNumbersRow(row: Row, printed: readonly Cell[] = printedCells(row)): boolean {
  if (printed.length < 3) return false;
  const rest = /^\d+$/.test(printed[0].text) ? printed : printed.slice(1);
  return (
    rest.length >= 2 &&
    rest.every((cell, i) => COLUMN_NUMBER.exec(fold(cell.text))?.[1] === String(i + 1)) &&
    (rest !== printed || printed.length >= 4)
  );
}

/** All printed cells are header labels. */
export function isHeaderRow(row: Row, printed: readonly Cell[] = printedCells(row)): boolean {
  return printed.length > 0 && printed.every((cell) => isHeaderLabel(cell.text));
}

/** Whether any cell is an amount with decimals, or several are numbers. */
export function hasAmounts(row: Row): boolean {
  let numbers = 0;
  for (const cell of row.cells) {
    if (cell.text === '' || !parseAmount(cell.text, '元')) continue;
    if (/[.．]\d/.test(cell.text)) return true;
    numbers++;
  }
  return numbers > 1;
}

/** First to last character of a row's printed cells (of the row, where it is empty). */
export function rowSpan(row: Row): Span {
  let start = Infinity;
  let end = 0;
  const blank = row.cells.every((cell) => cell.text === '');
  for (const cell of row.cells) {
    if (!blank && cell.text === '') continue;
    for (const span of cell.spans) {
      start = Math.min(start, span.start);
      end = Math.max(end, span.end);
    }
  }
  return { start, end };
}

import { lineEnd, nextLine } from '../text/scan';
import { cellAt } from './cell';
import type { Cell, Row } from './model';

/**
 * The cells of lines that bear one cell each (what a web page's table becomes when it is copied): an empty line is an empty
 * cell. Where empty lines stand between all cells, they separate, and only what is more than one is empty cells.
 *
 * @param rows lines of one cell, in order
 * @param after blank lines behind the last of them
 */
export function cellsOfLines(text: string, rows: readonly Row[], after: number): Cell[] {
  const separated = areSeparated(rows);
  const cells: Cell[] = [];
  rows.forEach((row, i) => {
    if (i > 0) for (const empty of emptyCells(text, rows[i - 1].end, row.blanksBefore, separated)) cells.push(empty);
    cells.push(row.cells[0]);
  });
  const last = rows[rows.length - 1];
  if (last) for (const empty of emptyCells(text, last.end, after, separated)) cells.push(empty);
  return cells;
}

/** Whether a blank line stands between nearly all cells. */
function areSeparated(rows: readonly Row[]): boolean {
  const behind = rows.slice(1);
  const apart = behind.filter(({ blanksBefore }) => blanksBefore > 0).length;
  return behind.length > 3 && apart * 10 >= behind.length * 9;
}

/** The empty cells of some blank lines behind an offset, each with its place. */
function emptyCells(text: string, from: number, blanks: number, separated: boolean): Cell[] {
  const count = separated ? Math.max(0, (blanks - 1) >> 1) : blanks;
  const cells: Cell[] = [];
  let at = nextLine(text, lineEnd(text, from));
  for (let k = 0; k < count && at <= text.length; k++) {
    if (separated) at = nextLine(text, lineEnd(text, at));
    const end = lineEnd(text, at);
    cells.push(cellAt(text, at, end));
    at = nextLine(text, end);
  }
  return cells;
}

/** The geometry of a table set on a page: how wide its columns are, and on which line every piece of a cell stands. */
import { headOf, place, type Placed } from './grid';
import type { CellLike, TableBlock } from './model';
import { displayWidth, wrap } from './wrap';

/** One line of one cell, placed. */
export interface SetLine {
  readonly cell: Placed;
  readonly text: string;
  /** Half-line from the top of the rows set together: cells are centred, so a line may stand between two others. */
  readonly y: number;
}

/** Columns of a table in half-width characters. */
export interface Columns {
  /** Left edges. */
  readonly left: readonly number[];
  readonly width: readonly number[];
  /** Right edge of the last column. */
  readonly total: number;
}

/** What is never cut in a column of figures. */
const AMOUNT = /^[-－(（]?[\d０-９][\d０-９.,．，\s]*[)）%％]?$/;
const DEFAULT_TEXT_WIDTH = 40;
const DEFAULT_NUMBER_WIDTH = 12;

/** Widths from what the cells hold, up to the widest line each column allows; figures are never cut. */
export function columnsOf(table: TableBlock, gap: number): Columns {
  const limits = table.columns.map((c) => c.width ?? (c.numeric ? DEFAULT_NUMBER_WIDTH : DEFAULT_TEXT_WIDTH));
  const width = table.columns.map(() => 2);
  const spanning: Placed[] = [];
  const measure = (rows: readonly (readonly CellLike[])[], body: boolean): void => {
    for (const cell of place(rows, table.columns.length).flat()) {
      if (cell.colSpan > 1) {
        spanning.push(cell);
        continue;
      }
      const own = displayWidth(cell.text);
      const limit = limits[cell.column] ?? own;
      const fits = body && table.columns[cell.column]?.numeric ? own : Math.min(own, limit);
      width[cell.column] = Math.max(width[cell.column] ?? 0, fits);
    }
  };
  measure(headOf(table), false);
  measure(table.rows, true);
  for (const cell of spanning) {
    let missing = displayWidth(cell.text) - spannedWidth(width, cell, gap);
    for (let c = cell.column + cell.colSpan - 1; c >= cell.column && missing > 0; c--) {
      const more = Math.min(missing, Math.max(0, (limits[c] ?? 0) - (width[c] ?? 0)));
      width[c] = (width[c] ?? 0) + more;
      missing -= more;
    }
  }
  const left: number[] = [];
  let x = 0;
  for (const w of width) {
    left.push(x);
    x += w + gap;
  }
  return { left, width, total: Math.max(0, x - gap) };
}

/** Width a cell has for its text, the gaps it covers included. */
export function spannedWidth(width: readonly number[], cell: Placed, gap: number): number {
  let sum = (cell.colSpan - 1) * gap;
  for (let c = cell.column; c < cell.column + cell.colSpan; c++) sum += width[c] ?? 0;
  return sum;
}

/**
 * Sets rows below each other: text wrapped in its column, each cell centred over the height of the rows it spans
 * (or beginning at their top). Lines come in the order of rows, cells and lines; empty cells set none.
 */
export function setRows(
  rows: readonly (readonly Placed[])[],
  table: TableBlock,
  columns: Columns,
  gap: number,
  align: 'middle' | 'top' = 'middle',
): SetLine[] {
  const wrapped = rows.map((row) =>
    row.map((cell) => {
      if (cell.text === '') return [];
      const whole = (table.columns[cell.column]?.numeric ?? false) && AMOUNT.test(cell.text);
      return whole ? [cell.text] : wrap(cell.text, spannedWidth(columns.width, cell, gap)).map((line) => line.text);
    }),
  );
  const heights = rows.map((row, r) =>
    row.reduce((h, cell, i) => (cell.rowSpan === 1 ? Math.max(h, wrapped[r]?.[i]?.length ?? 0) : h), 1),
  );
  rows.forEach((row, r) =>
    row.forEach((cell, i) => {
      const have = sum(heights, r, cell.rowSpan);
      const need = wrapped[r]?.[i]?.length ?? 0;
      if (need > have) heights[r + cell.rowSpan - 1] = (heights[r + cell.rowSpan - 1] ?? 1) + need - have;
    }),
  );
  const lines: SetLine[] = [];
  let top = 0;
  rows.forEach((row, r) => {
    row.forEach((cell, i) => {
      const texts = wrapped[r]?.[i] ?? [];
      const height = sum(heights, r, cell.rowSpan);
      texts.forEach((text, k) => {
        const y = align === 'top' ? 2 * (top + k) : 2 * top + height - 1 + 2 * k - (texts.length - 1);
        lines.push({ cell, text, y });
      });
    });
    top += heights[r] ?? 1;
  });
  return lines;
}

function sum(values: readonly number[], from: number, count: number): number {
  let total = 0;
  for (let i = from; i < from + count; i++) total += values[i] ?? 0;
  return total;
}

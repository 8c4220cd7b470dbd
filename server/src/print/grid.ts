import type { CellLike, TableBlock } from './model';

/** One cell put in its place in the grid of a table. */
export interface Placed {
  readonly text: string;
  /** Row in the given rows and position in that row's list; `cell` names it in `Printed.cells`. */
  readonly row: number;
  readonly cell: number;
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** A page of a table: first body row and the one after the last. */
export interface Page {
  readonly from: number;
  readonly to: number;
}

/**
 * Puts rows with spanning cells into a grid, as HTML tables are laid out: a cell takes the next free place of its row,
 * and keeps the places it spans. Cells beyond the last column are left out.
 */
export function place(rows: readonly (readonly CellLike[])[], columns: number): Placed[][] {
  const taken = new Uint8Array(rows.length * columns);
  return rows.map((row, r) => {
    const placed: Placed[] = [];
    let column = 0;
    row.forEach((like, cell) => {
      while (column < columns && taken[r * columns + column]) column++;
      if (column >= columns) return;
      const spec = typeof like === 'string' ? { text: like } : like;
      const colSpan = Math.min(spec.colSpan ?? 1, columns - column);
      const rowSpan = Math.min(spec.rowSpan ?? 1, rows.length - r);
      placed.push({ text: spec.text, row: r, cell, column, colSpan, rowSpan });
      for (let i = 0; i < rowSpan; i++) taken.fill(1, (r + i) * columns + column, (r + i) * columns + column + colSpan);
      column += colSpan;
    });
    return placed;
  });
}

/**
 * One row as full cells: the placed cell in the column where it begins, `undefined` in the columns it only covers
 * (from the left or from above) and where there is none.
 */
export function spread(placed: readonly Placed[], columns: number): (Placed | undefined)[] {
  const cells = new Array<Placed | undefined>(columns).fill(undefined);
  for (const cell of placed) cells[cell.column] = cell;
  return cells;
}

/** The pages of a table; one page (possibly without rows) where the table is not broken. */
export function pagesOf(table: TableBlock): Page[] {
  const size = table.rowsPerPage ?? 0;
  if (size <= 0 || table.rows.length <= size) return [{ from: 0, to: table.rows.length }];
  const pages: Page[] = [];
  for (let from = 0; from < table.rows.length; from += size) {
    pages.push({ from, to: Math.min(from + size, table.rows.length) });
  }
  return pages;
}

/** The rows above the body: header rows, then 栏次. */
export function headOf(table: TableBlock): readonly (readonly CellLike[])[] {
  return table.ordinals ? [...table.header, table.ordinals] : table.header;
}

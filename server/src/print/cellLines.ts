import { headOf, place, type Placed } from './grid';
import type { PrintDocument, Printed, PrintOptions, TableBlock } from './model';
import { Places, Writer } from './writer';

/** Options of {@link printCellLines}. */
export interface CellLinesOptions extends PrintOptions {
  /** Headings that the table of contents leads to carry `[bookmark: …]`. */
  readonly bookmarks?: boolean;
}

/**
 * Word text: one cell per line, each after a TAB; a blank line ends a row, two end a table. A cell that spans columns is
 * printed once; a cell covered from above is an empty line after a TAB. Word tables are not broken by pages.
 */
export function printCellLines(doc: PrintDocument, options: CellLinesOptions = {}): Printed {
  const out = new Writer(options.eol ?? '\n');
  const places = new Places(doc.blocks);
  let bookmark = 0;
  doc.blocks.forEach((block, index) => {
    if (block.kind === 'table') {
      writeTable(out, places, block, index);
      return;
    }
    if (block.kind === 'heading' && block.level <= 2 && options.bookmarks) {
      bookmark++;
      out.put(`${index === 0 ? ' ' : ''}[bookmark: _Toc_2_2_${String(bookmark).padStart(10, '0')}]`);
    }
    places.piece(index, 0, out.put(block.text));
    if (block.kind === 'contents') out.put(`\t${block.page}`);
    out.newline();
  });
  return places.done(out);
}

function writeTable(out: Writer, places: Places, table: TableBlock, index: number): void {
  const columns = table.columns.length;
  if (table.continued) {
    out.put(' ');
    out.newline();
  }
  for (const line of table.meta) {
    out.put(`\t${line}`);
    out.newline();
  }
  if (table.meta.length > 0) out.newline();
  for (const row of withCovered(place(headOf(table), columns), columns)) {
    for (const cell of row) writeCell(out, cell?.text ?? '');
    out.newline();
  }
  for (const row of withCovered(place(table.rows, columns), columns)) {
    for (const cell of row) {
      const span = writeCell(out, cell?.text ?? '');
      if (cell) places.cell(index, cell.row, cell.cell, span);
    }
    out.newline();
  }
  out.newline();
  if (table.note !== undefined) {
    out.put(table.note);
    out.newline();
  }
}

function writeCell(out: Writer, text: string): { start: number; end: number } {
  out.put('\t');
  const span = out.put(text);
  out.newline();
  return span;
}

/** Each row's cells from left to right, with `undefined` for a cell that one above covers (once, however wide). */
function withCovered(rows: readonly (readonly Placed[])[], columns: number): (Placed | undefined)[][] {
  const covered = rows.map(() => new Map<number, number>());
  rows.forEach((row, r) => {
    for (const cell of row) for (let i = 1; i < cell.rowSpan; i++) covered[r + i]?.set(cell.column, cell.colSpan);
  });
  return rows.map((row, r) => {
    const line: (Placed | undefined)[] = [];
    const starts = new Map(row.map((cell) => [cell.column, cell]));
    for (let column = 0; column < columns;) {
      const cell = starts.get(column);
      const above = covered[r]?.get(column);
      if (cell || above !== undefined) line.push(cell);
      column += cell?.colSpan ?? above ?? 1;
    }
    return line;
  });
}

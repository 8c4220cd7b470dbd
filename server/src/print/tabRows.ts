import { headOf, pagesOf, place, spread, type Placed } from './grid';
import type { PrintDocument, Printed, PrintOptions, TableBlock } from './model';
import { Places, Writer } from './writer';

/** Options of {@link printTabRows}. */
export interface TabRowsOptions extends PrintOptions {
  /** Headings begin with `#` signs, as table recognition writes them; no signs when left out. */
  readonly markdown?: boolean;
}

/**
 * One row per line, cells separated by TAB, a blank line between paragraphs and around tables. Covered cells of a merged
 * cell are empty. On each page meta lines, header and 栏次 are printed again.
 */
export function printTabRows(doc: PrintDocument, options: TabRowsOptions = {}): Printed {
  const out = new Writer(options.eol ?? '\n');
  const places = new Places(doc.blocks);
  doc.blocks.forEach((block, index) => {
    if (block.kind === 'table') {
      const next = doc.blocks[index + 1];
      writeTable(out, places, block, index, next?.kind === 'table' && (next.continued ?? false));
      return;
    }
    if (block.kind === 'contents') {
      places.piece(index, 0, out.put(block.text));
      out.put(options.markdown ? ` .....\t${block.page}` : `\t${block.page}`);
      out.newline(doc.blocks[index + 1]?.kind === 'contents' ? 1 : 2);
      return;
    }
    if (block.kind === 'heading' && options.markdown) out.put(`${'#'.repeat(Math.min(block.level, 6))} `);
    places.piece(index, 0, out.put(block.text));
    out.newline(2);
  });
  return places.done(out);
}

function writeTable(out: Writer, places: Places, table: TableBlock, index: number, goesOn: boolean): void {
  const columns = table.columns.length;
  const head = place(headOf(table), columns);
  const body = place(table.rows, columns);
  for (const page of pagesOf(table)) {
    for (const line of table.meta) {
      out.put(line);
      out.newline(2);
    }
    for (const row of head) writeRow(out, spread(row, columns));
    for (let r = page.from; r < page.to; r++) {
      writeRow(out, spread(body[r] ?? [], columns), (cell, span) => places.cell(index, cell.row, cell.cell, span));
    }
    if (!goesOn) out.newline();
  }
  if (table.note !== undefined) {
    out.put(table.note);
    out.newline(2);
  }
}

function writeRow(
  out: Writer,
  cells: readonly (Placed | undefined)[],
  note?: (cell: Placed, span: { start: number; end: number }) => void,
): void {
  cells.forEach((cell, column) => {
    if (column > 0) out.put('\t');
    if (!cell) return;
    const span = out.put(cell.text);
    note?.(cell, span);
  });
  out.newline();
}

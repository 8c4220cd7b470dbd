import { headOf, pagesOf, place, spread, type Placed } from './grid';
import type { PrintDocument, Printed, PrintOptions, TableBlock } from './model';
import { Places, Writer } from './writer';

/** Options of {@link printPipeCells}. */
export interface PipeCellsOptions extends PrintOptions {
  /**
   * `lines`: every cell on a line of its own, ended by ` |`, a blank line after each row.
   * `joined`: a row on one line, cells joined by ` | `. `lines` when left out.
   */
  readonly style?: 'lines' | 'joined';
}

/** Text of web pages: cells ended by ` |`, one per line, or joined by ` | ` on one line. */
export function printPipeCells(doc: PrintDocument, options: PipeCellsOptions = {}): Printed {
  const out = new Writer(options.eol ?? '\n');
  const places = new Places(doc.blocks);
  const joined = options.style === 'joined';
  doc.blocks.forEach((block, index) => {
    if (block.kind === 'table') {
      writeTable(out, places, block, index, joined);
      return;
    }
    places.piece(index, 0, out.put(block.text));
    if (block.kind === 'contents') out.put(`\t${block.page}`);
    out.newline(2);
  });
  return places.done(out);
}

function writeTable(out: Writer, places: Places, table: TableBlock, index: number, joined: boolean): void {
  const columns = table.columns.length;
  const head = place(headOf(table), columns);
  const body = place(table.rows, columns);
  const writeRow = (cells: readonly (Placed | undefined)[], note: boolean): void => {
    cells.forEach((cell, column) => {
      if (joined && column > 0) out.put(' | ');
      const span = out.put(cell?.text ?? '');
      if (cell && note) places.cell(index, cell.row, cell.cell, span);
      if (joined) return;
      out.put(' |');
      out.newline();
    });
    out.newline();
  };
  for (const page of pagesOf(table)) {
    for (const line of table.meta) {
      out.put(line);
      out.newline(2);
    }
    for (const row of head) writeRow(spread(row, columns), false);
    for (let r = page.from; r < page.to; r++) writeRow(spread(body[r] ?? [], columns), true);
    out.newline();
  }
  if (table.note !== undefined) {
    out.put(table.note);
    out.newline(2);
  }
}

/** Documents as they come from a web page: every cell on a line of its own and nothing else. */
import { headOf, place } from '../../server/src/print/grid';
import type { PrintDocument, Printed, PrintOptions, TableBlock } from '../../server/src/print/model';
import { Places, Writer } from '../../server/src/print/writer';

export interface BareOptions extends PrintOptions {
  /** Empty cells are left out; empty lines stand for them otherwise. */
  readonly gone?: boolean;
}

/** Prints every cell on a line of its own. Cells that a merged one covers are not there, as in a page's own text. */
export function printBare(doc: PrintDocument, options: BareOptions = {}): Printed {
  const out = new Writer(options.eol ?? '\n');
  const places = new Places(doc.blocks);
  doc.blocks.forEach((block, index) => {
    if (block.kind === 'table') {
      writeTable(out, places, block, index, options.gone ?? false);
      return;
    }
    places.piece(index, 0, out.put(block.text));
    if (block.kind === 'contents') out.put(`……${block.page}`);
    out.newline();
  });
  return places.done(out);
}

function writeTable(out: Writer, places: Places, table: TableBlock, index: number, gone: boolean): void {
  const columns = table.columns.length;
  for (const line of table.meta) {
    out.put(line);
    out.newline();
  }
  for (const { text } of place(headOf(table), columns).flat()) {
    if (text === '' && gone) continue;
    out.put(text);
    out.newline();
  }
  for (const { text, row, cell } of place(table.rows, columns).flat()) {
    if (text === '' && gone) continue;
    places.cell(index, row, cell, out.put(text));
    out.newline();
  }
  if (table.note !== undefined) {
    out.put(table.note);
    out.newline();
  }
}

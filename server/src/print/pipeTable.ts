import { headOf, place, spread, type Placed } from './grid';
import type { PrintDocument, Printed, PrintOptions, TableBlock } from './model';
import { displayWidth } from './wrap';
import { Places, Writer } from './writer';

/** Options of {@link printPipeTable}. */
export interface PipeTableOptions extends PrintOptions {
  /** Columns padded to one width, as editors format them; one blank on each side otherwise. */
  readonly padded?: boolean;
}

/**
 * Markdown pipe tables: the first header row, a delimiter row (`---:` under figures), then further header rows, 栏次 and
 * body. Headings begin with `#`. Page breaks do not exist here. A table without header gets an empty first row, as the
 * syntax asks for one.
 */
export function printPipeTable(doc: PrintDocument, options: PipeTableOptions = {}): Printed {
  const out = new Writer(options.eol ?? '\n');
  const places = new Places(doc.blocks);
  doc.blocks.forEach((block, index) => {
    if (block.kind === 'table') {
      writeTable(out, places, block, index, options.padded ?? false);
      return;
    }
    if (block.kind === 'heading') out.put(`${'#'.repeat(Math.min(block.level, 6))} `);
    if (block.kind === 'contents') out.put('- ');
    places.piece(index, 0, out.put(block.text));
    if (block.kind === 'contents') out.put(` ${block.page}`);
    out.newline(block.kind === 'contents' && doc.blocks[index + 1]?.kind === 'contents' ? 1 : 2);
  });
  return places.done(out);
}

function writeTable(out: Writer, places: Places, table: TableBlock, index: number, padded: boolean): void {
  const columns = table.columns.length;
  for (const line of table.meta) {
    out.put(line);
    out.newline(2);
  }
  const headRows = headOf(table);
  const head = place(headRows.length > 0 ? headRows : [[]], columns);
  const body = place(table.rows, columns);
  const widths = table.columns.map(() => 3);
  if (padded) {
    for (const row of [...head, ...body]) {
      for (const cell of row) widths[cell.column] = Math.max(widths[cell.column] ?? 0, displayWidth(cell.text));
    }
  }
  const writeRow = (cells: readonly (Placed | undefined)[], note: boolean): void => {
    out.put('|');
    cells.forEach((cell, column) => {
      const text = cell?.text ?? '';
      const fill = padded ? ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(text))) : '';
      const right = table.columns[column]?.numeric ?? false;
      out.put(right ? ` ${fill}` : ' ');
      const span = out.put(text);
      if (cell && note) places.cell(index, cell.row, cell.cell, span);
      out.put(right ? ' |' : `${fill} |`);
    });
    out.newline();
  };
  head.forEach((row, r) => {
    writeRow(spread(row, columns), false);
    if (r > 0) return;
    out.put('|');
    table.columns.forEach((column, c) => {
      const dashes = '-'.repeat(padded ? (widths[c] ?? 3) : 3);
      out.put(` ${column.numeric ? `${dashes.slice(1)}:` : dashes} |`);
    });
    out.newline();
  });
  for (const row of body) writeRow(spread(row, columns), true);
  out.newline();
  if (table.note !== undefined) {
    out.put(table.note);
    out.newline(2);
  }
}

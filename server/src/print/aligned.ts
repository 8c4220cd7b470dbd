import { headOf, pagesOf, place, type Placed } from './grid';
import type { PrintDocument, Printed, PrintOptions, TableBlock } from './model';
import { columnsOf, setRows, spannedWidth, type Columns, type SetLine } from './pageLayout';
import { displayWidth, wrap } from './wrap';
import { Places, Writer } from './writer';

/** Options of {@link printAligned}. */
export interface AlignedOptions extends PrintOptions {
  /** Blanks between columns, at least 2; 2 when left out. */
  readonly gap?: number;
  /** Blanks before every line of a table; 0 when left out. */
  readonly margin?: number;
  /** Pages begin with a form feed, as `pdftotext` writes them; true when left out. */
  readonly formFeed?: boolean;
  /** Pages end with their number on a line of its own; false when left out. */
  readonly pageNumbers?: boolean;
  /**
   * Widest shift of a piece of text to the right of its place, in columns, decided by where it stands: real pages give
   * positions in points, which do not fall on whole columns. 0 when left out.
   */
  readonly jitter?: number;
  /** Wrapped cells: centred on the row's line (`middle`, as in PDF), or beginning on it (`top`). */
  readonly align?: 'middle' | 'top';
}

const PROSE_WIDTH = 96;

/**
 * `pdftotext -layout`: the column is told by the position; a CJK character is two columns wide, figures stand flush right,
 * empty cells are blanks, long labels and names are wrapped inside their column and centred on the row.
 */
export function printAligned(doc: PrintDocument, options: AlignedOptions = {}): Printed {
  const out = new Writer(options.eol ?? '\n');
  const places = new Places(doc.blocks);
  const gap = Math.max(2, options.gap ?? 2);
  const margin = Math.max(0, options.margin ?? 0);
  let page = 0;
  const newPage = (): void => {
    page++;
    if (options.pageNumbers) {
      out.put(' '.repeat(48) + page);
      out.newline();
    }
    if (options.formFeed !== false) out.put('\f');
  };
  doc.blocks.forEach((block, index) => {
    if (block.kind === 'table') {
      const columns = columnsOf(block, gap);
      writeTable(out, places, block, index, {
        columns,
        gap,
        margin,
        newPage,
        align: options.align ?? 'middle',
        jitter: options.jitter ?? 0,
      });
      return;
    }
    if (block.kind === 'heading' && block.newPage && index > 0) newPage();
    if (block.kind === 'contents') {
      places.piece(index, 0, out.put(block.text));
      out.put(` ${'.'.repeat(Math.max(4, PROSE_WIDTH - displayWidth(block.text) - 6))} ${block.page}`);
      out.newline();
      return;
    }
    const next = doc.blocks[index + 1];
    const below = block.kind === 'heading' && next?.kind === 'table' ? columnsOf(next, gap).total : undefined;
    const centred = below !== undefined;
    const spare = Math.min(below ?? 0, PROSE_WIDTH) - displayWidth(block.text);
    const indent = centred ? margin + Math.max(0, Math.floor(spare / 2)) : 4;
    wrap(block.text, PROSE_WIDTH - indent, true).forEach((line, i) => {
      out.put(' '.repeat(i === 0 || centred ? indent : 0));
      places.piece(index, line.from, out.put(line.text));
      out.newline();
    });
    if (block.kind === 'heading') out.newline();
  });
  return places.done(out);
}

interface Setting {
  readonly columns: Columns;
  readonly gap: number;
  readonly margin: number;
  readonly newPage: () => void;
  readonly align: 'middle' | 'top';
  readonly jitter: number;
}

function writeTable(out: Writer, places: Places, table: TableBlock, index: number, set: Setting): void {
  const count = table.columns.length;
  const head = setRows(place(headOf(table), count), table, set.columns, set.gap);
  const body = place(table.rows, count);
  pagesOf(table).forEach((page, number) => {
    if (number > 0) set.newPage();
    writeMeta(out, table.meta, set);
    writeLines(out, head, table, set, true);
    for (const group of rowGroups(body, page.from, page.to)) {
      const lines = setRows(group, table, set.columns, set.gap, set.align);
      writeLines(out, lines, table, set, false, (cell, span) => places.cell(index, cell.row, cell.cell, span));
    }
    out.newline();
  });
  if (table.note !== undefined) {
    out.put(' '.repeat(set.margin) + table.note);
    out.newline(2);
  }
}

/** Rows of a page, those held together by a cell spanning them in one group. */
function rowGroups(body: readonly (readonly Placed[])[], from: number, to: number): (readonly Placed[])[][] {
  const groups: (readonly Placed[])[][] = [];
  let until = from;
  for (let r = from; r < to; r++) {
    const row = body[r] ?? [];
    if (r >= until) groups.push([]);
    groups[groups.length - 1]?.push(row);
    for (const cell of row) until = Math.max(until, r + cell.rowSpan);
  }
  return groups;
}

function writeMeta(out: Writer, meta: readonly string[], set: Setting): void {
  if (meta.length === 0) return;
  const words = meta.reduce((w, text) => w + displayWidth(text), 0);
  const space = Math.max(3, Math.floor((set.columns.total - words) / Math.max(1, meta.length - 1)));
  out.put(' '.repeat(set.margin) + meta.join(' '.repeat(Math.min(space, 60))));
  out.newline();
}

function writeLines(
  out: Writer,
  lines: readonly SetLine[],
  table: TableBlock,
  set: Setting,
  head: boolean,
  note?: (cell: Placed, span: { start: number; end: number }) => void,
): void {
  const byLine = new Map<number, SetLine[]>();
  for (const line of lines) {
    const same = byLine.get(line.y);
    if (same) same.push(line);
    else byLine.set(line.y, [line]);
  }
  for (const y of [...byLine.keys()].sort((a, b) => a - b)) {
    let x = 0;
    out.put(' '.repeat(set.margin));
    for (const line of (byLine.get(y) ?? []).sort((a, b) => a.cell.column - b.cell.column)) {
      const at = Math.max(leftOf(line, table, set, head) + shift(line, set.jitter), x === 0 ? 0 : x + 2);
      out.put(' '.repeat(at - x));
      note?.(line.cell, out.put(line.text));
      if (!note) out.put(line.text);
      x = at + displayWidth(line.text);
    }
    out.newline();
  }
}

/** A shift from 0 to `most`, the same for the same place. */
function shift(line: SetLine, most: number): number {
  const mixed = Math.imul(line.cell.row * 31 + line.cell.column * 7 + line.y * 13 + 5, 0x9e3779b1) >>> 16;
  return most === 0 ? 0 : mixed % (most + 1);
}

/** Where a line of a cell begins: headers centred, figures flush right, other text flush left. */
function leftOf(line: SetLine, table: TableBlock, set: Setting, head: boolean): number {
  const left = set.columns.left[line.cell.column] ?? 0;
  const spare = spannedWidth(set.columns.width, line.cell, set.gap) - displayWidth(line.text);
  if (spare <= 0) return left;
  if (head) return left + Math.floor(spare / 2);
  return table.columns[line.cell.column]?.numeric ? left + spare : left;
}

import { headOf, pagesOf, place, type Placed } from './grid';
import type { PrintDocument, Printed, PrintOptions, TableBlock } from './model';
import { columnsOf, setRows, type SetLine } from './pageLayout';
import { wrap } from './wrap';
import { Places, Writer } from './writer';

/** Options of {@link printCollapsed}. */
export interface CollapsedOptions extends PrintOptions {
  /** A blank line between lines that stand a full line apart; true when left out. */
  readonly blankLines?: boolean;
  /** A blank between a Chinese character and the number after it in running text; true when left out. */
  readonly spacedNumbers?: boolean;
  /** Pages end with their number on a line of its own; false when left out. */
  readonly pageNumbers?: boolean;
  /** Lines of running text on a page; 34 when left out. */
  readonly linesPerPage?: number;
}

const PROSE_WIDTH = 104;
const GAP = 1;

/**
 * `pdftotext` without `-layout`: cells joined by one blank, empty cells gone, wrapped cells on lines of their own with the
 * row's head and tail before and after, header labels in fragments, meta on one line, the first line of every page
 * indented by one blank.
 */
export function printCollapsed(doc: PrintDocument, options: CollapsedOptions = {}): Printed {
  const out = new Writer(options.eol ?? '\n');
  const places = new Places(doc.blocks);
  const blanks = options.blankLines !== false;
  const apart = blanks ? 2 : 1;
  const perPage = options.linesPerPage ?? 34;
  let lineOnPage = 0;
  let page = 0;
  const newPage = (): void => {
    page++;
    if (!options.pageNumbers || out.length === 0) {
      out.put(' ');
      return;
    }
    out.newline(3);
    out.put(String(page));
    out.newline(2);
  };
  doc.blocks.forEach((block, index) => {
    if (block.kind === 'table') {
      writeTable(out, places, block, index, blanks, startsPage(doc, index, true), newPage);
      lineOnPage = 0;
      return;
    }
    if (block.kind === 'heading' && block.newPage) {
      newPage();
      lineOnPage = 0;
    }
    if (block.kind === 'contents') {
      places.piece(index, 0, out.put(block.text));
      out.put(` ${'.'.repeat(24)} ${block.page}`);
      out.newline(apart);
      return;
    }
    const lines = wrap(block.text, PROSE_WIDTH, true);
    lines.forEach((line, i) => {
      for (const piece of options.spacedNumbers === false ? [line] : spaced(line)) {
        if (piece.from > line.from) out.put(' ');
        places.piece(index, piece.from, out.put(piece.text));
      }
      lineOnPage++;
      const title = i === lines.length - 1 && doc.blocks[index + 1]?.kind === 'table';
      if (title) {
        out.newline();
      } else if (lineOnPage >= perPage && !startsPage(doc, index, i === lines.length - 1)) {
        out.newline();
        newPage();
        lineOnPage = 0;
      } else {
        out.newline(startsPage(doc, index, i === lines.length - 1) ? 1 : apart);
      }
    });
  });
  return places.done(out);
}

function startsPage(doc: PrintDocument, index: number, last: boolean): boolean {
  if (!last) return false;
  const next = doc.blocks[index + 1];
  return next === undefined || (next.kind === 'heading' && (next.newPage ?? false));
}

/** Cuts a line before each number that follows a Chinese character. */
function spaced(line: { from: number; text: string }): { from: number; text: string }[] {
  const pieces: { from: number; text: string }[] = [];
  let start = 0;
  for (let i = 1; i < line.text.length; i++) {
    const digit = /[0-9]/.test(line.text[i] ?? '');
    if (!digit || !/[\u4e00-\u9fff]/.test(line.text[i - 1] ?? '')) continue;
    pieces.push({ from: line.from + start, text: line.text.slice(start, i) });
    start = i;
  }
  pieces.push({ from: line.from + start, text: line.text.slice(start) });
  return pieces;
}

function writeTable(
  out: Writer,
  places: Places,
  table: TableBlock,
  index: number,
  blanks: boolean,
  ends: boolean,
  newPage: () => void,
): void {
  const count = table.columns.length;
  const apart = blanks ? 2 : 1;
  const columns = columnsOf(table, GAP);
  const headRows = headOf(table);
  const head = place(headRows, count);
  const body = place(table.rows, count);
  const pages = pagesOf(table);
  pages.forEach((page, number) => {
    if (number > 0) newPage();
    if (table.meta.length > 0) {
      out.put(table.meta.join(' '));
      out.newline(apart);
    }
    const ordinals = table.ordinals ? head.slice(-1) : [];
    const labels = table.ordinals ? head.slice(0, -1) : head;
    if (labels.length > 0) writeLines(out, setRows(labels, table, columns, GAP), apart);
    for (const row of ordinals) writeLines(out, setRows([row], table, columns, GAP), apart);
    for (let r = page.from; r < page.to;) {
      const span = Math.max(1, ...(body[r] ?? []).map((cell) => cell.rowSpan));
      const lines = setRows(body.slice(r, Math.min(r + span, page.to)), table, columns, GAP);
      const last = r + span >= page.to;
      const closes = last && (number < pages.length - 1 || (ends && table.note === undefined));
      writeLines(out, lines, apart, closes, (cell, where) => places.cell(index, cell.row, cell.cell, where));
      r += span;
    }
  });
  if (table.note !== undefined) {
    out.put(table.note);
    out.newline(ends ? 1 : apart);
  }
}

/** Writes lines in reading order; what parts two of them depends on how far apart they stand on the page. */
function writeLines(
  out: Writer,
  lines: readonly SetLine[],
  apart: number,
  pageEnds = false,
  note?: (cell: Placed, span: { start: number; end: number }) => void,
): void {
  let before: SetLine | undefined;
  for (const line of lines) {
    if (before) {
      const down = line.y - before.y;
      if (down === 0 && line.cell.column > before.cell.column) out.put(' ');
      else if (down !== 0) out.newline(Math.abs(down) >= 2 ? apart : 1);
    }
    const span = out.put(line.text);
    note?.(line.cell, span);
    before = line;
  }
  if (before) out.newline(pageEnds ? 1 : apart);
}

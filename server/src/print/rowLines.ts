import type { LayoutName } from '../layout/model';
import type { Span } from '../text/span';

/** A row that takes more characters than this is not taken for one. */
const LONGEST = 2000;

/**
 * The whole lines of a table's row, its last end of line included; with one cell a line, the blank line that ends the row
 * too. `undefined` where the row does not stand on lines of its own.
 */
export function rowLines(text: string, row: Span, layout: LayoutName): Span | undefined {
  const lines = layout === 'cell-lines' ? blockAround(text, row) : linesAround(text, row);
  return lines && lines.end >= row.end && lines.end - lines.start <= LONGEST ? lines : undefined;
}

/** The lines a row begins and ends on, where nothing else stands on them. */
function linesAround(text: string, row: Span): Span | undefined {
  const start = text.lastIndexOf('\n', row.start - 1) + 1;
  const end = lineEnd(text, Math.max(row.start, row.end - 1));
  const isMargin = (from: number, to: number): boolean => /^[\s|]*$/.test(text.slice(from, to));
  return isMargin(start, row.start) && isMargin(row.end, end) ? { start, end } : undefined;
}

/** The lines between two blank ones, and the blank one after them. A line of a TAB alone is an empty cell. */
function blockAround(text: string, row: Span): Span | undefined {
  const isBlank = (from: number): boolean => /^ *\r?\n?$/.test(text.slice(from, lineEnd(text, from)));
  let start = text.lastIndexOf('\n', row.start - 1) + 1;
  while (start > 0 && row.start - start <= LONGEST) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (isBlank(above)) break;
    start = above;
  }
  let end = lineEnd(text, row.start);
  while (end < text.length && end - start <= LONGEST && !isBlank(end)) end = lineEnd(text, end);
  end = lineEnd(text, end);
  return start > 0 ? { start, end } : undefined;
}

/** After the line that begins or goes on at `from`. */
function lineEnd(text: string, from: number): number {
  return text.indexOf('\n', from) + 1 || text.length;
}

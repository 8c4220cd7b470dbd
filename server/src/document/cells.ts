import type { Cell } from '../layout/model';
import type { Span } from '../text/span';

/** Cells that hold no amount although something is printed: dashes and slashes. */
export function isVoid(text: string): boolean {
  return /^[-—–－/／\s]*$/.test(text);
}

/** First to last character of some cells. */
export function spanOf(cells: readonly Pick<Cell, 'spans'>[]): Span {
  let start = Infinity;
  let end = 0;
  for (const cell of cells) {
    for (const span of cell.spans) {
      start = Math.min(start, span.start);
      end = Math.max(end, span.end);
    }
  }
  return { start, end };
}

/**
 * The pieces of the document that characters `[start, end)` of a cell's text stand in. A cell's spans are its pieces in
 * order, joined without separator. Where they do not add up to the text, all spans of the cell.
 */
export function piecesOf(cell: Cell, start: number, end: number): readonly Span[] {
  const length = cell.spans.reduce((sum, span) => sum + span.end - span.start, 0);
  if (length !== cell.text.length) return cell.spans;
  const pieces: Span[] = [];
  let before = 0;
  for (const span of cell.spans) {
    const from = Math.max(start - before, 0);
    const to = Math.min(end - before, span.end - span.start);
    if (from < to) pieces.push({ start: span.start + from, end: span.start + to });
    before += span.end - span.start;
  }
  return pieces;
}

import type { Span } from '../text/span';
import type { TextCell } from '../document/model';
import type { TextEdit } from '../findings/model';

/**
 * The pieces of the document that characters `[start, end)` of a cell's text stand in. A cell's spans are its pieces in
 * order, joined without separator. Where they do not add up to the text, all spans of the cell.
 */
export function piecesOf(cell: TextCell, start: number, end: number): readonly Span[] {
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

/** Where offset `at` of a cell's text stands: after the character before it. `undefined` where the spans do not tell. */
function positionOf(cell: TextCell, at: number): number | undefined {
  const length = cell.spans.reduce((sum, span) => sum + span.end - span.start, 0);
  if (length !== cell.text.length) return undefined;
  let before = 0;
  for (const span of cell.spans) {
    const size = span.end - span.start;
    if (at <= before + size) return span.start + (at - before);
    before += size;
  }
  return undefined;
}

/**
 * The edits that replace characters `[start, end)` of a cell's text: the new text in the first piece, the others
 * emptied; an insertion where `start === end`. `undefined` where the cell's spans do not lead back to the text.
 */
export function editsOf(cell: TextCell, start: number, end: number, newText: string): readonly TextEdit[] | undefined {
  if (start === end) {
    const at = positionOf(cell, start);
    return at === undefined ? undefined : [{ span: { start: at, end: at }, newText }];
  }
  if (positionOf(cell, start) === undefined) return undefined;
  return piecesOf(cell, start, end).map((span, index) => ({ span, newText: index === 0 ? newText : '' }));
}

import { piecesOf } from '../document/cells';
import type { TextCell } from '../document/model';
import type { TextEdit } from '../findings/model';

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

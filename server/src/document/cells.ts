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

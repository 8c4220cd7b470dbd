import type { Analysis } from '../analyse';
import type { Figure } from '../document/model';
import type { Span } from '../text/span';
import { Memo } from '../text/memo';

/** A figure found under a place of the text, and the span of it that was met. */
export interface FoundFigure {
  readonly figure: Figure;
  readonly span: Span;
}

/** Made once per analysis, at the first question. */
const indexes = new Memo<Analysis, readonly FoundFigure[]>();

/** How many spans before the last candidate may still reach over an offset. */
const LOOK_BACK = 4;

/**
 * The figure or empty cell at an offset: the one that contains it, else an empty cell exactly there, else the one that
 * ends there; `undefined` where there is none.
 */
export function figureAt(analysis: Analysis, offset: number): FoundFigure | undefined {
  const found = indexOf(analysis);
  const last = lastStartingBefore(found, offset);
  let empty: FoundFigure | undefined;
  let touching: FoundFigure | undefined;
  for (let i = last; i >= 0 && i > last - LOOK_BACK; i--) {
    const candidate = found[i];
    if (candidate === undefined) break;
    const { start, end } = candidate.span;
    if (start <= offset && offset < end) return candidate;
    if (start === end && start === offset) empty ??= candidate;
    else if (end === offset) touching ??= candidate;
  }
  return empty ?? touching;
}

function indexOf(analysis: Analysis): readonly FoundFigure[] {
  const known = indexes.get(analysis);
  if (known !== undefined) return known;
  const found: FoundFigure[] = [];
  for (const figure of analysis.document.figures) for (const span of figure.spans) found.push({ figure, span });
  found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  indexes.set(analysis, found);
  return found;
}

function lastStartingBefore(found: readonly FoundFigure[], offset: number): number {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((found[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

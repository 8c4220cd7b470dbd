import type { Span } from '../text/span';
import { isSpace } from '../text/scan';

/** What the characters of one line tell of its layout. */
export interface LineShape extends Span {
  readonly kind: 'blank' | 'tab' | 'pipe' | 'plain' | 'page';
  /** For `tab`: one cell after a TAB, nothing else — the mark of cell-lines. */
  readonly single: boolean;
  /** For `pipe`: number of pipes, and whether the line ends with one. */
  readonly pipes: number;
  readonly endsWithPipe: boolean;
}

const PIPE = 124;
const WIDE_PIPE = 0xff5c;

/** Whether the UTF-16 unit separates cells in pipe layouts. */
export function isPipe(code: number): boolean {
  return code === PIPE || code === WIDE_PIPE;
}

/** Looks once at each character of a line. */
export function shapeOf(text: string, line: Span): LineShape {
  let first = -1;
  let last = -1;
  let tabs = 0;
  let firstTab = Infinity;
  let innerTab = false;
  let tabSinceContent = false;
  let pipes = 0;
  for (let i = line.start; i < line.end; i++) {
    const c = text.charCodeAt(i);
    if (c === 9) {
      tabs++;
      if (firstTab > i) firstTab = i;
      if (first >= 0) tabSinceContent = true;
    } else if (!isSpace(c)) {
      if (first < 0) first = i;
      else if (tabSinceContent) innerTab = true;
      last = i;
      if (isPipe(c) && text.charCodeAt(i - 1) !== 92) pipes++;
    }
  }
  const endsWithPipe = last >= 0 && isPipe(text.charCodeAt(last));
  const startsWithPipe = first >= 0 && isPipe(text.charCodeAt(first));
  const spacedPipe = pipes > 0 && (startsWithPipe || endsWithPipe || hasSpacedPipe(text, line));
  const kind = spacedPipe && !innerTab ? 'pipe' : tabs > 0 ? 'tab' : first < 0 ? 'blank' : 'plain';
  return {
    start: line.start,
    end: line.end,
    kind,
    single: kind === 'tab' && tabs === 1 && !innerTab && (first < 0 || firstTab < first),
    pipes,
    endsWithPipe,
  };
}

function hasSpacedPipe(text: string, line: Span): boolean {
  for (let i = line.start + 1; i < line.end - 1; i++) {
    if (isPipe(text.charCodeAt(i)) && isSpace(text.charCodeAt(i - 1)) && isSpace(text.charCodeAt(i + 1))) return true;
  }
  return false;
}

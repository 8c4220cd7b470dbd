import { trimSpan } from '../text/scan';
import type { Cell } from './model';

/** The cell that stands in `text[start, end)`. */
export function cellAt(text: string, start: number, end: number): Cell {
  const span = trimSpan(text, start, end);
  return span.start === span.end
    ? { text: '', spans: [{ start, end }] }
    : { text: text.slice(span.start, span.end), spans: [span] };
}

/** A cell whose text goes on in another place (wrapped lines): joined without what stood between. */
export function joinCells(first: Cell, second: Cell): Cell {
  if (second.text === '') return first;
  if (first.text === '') return second;
  return { text: first.text + second.text, spans: [...first.spans, ...second.spans] };
}

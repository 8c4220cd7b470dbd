import { trimSpan } from '../text/scan';
import type { Span } from '../text/span';
import type { Cell } from './model';

/** A cell in one piece. There are tens of thousands in a long document, most of them empty: its span is made when asked for. */
class PlainCell implements Cell {
  constructor(
    readonly text: string,
    private readonly start: number,
    private readonly end: number,
  ) {}

  get spans(): readonly Span[] {
    return [{ start: this.start, end: this.end }];
  }
}

/** The cell that stands in `text[start, end)`, without the Markdown emphasis around it; a `<br>` in it joins. */
export function cellAt(text: string, start: number, end: number): Cell {
  let span = trimSpan(text, start, end);
  if (span.start === span.end) return new PlainCell('', start, end);
  const stars = emphasisOf(text, span);
  if (stars > 0) {
    span = trimSpan(text, span.start + stars, span.end - stars);
    if (span.start === span.end) return new PlainCell('', span.start, span.end);
  }
  const words = text.slice(span.start, span.end);
  return words.includes('<br') ? joinBreaks(text, span, words) : new PlainCell(words, span.start, span.end);
}

/** How many stars stand at both ends of a cell: `**合计**`. */
function emphasisOf(text: string, span: Span): number {
  let stars = 0;
  while (
    stars < 3 &&
    span.end - span.start > 2 * stars + 2 &&
    text.charCodeAt(span.start + stars) === STAR &&
    text.charCodeAt(span.end - 1 - stars) === STAR
  ) {
    stars++;
  }
  return stars;
}

const STAR = 42;

/** The pieces between the line breaks of an HTML-minded table. */
function joinBreaks(text: string, span: Span, words: string): Cell {
  const spans: Span[] = [];
  let from = 0;
  for (const tag of words.matchAll(/<br ?\/?>/g)) {
    spans.push(trimSpan(text, span.start + from, span.start + tag.index));
    from = tag.index + tag[0].length;
  }
  spans.push(trimSpan(text, span.start + from, span.end));
  const printed = spans.filter((piece) => piece.end > piece.start);
  return printed.length === 0
    ? { text: '', spans: [span] }
    : { text: printed.map((piece) => text.slice(piece.start, piece.end)).join(''), spans: printed };
}

/** A cell whose text goes on in another place (wrapped lines): joined without what stood between. */
export function joinCells(first: Cell, second: Cell): Cell {
  if (second.text === '') return first;
  if (first.text === '') return second;
  return { text: first.text + second.text, spans: [...first.spans, ...second.spans] };
}

import type { Sentence } from '../document/model';
import type { Span } from '../text/span';

/** Where a stretch of a sentence's folded text stands in the source; the whole sentence where it is out of bounds. */
export function sentenceSpan(sentence: Sentence, start: number, end: number): Span {
  const first = sentence.at[start];
  const last = sentence.at[end - 1];
  return first === undefined || last === undefined ? sentence.span : { start: first, end: last + 1 };
}

import { exact } from './exact';

/** A half-open range of UTF-16 offsets in a document's text: `start` is on the first character, `end` after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The spans of the offsets `at[start]` to `at[end - 1]`, which rise: one per run of adjoining offsets. */
export function spansOfOffsets(at: readonly number[], start: number, end: number): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (let i = start; i < end; i++) {
    const last = spans[spans.length - 1];
    if (last && last.end === at[i]) last.end++;
    else spans.push({ start: at[i], end: at[i] + 1 });
  }
  return exact(spans);
}

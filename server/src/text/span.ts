/** A half-open range of UTF-16 offsets in a document's text: `start` is on the first character, `end` after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

import type { Row } from '../layout/model';
import type { Place } from '../text/place';
import type { Span } from '../text/span';
import type { Block } from './blocks';

/** A block with the stretch of text it was read from: all offsets in it are into `source`, which stands at `place`. */
export interface Piece {
  readonly block: Block;
  readonly place: Place;
  readonly source: string;
  /** Where its first line begins and its last one ends. */
  readonly start: number;
  readonly end: number;
  /** What was read with it: rows, their cells, the layout of the first. */
  readonly rows: number;
  readonly cells: number;
  readonly layout: Row['layout'];
  /** Of its first row: whether a run of lines begins there, and the blank lines before it. */
  readonly opens: boolean;
  readonly blanks: number;
  /** Whether the walk was inside a table of contents when it came here. */
  readonly inContents: boolean;
  /** Whether it is a further project of a table that lists several: what its rows mean is told by the header before it. */
  readonly inList: boolean;
  /** Lines before its rows that are what pages print above and below their text. */
  readonly passed: readonly Span[];
  /** Words of its lines that read as headings, where a table of contents stands before it. */
  readonly headings: readonly string[] | undefined;
  /** The heading this line would be if it did not come again further down, and whether it does. */
  readonly entry: { readonly words: string; readonly again: boolean } | undefined;
}

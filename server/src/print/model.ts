/**
 * A document to be printed, as plain data, and what a printer gives back: the text and the place of every cell in it.
 * Printers know nothing of budgets; what the tables say is decided by whoever builds the document.
 */
import type { Span } from '../text/span';

/** A cell that may span columns and rows, as in the printed form. The cells it covers are left out of their rows. */
export interface PrintCell {
  readonly text: string;
  /** Columns covered; 1 when left out. */
  readonly colSpan?: number;
  /** Rows covered; 1 when left out. */
  readonly rowSpan?: number;
}

/** A cell of a row: plain text, or text with spans. */
export type CellLike = string | PrintCell;

/** How a column is set. */
export interface ColumnStyle {
  /** Figures: set flush right, never wrapped. */
  readonly numeric: boolean;
  /** Widest line in half-width columns (a CJK character takes two) before the printers of page layouts wrap; 40 when left out. */
  readonly width?: number;
}

/** A heading; level 1 is the highest. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: number;
  readonly text: string;
  /** True where a page begins with it. */
  readonly newPage?: boolean;
}

/** Running text, one paragraph without line breaks. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** One line of the table of contents. */
export interface ContentsBlock {
  readonly kind: 'contents';
  readonly text: string;
  readonly page: number;
}

/** A table. Its title is a heading before it; `meta`, `header` and `ordinals` are printed again on each page. */
export interface TableBlock {
  readonly kind: 'table';
  /** Lines above the header: code and name, 预算年度, 单位. */
  readonly meta: readonly string[];
  readonly columns: readonly ColumnStyle[];
  readonly header: readonly (readonly CellLike[])[];
  /** The 栏次 row, as long as `columns`. */
  readonly ordinals?: readonly string[];
  readonly rows: readonly (readonly CellLike[])[];
  /** `注：…` under the table. */
  readonly note?: string;
  /** Body rows on one page; one page when left out. */
  readonly rowsPerPage?: number;
  /** True for the lower half of a form: follows the table before it without a gap where the layout prints forms whole. */
  readonly continued?: boolean;
}

/** One block of a document. */
export type PrintBlock = HeadingBlock | ParagraphBlock | ContentsBlock | TableBlock;

/** A document to be printed. */
export interface PrintDocument {
  readonly blocks: readonly PrintBlock[];
}

/** A piece of running text: `from` is the offset in the block's own text, `span` the place where the piece stands. */
export interface Piece {
  readonly from: number;
  readonly span: Span;
}

/** What a printer made. */
export interface Printed {
  readonly text: string;
  /**
   * The pieces of every body cell, by block, row (of `rows`) and cell (as listed in that row); empty lists for other blocks.
   * An empty cell has one empty span where its text would stand, or none where the layout leaves no place for it.
   */
  readonly cells: readonly (readonly (readonly (readonly Span[])[])[])[];
  /** The pieces of running text, headings included, by block; empty lists for tables. */
  readonly pieces: readonly (readonly Piece[])[];
}

/** What all printers take. */
export interface PrintOptions {
  /** Line end; `\n` when left out. */
  readonly eol?: '\n' | '\r\n';
}

import type { Span } from '../text/span';

/**
 * The physical layouts these documents come in.
 * - `tab-rows`: one row per line, cells separated by TAB
 * - `cell-lines`: one cell per line, each after a TAB; a blank line ends a row
 * - `pipe-table`: Markdown pipe table
 * - `pipe-cells`: cells ended by ` |`, one per line or joined on one line
 * - `bare-cells`: every cell on a line of its own and nothing else, empty cells as empty lines (document/bareTable)
 * - `aligned`: runs of spaces between cells, the column told by the position
 * - `collapsed`: cells joined by one space, empty cells gone, long cells wrapped over lines
 * - `prose`: running text
 */
export type LayoutName =
  'tab-rows' | 'cell-lines' | 'pipe-table' | 'pipe-cells' | 'bare-cells' | 'aligned' | 'collapsed' | 'prose';

const WITH_CELLS: ReadonlySet<LayoutName> = new Set([
  'tab-rows',
  'cell-lines',
  'pipe-table',
  'pipe-cells',
  'bare-cells',
]);

/** Whether a layout keeps a table's cells apart. In the others a label may hold the next cell, or lack its end. */
export function keepsCells(layout: LayoutName): boolean {
  return WITH_CELLS.has(layout);
}

/** One cell as it stands in the text. */
export interface Cell {
  /** Visible characters, trimmed, wrapped pieces joined; `''` for an empty cell. */
  readonly text: string;
  /** The pieces in the text, in order; for an empty cell one span over its blanks. */
  readonly spans: readonly Span[];
}

/**
 * One row of cells of one layout. A line without TAB or pipe is a row of one cell in the layout `prose`: whether it
 * is running text, a collapsed or an aligned table's line is told only by what stands around it (see document/).
 */
export interface Row {
  readonly layout: LayoutName;
  readonly cells: readonly Cell[];
  /** First and last line (0-based). */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Blank lines directly before it. */
  readonly blanksBefore: number;
  /** Lines directly before it that are no rows: what pages print above and below their text. */
  readonly passed?: readonly Span[];
  /** Where its first line begins and its last one ends (line end left out). */
  readonly start: number;
  readonly end: number;
  /** True where a run of lines begins: how this row and those after it are read does not depend on what stands before. */
  readonly opens: boolean;
}

/** The tables while they are being read: rows whose amounts may still have to find their column. */
import type { TableKind } from '../catalogue/kind';
import type { LayoutName } from '../layout/model';
import type { Span } from '../text/span';
import type { Column, MoneyUnit, Repair, TextCell } from './model';
import { RowCells } from './rowCells';
import { RowTexts } from './rowTexts';

/** An amount (or an empty cell) as printed. */
export interface DraftCell {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** One entry in the making: a row, or one side of it. */
export interface DraftRow {
  serial: string;
  side: number;
  code: string;
  label: string;
  labelSpans: readonly Span[];
  /** Placed cells by column index (`DraftTable.columns`). */
  readonly cells: RowCells;
  /** Printed numbers in order whose column is still open, and the columns they may stand in. */
  loose: DraftCell[];
  allowed: readonly number[];
  /** Columns the loose amounts were given, in their order: the second print of the row has them, too. */
  settled: readonly number[];
  /** Whether the columns of the row's cells are not decided by the text. */
  assumed: boolean;
  readonly texts: RowTexts;
  span: Span;
  role: string;
  parent: DraftRow | undefined;
  readonly repeats: DraftRow[];
}

/** What stands above a table. */
export interface Meta {
  code?: string;
  name?: string;
  year?: number;
  unit?: MoneyUnit;
}

/** A table in the making. */
export interface DraftTable {
  kind: TableKind | undefined;
  title: string;
  titleSpan: Span | undefined;
  layout: LayoutName;
  meta: Meta;
  columns: Column[];
  /** Indices of the columns the table prints; `undefined` for all. */
  printed: Set<number> | undefined;
  rows: DraftRow[];
  note: TextCell | undefined;
  span: Span;
  /** Columns (by index) that another column of the kind could be in the place of: the text decides their rows, not them. */
  readonly openColumns: Set<number>;
  /** Amounts that are not read: in a printed column that is none of the kind's, or in several rows of a collapsed table. */
  unread?: 'column' | 'rows';
  /** What the extraction broke here, for the remark on repairs. */
  readonly repairs: { kind: Repair['kind']; span: Span }[];
}

const NO_SPANS: readonly Span[] = [];
const NO_COLUMNS: readonly number[] = [];

/** A row with nothing in it yet, with room for cells in so many columns. */
export function newRow(span: Span, side = 0, width = 0): DraftRow {
  return {
    serial: '',
    side,
    code: '',
    label: '',
    labelSpans: NO_SPANS,
    cells: new RowCells(undefined, width),
    loose: [],
    allowed: NO_COLUMNS,
    settled: NO_COLUMNS,
    assumed: false,
    texts: new RowTexts(),
    span,
    role: '',
    parent: undefined,
    repeats: [],
  };
}

/** A copy of a table whose rows can be settled without changing those it was copied from. */
export function copyDraft(table: DraftTable): DraftTable {
  const copies = new Map<DraftRow, DraftRow>();
  const copy = (row: DraftRow): DraftRow => {
    const known = copies.get(row);
    if (known) return known;
    const made: DraftRow = { ...row, cells: new RowCells(row.cells), repeats: [] };
    copies.set(row, made);
    for (const repeat of row.repeats) made.repeats.push(copy(repeat));
    return made;
  };
  const rows = table.rows.map(copy);
  for (const row of copies.values()) row.parent = row.parent && (copies.get(row.parent) ?? row.parent);
  return { ...table, rows, openColumns: new Set(table.openColumns), repairs: [...table.repairs] };
}

import type { ColumnSpec, TableKind } from '../catalogue/kind';
import type { Column } from './model';

/** Columns whose groups and sums are tried, at most: no form has as many, and their ways are too many to be tried. */
export const MOST_COLUMNS = 60;

/** The columns of a table of a declared kind, all of the kind's columns in their order. */
export function declaredColumns(kind: TableKind): Column[] {
  return kind.columns.map((spec) => ({ id: spec.id, kind: spec.kind, label: spec.labels[0], side: spec.side ?? 0 }));
}

/** Index of a declared column in `declaredColumns(kind)`. */
export function columnIndex(kind: TableKind, spec: ColumnSpec): number {
  return kind.columns.indexOf(spec);
}

/** Whether figures are read from a column. */
export function isNumeric(column: Pick<Column, 'kind'>): boolean {
  return column.kind === 'money' || column.kind === 'count' || column.kind === 'percent';
}

/** Indices of the numeric columns of one side. */
export function numericColumns(columns: readonly Column[], side: number): number[] {
  const indices: number[] = [];
  columns.forEach((column, i) => {
    if (column.side === side && isNumeric(column)) indices.push(i);
  });
  return indices;
}

import type { Column, Figure, Table } from '../document/model';
import { memoised } from '../text/memo';
import { fold } from '../text/fold';

/** Columns of changes and adjustments, by their label. */
const OF_CHANGES = /增减|增加|减少|增长|变动|调剂|调整|调增|调减|差额|比上年|较上年|±/;

/** True where an amount may be negative: in a column of changes, or one that prints negative amounts. */
export function mayBeNegative({ entry, column }: Figure): boolean {
  if (!entry || !column) return false;
  return OF_CHANGES.test(fold(column.label)) || negativeColumns(entry.table).has(column);
}

/** The columns of a table in which a negative amount is printed. */
const negativeColumns = memoised((table: Table): ReadonlySet<Column> => {
  const columns = new Set<Column>();
  for (const { figures } of table.entries)
    for (const { column, value } of figures) if (column && value !== undefined && value < 0) columns.add(column);
  return columns;
});

/** True for an edit that only takes the minus away or puts it there, where amounts may bear one. */
export function isSignChange(figure: Figure, value: number): boolean {
  return value !== 0 && value === -(figure.value ?? 0) && mayBeNegative(figure);
}

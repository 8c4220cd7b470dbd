import type { Entry, Table } from '../document/model';
import { figureIn } from '../network/figures';

/** The row one level up, or 合计 for a 类. */
export function parentIn(table: Table, key: string): Entry | undefined {
  const above = key.slice(0, -2);
  return table.entries.find(({ code, role }) =>
    /^\d{5,7}$/.test(key) ? code === above : role === 'total' || role === 'yearExpenditure',
  );
}

/** Amounts by column; columns in which none of the rows prints one are left out. */
export function sumsOf(rows: readonly Entry[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { column } of rows[0]?.figures ?? []) {
    const printed = rows.flatMap((row) => (column && figureIn(row, column.id)?.value) ?? []);
    if (column && printed.length > 0)
      sums.set(
        column.id,
        printed.reduce((all, value) => all + value, 0),
      );
  }
  return sums;
}

import { isStated, printedParts, type RelationSpec } from '../catalogue/kind';
import type { Column, Entry, Table } from '../document/model';
import type { Term } from './model';
import { figureIn, moneyColumns } from './figures';
import type { NetworkBuilder } from './builder';

/** A relation along each row: total column = Σ part columns, or at most as much. */
export type ColumnsSpec = Extract<RelationSpec, { form: 'columns' | 'columnsAtMost' }>;

/**
 * Adds `total = Σ parts` (or `≤`) for every row. Columns the table does not print are optional parts; a column that is printed
 * but lost in this row makes the sum incomplete, and the row is left out. A total column that is empty in the whole
 * table is not in use.
 */
export function addColumnRelations(
  builder: NetworkBuilder,
  table: Table,
  spec: ColumnsSpec,
  rows: readonly Entry[],
): void {
  const form = spec.form === 'columns' ? 'sum' : 'atMost';
  const printed = new Set(table.columns.map((column) => column.id));
  if (!isStated(spec, (id) => printed.has(id))) return;
  for (const side of sidesOf(table)) {
    const columns = moneyColumns(table, side);
    const total = columns.find((column) => column.id === spec.total);
    const ids = printedParts(spec.parts, (id) => printed.has(id));
    const parts = columns.filter((column) => ids.includes(column.id));
    if (!total || parts.length === 0) continue;
    const ofSide = rows.filter((row) => row.side === side);
    if (!ofSide.some((row) => figureIn(row, total.id)?.value !== undefined)) continue;
    for (const row of ofSide) {
      const figure = figureIn(row, total.id);
      const terms = figure && termsAlong(row, parts);
      if (figure && terms) builder.add(spec, form, figure, terms, { table, entry: row, column: undefined });
    }
  }
}

/** One term per column, or `undefined` where the row has lost one of them. */
function termsAlong(row: Entry, columns: readonly Column[]): Term[] | undefined {
  const terms: Term[] = [];
  for (const column of columns) {
    const figure = figureIn(row, column.id);
    if (!figure) return undefined;
    terms.push({ figure, weight: 1 });
  }
  return terms;
}

/** The halves a table has, or thirds. */
export function sidesOf(table: Table): readonly number[] {
  return [...new Set([0, ...table.columns.map(({ side }) => side)])];
}

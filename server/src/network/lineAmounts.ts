import { isStated, type RelationSpec, type TermSpec } from '../catalogue/kind';
import type { Table } from '../document/model';
import { figureIn } from './figures';

/** Whether a table has the rows a relation between roles asks for, and none that make it another form's. */
export function isStatedIn({ entries }: Table, spec: RelationSpec): boolean {
  return isStated(spec, (role) => entries.some((row) => row.role === role));
}

/** The columns a relation between roles is repeated in, by id. */
export function columnsOf(
  table: Table,
  { column }: TermSpec,
  columns: readonly string[] | 'money' | undefined,
): readonly string[] {
  if (column !== undefined) return [column];
  if (columns === 'money') return table.columns.flatMap(({ id, kind }) => (kind === 'money' ? [id] : []));
  return columns ?? [];
}

/** What the rows of a role add up to in a column. */
export function amountOf(table: Table, { role, column, weight }: TermSpec, of: string): number {
  return table.entries.reduce(
    (all, row) => (row.role === role ? all + (weight ?? 1) * (figureIn(row, column ?? of)?.value ?? 0) : all),
    0,
  );
}

/** What the totals of one half of a form leave for a further item of it, by column; only where that is more than nothing. */
export function restFor(table: Table, role: string, side: number): ReadonlyMap<string, number> {
  const left = new Map<string, number>();
  for (const spec of table.kind?.relations ?? []) {
    if (spec.form !== 'roles' || spec.derives !== 'total' || !spec.terms.some((term) => term.role === role)) continue;
    const total = table.entries.find((row) => row.role === spec.total.role && row.side === side);
    if (!total || !isStatedIn(table, spec)) continue;
    for (const column of columnsOf(table, spec.total, spec.columns)) {
      const value = figureIn(total, column)?.value ?? 0;
      const rest = value - spec.terms.reduce((all, term) => all + amountOf(table, term, column), 0);
      if (rest > 0) left.set(column, rest);
    }
  }
  return left;
}

import type { RelationSpec, TermSpec } from '../catalogue/kind';
import type { Column, Entry, Figure, Table } from '../document/model';
import type { NetworkBuilder } from './builder';
import type { Term } from './model';
import { figureIn, hasColumn, moneyColumns } from './figures';

/** A relation between rows told by their roles. */
export type RolesSpec = Extract<RelationSpec, { form: 'roles' | 'atMost' }>;

/**
 * A role stands in no more rows of one table than these as the total of a relation: every one of them would have it over
 * all rows of the terms' roles, and a table like that (a row pasted hundreds of times) is none the form knows.
 */
const MOST_TOTALS = 16;

/** The rows of a table by role, in printed order. */
export function rowsByRole(rows: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const byRole = new Map<string, Entry[]>();
  for (const row of rows) {
    if (row.role === '') continue;
    const known = byRole.get(row.role);
    if (known) known.push(row);
    else byRole.set(row.role, [row]);
  }
  return byRole;
}

/**
 * Adds a relation between roles: once per column it is repeated in, or once with the columns named in its operands.
 * A role no row has is an optional part, unless the template requires it. Where a role stands in several rows, each row
 * of the total's role has the relation, over all rows of the terms' roles.
 */
export function addRoleRelations(
  builder: NetworkBuilder,
  table: Table,
  spec: RolesSpec,
  byRole: ReadonlyMap<string, readonly Entry[]>,
): void {
  if (spec.requires?.some((role) => !byRole.has(role)) || spec.unless?.some((role) => byRole.has(role))) return;
  const totals = byRole.get(spec.total.role) ?? [];
  if (totals.length > MOST_TOTALS) return;
  for (const entry of totals) {
    for (const column of columnsFor(table, spec, entry)) {
      const total = cell(entry, spec.total, column);
      if (!total) continue;
      const terms = termsOf(table, spec, byRole, column);
      if (terms) builder.add(spec, spec.form === 'atMost' ? 'atMost' : 'sum', total, terms, { table, entry, column });
    }
  }
}

/** The columns a relation is repeated in; one `undefined` where the operands name their own. */
function columnsFor(table: Table, spec: RolesSpec, total: Entry): readonly (Column | undefined)[] {
  if (spec.columns === 'money') return moneyColumns(table, total.side);
  const named = spec.columns;
  if (named) return table.columns.filter((column) => column.side === total.side && named.includes(column.id));
  const own = spec.total.column;
  return own === undefined ? [] : [table.columns.find((column) => column.id === own)];
}

function cell(entry: Entry, spec: TermSpec, column: Column | undefined): Figure | undefined {
  const id = spec.column ?? column?.id;
  return id === undefined ? undefined : figureIn(entry, id);
}

function termsOf(
  table: Table,
  spec: RolesSpec,
  byRole: ReadonlyMap<string, readonly Entry[]>,
  column: Column | undefined,
): Term[] | undefined {
  const terms: Term[] = [];
  for (const term of spec.terms) {
    const rows = byRole.get(term.role) ?? [];
    if (rows.length === 0 && term.required) return undefined;
    for (const row of rows) {
      const figure = cell(row, term, column);
      if (figure) terms.push({ figure, weight: term.weight ?? 1 });
      // A cell lost where the column is printed leaves the sum incomplete.
      else if (hasColumn(table, term.column ?? column?.id ?? '', row.side)) return undefined;
    }
  }
  return terms;
}

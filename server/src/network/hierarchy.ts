import type { RelationSpec } from '../catalogue/kind';
import type { Column, Entry, Table } from '../document/model';
import type { NetworkBuilder } from './builder';
import type { Term } from './model';
import { figureIn, moneyColumns } from './figures';

/** A relation down the hierarchy of codes, or of 合计, 小计 and their rows. */
export type CodesSpec = Extract<RelationSpec, { form: 'codes' }>;

/** A row and the rows that are its parts, all of one half of the table. */
export interface Family {
  readonly parent: Entry;
  readonly children: readonly Entry[];
}

/** The families of a table in the order of their parents' rows: 合计, 类, 款, 小计 and 其中 groups. */
export function familiesOf(rows: readonly Entry[]): readonly Family[] {
  const children = new Map<Entry, Entry[]>();
  for (const row of rows) {
    const parent = row.parent;
    if (!parent || parent.side !== row.side) continue;
    const known = children.get(parent);
    if (known) known.push(row);
    else children.set(parent, [row]);
  }
  return [...children].map(([parent, rowsBelow]) => ({ parent, children: rowsBelow }));
}

/**
 * The operands of `parent = Σ children` in one column, or `undefined` where one of the rows has lost its cell in it.
 */
export function termsDown(
  family: Family,
  columnId: string,
): { total: Entry['figures'][number]; terms: Term[] } | undefined {
  const total = figureIn(family.parent, columnId);
  if (!total) return undefined;
  const terms: Term[] = [];
  for (const child of family.children) {
    const figure = figureIn(child, columnId);
    if (!figure) return undefined;
    terms.push({ figure, weight: 1 });
  }
  return { total, terms };
}

/** Adds `parent = Σ children` for every family in every column that is summed. */
export function addHierarchyRelations(
  builder: NetworkBuilder,
  table: Table,
  spec: CodesSpec,
  rows: readonly Entry[],
): void {
  const families = familiesOf(rows);
  for (const side of new Set(families.map((family) => family.parent.side))) {
    const ofSide = families.filter((family) => family.parent.side === side);
    for (const column of moneyColumns(table, side)) {
      if (spec.columns ? !spec.columns.includes(column.id) : /单价|预算资金/.test(column.label)) continue;
      if (!isSummed(column, ofSide)) continue;
      for (const family of ofSide) {
        const operands = termsDown(family, column.id);
        if (operands) {
          builder.add(spec, 'sum', operands.total, operands.terms, { table, entry: family.parent, column });
        }
      }
    }
  }
}

/**
 * False for a column whose totals are left empty by the form: none of several families prints one. A single family says
 * nothing of the form.
 */
function isSummed(column: Column, families: readonly Family[]): boolean {
  return families.length === 1 || families.some((family) => figureIn(family.parent, column.id)?.value !== undefined);
}

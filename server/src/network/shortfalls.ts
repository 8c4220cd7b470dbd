import { isStated, printedParts } from '../catalogue/kind';
import type { Entry, Figure } from '../document/model';
import type { Relation } from './model';

/** True for a sum of a row over other rows of its table. */
export function isDownFrom(row: Entry, { form, derives, column, terms }: Relation): boolean {
  return (
    form === 'sum' &&
    derives === 'total' &&
    column !== undefined &&
    terms.every(({ figure }) => figure.entry?.table === row.table && figure.entry !== row)
  );
}

/** What is known of the relations of a table. */
export interface RelationsKnown {
  relationsOf(figure: Figure): readonly Relation[];
  residual(relation: Relation): number;
}

/**
 * What the rows below a total lack in each column, `failing` being its sums that do not come out; all of the total where
 * none of them prints anything there.
 */
export function amountsLacking(
  parent: Entry,
  failing: readonly Relation[],
  { relationsOf, residual }: RelationsKnown,
): ReadonlyMap<string, number> {
  const amounts = new Map<string, number>();
  for (const figure of parent.figures) {
    const { column, value } = figure;
    if (!column || value === undefined) continue;
    const short = failing.find((relation) => relation.total === figure);
    const bindsNothing = relationsOf(figure).some(
      (relation) => relation.total === figure && relation.state === 'unbound' && isDownFrom(parent, relation),
    );
    if (short) amounts.set(column.id, residual(short));
    else if (bindsNothing && value !== 0) amounts.set(column.id, value);
  }
  return amounts;
}

/** True where amounts make a row of the parent's table: its columns add up as the form says. */
export function isRow(parent: Entry, amounts: ReadonlyMap<string, number>): boolean {
  const printed = new Set(parent.figures.map(({ column }) => column?.id));
  for (const spec of parent.table.kind?.relations ?? []) {
    if (spec.form !== 'columns' || !printed.has(spec.total) || !isStated(spec, (id) => printed.has(id))) continue;
    const parts = printedParts(spec.parts, (id) => printed.has(id));
    if (parts.length === 0) continue;
    const sum = parts.reduce((all, part) => all + (amounts.get(part) ?? 0), 0);
    if (sum !== (amounts.get(spec.total) ?? 0)) return false;
  }
  return true;
}

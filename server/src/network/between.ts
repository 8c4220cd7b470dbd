import type { Entry, Figure } from '../document/model';
import type { NetworkBuilder, Template } from './builder';
import type { Relation, Term } from './model';
import { evaluate } from './state';

/** Adds a relation between tables, at the place of its total. */
export function addBetween(
  builder: NetworkBuilder,
  template: Template,
  form: Relation['form'],
  total: Figure,
  terms: readonly Term[],
): void {
  const { entry, column } = total;
  builder.add(template, form, total, terms, { table: entry?.table, entry, column, between: true });
}

/** One relation of a family: the same between every row of two tables. */
export interface Member {
  readonly total: Figure;
  readonly terms: readonly Term[];
}

/** A family that fails in so many rows, and in this share of those it binds, is another form's: none of it is stated. */
const ROWS = 5;
const SHARE = 1 / 2;

/** Adds a family of relations between the rows of tables — all of them, or none where most fail: no draft is that wrong. */
export function addFamily(
  builder: NetworkBuilder,
  template: Template,
  form: Relation['form'],
  members: readonly Member[],
): void {
  const failing = new Set<Entry>();
  const bound = new Set<Entry>();
  for (const { total, terms } of members) {
    const { entry } = total;
    const { state } = evaluate(form, total, terms);
    if (!entry || (state !== 'fails' && state !== 'holds')) continue;
    bound.add(entry);
    if (state === 'fails') failing.add(entry);
  }
  if (failing.size >= ROWS && failing.size >= bound.size * SHARE) return;
  for (const { total, terms } of members) addBetween(builder, template, form, total, terms);
}

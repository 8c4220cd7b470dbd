import type { Figure } from '../document/model';
import { withValue } from '../document/tableFigure';
import type { Network, Relation } from '../network/model';
import { relationsOf } from '../network/network';
import { evaluate } from '../network/state';
import type { Cause, Edit } from './model';

/** Values figures are given, by the figures' ids. */
type Values = ReadonlyMap<number, number>;

/**
 * Leaves preferred only what can be relied on: a repair that is made alone or with all other preferred ones, and either
 * way leaves nothing failing that it should mend or that did not fail before. The search enters repairs one after the
 * other; one that holds only beside another that is itself in doubt, or that gives a figure a second value, is a choice
 * for a person.
 */
export function dependable(network: Network, causes: readonly Cause[]): readonly Cause[] {
  let current = causes;
  for (;;) {
    const given = valuesGiven(current);
    const all = new Map([...given].filter((entry): entry is [number, number] => entry[1] !== undefined));
    const next = current.map((cause) =>
      cause.preferred && !holds(network, cause, given, all) ? doubtful(cause) : cause,
    );
    if (next.every((cause, i) => cause === current[i])) return current;
    current = next;
  }
}

function doubtful(cause: Cause): Cause {
  return { ...cause, preferred: false };
}

/** The values all preferred repairs give; `undefined` for a figure that is given two. */
function valuesGiven(causes: readonly Cause[]): ReadonlyMap<number, number | undefined> {
  const values = new Map<number, number | undefined>();
  for (const cause of causes) {
    for (const { figure, value } of editsOf(cause)) {
      values.set(figure.id, values.has(figure.id) && values.get(figure.id) !== value ? undefined : value);
    }
  }
  return values;
}

function editsOf({ preferred, candidates }: Cause): readonly Edit[] {
  return (preferred && candidates[0]?.edits) || [];
}

function holds(network: Network, cause: Cause, given: ReadonlyMap<number, number | undefined>, all: Values): boolean {
  const edits = editsOf(cause);
  // A row left out, or a table's unit, is no edit of figures.
  if (edits.length === 0) return true;
  if (edits.some(({ figure }) => given.get(figure.id) === undefined)) return false;
  if (cause.relations.some((relation) => fails(relation, all))) return false;
  const own = new Map(edits.map(({ figure, value }) => [figure.id, value]));
  const isOthers = ({ id }: Figure): boolean => given.has(id) && !own.has(id);
  return edits.every(({ figure }) =>
    relationsOf(network, figure).every((relation) => {
      if (relation.state === 'fails' || relation.state === 'missingTotal') return true;
      const shared = isOthers(relation.total) || relation.terms.some((term) => isOthers(term.figure));
      return !fails(relation, shared ? all : own);
    }),
  );
}

/** Whether a relation fails, or lacks its total, with figures given other values. */
function fails(relation: Relation, values: Values): boolean {
  const { form, total, terms, rounding, state: before, residual } = relation;
  if (form === 'sum' && (before === 'holds' || before === 'fails') && total.value !== undefined) {
    // What is printed binds: only the residual changes.
    let left = residual + changeOf(total, values);
    for (const { figure, weight } of terms) left -= weight * changeOf(figure, values);
    return Math.abs(left) > (rounding?.slack ?? 0);
  }
  const valued = (figure: Figure): Figure => {
    const value = values.get(figure.id);
    return value === undefined ? figure : withValue(figure, value);
  };
  const { state } = evaluate(
    form,
    valued(total),
    terms.map(({ figure, weight }) => ({ figure: valued(figure), weight })),
    rounding,
  );
  return state === 'fails' || state === 'missingTotal';
}

function changeOf({ id, value }: Figure, values: Values): number {
  const given = values.get(id);
  return given === undefined ? 0 : given - (value ?? 0);
}

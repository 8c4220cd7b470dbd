import type { Entry, Figure } from '../document/model';
import type { Relation, RelationState, Rounding, Term } from './model';
import { productOf } from './product';

/**
 * True where the text does not decide what stands in this cell: the figure's own placement is assumed, or it is empty
 * and a figure of the same row might belong here.
 */
export function isOpen(figure: Figure): boolean {
  if (figure.assumed) return true;
  return figure.value === undefined && figure.entry !== undefined && mayReceive(figure.entry);
}

/**
 * True where empty cells of the row may be the true place of an assumed figure. A reading that marks the possible places
 * itself (empty cells that are `assumed`) has told them all; otherwise every empty cell is one.
 */
function mayReceive(entry: Entry): boolean {
  let assumedFigure = false;
  for (const figure of entry.figures) {
    if (!figure.assumed) continue;
    if (figure.value === undefined) return false;
    assumedFigure = true;
  }
  return assumedFigure;
}

/**
 * True where a relation depends on a placement the text does not decide. A sum along one row does not, when every place
 * its undecided figures could take is an addend of the same weight.
 */
export function dependsOnPlacement(form: Relation['form'], total: Figure, terms: readonly Term[]): boolean {
  if (isOpen(total)) return true;
  const open = terms.find((term) => isOpen(term.figure));
  if (!open) return false;
  const row = open.figure.entry;
  if (form !== 'sum' || !row || total.entry !== row) return true;
  const weights = new Map<Figure, number>();
  for (const term of terms) {
    if (term.figure.entry !== row) return true;
    weights.set(term.figure, term.weight);
  }
  return row.figures.some((figure) => isOpen(figure) && weights.get(figure) !== open.weight);
}

/**
 * True where a relation between tables rests on a cell whose column the text does not decide: a figure of an open column,
 * an empty cell of a row that has one, or a total that is empty where the layout leaves no place for it.
 */
export function isOpenBetween(total: Figure, terms: readonly Term[]): boolean {
  if (total.value === undefined && total.spans.length === 0) return true;
  return isColumnOpen(total) || terms.some(({ figure }) => isColumnOpen(figure));
}

function isColumnOpen({ columnOpen, value, entry }: Figure): boolean {
  if (columnOpen) return true;
  return value === undefined && entry !== undefined && entry.figures.some((other) => other.columnOpen);
}

/** What a relation's operands amount to and whether it binds. */
export interface Evaluation {
  /** Σ weight · value of the terms in 分, blanks as 0. */
  readonly computed: number;
  /** total − computed, a blank total as 0. */
  readonly residual: number;
  readonly state: RelationState;
}

/**
 * Evaluates `total = Σ terms` (`sum`), `total ≤ Σ terms` (`atMost`) or `total = quantity × price` (`product`) with the
 * blank rules: an empty cell is 0 as an addend; a printed total over nothing printed binds nothing; an empty total over
 * printed addends is missing. A difference that `rounding` explains is none.
 */
export function evaluate(
  form: Relation['form'],
  total: Figure,
  terms: readonly Term[],
  rounding?: Rounding,
): Evaluation {
  if (form === 'product') return evaluateProduct(total, terms);
  let computed = 0;
  let printed = 0;
  let undecided = total.assumed || total.value === undefined;
  for (const { figure, weight } of terms) {
    if (figure.value === undefined) undecided = true;
    else {
      computed += weight * figure.value;
      printed++;
      undecided ||= figure.assumed;
    }
  }
  const residual = (total.value ?? 0) - computed;
  const slack = rounding?.slack ?? 0;
  let state: RelationState;
  if (printed === 0) state = 'unbound';
  // Most rows have no undecided cell; only those that may are looked at closely.
  else if (undecided && dependsOnPlacement(form, total, terms)) state = 'assumed';
  else if (form === 'atMost') state = total.value === undefined ? 'unbound' : residual <= slack ? 'holds' : 'fails';
  else if (total.value === undefined) state = computed === 0 ? 'holds' : 'missingTotal';
  else state = Math.abs(residual) <= slack ? 'holds' : 'fails';
  return { computed, residual, state };
}

function evaluateProduct(total: Figure, terms: readonly Term[]): Evaluation {
  const [quantity, price] = terms.map((term) => term.figure);
  if (!quantity || !price || quantity.value === undefined || price.value === undefined) {
    return { computed: 0, residual: total.value ?? 0, state: 'unbound' };
  }
  const { computed, tolerance } = productOf(quantity.value, price.value, price, total);
  const residual = (total.value ?? 0) - computed;
  const open = isOpen(total) || quantity.assumed || price.assumed;
  if (open) return { computed, residual, state: 'assumed' };
  if (total.value === undefined) return { computed, residual, state: 'unbound' };
  return { computed, residual, state: Math.abs(residual) <= tolerance ? 'holds' : 'fails' };
}

import type { Figure } from '../document/model';
import type { Relation } from '../network/model';
import { otherUnits, showAmount, unitInFen } from '../network/amount';
import type { Edit } from './model';
import type { Ledger } from './ledger';
import { isSignChange } from './signs';
import { slipBetween } from './slips';

/**
 * Calls `visit` with every single edit that would repair one failing relation: each operand changed by the residual, or
 * the empty total filled. Figures whose placement the text does not decide are left alone, and none becomes
 * negative but those that may be. What the text rounds is proposed as it would print it, or as it stands in another unit.
 */
export function forCandidates(ledger: Ledger, relation: Relation, visit: (edit: Edit) => void): void {
  if (ledger.lacksTotal(relation)) {
    propose(relation.total, ledger.computed(relation));
    return;
  }
  if (relation.form === 'atMost') return;
  if (relation.form === 'product') {
    propose(relation.total, ledger.computed(relation));
    proposeFactors();
    return;
  }
  const residual = ledger.residual(relation);
  propose(relation.total, asStated(relation.total, relation, (ledger.value(relation.total) ?? 0) - residual));
  for (const { figure, weight } of relation.terms) {
    const change = residual / weight;
    if (Number.isInteger(change)) propose(figure, asStated(figure, relation, (ledger.value(figure) ?? 0) + change));
  }

  function propose(figure: Figure, value: number): void {
    if (figure.assumed || !Number.isSafeInteger(value)) return;
    if (value < 0 && (figure.value ?? 0) >= 0 && !isSignChange(figure, value)) return;
    // An amount of 0 need not be printed: no cell is filled with it.
    if (figure.value === undefined && value === 0) return;
    visit({ figure, value });
  }

  /** The price, or the whole quantity, that gives the total. */
  function proposeFactors(): void {
    const [quantity, price] = relation.terms.map((term) => term.figure);
    const total = ledger.value(relation.total);
    if (!quantity || !price || total === undefined) return;
    const count = ledger.value(quantity) ?? 0;
    const each = ledger.value(price) ?? 0;
    if (count > 0) {
      const step = unitInFen(price.unit) / 100;
      propose(price, Math.round((total * 100) / count / step) * step);
    }
    if (each > 0 && total % each === 0) propose(quantity, (total / each) * 100);
  }
}

/**
 * What an amount of the text is that is exactly `value`, but for rounding: what it says in another unit, else what a slip
 * leads to the printed amount from, among those the rounding allows; else the nearest.
 */
function asStated(figure: Figure, { rounding }: Relation, value: number): number {
  if (!rounding || !figure.sentence) return value;
  const { slack, step, cuts } = rounding;
  // What rounding hides as a whole it hides in any smaller unit: that is no sign of a wrong one.
  const shows = Math.abs(value) > slack;
  const renamed = shows ? otherUnits(figure).find((other) => Math.abs(other.value - value) <= slack) : undefined;
  if (renamed) return renamed.value;
  const usual = unitInFen(figure.unit) / 100;
  const nearest = (unit: number): number => (cuts ? Math.trunc(value / unit) : Math.round(value / unit)) * unit;
  const near = [0, 1, -1, 2, -2, 3, -3].flatMap((steps) => (Math.abs(steps) * step <= slack ? [steps * step] : []));
  const finer = usual < step ? [nearest(usual)] : [];
  const likely = [...finer, ...near.map((by) => nearest(step) + by)].find(
    (amount) =>
      Math.abs(amount - value) <= slack &&
      [2, figure.decimals].some((decimals) => slipBetween(showAmount(amount, figure.unit, decimals), figure.text)),
  );
  return likely ?? nearest(step);
}

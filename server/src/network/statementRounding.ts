import type { Figure } from '../document/model';
import { unitInFen } from './amount';
import type { Term } from './model';

/** Whether the text of a part rounds what its tables print exactly (tables in 元, text in 万元). */
export interface Rounding {
  readonly rounds: boolean;
}

/** One unit of the last digit a figure prints, in 分. */
function lastDigit({ unit, decimals }: Figure): number {
  return Math.max(1, unitInFen(unit) / 10 ** decimals);
}

function residual(total: Figure, terms: readonly Term[]): number {
  return terms.reduce((rest, { figure, weight }) => rest - weight * (figure.value ?? 0), total.value ?? 0);
}

/** A text rounds where more of its amounts are rounded to their last digit than agree with their tables to the 分. */
export function roundingOf(ties: readonly { readonly total: Figure; readonly terms: readonly Term[] }[]): Rounding {
  let exact = 0;
  let rounded = 0;
  for (const { total, terms } of ties) {
    const rest = residual(total, terms);
    if (rest === 0) exact += (total.value ?? 0) === 0 ? 0 : 1;
    else if (isWithin(total, terms, rest)) rounded++;
  }
  return { rounds: rounded > exact };
}

/** True for a relation whose sides differ by no more than their rounding, in a text that rounds. */
export function isRounded({ rounds }: Rounding, total: Figure, terms: readonly Term[]): boolean {
  const rest = residual(total, terms);
  return rounds && rest !== 0 && isWithin(total, terms, rest);
}

/** The sides' intervals meet: a whole unit of the last digit for each amount of the text, since text also cuts off. */
function isWithin(total: Figure, terms: readonly Term[], rest: number): boolean {
  const slack = terms.reduce((sum, { figure, weight }) => {
    return sum + (weight === 0 || !figure.sentence ? 0 : lastDigit(figure));
  }, lastDigit(total));
  return Math.abs(rest) <= slack;
}

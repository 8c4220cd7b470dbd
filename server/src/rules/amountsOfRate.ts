import { slipBetween } from '../diagnosis/slips';
import type { Figure } from '../document/model';
import type { Percentage } from '../document/statement';
import { amountEdits } from '../findings/amountEdits';
import type { Fix } from '../findings/model';
import { textStyle } from '../findings/textStyle';
import { showAmount, unitInFen } from '../network/amount';
import { statedName, statementOf } from '../network/describeText';

/** Amounts tried for one that a slip leads from, at most; and offered. */
const TRIED = 4000;
const OFFERED = 4;

/**
 * The fixes that change an amount rather than the rate: what a slip of the typist leads to the printed amount from, among
 * the amounts that have the printed rate. `figures` are the change and last year's or this year's amount, or both years'.
 */
export function amountFixes(source: string, figures: readonly Figure[], percentage: Percentage): readonly Fix[] {
  const [change, other] = figures;
  if (!change || !other) return [];
  const rate = Number(percentage.text) / 100;
  const half = 0.5 / 10 ** (2 + (percentage.text.split('.')[1]?.length ?? 0));
  const isBase = /^上年/.test(statedName(other));
  /** The change that goes with this year's or last year's amount at a rate. */
  const changeAt = (value: number, at: number): number => {
    if (isBase) return value * at;
    return percentage.sign > 0 ? (value * at) / (1 + at) : (value * at) / (1 - at);
  };
  const value = other.value ?? 0;
  const years = statementOf(change)?.kind !== 'change';
  // Both years' amounts: last year's is the one nothing else checks.
  const baseAt = (at: number): number => (change.value ?? 0) / (1 + percentage.sign * at);
  const target = years ? other : change;
  const found = years
    ? slipsOf(other, baseAt(rate - half), baseAt(rate + half))
    : slipsOf(change, changeAt(value, rate - half), changeAt(value, rate + half));
  return found.flatMap((right): Fix[] => {
    const edits = amountEdits(source, target, right, textStyle(target, right, target.sentence?.figures ?? []));
    const amount = showAmount(right, target.unit, 0);
    return edits
      ? [
          {
            title: {
              'zh-cn': `改为 ${amount}（${statedName(change)}）`,
              en: `Change to ${amount} (${statedName(target)})`,
            },
            edits,
            preferred: false,
          },
        ]
      : [];
  });
}

/** Amounts between two bounds, in the decimals the figure prints, that a slip leads to the figure from. */
function slipsOf(figure: Figure, low: number, high: number): readonly number[] {
  const decimals = Math.max(2, figure.decimals);
  const step = Math.max(1, unitInFen(figure.unit) / 10 ** decimals);
  const first = Math.ceil(Math.min(low, high) / step);
  const last = Math.floor(Math.max(low, high) / step);
  if (last - first > TRIED) return [];
  const found: number[] = [];
  for (let nth = first; nth <= last && found.length <= OFFERED; nth++)
    if (slipBetween(showAmount(nth * step, figure.unit, decimals), figure.text)) found.push(nth * step);
  return found.length > OFFERED ? [] : found;
}

import { slipBetween } from '../diagnosis/slips';
import type { Figure } from '../document/model';
import type { Percentage } from '../document/statement';
import { amountEdits } from '../findings/amountEdits';
import type { Fix, TextEdit } from '../findings/model';
import { textStyle } from '../findings/textStyle';
import { unitWordEdits } from '../findings/unitWord';
import { otherUnits, showAmount, unitInFen } from '../network/amount';
import { statedName, statementOf } from '../network/describeText';

/** Amounts tried for one that a slip leads from, at most; and offered. */
const TRIED = 4000;
const OFFERED = 4;

/**
 * The fixes that change an amount rather than the rate: another word for its unit, or what a slip of the typist leads to
 * the printed amount from, among the amounts that have the printed rate. `figures` are the change and last year's or this
 * year's amount, or both years'.
 */
export function amountFixes(source: string, figures: readonly Figure[], percentage: Percentage): readonly Fix[] {
  const [first, second] = figures;
  if (!first || !second) return [];
  const rate = Number(percentage.text) / 100;
  const half = 0.5 / 10 ** (2 + (percentage.text.split('.')[1]?.length ?? 0));
  const isChange = statementOf(first)?.kind === 'change';
  // Of both years' amounts, last year's is the one nothing else checks.
  const target = isChange ? first : second;
  const at = (share: number): number =>
    isChange ? changeAt(second, percentage, share) : baseAt(first, percentage, share);
  const [low = 0, high = 0] = [at(rate - half), at(rate + half)].sort((a, b) => a - b);
  const renamed = otherUnits(target).find(({ value }) => low <= value && value <= high);
  const edits = renamed && unitWordEdits(source, target, renamed.unit);
  if (renamed && edits) return [fixOf(target, edits, `${target.text}${renamed.unit}`)];
  return slipsOf(target, low, high).flatMap((right) => {
    const writing = amountEdits(source, target, right, textStyle(target, right, target.sentence?.figures ?? []));
    return writing ? [fixOf(target, writing, showAmount(right, target.unit, 0))] : [];
  });
}

/** The change that goes with last year's or this year's amount at a rate. */
function changeAt(year: Figure, { sign }: Percentage, rate: number): number {
  const value = year.value ?? 0;
  if (statementOf(year)?.kind === 'base') return value * rate;
  return sign > 0 ? (value * rate) / (1 + rate) : (value * rate) / (1 - rate);
}

/** Last year's amount that goes with this year's at a rate. */
function baseAt({ value }: Figure, { sign }: Percentage, rate: number): number {
  return (value ?? 0) / (1 + sign * rate);
}

function fixOf(figure: Figure, edits: readonly TextEdit[], amount: string): Fix {
  const name = statedName(figure);
  return {
    title: { 'zh-cn': `改为 ${amount}（${name}）`, en: `Change to ${amount} (${name})` },
    edits,
    preferred: false,
  };
}

/** Amounts between two bounds, in the decimals the figure prints, that a slip leads to the figure from. */
function slipsOf(figure: Figure, low: number, high: number): readonly number[] {
  const decimals = Math.max(2, figure.decimals);
  const step = Math.max(1, unitInFen(figure.unit) / 10 ** decimals);
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  if (last - first > TRIED) return [];
  const found: number[] = [];
  for (let nth = first; nth <= last && found.length <= OFFERED; nth++)
    if (slipBetween(showAmount(nth * step, figure.unit, decimals), figure.text)) found.push(nth * step);
  return found.length > OFFERED ? [] : found;
}

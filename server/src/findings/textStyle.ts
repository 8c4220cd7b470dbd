import { slipBetween } from '../diagnosis/slips';
import type { Figure, Sentence } from '../document/model';
import { memoised } from '../text/memo';
import { decimalsInUse, writeAmount, type AmountStyle } from '../print/amount';

/**
 * How `value` is to be written in place of an amount of the text. Text prints `441.4`, `3.6` and `0.00` side by side: of
 * the ways that the amount itself and its neighbours are written, the one from which a slip leads to what is printed;
 * as the same amount is written elsewhere in the text before all.
 */
export function textStyle(figure: Figure, value: number, ...lots: readonly (readonly Figure[])[]): AmountStyle {
  const { text } = figure;
  const others = neighbours(figure, lots);
  const alike = likeIn(figure, others, lots);
  const habit =
    others.length > 0
      ? decimalsInUse(others)
      : isFirm(alike)
        ? alike.find(({ value: other }) => other)?.decimals
        : figure.decimals;
  // Neighbours that are all written out to the same decimals leave no other way, unless the amount has none: it is rarely
  // all of them that get lost.
  const firm = figure.decimals === 0 ? [habit, 0] : [habit];
  const ways: (number | undefined)[] = value !== 0 && isFirm(alike) ? firm : [habit, figure.decimals, 2, undefined];
  const thousands = separates(others) ?? false;
  const twin = value === 0 ? undefined : twinOf(figure, value, lots);
  if (twin) ways.unshift(twin.decimals);
  let best: AmountStyle = { text, thousands };
  let lowest = Infinity;
  for (const [index, decimals] of ways.entries()) {
    const style = { text, thousands, ...(decimals === undefined ? {} : { decimals }) };
    const slip = rank(writeAmount(value, figure.unit, style), text);
    const own = twin && index === 0 && slip < NO_SLIP ? slip - NO_SLIP : slip;
    if (own >= lowest) continue;
    lowest = own;
    best = style;
  }
  return best;
}

/** The neighbours of an amount in its unit; where these are too few to make a habit, all of the text. */
function likeIn(figure: Figure, others: readonly Figure[], lots: readonly (readonly Figure[])[]): readonly Figure[] {
  const alike = others.filter(({ unit }) => unit === figure.unit);
  if (alike.filter(({ value }) => value).length >= FIRM) return alike;
  return lots.flatMap((lot) => textOf(lot).all.filter((other) => other !== figure && other.unit === figure.unit));
}

/** True where amounts of a thousand and more are written with separators; `undefined` where there are none to tell. */
function separates(figures: readonly Figure[]): boolean | undefined {
  const long = figures.filter(({ text }) => /\d,?\d{3}(?!\d)/.test(text.split('.')[0] ?? ''));
  return long.length === 0 ? undefined : long.filter(({ text }) => text.includes(',')).length * 2 > long.length;
}

/** Amounts that make a habit of their decimals. */
const FIRM = 3;

/** True where several amounts are printed with the same decimals, all of them, zeros at the end included. */
function isFirm(figures: readonly Figure[]): boolean {
  const printed = figures.filter(({ value }) => value);
  const [first] = printed;
  if (printed.length < FIRM || !first || first.decimals === 0) return false;
  return printed.every(({ decimals }) => decimals === first.decimals) && printed.some(({ text }) => text.endsWith('0'));
}

/** The same amount elsewhere in the text. */
function twinOf(figure: Figure, value: number, lots: readonly (readonly Figure[])[]): Figure | undefined {
  for (const lot of lots) {
    const twin = textOf(lot)
      .byValue.get(value)
      ?.find((other) => other !== figure && other.unit === figure.unit);
    if (twin) return twin;
  }
  return undefined;
}

const NO_SLIP = 3;

/** How likely a slip leads from a writing to what is printed; a slip mostly keeps the length. */
function rank(writing: string, printed: string): number {
  const slip = slipBetween(writing, printed);
  if (slip === undefined) return NO_SLIP;
  const longer = Math.abs(writing.length - printed.length);
  return longer === 0 ? 0 : slip === 'dropped' || slip === 'extra' ? 1 : 1 + Math.min(longer, 9) / 10;
}

/** The amounts of the text, for looking up. */
interface TextAmounts {
  readonly all: readonly Figure[];
  readonly bySentence: ReadonlyMap<Sentence, readonly Figure[]>;
  readonly byValue: ReadonlyMap<number, readonly Figure[]>;
}

const textOf = memoised((figures: readonly Figure[]): TextAmounts => {
  const bySentence = new Map<Sentence, Figure[]>();
  const byValue = new Map<number, Figure[]>();
  const all: Figure[] = [];
  const put = <K>(map: Map<K, Figure[]>, key: K, figure: Figure): void => {
    const list = map.get(key);
    if (list) list.push(figure);
    else map.set(key, [figure]);
  };
  for (const figure of figures) {
    if (!figure.sentence) continue;
    if (figure.kind === 'money') all.push(figure);
    put(bySentence, figure.sentence, figure);
    if (figure.value !== undefined) put(byValue, figure.value, figure);
  }
  return { all, bySentence, byValue };
});

/** Amounts looked at before and behind one; no paragraph that is not a page long has more. */
const NEAR = 40;

/** The other amounts of the same paragraph. */
function neighbours(figure: Figure, lots: readonly (readonly Figure[])[]): readonly Figure[] {
  const { sentence } = figure;
  if (!sentence) return [];
  const same = sentence.figures ?? lots.flatMap((lot) => textOf(lot).bySentence.get(sentence) ?? []);
  const at = same.indexOf(figure);
  return same.slice(Math.max(0, at - NEAR), at + NEAR).filter((other) => other !== figure);
}

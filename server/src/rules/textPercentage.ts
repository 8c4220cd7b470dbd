import { slipBetween } from '../diagnosis/slips';
import type { Figure, Sentence } from '../document/model';
import type { Percentage } from '../document/statement';
import type { Finding, Fix, Wording } from '../findings/model';
import { showAmount } from '../network/amount';
import { isCovered } from '../network/coverage';
import { placeOf } from '../network/describe';
import { statedName } from '../network/describeText';
import { relationsOf } from '../network/network';
import { contentsOf } from '../network/partContents';
import { growthOf, halfDigit, shareOf } from '../network/statedPercentages';
import { amountFixes } from './amountsOfRate';
import { finding, type RuleContext } from './rule';
import { sentenceSpan } from './sentenceSpan';

/** A share of a stated whole that is another one. */
export const TEXT_PERCENTAGE = 'text-percentage';
/** A rate of growth that is not that of the stated amounts. */
export const TEXT_GROWTH_RATE = 'text-growth-rate';

/** A quotient of amounts, with what their rounding leaves open, in percent. */
interface Quotient {
  readonly value: number;
  readonly slack: number;
  readonly figures: readonly Figure[];
  readonly words: Wording;
}

/**
 * Shares (占总支出的30%) and rates of growth (增长5%) against the stated amounts, in the precision they are printed in. A
 * percentage may be rounded, cut off or adjusted to a sum of 100: less than one unit of its last digit is no fault. Amounts
 * that are told to be wrong themselves prove nothing.
 */
export function textPercentage(context: RuleContext): readonly Finding[] {
  return context.document.parts.flatMap((part) => {
    const all = part.sentences ?? context.document.sentences.filter((sentence) => sentence.part === part);
    const sentences = all.filter(({ percentages }) => percentages);
    if (sentences.length === 0) return [];
    const { stated, textTables } = contentsOf(context.document, part);
    const claims = sentences.flatMap((sentence) =>
      (sentence.percentages ?? []).flatMap((percentage): readonly Claim[] => {
        const quotients =
          percentage.kind === 'share'
            ? sharesOf(shareOf(stated, textTables, sentence, percentage))
            : ratesOf(growthOf(stated, sentence, percentage), percentage);
        const sure = quotients.every(({ figures }) => !figures.some((figure) => isFailing(context, figure)));
        return quotients.length > 0 && sure ? [{ sentence, percentage, quotients }] : [];
      }),
    );
    return claims.flatMap((claim) => check(context, claim, claims) ?? []);
  });
}

/** A percentage and what it may be the quotient of. */
interface Claim {
  readonly sentence: Sentence;
  readonly percentage: Percentage;
  readonly quotients: readonly Quotient[];
}

function check(context: RuleContext, claim: Claim, claims: readonly Claim[]): Finding | undefined {
  const { percentage, quotients, sentence } = claim;
  if (quotients.some((quotient) => agrees(quotient, percentage))) return undefined;
  // The other way round: told by the direction.
  if (quotients.some((quotient) => agrees({ ...quotient, value: -quotient.value }, percentage))) return undefined;
  const others = claims.filter((other) => other !== claim && other.sentence.passage === sentence.passage);
  // Of several wholes, the one the other shares of the passage are of.
  const meant =
    quotients.length === 1
      ? quotients
      : quotients.filter(({ figures }) =>
          others.some((other) =>
            other.quotients.some((each) => each.figures[1] === figures[1] && agrees(each, other.percentage)),
          ),
        );
  const [first = quotients[0] as Quotient] = meant;
  return told(context, claim, first, meant.length === 1, others);
}

function isFailing({ network }: RuleContext, figure: Figure): boolean {
  return relationsOf(network, figure).some(({ state }) => state === 'fails');
}

function agrees({ value, slack }: Quotient, { text }: Percentage): boolean {
  const unit = 10 ** -decimalsOf(text);
  return Math.abs(value - Number(text)) < unit + slack - 1e-9;
}

function sharesOf(share: ReturnType<typeof shareOf>): readonly Quotient[] {
  if (!share) return [];
  const { part, wholes } = share;
  return wholes.flatMap((whole): readonly Quotient[] => {
    const [a, b] = [part.value ?? 0, whole.value ?? 0];
    if (b <= 0 || a > b) return [];
    const words = `${statedName(part)} ${part.text}${part.unit} ÷ ${whole.sentence ? statedName(whole) : placeOf(whole)['zh-cn']} ${whole.text}${whole.unit}`;
    return [
      {
        value: (100 * a) / b,
        slack: (100 * (halfDigit(part) + halfDigit(whole))) / b,
        figures: [part, whole],
        words: { 'zh-cn': words, en: words },
      },
    ];
  });
}

function ratesOf({ amount, base, change }: ReturnType<typeof growthOf>, { sign }: Percentage): readonly Quotient[] {
  const moved = change?.figure;
  const of = (top: number, bottom: number, figures: readonly Figure[], words: Wording): readonly Quotient[] => {
    const open = figures.reduce((sum, figure) => sum + halfDigit(figure), 0);
    return bottom > 0 ? [{ value: (100 * top) / bottom, slack: (100 * open) / bottom, figures, words }] : [];
  };
  const named = (figure: Figure): string => `${statedName(figure)} ${figure.text}${figure.unit}`;
  if (moved && base) {
    const words = `${named(moved)} ÷ ${named(base)}`;
    return of(moved.value ?? 0, base.value ?? 0, [moved, base], { 'zh-cn': words, en: words });
  }
  if (moved && amount && change) {
    const last = (amount.value ?? 0) - change.sign * (moved.value ?? 0);
    const before = `${showAmount(last, amount.unit, amount.decimals)}${amount.unit}`;
    return of(moved.value ?? 0, last, [moved, amount], {
      'zh-cn': `${named(moved)} ÷ 上年 ${before}`,
      en: `${named(moved)} ÷ last year’s ${before}`,
    });
  }
  if (amount && base) {
    const words = `${named(amount)} ÷ ${named(base)} - 1`;
    const top = (amount.value ?? 0) - (base.value ?? 0);
    return of(sign * top, base.value ?? 0, [amount, base], { 'zh-cn': words, en: words });
  }
  return [];
}

function told(
  { text: source, network }: RuleContext,
  { sentence, percentage }: Claim,
  quotient: Quotient,
  only: boolean,
  others: readonly Claim[],
): Finding {
  const { kind, text, at, matter } = percentage;
  const right = written(
    quotient,
    percentage,
    others.map((other) => other.percentage),
  );
  const span = sentenceSpan(sentence, at, at + text.length);
  const amounts = kind === 'growth' ? amountFixes(source, quotient.figures, percentage) : [];
  const proven = quotient.figures.every((figure) => isCovered(network, figure));
  const own: Fix = {
    title: { 'zh-cn': `改为 ${right}%`, en: `Change to ${right}%` },
    edits: [{ span, newText: right }],
    preferred: only && proven,
  };
  const place = `${matter.zh} ${percentage.word}${kind === 'share' ? '占比 ' : ' '}${text}%`;
  return finding({
    rule: kind === 'share' ? TEXT_PERCENTAGE : TEXT_GROWTH_RATE,
    severity: 'warning',
    message: {
      'zh-cn': `情况说明 ${place} 应为 ${right}%：${quotient.words['zh-cn']}`,
      en: `text ${matter.en} ${text}% should be ${right}%: ${quotient.words.en}`,
    },
    span,
    subject: `${sentence.part.code}/${matter.id}/${kind}`,
    related: quotient.figures.flatMap((figure) => {
      const [first] = figure.spans;
      const words = `${figure.sentence ? statedName(figure) : placeOf(figure)['zh-cn']} ${figure.text}`;
      return first ? [{ span: first, message: { 'zh-cn': words, en: words } }] : [];
    }),
    fixes: only ? [own, ...amounts] : [],
  });
}

/** A quotient as the passage writes its percentages: of the likely decimals, those a slip leads to what is printed from. */
function written({ value }: Quotient, { text }: Percentage, others: readonly Percentage[]): string {
  const counts = new Map<number, number>();
  for (const other of others)
    if (Number(other.text) !== 0) counts.set(decimalsOf(other.text), (counts.get(decimalsOf(other.text)) ?? 0) + 1);
  const [habit] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const ways = (habit === undefined ? [2, decimalsOf(text), 1] : [habit, decimalsOf(text)]).map((decimals) =>
    Math.abs(value).toFixed(decimals),
  );
  const likely = habit !== undefined && habit !== decimalsOf(text) ? ways[0] : undefined;
  return likely ?? ways.find((way) => slipBetween(way, text)) ?? Math.abs(value).toFixed(decimalsOf(text));
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

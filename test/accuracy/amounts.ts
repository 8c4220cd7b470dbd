import type { Span } from '../../server/src/text/span';

/**
 * What looks like an amount of money in a text, told without the reader: numbers with two decimals, and numbers before
 * 元, 万元 or 亿元. The yardstick of coverage: reading less cannot look like checking better. Limits of indicators (after
 * a sign of comparison), unit costs (元/人) and the threshold in a label (20万元以上) are no amounts of the budget.
 */
export function amountsIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  const number = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/g;
  for (let match = number.exec(text); match; match = number.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const twoDecimals = /\.\d\d$/.test(match[0]);
    const before = text[start - 1] ?? '';
    const after = text.slice(end, end + 4);
    if (/[.\dA-Za-z]/.test(before) || /^(?:[.\dA-Za-z]| ?[%％])/.test(after)) continue;
    if (
      /[≤≥<>＜＞=＝]\s?$/.test(text.slice(start - 2, start)) ||
      /^ ?[万亿]?元 ?(?:\/|以上)/.test(text.slice(end, end + 6))
    ) {
      continue;
    }
    if (twoDecimals || /^ ?[万亿]?元/.test(after)) spans.push({ start, end });
  }
  return spans;
}

import { isCurrency } from '../catalogue/currencies';
import type { Entry, Table } from '../document/model';
import type { Finding } from '../findings/model';
import { distinctEntries, figureIn } from '../network/figures';
import { rowPlace } from '../network/describe';
import { memoised } from '../text/memo';
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import { gather, type Remark } from './gather';
import type { RuleContext } from './rule';

/**
 * What is bought, as the procurement table prints it: a 计量单位 that is a currency, and a 单价 of 0 for purchases that
 * cost something (the quantity or its unit is doubtful, or the price too small to be printed). One finding for each kind.
 */
export function procurementItem({ document }: RuleContext): readonly Finding[] {
  const currencies: Remark[] = [];
  const units = new Set<string>();
  const free: Remark[] = [];
  for (const table of document.tables)
    for (const entry of doubtfulItems(table)) {
      const measure = currencyIn(entry);
      if (measure) {
        currencies.push({ span: measure.span, place: itemPlace(entry) });
        units.add(measure.text);
      }
      const price = freePrice(entry);
      if (price) free.push(price);
    }
  const names = [...units].join('、');
  return [
    ...gather(
      'procurement-measure',
      currencies,
      (count) => ({
        'zh-cn': `${first(currencies, 'zh-cn')}：计量单位“${names}”是货币单位，应填采购物品的计量单位${times(count, ' 处')}`,
        en: `${first(currencies, 'en')}: the measure “${names}” is a currency, not what the goods are counted in${places(count)}`,
      }),
      { severity: 'warning' },
    ),
    ...gather('procurement-unit-price', free, (count) => ({
      'zh-cn': `${first(free, 'zh-cn')}，请核对数量和计量单位${times(count, ' 处')}`,
      en: `${first(free, 'en')}: check quantity and measure${places(count)}`,
    })),
  ];
}

/** The rows of a procurement table that either finding is about. */
const doubtfulItems = memoised((table: Table): readonly Entry[] =>
  table.kind?.id === 'CG' ? distinctEntries(table).filter((entry) => currencyIn(entry) ?? freePrice(entry)) : [],
);

/** The 计量单位 of a row where it is a currency. */
function currencyIn({ texts }: Entry): { readonly text: string; readonly span: Span } | undefined {
  const measure = texts.get('measure');
  const span = measure?.spans[0];
  const text = fold(measure?.text ?? '');
  return span && isCurrency(text) ? { text, span } : undefined;
}

function first(remarks: readonly Remark[], locale: 'zh-cn' | 'en'): string {
  return remarks[0]?.place[locale] ?? '';
}

function times(count: number, unit: string): string {
  return count > 1 ? `（共 ${count}${unit}）` : '';
}

function places(count: number): string {
  return count > 1 ? ` (${count} places)` : '';
}

/** The row, and the goods it buys. */
function itemPlace(entry: Entry): Remark['place'] {
  const row = rowPlace(entry);
  const item = fold(entry.texts.get('item')?.text ?? '');
  return item === '' ? row : { 'zh-cn': `${row['zh-cn']} “${item}”`, en: `${row.en}, “${item}”` };
}

/** A row whose price is printed as 0 though quantity and total are not. */
function freePrice(entry: Entry): Remark | undefined {
  const price = figureIn(entry, 'unitPrice');
  const total = figureIn(entry, 'total');
  const quantity = figureIn(entry, 'quantity');
  const span = price?.spans[0];
  if (!span || price.value !== 0 || price.assumed || !total?.value || total.assumed || !quantity?.value)
    return undefined;
  if (quantity.assumed || quantity.value < 0 || total.value < 0) return undefined;
  const place = itemPlace(entry);
  const measure = fold(entry.texts.get('measure')?.text ?? '');
  return {
    span,
    place: {
      'zh-cn': `${place['zh-cn']}：数量 ${quantity.text}${measure}，合计 ${total.text}，单价却为 ${price.text}`,
      en: `${place.en}: quantity ${quantity.text}${measure}, total ${total.text}, but a unit price of ${price.text}`,
    },
  };
}

import { isStock, saysTheSame } from '../catalogue/stocks';
import type { Indicator, Part } from '../document/model';
import type { Finding } from '../findings/model';
import { fold } from '../text/fold';
import { indicatorKey, indicatorPlace } from './indicatorPlace';
import { valueOf } from './indicators';
import { finding, type RuleContext } from './rule';

/** An indicator of a stock, with its number. */
interface Stock {
  readonly indicator: Indicator;
  readonly description: string;
  readonly number: number;
}

/**
 * Two targets of one part for what there is only one of in a year (参保人数, 参保率, 常住人口 …): same name, descriptions
 * that say the same, one unit, two numbers, forms of one unit. Told at the number fewer forms print.
 */
export function indicatorOneStock({ document }: RuleContext): readonly Finding[] {
  return document.parts.flatMap((part) =>
    [...groupsOf(part)].flatMap(([, stocks]) => {
      const alike = stocks.filter(({ description }) => saysTheSame(description, stocks[0]?.description ?? ''));
      const numbers = new Map<number, Stock[]>();
      for (const stock of alike) numbers.set(stock.number, [...(numbers.get(stock.number) ?? []), stock]);
      if (numbers.size < 2) return [];
      const [usual, ...rare] = [...numbers.values()].sort((a, b) => b.length - a.length);
      return rare.flatMap((group) =>
        group.flatMap(({ indicator }): Finding[] => {
          const span = indicator.value?.spans[0];
          const other = usual?.[0]?.indicator;
          if (!span || !other) return [];
          const place = indicatorPlace(document, indicator);
          const there = indicatorPlace(document, other);
          return [
            finding({
              rule: 'indicator-one-stock',
              severity: 'warning',
              subject: indicatorKey(indicator),
              message: {
                'zh-cn': `${place['zh-cn']}：指标值为“${indicator.value?.text ?? ''}”，同一事项在${there['zh-cn']}中为“${other.value?.text ?? ''}”`,
                en: `${place.en}: the target is “${indicator.value?.text ?? ''}”, but “${other.value?.text ?? ''}” for the same matter in ${there.en}`,
              },
              span,
              related: (usual ?? []).flatMap(({ indicator: each }) => {
                const at = each.value?.spans[0];
                return at ? [{ span: at, message: indicatorPlace(document, each) }] : [];
              }),
            }),
          ];
        }),
      );
    }),
  );
}

/** Stocks by unit, name and measure; forms whose cells are not certain are left out. */
function groupsOf({ projects }: Part): ReadonlyMap<string, readonly Stock[]> {
  const groups = new Map<string, Stock[]>();
  for (const { indicators, cellsKnown, unit } of projects) {
    if (!cellsKnown) continue;
    for (const indicator of indicators) {
      const name = fold(indicator.name.text);
      if (!isStock(name)) continue;
      const value = indicator.value && valueOf(indicator.value.text);
      if (value?.kind !== 'numeric' || !value.unit || value.unit.per || value.upper) continue;
      const number =
        (value.number.scaled * (value.unit.kind === 'share' ? 1 : value.unit.scale)) / 10 ** value.number.decimals;
      const key = `${fold(unit)}/${name}/${value.unit.text.replace(/^[万亿千百]/, '')}`;
      const stock = { indicator, description: fold(indicator.description?.text ?? ''), number };
      const known = groups.get(key);
      if (known) known.push(stock);
      else groups.set(key, [stock]);
    }
  }
  return groups;
}

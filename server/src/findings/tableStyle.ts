import type { Figure, Table } from '../document/model';
import { memoised } from '../text/memo';
import type { AmountStyle } from '../print/amount';

/** How an amount is written where nothing stands in its place yet: as its table writes the amounts of its unit. */
export function styleIn({ entry, unit, text }: Figure): AmountStyle {
  const sample = entry && samplesOf(entry.table).get(unit);
  return { text, decimals: sample?.decimals ?? 2, thousands: sample !== undefined && /[,，]/.test(sample.text) };
}

/** The largest amount of each unit: whether thousands are set apart shows in it. */
const samplesOf = memoised(({ entries }: Table): ReadonlyMap<string, Figure> => {
  const samples = new Map<string, Figure>();
  for (const { figures } of entries) {
    for (const figure of figures) {
      if (figure.kind !== 'money' || figure.value === undefined) continue;
      if (Math.abs(figure.value) > Math.abs(samples.get(figure.unit)?.value ?? -1)) samples.set(figure.unit, figure);
    }
  }
  return samples;
});

import type { Figure, Table } from '../document/model';
import { memoised } from '../text/memo';

/** Amounts of one column a usual number of decimals is told by, at least; and the share of them that must print it. */
const ENOUGH = 4;
const SHARE = 0.75;

/**
 * Tells amounts that are not written as such amounts are: a leading zero (`05.00`), separators out of place (`2,12.29`),
 * or other decimals than the column prints (`50.0` among `13.00`). A slip of the pen often leaves such a mark.
 */
export class Writings {
  private readonly usual = new Map<string, number>();

  constructor(...lots: readonly (readonly Figure[])[]) {
    const counts: Counts = new Map();
    for (const lot of lots) {
      for (const [group, own] of countsOf(lot)) {
        const ofGroup = counts.get(group);
        if (!ofGroup) counts.set(group, new Map(own));
        else for (const [decimals, count] of own) ofGroup.set(decimals, (ofGroup.get(decimals) ?? 0) + count);
      }
    }
    for (const [group, ofGroup] of counts) {
      let all = 0;
      let most = 0;
      let decimals = 0;
      for (const [of, count] of ofGroup) {
        all += count;
        if (count > most) [most, decimals] = [count, of];
      }
      if (all >= ENOUGH && most >= all * SHARE) this.usual.set(group, decimals);
    }
  }

  /** True for an amount whose writing is unlike the others’. */
  isOdd(figure: Figure): boolean {
    if (figure.value === undefined || figure.kind !== 'money') return false;
    if (/^\D?0\d/.test(figure.text) || isMisgrouped(figure.text)) return true;
    const group = groupOf(figure);
    const usual = group === undefined ? undefined : this.usual.get(group);
    return usual !== undefined && figure.decimals !== usual;
  }
}

/** Amounts by their group and the decimals they print. */
type Counts = Map<string, Map<number, number>>;

const countsOf = memoised((figures: readonly Figure[]): Counts => {
  const counts: Counts = new Map();
  for (const figure of figures) {
    const group = groupOf(figure);
    if (group === undefined || figure.value === undefined || figure.kind !== 'money') continue;
    let ofGroup = counts.get(group);
    if (!ofGroup) counts.set(group, (ofGroup = new Map()));
    ofGroup.set(figure.decimals, (ofGroup.get(figure.decimals) ?? 0) + 1);
  }
  return counts;
});

/** Amounts of one column of one kind of table are written alike; those of the text are not. */
function groupOf({ entry, column, unit }: Figure): string | undefined {
  return entry && `${entry.table.kind?.id ?? numberOf(entry.table)} ${column?.id ?? ''} ${unit}`;
}

let numbered = 0;

/** Tells tables of no kind apart. */
const numberOf = memoised((_: Table) => ++numbered);

/** True where a separator stands before other than three digits. */
function isMisgrouped(text: string): boolean {
  return /[,，](?!\d{3}(?:\D|$))/.test(text);
}

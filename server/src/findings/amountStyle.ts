import type { Column, Figure, Table } from '../document/model';
import { decimalsInUse, type AmountStyle } from '../print/amount';
import { memoised } from '../text/memo';
import { textStyle } from './textStyle';

/** Columns with more figures than this are looked at once, the figure to be mended included. */
const SMALL = 20;

/** False for decimals that a slip leaves rather than a habit: 1 or 3, of an amount with a lost digit or a misplaced point. */
function isPlain(decimals: number): boolean {
  return decimals !== 1 && decimals !== 3;
}

/** True where amounts of a thousand and more are written with separators, `undefined` where there are none to tell. */
function separates(figures: readonly Figure[]): boolean | undefined {
  const { long, separated } = countSeparators(figures);
  return long === 0 ? undefined : separated * 2 > long;
}

/** How many amounts are of a thousand and more, and how many of these have separators. */
function countSeparators(figures: readonly Figure[]): { readonly long: number; readonly separated: number } {
  const long = figures.filter(({ text }) => /\d[,，]?\d{3}(?!\d)/.test(text.split('.')[0] ?? ''));
  return { long: long.length, separated: long.filter(({ text }) => /[,，]/.test(text)).length };
}

const separatorsIn = memoised(countSeparators);

/** How the amounts of a column are written. */
interface ColumnStyle {
  readonly plain: Omit<AmountStyle, 'text'>;
  readonly thousands: boolean;
  /** Zeros are printed as `0` where other amounts have decimals. */
  readonly bareZero: boolean;
}

/** How amounts are written in the columns of a document's tables; each large column is looked at once. */
export class AmountStyles {
  private readonly known = new Map<Column, ColumnStyle>();

  private separated: boolean | undefined;

  private readonly lots: readonly (readonly Figure[])[];

  /** @param lots all that are printed in the document; what is known of a lot is kept with it */
  constructor(...lots: readonly (readonly Figure[])[]) {
    this.lots = lots;
  }

  /** The way `value` is to be written in a figure's place. */
  of(figure: Figure, value: number): AmountStyle {
    const { text, entry, column } = figure;
    if (figure.sentence) return textStyle(figure, value, ...this.lots);
    if (!entry || !column || figure.kind !== 'money') return { text };
    const style = this.inColumn(figure, entry.table, column);
    return value === 0 && style.bareZero ? { text, thousands: style.thousands, decimals: 0 } : { text, ...style.plain };
  }

  private documentSeparates(): boolean {
    if (this.separated !== undefined) return this.separated;
    let long = 0;
    let separated = 0;
    for (const lot of this.lots) {
      const own = separatorsIn(lot);
      long += own.long;
      separated += own.separated;
    }
    return (this.separated = separated * 2 > long);
  }

  private inColumn(figure: Figure, table: Table, column: Column): ColumnStyle {
    const known = this.known.get(column);
    if (known) return known;
    const all = printedIn(table, column);
    const others = all.length > SMALL ? all : all.filter((other) => other !== figure);
    // Where the column prints nothing else, the whole table tells.
    const siblings = others.length > 0 ? others : moneyOf(table).filter((other) => other !== figure);
    const alone = others.length === 0 && isPlain(figure.decimals);
    const thousands =
      separates(siblings) ?? separates(moneyOf(table).filter((other) => other !== figure)) ?? this.documentSeparates();
    const decimals = siblings.length === 0 || alone ? figure.decimals : decimalsInUse(siblings);
    const isZero = (other: Figure): boolean => other.value === 0 && other !== figure;
    const own = siblings.filter(isZero);
    const zeros = own.length > 0 ? own : moneyOf(table).filter(isZero);
    const style = {
      plain: { thousands, ...(decimals === undefined ? {} : { decimals }) },
      thousands,
      bareZero: zeros.length > 0 && zeros.every((other) => other.decimals === 0),
    };
    if (all.length > SMALL) this.known.set(column, style);
    return style;
  }
}

function printedIn(table: Table, column: Column): Figure[] {
  return moneyOf(table).filter((figure) => figure.column === column);
}

function moneyOf(table: Table): Figure[] {
  return table.entries.flatMap(({ figures }) =>
    figures.filter((figure) => figure.kind === 'money' && figure.value !== undefined),
  );
}

import type { Entry, Figure, Table } from '../document/model';
import { figureIn } from './figures';
import { memoised } from '../text/memo';
import { className } from './tieTables';

/** What a row is matched by in other tables: its account code, or the name of its functional class. */
export type RowKey = string;

/**
 * The key of a row: `F2080505`, `E30101` by code — functions and economic kinds are two classifications —, `C社会保障和就业支出`
 * by class; `undefined` for rows that other tables need not have.
 */
export function rowKeyOf(row: Entry): RowKey | undefined {
  const { kind } = row.table;
  if (kind === undefined || row.table.project) return undefined;
  if (/^\d{3}(?:\d{2}){0,2}$/.test(row.code)) return (kind.accounts === 'economic' ? 'E' : 'F') + row.code;
  return row.role === 'class' ? `C${className(row.label)}` : undefined;
}

/** The keys a row is found by: a 类 of a functional table is a class, too. */
function keysOf(row: Entry): readonly RowKey[] {
  const key = rowKeyOf(row);
  if (key === undefined) return [];
  return /^F\d{3}$/.test(key) ? [key, `C${className(row.label)}`] : [key];
}

/** The amount of a row as a whole; `undefined` where it is not printed. */
export function wholeOf(row: Entry): number | undefined {
  const own = figureIn(row, 'total') ?? figureIn(row, 'expenditureAmount');
  return own?.assumed ? undefined : own?.value;
}

/** The rows of a document's tables by key. */
export class RowTwins {
  private readonly lots: readonly (readonly Figure[])[];

  /** @param lots all that are printed in the document; what is known of a lot is kept with it */
  constructor(...lots: readonly (readonly Figure[])[]) {
    this.lots = lots;
  }

  /** True where a table has a row of this key. */
  has(table: Table, key: RowKey): boolean {
    return this.lots.some((lot) => rowsOf(lot).keysByTable.get(table)?.has(key));
  }

  /**
   * The rows of other tables that would stand directly below `parent` and have no counterpart in its table: one level
   * down the account codes, or the classes below 本年支出合计. By key.
   */
  absentBelow(parent: Entry): ReadonlyMap<RowKey, readonly Entry[]> {
    const isBelow = levelBelow(parent);
    const absent = new Map<RowKey, Entry[]>();
    if (!isBelow) return absent;
    const own = this.lots.flatMap((lot) => rowsOf(lot).keysByTable.get(parent.table) ?? []);
    for (const lot of this.lots) {
      for (const [key, rows] of rowsOf(lot).byKey) {
        if (!isBelow(key) || own.some((keys) => keys.has(key))) continue;
        const others = rows.filter(({ table }) => table !== parent.table);
        const known = absent.get(key);
        if (known) known.push(...others);
        else if (others.length > 0) absent.set(key, others);
      }
    }
    return absent;
  }
}

/** The rows of a lot of figures by key, and the keys of each table. */
const rowsOf = memoised((figures: readonly Figure[]) => {
  const byKey = new Map<RowKey, Entry[]>();
  const keysByTable = new Map<Table, Set<RowKey>>();
  const seen = new Set<Entry>();
  for (const { entry } of figures) {
    if (!entry || seen.has(entry)) continue;
    seen.add(entry);
    for (const key of keysOf(entry)) {
      const rows = byKey.get(key);
      if (rows) rows.push(entry);
      else byKey.set(key, [entry]);
      const keys = keysByTable.get(entry.table);
      if (keys) keys.add(key);
      else keysByTable.set(entry.table, new Set([key]));
    }
  }
  return { byKey, keysByTable };
});

/** What tells the keys of rows directly below a row; `undefined` for a row that has none. */
function levelBelow(parent: Entry): ((key: RowKey) => boolean) | undefined {
  const own = rowKeyOf(parent);
  if (own?.startsWith('C')) return undefined;
  if (own !== undefined) return (key) => key.length === own.length + 2 && key.startsWith(own);
  const [sample] = parent.table.entries.flatMap((row) => (row.side === parent.side ? (rowKeyOf(row) ?? []) : []));
  if (sample === undefined) return undefined;
  const kind = sample.charAt(0);
  return kind === 'C' ? (key) => key.startsWith('C') : (key) => key.startsWith(kind) && key.length === 4;
}

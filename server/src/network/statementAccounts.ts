import { accountName } from '../catalogue/accounts/lookup';
import type { Topic } from '../catalogue/statements';
import type { Entry, Figure, Table } from '../document/model';
import { distinctEntries, figureIn } from './figures';
import { memoised } from '../text/memo';
import { className } from './tieTables';

/** Tables whose rows an account of the text is looked for in, by what the text is about; the first that has it. */
const TABLES: Partial<Record<Topic, readonly (readonly string[])[]>> = {
  expenditure: [['ZC'], ['JB']],
  budget: [['ZC'], ['JB']],
  fiscal: [['CZ'], ['CF'], ['YB', 'ZF', 'GZ']],
  general: [['YB'], ['JB']],
  fund: [['ZF']],
  capital: [['GZ']],
  fundBasic: [['JB']],
};

const LEVELS: Readonly<Record<string, number>> = { 类: 3, 款: 5, 项: 7 };

/** One level of an account as the text names it. */
interface Level {
  readonly name: string;
  /** Digits of its code where the text says 类, 款 or 项. */
  readonly length: number | undefined;
}

/** The cells of an account, and the tables they stand in. */
export interface AccountCells {
  readonly kinds: readonly string[];
  readonly cells: readonly Figure[];
  /** The table of one of the funds is missing: there may be more of the account. */
  readonly partial: boolean;
}

/**
 * The cells that together are the amount of an account the text names (`一般公共服务支出(类)档案事务(款)行政运行(项)`), in
 * the tables of its topic; none where no row, or more than one, bears the name.
 */
export function accountCells(
  name: string,
  topic: Topic | undefined,
  tableOf: (kind: string) => Table | undefined,
  column = 'total',
): AccountCells | undefined {
  const levels = levelsOf(name);
  for (const kinds of (topic && TABLES[topic]) ?? []) {
    const cells: Figure[] = [];
    let several = false;
    for (const kind of kinds) {
      const table = tableOf(kind);
      const rows = table ? rowsNamed(table, levels) : [];
      several ||= rows.length > 1 && !areOfUnits(rows);
      const own = rows.map((row) => figureIn(row, column));
      if (own.every((cell) => cell && !cell.assumed && !cell.columnOpen))
        cells.push(...own.flatMap((cell) => cell ?? []));
    }
    if (several) return undefined;
    if (cells.length > 0) return { kinds, cells, partial: kinds.some((kind) => tableOf(kind) === undefined) };
  }
  return undefined;
}

/** One account told below several units: together they are what the text names. */
function areOfUnits(rows: readonly Entry[]): boolean {
  const [first] = rows;
  const above = new Set(rows.map(({ parent }) => parent));
  return (
    rows.every(({ code, parent }) => code !== '' && code === first?.code && parent?.code === '') &&
    above.size === rows.length
  );
}

function levelsOf(name: string): readonly Level[] {
  const code = /^(\d{3,7})(?=[\u4e00-\u9fff])/.exec(name)?.[1];
  const pieces = name.slice(code?.length ?? 0).split(/\(([类款项])\)/);
  const levels: Level[] = [];
  for (let i = 0; i < pieces.length; i += 2) {
    const words = plain(pieces[i] ?? '');
    const length = LEVELS[pieces[i + 1] ?? ''];
    // `一般公共服务(类)支出`: what follows the last level only says that it is expenditure.
    if (words !== '') levels.push({ name: words, length: length ?? (pieces.length === 1 ? code?.length : undefined) });
  }
  return levels;
}

/** A name without what is said of it in some places only. */
function plain(name: string): string {
  return accountName(name).replace(/科目$/, '').replace(/支出$/, '');
}

/** Rows by plain name, those with codes before those of functional classes. */
const rowsOf = memoised((table: Table): ReadonlyMap<string, readonly Entry[]> => {
  const rows = new Map<string, Entry[]>();
  for (const row of distinctEntries(table)) {
    if (row.code === '' && row.role !== 'class') continue;
    const name = plain(row.code === '' ? className(row.label) : row.label);
    const known = rows.get(name);
    if (known) known.push(row);
    else rows.set(name, [row]);
  }
  return rows;
});

function rowsNamed(table: Table, levels: readonly Level[]): readonly Entry[] {
  const last = levels[levels.length - 1];
  const rows = rowsOf(table);
  const named = (last && rows.get(last.name)) ?? [];
  const fitting = named.filter((row) => {
    if (row.code === '') return levels.length === 1;
    if (last?.length !== undefined && row.code.length !== last.length) return false;
    // Some places print no rows of 类 and 款 at all.
    return levels
      .slice(0, -1)
      .every(({ name, length }) => rows.get(name)?.some(({ code }) => isAbove(code, row.code)) ?? lacks(table, length));
  });
  // 款 and 项 of one name and one amount (其他支出) are the same to the text.
  const [first] = fitting;
  if (!first || fitting.length === 1) return fitting;
  const nested = fitting.every((row) => row === first || isAbove(first.code, row.code));
  const value = (row: Entry): number | undefined => figureIn(row, 'total')?.value;
  return nested && fitting.every((row) => value(row) === value(first)) ? [first] : fitting;
}

/** Whether a table has no row of a level. */
function lacks(table: Table, length: number | undefined): boolean {
  return length !== undefined && !lengthsOf(table).has(length);
}

const lengthsOf = memoised(
  (table: Table): ReadonlySet<number> => new Set(table.entries.map(({ code }) => code.length)),
);

function isAbove(code: string, below: string): boolean {
  return code !== '' && code.length < below.length && below.startsWith(code);
}

import { TIES, type TieSpec } from '../catalogue/ties';
import type { Disclosure, Entry, Table } from '../document/model';
import { figureIn } from './figures';
import { memoised } from '../text/memo';
import { tablesThat } from './tablesThat';
import { conditionsOf } from './tieConditions';
import { tablesByPart } from './partContents';
import { className, type PartTables, type TieTable } from './tieTables';
import { unitsOf } from './tiesUnits';

/** A row one table prints and another that must have it does not. */
export interface AbsentRow {
  readonly table: Table;
  /** Its account code, or the name of its functional class. */
  readonly key: string;
  readonly twin: Entry;
}

/** Of the rows two tables should share, so many do at least: otherwise the forms differ, or one was not read. */
const SHARED = 0.5;

/**
 * Accounts and classes with an amount in one table of a part that have no row in another where a tie between the two says
 * that they must: 收入总表 and 支出总表 where nothing is carried over, a fund's table and 支出总表, and so on. Each row once for
 * each table that lacks it; of accounts above one another only the highest. Also the one account below a row with an
 * amount that stands alone, where no other table lists a second there.
 */
export function absentRows(document: Disclosure): readonly AbsentRow[] {
  const found = new Map<string, AbsentRow>();
  let codes: ReadonlyMap<string, Entry> | undefined;
  const { first, last } = document.cuts ?? {};
  const note = (absent: AbsentRow): void => {
    if (absent.table === first || absent.twin.table === first) return;
    if (absent.table === last && mayFollow(absent)) return;
    // A table of accounts names its classes by code.
    const code = (codes ??= classCodes(document)).get(absent.key);
    const named = code && absent.table.entries.some(({ code: other }) => other !== '');
    const row = named ? { ...absent, key: code.code, twin: code } : absent;
    const id = `${row.table.index}/${row.key}`;
    if (!found.has(id)) found.set(id, row);
  };
  const parts = tablesByPart(document);
  for (const tables of parts) absentInPart(tables).forEach(note);
  absentInDepartment(parts).forEach(note);
  absentBelow(document).forEach(note);
  const rows = [...found.values()];
  const isAbsent = (table: Table, code: string): boolean => found.has(`${table.index}/${code}`);
  return rows.filter(({ table, key }) => !(/^\d{5,7}$/.test(key) && isAbsent(table, key.slice(0, -2))));
}

/** True where a row may still follow in a table the text breaks off in: its code goes beyond those that are there. */
function mayFollow({ table, key }: AbsentRow): boolean {
  return table.entries.every(({ code }) => code < key || code === '');
}

/** The functional classes a document prints with their codes, by name. */
function classCodes(document: Disclosure): ReadonlyMap<string, Entry> {
  const codes = new Map<string, Entry>();
  for (const table of classTables(document)) for (const [name, row] of classesOf(table)) codes.set(name, row);
  return codes;
}

/** The functional classes of a table by name. */
const classesOf = memoised(({ entries, kind }: Table): readonly (readonly [string, Entry])[] => {
  if (!kind || kind.accounts === 'economic') return [];
  return entries.filter(({ code }) => /^\d{3}$/.test(code)).map((row) => [className(row.label), row] as const);
});

const classTables = tablesThat((table) => classesOf(table).length > 0);

/** What tables of one part should share by the ties that hold in it. */
const absentInPart = memoised((tables: PartTables): readonly AbsentRow[] => {
  const { holds } = conditionsOf(tables);
  return TIES.flatMap((spec) => {
    if (!spec.each || spec.strength !== 'identity') return [];
    return spec.when && !spec.when.every((condition) => holds.has(condition)) ? [] : absentByTie(tables, spec);
  });
});

/** Tables whose rows a department and its units share. */
const SHARED_KINDS = ['SR', 'ZC', 'YB', 'ZF', 'GZ', 'JB'];

/** What a unit lists, its department lists too; and with one unit, the other way round. */
function absentInDepartment(parts: readonly PartTables[]): readonly AbsentRow[] {
  const [department] = parts;
  const units = unitsOf(parts);
  return SHARED_KINDS.flatMap((kind) => {
    const own = department?.of(kind);
    if (!own) return [];
    return units.flatMap((unit) => {
      const table = unit.of(kind);
      if (!table) return [];
      const up = absentFrom(table.byCode(), 'total', own.byCode(), own.table);
      return units.length === 1 ? [...up, ...absentFrom(own.byCode(), 'total', table.byCode(), table.table)] : up;
    });
  });
}

/** Accounts left out below a row that has an amount and nothing below it, in tables that go down to their level elsewhere. */
function absentBelow(document: Disclosure): readonly AbsentRow[] {
  const { tables } = document;
  const alone = aloneTables(document).flatMap((table) => aloneIn(table));
  if (alone.length === 0) return [];
  return alone.flatMap((row) => {
    const below = new Map<string, Entry>();
    for (const other of tables) {
      if (isEconomic(other) !== isEconomic(row.table)) continue;
      for (const twin of coded(other))
        if (twin.code.length === row.code.length + 2 && twin.code.startsWith(row.code)) below.set(twin.code, twin);
    }
    const [only, ...more] = below;
    return only && more.length === 0 ? [{ table: row.table, key: only[0], twin: only[1] }] : [];
  });
}

/** The rows of a table with an amount, above its lowest level, that no row stands below of. */
const aloneIn = memoised((table: Table): readonly Entry[] => {
  const rows = coded(table);
  const levels = new Set(rows.map(({ code }) => code.length));
  const stems = new Set(
    rows.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5)].filter((stem) => stem !== code)),
  );
  return rows.filter(
    ({ code, figures }) => levels.has(code.length + 2) && !stems.has(code) && figures.some(({ value }) => value),
  );
});

const aloneTables = tablesThat((table) => aloneIn(table).length > 0);

function coded({ kind, entries }: Table): readonly Entry[] {
  return kind && SHARED_KINDS.includes(kind.id) ? entries.filter(({ code }) => /^\d{3}(?:\d{2}){0,2}$/.test(code)) : [];
}

function isEconomic({ kind }: Table): boolean {
  return kind?.id === 'JB';
}

type Rows = ReadonlyMap<string, Entry | undefined>;

/** The rows with an amount in `column` that have no counterpart; none where most have none. */
function absentFrom(here: Rows, column: string, there: Rows, table: Table): readonly AbsentRow[] {
  const keys = [...here].filter(([, row]) => row && (figureIn(row, column)?.value ?? 0) > 0);
  const missing = keys.filter(([key]) => !there.has(key));
  if (missing.length === 0 || keys.length - missing.length < keys.length * SHARED) return [];
  return missing.flatMap(([key, twin]) => (twin && goesSoDeep(there, key) ? [{ table, key, twin }] : []));
}

function absentByTie(tables: PartTables, { total, terms, form, each }: TieSpec): readonly AbsentRow[] {
  const own = tables.of(total.table);
  const rowsOf = (table: TieTable): Rows => (each === 'class' ? table.byClass() : table.byCode());
  const others = terms.flatMap(({ table, row, column, weight }) => {
    const other = row === 'same' && (weight ?? 1) > 0 ? tables.of(table) : undefined;
    return other && other !== own ? [{ table: other, column }] : [];
  });
  if (!own) return [];
  const [only, ...more] = others;
  const absent: AbsentRow[] = [];
  // What a part spends from one of several funds shows in that fund's table; which, is not known.
  if (only && more.length === 0)
    absent.push(...absentFrom(rowsOf(own), total.column, rowsOf(only.table), only.table.table));
  if (form === 'sum') {
    for (const { table, column } of others) absent.push(...absentFrom(rowsOf(table), column, rowsOf(own), own.table));
  }
  return absent;
}

/** True where a table lists accounts of the key's level at all; classes are all of one level. */
function goesSoDeep(rows: Rows, key: string): boolean {
  if (!/^\d+$/.test(key)) return true;
  for (const other of rows.keys()) if (other.length === key.length && /^\d+$/.test(other)) return true;
  return false;
}

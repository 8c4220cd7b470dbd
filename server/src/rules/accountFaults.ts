import { ACCOUNTS, accountName, type Accounts, type AccountSystem } from '../catalogue/accounts/lookup';
import type { Disclosure, Entry, Table } from '../document/model';
import { Memo, memoised } from '../text/memo';
import { tablesThat } from '../network/tablesThat';
import { isOneOff } from '../text/near';
import { codedRows } from './codeTables';

/** What contradicts the catalogue of accounts in one code with its name, wherever the two are printed. */
export interface AccountFault {
  /**
   * - `name`: the name is that of the code but for one character
   * - `other`: the name is that of other codes
   * - `unknown`: no account bears the code
   */
  readonly kind: 'name' | 'other' | 'unknown';
  readonly system: AccountSystem;
  readonly code: string;
  /** The name as first printed. */
  readonly printed: string;
  /** The catalogue's name of the code, where it has one. */
  readonly name: string | undefined;
  /** Codes the printed name belongs to. */
  readonly owners: readonly string[];
  readonly rows: readonly Entry[];
}

/** Last budget year the catalogue was compared with. */
export const CATALOGUE_YEAR = 2026;

/** A name of so few characters is one character off many others. */
const SHORTEST = 4;

/** The classification a table's codes belong to; `undefined` for tables without them. */
function systemOf(table: Table): AccountSystem | undefined {
  if (!table.kind) return undefined;
  return table.kind.accounts ?? 'functional';
}

const known = new Memo<Disclosure, readonly AccountFault[]>();

/**
 * Codes and names that contradict the catalogue, one for each code and name of the document. Names that are only cut or
 * added to, and those of other years, do not. Where many do, the document follows another catalogue: none.
 */
export function accountFaults(document: Disclosure): readonly AccountFault[] {
  const before = known.get(document);
  if (before) return before;
  const faults = new Map<string, AccountFault & { rows: Entry[] }>();
  for (const table of faultyTables(document)) {
    const system = systemOf(table);
    if (!system) continue;
    for (const { row, fault } of faultsIn(table)) {
      const key = `${system}/${row.code}/${accountName(row.label)}`;
      const same = faults.get(key);
      if (same) same.rows.push(row);
      else faults.set(key, { ...fault, system, code: row.code, printed: row.label, rows: [row] });
    }
  }
  const found = [...faults.values()];
  const believed = found.filter(({ system }) => {
    const own = found.filter((other) => other.system === system).length;
    return own === 1 || own * 6 <= codesOf(document, system);
  });
  known.set(document, believed);
  return believed;
}

/** How many codes of a system the tables print that are held against it. */
function codesOf({ tables }: Disclosure, system: AccountSystem): number {
  const codes = new Set<string>();
  for (const table of tables)
    if (systemOf(table) === system && isHeld(table)) for (const { code } of codedRows(table)) codes.add(code);
  return codes.size;
}

/** Whether a table is of a year the catalogue speaks of. */
function isHeld(table: Table): boolean {
  const system = systemOf(table);
  return system !== undefined && (table.part.year ?? CATALOGUE_YEAR) >= ACCOUNTS[system].since;
}

interface FaultyRow {
  readonly row: Entry;
  readonly fault: NonNullable<ReturnType<typeof faultOf>>;
}

/** The rows of a table that contradict the catalogue, looked for once as long as the table stays. */
const faultsIn = memoised((table: Table): readonly FaultyRow[] => {
  const system = systemOf(table);
  if (!system) return [];
  return codedRows(table).flatMap((row) => {
    const fault = faultOf(ACCOUNTS[system], row.code, accountName(row.label));
    return fault ? [{ row, fault }] : [];
  });
});

const faultyTables = tablesThat((table) => isHeld(table) && faultsIn(table).length > 0);

/** Rows that bear a fault: other rules on codes leave them to it. */
export function faultyRows(document: Disclosure): ReadonlySet<Entry> {
  return new Set(accountFaults(document).flatMap(({ rows }) => rows));
}

function faultOf(
  accounts: Accounts,
  code: string,
  name: string,
): Pick<AccountFault, 'kind' | 'name' | 'owners'> | undefined {
  if (name === '') return undefined;
  const own = accounts.wordings.get(code);
  const owners = (accounts.codes.get(`${code.length}/${name}`) ?? []).filter((owner) => owner !== code);
  if (own) {
    if (own.some((each) => each.includes(name))) return undefined;
    const official = accounts.names.get(code);
    // 行政运行 and its like are names of 项 under many 款.
    const near = code.length <= accounts.complete ? owners : owners.filter((owner) => sameParent(owner, code));
    if (near.length > 0) return { kind: 'other', name: official, owners: near };
    if (own.some((each) => name.includes(each))) return undefined;
    const slip = name.length >= SHORTEST && own.some((each) => isOneOff(each, name));
    return slip ? { kind: 'name', name: official, owners: [] } : undefined;
  }
  if (code.length <= accounts.complete && code.startsWith(accounts.digit)) {
    return { kind: 'unknown', name: undefined, owners };
  }
  // A code the catalogue need not have: only a slip of the code of exactly this name is told.
  const meant = owners.filter((owner) => isOneOff(owner, code));
  return meant.length === 1 && owners.length === 1 ? { kind: 'other', name: undefined, owners: meant } : undefined;
}

function sameParent(a: string, b: string): boolean {
  return a.slice(0, -2) === b.slice(0, -2);
}

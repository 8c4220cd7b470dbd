import type { Entry, Figure, Part, Table } from '../document/model';
import { fold } from '../text/fold';
import { memoised } from '../text/memo';
import { distinctEntries, figureIn, hasColumn } from './figures';

/** A functional class's name without its ordinal: `八、社会保障和就业支出` → `社会保障和就业支出`. */
export function className(label: string): string {
  return fold(label).replace(
    /^(?:[([](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)\]]|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.])/,
    '',
  );
}

/** One table and its rows by what they are matched by. Built once per table; names that stand twice are left out. */
export class TieTable {
  private roles: Map<string, Entry | undefined> | undefined;
  private codes: Map<string, Entry | undefined> | undefined;
  private classes: Map<string, Entry | undefined> | undefined;
  readonly rows: readonly Entry[];

  constructor(readonly table: Table) {
    this.rows = distinctEntries(table);
  }

  /** The one row of a role; `undefined` where there is none or more than one. */
  byRole(role: string): Entry | undefined {
    this.roles ??= unique(this.rows, (row) => row.role);
    return this.roles.get(role);
  }

  /** Rows by account code; the row 合计 has the code `''`. */
  byCode(): ReadonlyMap<string, Entry | undefined> {
    this.codes ??= unique(this.rows, (row) => (row.code !== '' ? row.code : row.role === 'total' ? TOTAL : undefined));
    return this.codes;
  }

  /** Rows of functional classes (201…, or 一、 二、 …) by name. */
  byClass(): ReadonlyMap<string, Entry | undefined> {
    this.classes ??= unique(this.rows, (row) =>
      row.role === 'class' || (row.code.length === 3 && row.side === 0) ? className(row.label) : undefined,
    );
    return this.classes;
  }

  /** True where some row prints an amount. */
  get hasAmounts(): boolean {
    return this.rows.some(({ figures }) => figures.some(({ value }) => value !== undefined));
  }

  /** The cell of a row in a column: `lost` where the table prints the column but the row has no cell in it. */
  cell(row: Entry, column: string): Figure | 'lost' | undefined {
    return figureIn(row, column) ?? (hasColumn(this.table, column, row.side) ? 'lost' : undefined);
  }
}

/** What the row 合计 is found by among the codes. */
export const TOTAL = '';

function unique(rows: readonly Entry[], keyOf: (row: Entry) => string | undefined): Map<string, Entry | undefined> {
  const map = new Map<string, Entry | undefined>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    map.set(key, map.has(key) ? undefined : row);
  }
  return map;
}

/** The tables of one part by kind. A kind that a part prints twice is left out: which one is meant is not known. */
export class PartTables {
  private readonly kinds = new Map<string, TieTable | undefined>();

  /** @param stated the amounts of the part's text, in order */
  constructor(
    readonly part: Part,
    readonly stated: readonly Figure[],
  ) {
    for (const table of part.tables) {
      const { kind } = table;
      if (!kind || table.project) continue;
      this.kinds.set(kind.id, this.kinds.has(kind.id) ? undefined : tieTable(part, table));
    }
  }

  /** The part's table of a kind. */
  of(kind: string): TieTable | undefined {
    return this.kinds.get(kind);
  }

  /** The cell of a kind's row of one role. */
  figure(kind: string, role: string, column: string): Figure | undefined {
    const table = this.of(kind);
    const row = table?.byRole(role);
    return row && figureIn(row, column);
  }

  /** Its amount in 分, a blank (or what is not printed at all) as 0. */
  amount(kind: string, role: string, column: string): number {
    return this.figure(kind, role, column)?.value ?? 0;
  }
}

/** A table's rows by what they are matched by, found once as long as the table stays. */
function tieTable(part: Part, table: Table): TieTable {
  return part.figures ? remembered(table) : new TieTable(table);
}

const remembered = memoised((table: Table) => new TieTable(table));

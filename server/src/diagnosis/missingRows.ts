import type { Entry, Figure, Table } from '../document/model';
import type { Relation } from '../network/model';
import { lineLacking } from '../network/lineGaps';
import { accountsBetween } from '../network/accountsBetween';
import { relationsOf } from '../network/network';
import { rowKeyOf, RowTwins, wholeOf, type RowKey } from '../network/rowTwins';
import { amountsLacking, isDownFrom, isRow } from '../network/shortfalls';
import { figuresIn } from './components';
import type { Candidate, Cause, MissingLine, MissingRow } from './model';
import type { Ledger } from './ledger';
import { WEIGHT } from './score';

/** Totals of a component looked at. */
const PARENTS = 40;

/**
 * Explains sums that fall short of their totals by one row that is left out: what is missing in every column of a total
 * is just what another table prints for a row that has no counterpart here. Its relations count as repaired in the ledger.
 */
export class MissingRows {
  private known: RowTwins | undefined;

  private readonly lots: readonly (readonly Figure[])[];

  /** @param lots all that are printed in the document */
  constructor(...lots: readonly (readonly Figure[])[]) {
    this.lots = lots;
  }

  /** Rows that another table tells of. */
  solve(ledger: Ledger, component: readonly Relation[]): readonly Cause[] {
    return this.explain(ledger, component, (parent, amounts) => this.rowsFor(parent, amounts));
  }

  /**
   * Rows of tables whose rows no other table knows by name: purchases, and their 小计. What else is off by just their
   * amounts is told with them. With `merged` only a 小计, the rows below which another one got.
   */
  solveNameless(ledger: Ledger, component: readonly Relation[], merged: boolean): readonly Cause[] {
    const causes = this.explain(ledger, component, (parent, amounts) => {
      if (amounts.size < 2 || !isNameless(parent.table)) return [];
      if (merged && !isMerged(ledger, component, parent, amounts)) return [];
      return [{ table: parent.table, key: '', parent, twin: undefined, amounts }];
    });
    return causes.map((cause) => {
      const row = cause.candidates[0]?.row;
      return row ? { ...cause, relations: [...cause.relations, ...settleWith(ledger, component, row)] } : cause;
    });
  }

  /**
   * Rows of which only the amounts are known: several columns fall short of their totals by what adds up to a row. For what
   * no change of a single figure explains.
   */
  solveUnnamed(ledger: Ledger, component: readonly Relation[]): readonly Cause[] {
    return this.explain(ledger, component, (parent, amounts) =>
      amounts.size < 2 ? [] : this.likelyFor(parent, amounts),
    );
  }

  private explain(
    ledger: Ledger,
    component: readonly Relation[],
    rowsFor: (parent: Entry, amounts: ReadonlyMap<string, number>) => readonly MissingRow[],
  ): readonly Cause[] {
    const causes: Cause[] = [];
    for (const [parent, relations] of [...shortfalls(ledger, component)].slice(0, PARENTS)) {
      const amounts = amountsLacking(parent, relations, {
        relationsOf: (figure) => relationsOf(ledger.network, figure),
        residual: (relation) => ledger.residual(relation),
      });
      const rows = isRow(parent, amounts) ? rowsFor(parent, amounts) : [];
      if (rows.length === 0) continue;
      const score = relations.reduce((sum, { strength }) => sum + WEIGHT[strength], 0);
      const candidates = rows.map((row): Candidate => ({
        edits: [],
        score,
        slip: undefined,
        kind: 'missing-row',
        row,
      }));
      const line = rows[0]?.line;
      const same = causes.findIndex((cause) => line !== undefined && isSameLine(line, cause.candidates[0]?.row?.line));
      const known = causes[same];
      if (known) causes[same] = { ...known, relations: [...known.relations, ...relations] };
      else causes.push({ relations, candidates, preferred: rows.length === 1 });
      for (const relation of relations) ledger.settle(relation);
    }
    return causes;
  }

  /** The one account that other tables print there, with no less than is missing here; else what the catalogue has. */
  private likelyFor(parent: Entry, amounts: ReadonlyMap<string, number>): readonly MissingRow[] {
    const whole = amounts.get('total') ?? Infinity;
    const absent = [...this.twins.absentBelow(parent)];
    const twin = absent[0]?.[1].find((row) => (wholeOf(row) ?? 0) >= whole);
    if (!twin || absent.length > 1 || twin.code === '') return accountsFor(parent, amounts);
    return [{ table: parent.table, key: twin.code, parent, twin, amounts }];
  }

  private get twins(): RowTwins {
    return (this.known ??= new RowTwins(...this.lots));
  }

  /** The rows that would fill the gap: a row of the gap's total, alike in every column where it is the same form's. */
  private rowsFor(parent: Entry, amounts: ReadonlyMap<string, number>): readonly MissingRow[] {
    const whole = amounts.get('total') ?? amounts.get('expenditureAmount');
    if (whole === undefined) return lineFor(parent, amounts);
    const found: MissingRow[] = [];
    for (const [key, twins] of this.twins.absentBelow(parent)) {
      const twin =
        twins.find((row) => wholeOf(row) === whole && agrees(row, parent, amounts)) ?? ofUnits(twins, parent, whole);
      if (twin) found.push({ table: parent.table, key: keyText(key), parent, twin, amounts });
    }
    return found.length > 0 ? found : lineFor(parent, amounts);
  }
}

/** Accounts of the catalogue offered at most. */
const OFFERED = 24;

/** The accounts of the catalogue that may be the row, those whose place is where a serial number is skipped; else one without a name. */
function accountsFor(parent: Entry, amounts: ReadonlyMap<string, number>): readonly MissingRow[] {
  const { table } = parent;
  const unnamed: MissingRow = { table, key: '', parent, twin: undefined, amounts };
  const accounts = accountsBetween(parent);
  if (accounts.length === 0 || accounts.length > OFFERED) return [unnamed];
  return accounts.map(([key, name]) => ({ ...unnamed, key, name }));
}

/** One line that both halves of a table lack. */
function isSameLine(line: MissingLine, other: MissingLine | undefined): boolean {
  const start = (of: MissingLine): number | undefined => of.before?.span.start;
  return other !== undefined && line.before?.table === other.before?.table && start(line) === start(other);
}

/** The line the form has for what a total lacks. */
function lineFor(parent: Entry, amounts: ReadonlyMap<string, number>): readonly MissingRow[] {
  const line = lineLacking(parent, amounts);
  const own = line?.halves.find(({ side }) => side === parent.side);
  return line && own ? [{ table: parent.table, key: own.label, parent, twin: undefined, amounts, line }] : [];
}

/** The sums down one table that fall short, by the row of their totals; only where all that fail of a row do. */
function shortfalls(ledger: Ledger, component: readonly Relation[]): ReadonlyMap<Entry, readonly Relation[]> {
  const byParent = new Map<Entry, Relation[]>();
  const surpluses = new Set<Entry>();
  for (const relation of component) {
    const row = relation.total.entry;
    if (!row || !isDownFrom(row, relation) || !ledger.fails(relation) || ledger.lacksTotal(relation)) continue;
    if (ledger.residual(relation) < 0) surpluses.add(row);
    const known = byParent.get(row);
    if (known) known.push(relation);
    else byParent.set(row, [relation]);
  }
  for (const row of surpluses) byParent.delete(row);
  return byParent;
}

/** True where the twin prints the same in all columns, if it is of the same form. */
function agrees(twin: Entry, parent: Entry, amounts: ReadonlyMap<string, number>): boolean {
  if (twin.table.kind !== parent.table.kind) return true;
  return twin.figures.every(({ column, value }) => (value ?? 0) === (amounts.get(column?.id ?? '') ?? 0));
}

/** True where no row of a table is matched in other tables. */
function isNameless({ entries }: Table): boolean {
  return entries.every((row) => rowKeyOf(row) === undefined);
}

/** The rows that a total's failing sums add up. */
function partsOf(parent: Entry, component: readonly Relation[]): ReadonlySet<Entry> {
  const sums = component.filter((relation) => relation.total.entry === parent && isDownFrom(parent, relation));
  return new Set(sums.flatMap(({ terms }) => terms.flatMap(({ figure: { entry } }) => entry ?? [])));
}

/** True where another row of the table has too much below it by just what a total lacks, in every column. */
function isMerged(
  ledger: Ledger,
  component: readonly Relation[],
  parent: Entry,
  amounts: ReadonlyMap<string, number>,
): boolean {
  const parts = partsOf(parent, component);
  const surplus = new Map<Entry, number>();
  for (const relation of component) {
    const { entry, column } = relation.total;
    if (!entry || !parts.has(entry) || !isDownFrom(entry, relation)) continue;
    if (ledger.fails(relation) && -ledger.residual(relation) === amounts.get(column?.id ?? ''))
      surplus.set(entry, (surplus.get(entry) ?? 0) + 1);
  }
  return [...surplus.values()].some((columns) => columns >= 2);
}

/**
 * Counts as repaired what fails by just the amounts of a row that is left out: other columns of its total, what the text
 * says of the table, and the 小计 that got the rows below it, with what those are held against one another.
 */
function settleWith(ledger: Ledger, component: readonly Relation[], row: MissingRow): readonly Relation[] {
  const { table, amounts, parent } = row;
  const whole = amounts.get('total');
  const parts = parent ? partsOf(parent, component) : new Set<Entry>();
  const isExplained = (relation: Relation): boolean => {
    const { entry } = relation.total;
    if (entry?.table === table && entry !== parent && !parts.has(entry)) return false;
    if (relation.form !== 'sum' || !ledger.fails(relation) || ledger.lacksTotal(relation)) return false;
    const figures = figuresIn(relation).filter(({ entry }) => entry?.table === table);
    if (figures.length === 0 && relation.terms.length > 0) return false;
    const off = Math.abs(ledger.residual(relation));
    return off === whole || figures.some(({ column }) => amounts.get(column?.id ?? '') === off);
  };
  const explained = component.filter(isExplained);
  const merged = new Set(
    explained.flatMap(({ total: { entry } }) =>
      entry && entry !== row.parent && entry.table === table ? [entry] : [],
    ),
  );
  const among = component.filter(
    (relation) =>
      relation.derives === 'copy' &&
      ledger.fails(relation) &&
      figuresIn(relation).every(({ entry }) => entry?.parent !== undefined && merged.has(entry.parent)),
  );
  const settled = [...new Set([...explained, ...among])];
  for (const relation of settled) ledger.settle(relation);
  return settled;
}

/** The first of the rows that the units of a department print, where they add up to what the department's own table lacks. */
function ofUnits(twins: readonly Entry[], { table }: Entry, whole: number): Entry | undefined {
  if (table.part.kind !== 'department') return undefined;
  const own = twins.filter((row) => row.table.part.kind === 'unit' && row.table.kind === table.kind);
  return own.reduce((sum, row) => sum + (wholeOf(row) ?? 0), 0) === whole ? own[0] : undefined;
}

/** A key without the letter of its classification. */
function keyText(key: RowKey): string {
  return key.slice(1);
}

import type { Figure, MoneyUnit, Part, Table } from '../document/model';
import { inUnit } from '../network/amount';
import type { Relation } from '../network/model';
import type { Cause } from './model';
import type { Ledger } from './ledger';
import { inOrder } from './solve';

const UNITS: readonly MoneyUnit[] = ['元', '千元', '万元', '百万元', '亿元'];
/** Ties to other tables that another unit must repair at least, unless the other table is borne out by more. */
const WITNESSES = 2;
/** And the share of those that fail; the others have a fault of their own besides, or rest on what the figures add up to. */
const SHARE = 0.6;

/**
 * Explains ties that fail because a table bears the wrong unit: in another unit they come out, and none that holds
 * speaks for the unit printed. The table's amounts stand in the ledger in the right unit afterwards.
 */
export function solveTableUnits(ledger: Ledger, failing: readonly Relation[]): readonly Cause[] {
  const ties = new Map<Table, Relation[]>();
  const usual = new UsualUnits();
  for (const relation of failing) {
    if (relation.form !== 'sum' || ledger.lacksTotal(relation)) continue;
    for (const table of tablesOf(relation)) {
      if (!crosses(relation, table) || (isStated(relation) && usual.has(table.part, table.unit))) continue;
      const known = ties.get(table);
      if (known) known.push(relation);
      else ties.set(table, [relation]);
    }
  }
  const causes: Cause[] = [];
  // The table with most ties is the one that is wrong: each tie also speaks against the table at its other end.
  const order = [...ties].sort(([a, of], [b, others]) => others.length - of.length || a.index - b.index);
  for (const [table, relations] of order) {
    const open = relations.filter((relation) => ledger.fails(relation));
    const unit = open.length === 0 ? undefined : unitFor(ledger, table, open);
    if (!unit || holdsTies(ledger, table)) continue;
    const repaired = open.filter((relation) => comesOut(ledger, table, unit, relation));
    causes.push({
      relations: inOrder(repaired, undefined),
      candidates: [{ edits: [], score: open.length, slip: undefined, kind: 'table-unit', unit: { table, unit } }],
      preferred: true,
    });
    for (const figure of moneyIn(table)) {
      const value = inUnit(ledger.value(figure) ?? 0, table.unit, unit);
      if (value !== undefined) ledger.enter(figure, value);
    }
  }
  return causes;
}

/** The unit in which a table's failing ties come out. */
function unitFor(ledger: Ledger, table: Table, relations: readonly Relation[]): MoneyUnit | undefined {
  return UNITS.find((unit) => {
    if (unit === table.unit) return false;
    const repaired = relations.filter((relation) => comesOut(ledger, table, unit, relation));
    if (repaired.length < relations.length * SHARE) return false;
    return repaired.length >= WITNESSES || repaired.some((relation) => isTold(ledger, table, relation));
  });
}

/** True where one tie is enough: the table at its other end is borne out by further tables, and its amount by its own. */
function isTold(ledger: Ledger, table: Table, relation: Relation): boolean {
  const others = amountsIn(relation).filter(({ entry }) => entry?.table !== table);
  if (others.some((figure) => failsElsewhere(ledger, figure, relation))) return false;
  for (const other of tablesOf(relation)) if (other !== table && holdsTies(ledger, other)) return true;
  return false;
}

/** Whether an amount is at odds with more than one relation: then it is the one that is wrong. */
function failsElsewhere(ledger: Ledger, figure: Figure, relation: Relation): boolean {
  let fails = false;
  ledger.forUses(figure, (other) => {
    fails ||= other !== relation && ledger.fails(other);
  });
  return fails;
}

function comesOut(ledger: Ledger, table: Table, unit: MoneyUnit, relation: Relation): boolean {
  const value = (figure: Figure): number | undefined => {
    const printed = ledger.value(figure) ?? 0;
    return figure.entry?.table === table ? inUnit(printed, table.unit, unit) : printed;
  };
  let sum = value(relation.total);
  if (sum === undefined || sum === 0) return false;
  for (const { figure, weight } of relation.terms) {
    const amount = value(figure);
    if (amount === undefined) return false;
    sum -= weight * amount;
  }
  return sum === 0;
}

/** True where a tie of the table to another holds though it binds something: the unit printed is right. */
function holdsTies(ledger: Ledger, table: Table): boolean {
  for (const figure of moneyIn(table)) {
    if (!ledger.value(figure)) continue;
    let holds = false;
    ledger.forUses(figure, (relation) => {
      holds ||= relation.form === 'sum' && crosses(relation, table) && !ledger.fails(relation);
    });
    if (holds) return true;
  }
  return false;
}

/** True for a relation of the explanatory text, which is less sure of its units than a table in the unit of all others. */
function isStated(relation: Relation): boolean {
  return amountsIn(relation).some(({ sentence }) => sentence);
}

/** The unit most tables of a part bear. */
class UsualUnits {
  private readonly known = new Map<Part, MoneyUnit | undefined>();

  has(part: Part, unit: MoneyUnit): boolean {
    if (!this.known.has(part)) this.known.set(part, usualUnit(part));
    return this.known.get(part) === unit;
  }
}

function usualUnit({ tables }: Part): MoneyUnit | undefined {
  const own = tables.filter((table) => !table.project && moneyIn(table).length > 0);
  if (own.length < 3) return undefined;
  return UNITS.find((unit) => own.filter((table) => table.unit === unit).length * 3 >= own.length * 2);
}

/** True where a relation holds a table's amounts against amounts that are none of it. */
function crosses(relation: Relation, table: Table): boolean {
  const figures = amountsIn(relation);
  return figures.some(({ entry }) => entry?.table === table) && figures.some(({ entry }) => entry?.table !== table);
}

function tablesOf(relation: Relation): ReadonlySet<Table> {
  return new Set(amountsIn(relation).flatMap(({ entry }) => (entry ? [entry.table] : [])));
}

/** The figures of a relation that count in it: 0 is the same in every unit. */
function amountsIn({ total, terms }: Relation): readonly Figure[] {
  return [{ figure: total, weight: 1 }, ...terms].flatMap(({ figure, weight }) =>
    weight !== 0 && figure.value ? [figure] : [],
  );
}

function moneyIn({ entries }: Table): readonly Figure[] {
  return entries.flatMap(({ figures }) => figures.filter(({ kind, value }) => kind === 'money' && value !== undefined));
}

import type { Entry, Figure, Table } from '../document/model';
import type { Network, Relation } from './model';

/**
 * A rule that fails for so many reasons — relations that share no figure: one wrong figure makes several fail — and in
 * this share of the rows it binds tells of the reading, not of the draft.
 */
const REASONS = 3;
const SHARE = 1 / 3;
/** A table is read as it is meant where so many of its ties to other tables bind, and this share of them holds. */
const TIES = 6;
const TIES_SHARE = 2 / 3;

/**
 * Takes back what is said of tables that were not read as they are meant: where one rule fails row after row, the columns
 * or rows have been taken for others. Their relations become `assumed`, so that neither a finding nor a fix rests on them.
 */
export function doubtMisread(network: Network): Network {
  const misread = misreadTables(network.relations);
  if (misread.size === 0) return network;
  const stands = ({ entry }: Figure) => entry !== undefined && misread.has(entry.table);
  const relations = network.relations.map((relation): Relation =>
    relation.state !== 'unbound' && (stands(relation.total) || relation.terms.some(({ figure }) => stands(figure)))
      ? { ...relation, state: 'assumed' }
      : relation,
  );
  return {
    relations,
    byFigure: network.byFigure.map((own) => own.map((relation) => relations[relation.id])),
    misread: [...misread],
  };
}

/** One rule of a table, along its rows or down its columns. */
interface Tally {
  readonly bound: Set<Entry>;
  readonly failing: Set<Entry>;
  readonly failed: Relation[];
}

function misreadTables(relations: readonly Relation[]): Set<Table> {
  const counts = new Map<Table, Map<string, Tally>>();
  for (const relation of relations) {
    const row = relation.total.entry;
    if (!row || relation.form !== 'sum' || !isWithin(relation, row.table)) continue;
    const fails = isFailing(relation);
    if (!fails && relation.state !== 'holds') continue;
    let rules = counts.get(row.table);
    if (!rules) counts.set(row.table, (rules = new Map()));
    const key = relation.entry && !relation.column ? `along ${relation.rule}` : relation.rule;
    let tally = rules.get(key);
    if (!tally) rules.set(key, (tally = { bound: new Set(), failing: new Set(), failed: [] }));
    tally.bound.add(row);
    if (!fails) continue;
    tally.failing.add(row);
    tally.failed.push(relation);
  }
  const suspects = new Set<Table>();
  for (const [table, rules] of counts) {
    for (const { bound, failing, failed } of rules.values()) {
      if (failing.size < REASONS || failing.size < bound.size * SHARE) continue;
      if (reasonsFor(failed) >= REASONS) suspects.add(table);
    }
  }
  const misread = suspects.size === 0 ? suspects : withoutConfirmed(suspects, relations);
  for (const table of counts.keys()) if (table.kind && table.entries.some(isGarbled)) misread.add(table);
  return misread;
}

/** How many figures must be wrong at least: failed relations of which no two share one. */
function reasonsFor(failed: readonly Relation[]): number {
  const used = new Set<Figure>();
  let reasons = 0;
  for (const relation of failed) {
    const figures = [relation.total, ...relation.terms.map(({ figure }) => figure)];
    if (figures.some((figure) => used.has(figure))) continue;
    reasons++;
    for (const figure of figures) used.add(figure);
  }
  return reasons;
}

/** The tables left when those are taken out that other tables bear out. */
function withoutConfirmed(suspects: ReadonlySet<Table>, relations: readonly Relation[]): Set<Table> {
  const ties = new Map<Table, { bound: number; holding: number }>();
  for (const relation of relations) {
    if (relation.form !== 'sum' || (!isFailing(relation) && relation.state !== 'holds')) continue;
    const tables = new Set([relation.total, ...relation.terms.map(({ figure }) => figure)].map((f) => f.entry?.table));
    if (tables.size < 2) continue;
    for (const table of tables) {
      if (!table || !suspects.has(table)) continue;
      const count = ties.get(table) ?? { bound: 0, holding: 0 };
      ties.set(table, count);
      count.bound++;
      if (relation.state === 'holds') count.holding++;
    }
  }
  return new Set(
    [...suspects].filter((table) => {
      const count = ties.get(table);
      return !count || count.bound < TIES || count.holding < count.bound * TIES_SHARE;
    }),
  );
}

function isFailing({ state }: Relation): boolean {
  return state === 'fails' || state === 'missingTotal';
}

/** Rows that came apart or ran together: pieces of amounts in a label, several labels in one, amounts without a label. */
function isGarbled({ label, code, figures, table }: Entry): boolean {
  if (table.kind?.id === 'CG' || table.kind?.id === 'JX') return false;
  if (label === '' && code === '') return figures.some((figure) => figure.value !== undefined && figure.value !== 0);
  if (/[一二三四五六七八九十]、.*[一二三四五六七八九十]、/.test(label)) return true;
  return /\d[.,]\d{3}|\d\.\d\d?(?!\d)|^[\d.,]+$/.test(label);
}

function isWithin(relation: Relation, table: Table): boolean {
  return relation.terms.every(({ figure }) => figure.entry?.table === table);
}

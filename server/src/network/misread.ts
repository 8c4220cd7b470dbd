import type { Entry, Figure, Table } from '../document/model';
import type { Network, Relation } from './model';

/** A rule that fails in so many rows of a table, and in this share of those it binds, tells of the reading, not of the draft. */
const ROWS = 3;
const SHARE = 1 / 3;

/**
 * Takes back what is said of tables that were not read as they are meant: where one rule fails row after row, the columns
 * or rows have been taken for others. Their relations become `assumed`, so that neither a finding nor a fix rests on them.
 */
export function doubtMisread(network: Network): Network {
  const misread = misreadTables(network.relations);
  if (misread.size === 0) return network;
  const stands = ({ entry }: Figure) => entry !== undefined && misread.has(entry.table);
  const relations = network.relations.map(
    (relation): Relation =>
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

function misreadTables(relations: readonly Relation[]): Set<Table> {
  const counts = new Map<Table, Map<string, { bound: Set<Entry>; failing: Set<Entry> }>>();
  for (const relation of relations) {
    const row = relation.total.entry;
    if (!row || relation.form !== 'sum' || !isWithin(relation, row.table)) continue;
    const fails = relation.state === 'fails' || relation.state === 'missingTotal';
    if (!fails && relation.state !== 'holds') continue;
    let rules = counts.get(row.table);
    if (!rules) counts.set(row.table, (rules = new Map()));
    const key = relation.entry && !relation.column ? `along ${relation.rule}` : relation.rule;
    let count = rules.get(key);
    if (!count) rules.set(key, (count = { bound: new Set(), failing: new Set() }));
    count.bound.add(row);
    if (fails) count.failing.add(row);
  }
  const misread = new Set<Table>();
  for (const [table, rules] of counts) {
    for (const { bound, failing } of rules.values()) {
      if (failing.size >= ROWS && failing.size >= bound.size * SHARE) misread.add(table);
    }
  }
  return misread;
}

function isWithin(relation: Relation, table: Table): boolean {
  return relation.terms.every(({ figure }) => figure.entry?.table === table);
}

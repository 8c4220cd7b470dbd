import type { Disclosure, Entry, Figure, Table } from '../document/model';
import { RelationGroup } from './group';
import { Memo, memoised } from '../text/memo';
import type { Network, Relation } from './model';
import { GroupedNetwork, type Groups } from './network';

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
 * The network of a document's relations without what is said of tables that were not read as they are meant: where one
 * rule fails row after row, the columns or rows have been taken for others. Their relations become `assumed`, so that
 * neither a finding nor a fix rests on them.
 */
export function doubtMisread({ tables }: Disclosure, groups: Groups): Network {
  const suspects = new Set<Table>();
  const garbled: Table[] = [];
  tables.forEach((table, index) => {
    const group = groups.tables[index];
    if (!group || group.relations.length === 0) return;
    const doubt = doubtOf(group);
    if (doubt.suspect) suspects.add(table);
    if (doubt.garbled) garbled.push(table);
  });
  if (suspects.size === 0 && garbled.length === 0) return new GroupedNetwork(groups, undefined);
  const misread = suspects.size === 0 ? suspects : withoutConfirmed(suspects, groups);
  for (const table of garbled) misread.add(table);
  if (misread.size === 0) return new GroupedNetwork(groups, undefined);
  const doubted = (group: RelationGroup): RelationGroup => withDoubt(group, misread);
  return new GroupedNetwork(
    {
      tables: groups.tables.map((group, index) => (misread.has(tables[index] as Table) ? allAssumed(group) : group)),
      parts: groups.parts.map(doubted),
      between: doubted(groups.between),
    },
    [...misread],
  );
}

const allAssumed = memoised((group: RelationGroup) => new RelationGroup(group.relations.map(assumed)));

function assumed(relation: Relation): Relation {
  return relation.state === 'unbound' ? relation : { ...relation, state: 'assumed' };
}

/** What a group became when these of its tables were doubted. */
const doubtedGroups = new Memo<RelationGroup, { readonly key: readonly Table[]; readonly group: RelationGroup }>();

function withDoubt(group: RelationGroup, misread: ReadonlySet<Table>): RelationGroup {
  const touched = tablesIn(group).filter((table) => misread.has(table));
  if (touched.length === 0) return group;
  const known = doubtedGroups.get(group);
  if (known && known.key.length === touched.length && known.key.every((table, i) => table === touched[i]))
    return known.group;
  const stands = ({ entry }: Figure) => entry !== undefined && misread.has(entry.table);
  const relations = group.relations.map((relation) =>
    stands(relation.total) || relation.terms.some(({ figure }) => stands(figure)) ? assumed(relation) : relation,
  );
  const made = new RelationGroup(relations);
  doubtedGroups.set(group, { key: touched, group: made });
  return made;
}

const tablesIn = memoised((group: RelationGroup): readonly Table[] => {
  const tables = new Set<Table>();
  for (const { total, terms } of group.relations) {
    if (total.entry) tables.add(total.entry.table);
    for (const { figure } of terms) if (figure.entry) tables.add(figure.entry.table);
  }
  return [...tables];
});

/** One rule of a table, along its rows or down its columns. */
interface Tally {
  readonly bound: Set<Entry>;
  readonly failing: Set<Entry>;
  readonly failed: Relation[];
}

/** Whether a table's own relations tell that it was misread, or its rows do. */
const doubtOf = memoised((group: RelationGroup): { readonly suspect: boolean; readonly garbled: boolean } => {
  const rules = new Map<string, Tally>();
  let table: Table | undefined;
  for (const relation of group.relations) {
    const row = relation.total.entry;
    if (!row || relation.form !== 'sum' || !isWithin(relation, row.table)) continue;
    const fails = isFailing(relation);
    if (!fails && relation.state !== 'holds') continue;
    ({ table } = row);
    const key = relation.entry && !relation.column ? `along ${relation.rule}` : relation.rule;
    let tally = rules.get(key);
    if (!tally) rules.set(key, (tally = { bound: new Set(), failing: new Set(), failed: [] }));
    tally.bound.add(row);
    if (!fails) continue;
    tally.failing.add(row);
    tally.failed.push(relation);
  }
  const suspect = [...rules.values()].some(
    ({ bound, failing, failed }) =>
      failing.size >= REASONS && failing.size >= bound.size * SHARE && reasonsFor(failed) >= REASONS,
  );
  // Where a column could not be read, what most rows lack stands there.
  const lacking =
    table?.unread === 'rows' ||
    (table?.unread === 'column' &&
      [...rules].some(([key, { bound, failing }]) => key.startsWith('along') && failing.size * 2 >= bound.size));
  return { suspect, garbled: table?.kind !== undefined && (lacking || table.entries.some(isGarbled)) };
});

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
function withoutConfirmed(suspects: ReadonlySet<Table>, groups: Groups): Set<Table> {
  const ties = new Map<Table, { bound: number; holding: number }>();
  // Relations within a table confirm nothing.
  for (const relation of [...groups.parts, groups.between].flatMap((group) => group.relations)) {
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
function isGarbled({ label, code, figures, table, texts }: Entry): boolean {
  if (table.kind?.id === 'CG' || table.kind?.id === 'JX') return false;
  if (label === '' && code === '' && texts.size === 0)
    return figures.some((figure) => figure.value !== undefined && figure.value !== 0);
  if (/[一二三四五六七八九十]、.*[一二三四五六七八九十]、/.test(label)) return true;
  return /\d[.,]\d{3}|\d\.\d\d?(?!\d)|^[\d.,]+$/.test(label);
}

function isWithin(relation: Relation, table: Table): boolean {
  return relation.terms.every(({ figure }) => figure.entry?.table === table);
}

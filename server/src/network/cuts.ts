import { TIES } from '../catalogue/ties';
import type { Cuts, Disclosure, Entry, Part, Table } from '../document/model';
import type { RelationGroup } from './group';
import type { Relation } from './model';
import type { Groups } from './network';
import { amountsLacking, isDownFrom, isRow } from './shortfalls';
import { figuresOf, unbound } from './unbound';

/**
 * The relations of a document without what half a table cannot tell: what its totals lack may stand where the text goes
 * on, and so may the rows other tables look for in it. Such relations become `unbound`.
 */
export function withoutCuts({ cuts, tables }: Disclosure, groups: Groups): Groups {
  if (!cuts || (!cuts.last && !cuts.first)) return groups;
  const { first, last } = cuts;
  const open = new Set<Relation>();
  for (const table of [last, first]) {
    const group = table && groups.tables[table.index];
    if (group) for (const relation of openWithin(group, table, cuts)) open.add(relation);
  }
  const unfinished = cuts.inRow ? last?.entries[last.entries.length - 1] : undefined;
  const isOpen = (relation: Relation): boolean =>
    open.has(relation) ||
    (unfinished !== undefined && figuresOf(relation).some(({ entry }) => entry === unfinished)) ||
    (last !== undefined && mayGoOn(relation, last)) ||
    (first !== undefined && mayGoOn(relation, first));
  const without = (group: RelationGroup): RelationGroup => unbound(group, group.failing.filter(isOpen));
  return {
    tables: groups.tables.map((group, i) => (tables[i] === last || tables[i] === first ? without(group) : group)),
    parts: groups.parts.map(without),
    between: without(groups.between),
  };
}

/** The failing sums down a cut table that fall short where rows may be missing. */
function openWithin(group: RelationGroup, table: Table, cuts: Cuts): readonly Relation[] {
  if (group.failing.length === 0) return [];
  const open: Relation[] = [];
  const rows = table === cuts.last ? rowsGoingOn(group, table, cuts.inRow) : new Set<Entry>();
  const byTotal = new Map<Entry, Relation[]>();
  for (const relation of group.failing) {
    const row = relation.total.entry;
    if (!row || !isDownFrom(row, relation) || isClosed(table, relation)) continue;
    const begins = table === cuts.first && relation.terms.every(({ figure }) => (figure.entry?.index ?? 0) < row.index);
    if (!rows.has(row) && !begins) continue;
    const known = byTotal.get(row);
    if (known) known.push(relation);
    else byTotal.set(row, [relation]);
  }
  for (const [row, relations] of byTotal) {
    if (relations.some(({ residual, state }) => residual <= 0 || state !== 'fails')) continue;
    const lacking = amountsLacking(row, relations, {
      relationsOf: (figure) => group.of(figure),
      residual: ({ residual }) => residual,
    });
    if (isRow(row, lacking)) open.push(...relations);
  }
  return open;
}

/** Functional classes follow one another without end. */
const MANY = 'class';

/** True for a sum of items the form counts out, all of which the table prints. */
function isClosed({ kind, entries }: Table, { rule }: Relation): boolean {
  return (kind?.relations ?? []).some(
    (spec) =>
      spec.form === 'roles' &&
      spec.rule === rule &&
      spec.terms.every(({ role }) => role !== MANY && entries.some((row) => row.role === role)),
  );
}

/**
 * The totals of a table whose addends may go on below its last row: those the last row counts in, at any remove. Where
 * that is unfinished it may belong elsewhere, and the one before it is the last that tells.
 */
function rowsGoingOn(group: RelationGroup, { entries }: Table, inRow: boolean): ReadonlySet<Entry> {
  const going = new Set<Entry>(entries.slice(inRow ? -2 : -1));
  for (let index = entries.length - 1; index >= 0; index--) {
    const row = entries[index] as Entry;
    const counts = row.figures.some((figure) =>
      group
        .of(figure)
        .some(
          (relation) =>
            relation.total === figure &&
            isDownFrom(row, relation) &&
            relation.terms.some((term) => term.figure.entry !== undefined && going.has(term.figure.entry)),
        ),
    );
    if (counts) going.add(row);
  }
  return going;
}

/** True for a relation between tables that would count a row of the cut table, had it one. */
function mayGoOn(relation: Relation, cut: Table): boolean {
  const own = relation.total.entry?.table;
  if (cut.project) return isSumOfForms(relation) && partsOf(relation).has(cut.part) && relation.residual > 0;
  if (figuresOf(relation).some(({ entry }) => entry?.table === cut)) return false;
  if (!cut.kind || !own) return false;
  if (relation.rule === 'department-is-units') return own.kind === cut.kind && cut.part.kind === 'unit';
  return (
    own.part === cut.part &&
    TIES.some(
      ({ rule, terms }) =>
        rule === relation.rule && terms.some(({ table, optional }) => optional === true && table === cut.kind?.id),
    )
  );
}

/** Forms follow one another: where one is the last, there may be more. */
function isSumOfForms({ total, terms }: Relation): boolean {
  return !total.entry?.table.project && terms.some(({ figure }) => figure.entry?.table.project);
}

function partsOf(relation: Relation): ReadonlySet<Part> {
  return new Set(figuresOf(relation).flatMap(({ entry }) => entry?.table.part ?? []));
}

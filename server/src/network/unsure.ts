import type { Disclosure, Table } from '../document/model';
import type { RelationGroup } from './group';
import type { Relation } from './model';
import type { Groups } from './network';
import { figuresOf, unbound } from './unbound';

/**
 * The relations of a document without those that rest on a guess: a table without a title is told by its form alone, which
 * several kinds share, and one that names no unit may be in another. Unless what it prints agrees with other tables or
 * the text at least as often as not, it is held against none of them: such relations become `unbound`.
 */
export function withoutUnsure({ tables }: Disclosure, groups: Groups): Groups {
  const unsure = new Set(tables.filter((table) => isUnsure(table)));
  if (unsure.size === 0) return groups;
  const across = [...groups.parts, groups.between];
  const open = new Set<Table>();
  for (const { failing } of across)
    for (const relation of failing) for (const table of tablesIn(relation)) if (unsure.has(table)) open.add(table);
  if (open.size === 0) return groups;
  for (const [table, { holding, failing }] of agreementOf(open, across)) if (holding >= failing) open.delete(table);
  if (open.size === 0) return groups;
  const without = (group: RelationGroup): RelationGroup =>
    unbound(
      group,
      group.failing.filter((relation) => [...tablesIn(relation)].some((table) => open.has(table))),
    );
  return { tables: groups.tables, parts: groups.parts.map(without), between: without(groups.between) };
}

function isUnsure({ kind, project, titleSpan, unitAssumed }: Table): boolean {
  return kind !== undefined && project === undefined && (titleSpan === undefined || unitAssumed === true);
}

/** How often what a table prints agrees with what is printed elsewhere. */
interface Agreement {
  holding: number;
  failing: number;
}

function agreementOf(open: ReadonlySet<Table>, groups: readonly RelationGroup[]): ReadonlyMap<Table, Agreement> {
  const counts = new Map<Table, Agreement>([...open].map((table) => [table, { holding: 0, failing: 0 }]));
  for (const { relations } of groups) {
    for (const relation of relations) {
      const holds = relation.state === 'holds';
      if (relation.form === 'atMost' ? holds : !holds && relation.state !== 'fails') continue;
      // Nothing is the same in every table and in every unit.
      if (holds && !relation.total.value) continue;
      for (const table of tablesIn(relation)) {
        const count = counts.get(table);
        if (!count) continue;
        if (holds) count.holding++;
        else count.failing++;
      }
    }
  }
  return counts;
}

/** The tables that tell something in a relation between them. */
function tablesIn(relation: Relation): ReadonlySet<Table> {
  const tables = new Set<Table>();
  let texts = 0;
  for (const { entry, sentence, value } of figuresOf(relation)) {
    if (value === undefined) continue;
    if (entry) tables.add(entry.table);
    else if (sentence) texts = 1;
  }
  return tables.size + texts > 1 ? tables : NONE;
}

const NONE: ReadonlySet<Table> = new Set();

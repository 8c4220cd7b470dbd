import type { Disclosure, Figure, Part } from '../document/model';
import type { Coverage } from '../findings/model';
import type { RelationGroup } from './group';
import { Memo, memoised } from '../text/memo';
import type { Network, Relation } from './model';
import { allGroups, relationsOf, type Groups } from './network';

/** Tables of income and of expenditure: 收支总表, 收入总表, 支出总表, 财政拨款收支总表 and the tables of each fund. */
const BALANCES: ReadonlySet<string> = new Set(['SZ', 'SR', 'ZC', 'CZ', 'YB', 'ZF', 'GZ', 'JB']);

/**
 * How many of the printed amounts — in tables, sentences and further prints — some relation binds, and how many
 * relations bind and hold.
 */
export function coverageOf(document: Disclosure, network: Network): Coverage {
  const { groups } = network;
  let checked = 0;
  let holding = 0;
  let hasBalance = false;
  for (const group of groups ? allGroups(groups) : []) {
    checked += group.count.checked;
    holding += group.count.holding;
    hasBalance ||= bindsBalance(group);
  }
  let printed = 0;
  let covered = 0;
  for (const part of document.parts) {
    const own = part.figures && groups ? coverageOfPart(part, network, groups) : undefined;
    if (!own) return { ...counted(network, document.figures), checked, holding, hasBalance };
    printed += own.printed;
    covered += own.covered;
  }
  return { printed, covered, checked, holding, hasBalance };
}

/** Whether a relation of a group binds in a table of income or expenditure. */
const bindsBalance = memoised((group: RelationGroup): boolean =>
  group.relations.some(
    ({ state, table }) => (state === 'holds' || state === 'fails') && BALANCES.has(table?.kind?.id ?? ''),
  ),
);

interface Counted {
  readonly printed: number;
  readonly covered: number;
}

function counted(network: Network, figures: readonly Figure[]): Counted {
  let printed = 0;
  let covered = 0;
  for (const figure of figures) {
    if (figure.kind !== 'money' || figure.value === undefined) continue;
    printed++;
    if (isCovered(network, figure)) covered++;
  }
  return { printed, covered };
}

/** What was counted of a part, with the relations it was counted by. */
const known = new Memo<Part, { readonly by: readonly RelationGroup[]; readonly count: Counted }>();

function coverageOfPart(part: Part, network: Network, groups: Groups): Counted {
  const by = part.tables.flatMap(({ index }) => groups.tables[index] ?? []);
  for (const group of [groups.parts[part.index], groups.between]) if (group) by.push(group);
  const found = known.get(part);
  if (found && found.by.length === by.length && found.by.every((group, i) => group === by[i])) return found.count;
  const count = counted(network, part.figures ?? []);
  known.set(part, { by, count });
  return count;
}

/**
 * True where at least one equation that holds or fails contains the figure. An upper limit (`atMost`) is no check of a
 * figure: most wrong figures stay below it.
 */
export function isCovered(network: Network, figure: Figure): boolean {
  const { groups } = network;
  if (!groups) return relationsOf(network, figure).some(checks);
  const table = figure.entry?.table;
  const part = table?.part ?? figure.sentence?.part;
  const own = table && groups.tables[table.index];
  const { id } = figure;
  if (own && includes(coveredBy(own), id)) return true;
  const ofPart = part && groups.parts[part.index];
  return (ofPart !== undefined && includes(coveredBy(ofPart), id)) || includes(coveredBy(groups.between), id);
}

function checks({ form, state }: Relation): boolean {
  return form !== 'atMost' && (state === 'holds' || state === 'fails');
}

/** The ids of the figures some equation of a group checks, in order: a list of numbers takes a fraction of a set's space. */
const coveredBy = memoised((group: RelationGroup): Int32Array => {
  const ids: number[] = [];
  for (const relation of group.relations) {
    if (!checks(relation)) continue;
    ids.push(relation.total.id);
    for (const { figure } of relation.terms) ids.push(figure.id);
  }
  return Int32Array.from(ids).sort();
});

function includes(ids: Int32Array, id: number): boolean {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ids[middle] < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id;
}

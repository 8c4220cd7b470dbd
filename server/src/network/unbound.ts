import type { Figure } from '../document/model';
import { RelationGroup } from './group';
import type { Relation } from './model';
import { Memo } from '../text/memo';

/** What a group became when these of its relations were taken not to bind. */
const known = new Memo<RelationGroup, { readonly open: readonly Relation[]; readonly group: RelationGroup }>();

/** A group in which these of its relations bind nothing; the same group for the same relations. */
export function unbound(group: RelationGroup, open: readonly Relation[]): RelationGroup {
  if (open.length === 0) return group;
  const before = known.get(group);
  if (before && before.open.length === open.length && before.open.every((relation, i) => relation === open[i]))
    return before.group;
  const set = new Set(open);
  const made = new RelationGroup(
    group.relations.map((relation) => (set.has(relation) ? { ...relation, state: 'unbound' as const } : relation)),
  );
  known.set(group, { open, group: made });
  return made;
}

/** The figures of a relation, its total first. */
export function figuresOf({ total, terms }: Relation): readonly Figure[] {
  return [total, ...terms.map(({ figure }) => figure)];
}

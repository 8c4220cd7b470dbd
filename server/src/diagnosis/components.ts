import type { Figure } from '../document/model';
import type { Relation } from '../network/model';
import type { Ledger } from './ledger';

/**
 * Groups failing relations that share a figure; with `hop`, also those joined by a relation that holds, since opposite
 * errors cancel in it. Groups and their relations stand in document order.
 */
export function componentsOf(
  ledger: Ledger,
  failing: readonly Relation[],
  hop: boolean,
): readonly (readonly Relation[])[] {
  const parent = new Map<Relation, Relation>();
  const rootOf = (relation: Relation): Relation => {
    let root = relation;
    for (let up = parent.get(root); up; up = parent.get(root)) root = up;
    for (let at = relation; at !== root;) {
      const up = parent.get(at) ?? root;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  const firstUse = new Map<Figure, Relation>();
  const bridges = new Map<Relation, Relation>();
  const known = new Set(failing);
  const join = (a: Relation, b: Relation): void => {
    const [first, second] = [rootOf(a), rootOf(b)];
    if (first !== second) parent.set(second, first);
  };
  for (const relation of failing) {
    for (const figure of figuresIn(relation)) {
      const other = firstUse.get(figure);
      if (other) join(other, relation);
      else {
        firstUse.set(figure, relation);
        if (!hop || figure.value === undefined) continue;
        ledger.forUses(figure, (holding) => {
          if (known.has(holding)) return;
          const bridge = bridges.get(holding);
          if (bridge) join(bridge, relation);
          else bridges.set(holding, relation);
        });
      }
    }
  }
  const groups = new Map<Relation, Relation[]>();
  for (const relation of failing) {
    const root = rootOf(relation);
    const group = groups.get(root);
    if (group) group.push(relation);
    else groups.set(root, [relation]);
  }
  return [...groups.values()];
}

/** The figures of a relation, its total first. */
export function figuresIn(relation: Relation): readonly Figure[] {
  return [relation.total, ...relation.terms.map((term) => term.figure)];
}

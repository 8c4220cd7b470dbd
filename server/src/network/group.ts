import type { Figure } from '../document/model';
import type { Relation } from './model';

/** Relations that were made together — those of a table, of a part — and stay as long as what they were made of. */
export class RelationGroup {
  private index: Map<Figure, Relation[]> | undefined;
  private ownFailing: readonly Relation[] | undefined;
  private counts: { readonly checked: number; readonly holding: number } | undefined;

  constructor(readonly relations: readonly Relation[]) {}

  /** The relations a figure takes part in, in their order. */
  of(figure: Figure): readonly Relation[] {
    if (this.relations.length === 0) return NONE;
    return (this.index ??= indexOf(this.relations)).get(figure) ?? NONE;
  }

  /** Those that fail or lack their total. */
  get failing(): readonly Relation[] {
    return (this.ownFailing ??= this.relations.filter(({ state }) => state === 'fails' || state === 'missingTotal'));
  }

  /** How many bind, and how many of these hold. */
  get count(): { readonly checked: number; readonly holding: number } {
    if (!this.counts) {
      let checked = 0;
      let holding = 0;
      for (const { state } of this.relations) {
        if (state === 'holds') holding++;
        if (state === 'holds' || state === 'fails') checked++;
      }
      this.counts = { checked, holding };
    }
    return this.counts;
  }
}

const NONE: readonly Relation[] = [];

function indexOf(relations: readonly Relation[]): Map<Figure, Relation[]> {
  const index = new Map<Figure, Relation[]>();
  const put = (figure: Figure, relation: Relation): void => {
    const known = index.get(figure);
    if (!known) index.set(figure, [relation]);
    else if (known[known.length - 1] !== relation) known.push(relation);
  };
  for (const relation of relations) {
    put(relation.total, relation);
    for (const { figure } of relation.terms) put(figure, relation);
  }
  return index;
}

/** The group of nothing. */
export const NO_RELATIONS = new RelationGroup([]);

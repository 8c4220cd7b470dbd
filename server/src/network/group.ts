import type { Figure } from '../document/model';
import type { Relation } from './model';

/** One use of a figure in a relation that binds, or lacks its total. */
export interface Use {
  readonly relation: Relation;
  /** How the relation's residual changes when the figure grows by 1; `NaN` for a factor of a product. */
  readonly coefficient: number;
}

/** Relations of so many terms are looked through each time. */
const SHORT = 16;

/** Relations that were made together — those of a table, of a part — and stay as long as what they were made of. */
export class RelationGroup {
  private index: Map<Figure, Relation[]> | undefined;
  private readonly uses = new Map<Figure, readonly Use[]>();
  private readonly long = new Map<Relation, Map<Figure, readonly number[]>>();
  private ownFailing: readonly Relation[] | undefined;
  private counts: { readonly checked: number; readonly holding: number } | undefined;

  constructor(readonly relations: readonly Relation[]) {}

  /** The relations a figure takes part in, in their order. */
  of(figure: Figure): readonly Relation[] {
    if (this.relations.length === 0) return NONE;
    return (this.index ??= indexOf(this.relations)).get(figure) ?? NONE;
  }

  /** The uses of a figure in these relations, in their order; the same list each time. */
  usesOf(figure: Figure): readonly Use[] {
    const known = this.uses.get(figure);
    if (known) return known;
    const relations = this.of(figure);
    // Figures of other groups are not kept: they may be gone while this group stays.
    if (relations.length === 0) return NO_USES;
    const uses = relations.flatMap((relation) => this.usesIn(relation, figure));
    this.uses.set(figure, uses);
    return uses;
  }

  private usesIn(relation: Relation, figure: Figure): readonly Use[] {
    const { state, form, terms } = relation;
    if (state !== 'holds' && state !== 'fails' && state !== 'missingTotal') return NO_USES;
    const uses: Use[] = relation.total === figure ? [{ relation, coefficient: 1 }] : [];
    const of = (weight: number): Use => ({ relation, coefficient: form === 'product' ? NaN : -weight });
    if (terms.length <= SHORT) {
      for (const term of terms) if (term.figure === figure) uses.push(of(term.weight));
      return uses;
    }
    // The terms of a long relation are looked through once, not once for each figure.
    let weights = this.long.get(relation);
    if (!weights) {
      this.long.set(relation, (weights = new Map()));
      for (const term of terms) weights.set(term.figure, [...(weights.get(term.figure) ?? []), term.weight]);
    }
    for (const weight of weights.get(figure) ?? []) uses.push(of(weight));
    return uses;
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
const NO_USES: readonly Use[] = [];

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

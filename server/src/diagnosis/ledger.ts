import type { Figure } from '../document/model';
import type { Network, Relation } from '../network/model';
import type { Use } from '../network/group';
import { usesOf } from '../network/network';
import { productOf } from '../network/product';

/** What a residual was before an edit, to take the edit back. */
export interface Entered {
  readonly figure: Figure;
  readonly value: number | undefined;
  readonly residuals: readonly (readonly [relation: Relation, residual: number])[];
}

/**
 * The network's residuals under provisional edits. Only relations that bind (or lack their total) are kept; a relation
 * without its total waits for it to be filled, and counts as failing until then.
 */
export class Ledger {
  private readonly residuals = new Map<Relation, number>();
  private readonly values = new Map<Figure, number>();
  private readonly uses = new Map<Figure, readonly Use[]>();

  constructor(readonly network: Network) {}

  /** The value of a figure under the edits made. */
  value(figure: Figure): number | undefined {
    return this.values.get(figure) ?? figure.value;
  }

  /** The residual of a relation under the edits made; 0 for a product within its tolerance. */
  residual(relation: Relation): number {
    const known = this.residuals.get(relation);
    if (known !== undefined) return known;
    return relation.form === 'product' && relation.state === 'holds' ? 0 : relation.residual;
  }

  /** True while the relation's total is printed nowhere and no edit has filled it. */
  lacksTotal(relation: Relation): boolean {
    return relation.state === 'missingTotal' && !this.values.has(relation.total);
  }

  /** True where the relation fails under the edits made, or lacks its total. */
  fails(relation: Relation): boolean {
    return failsWith(relation, this.residual(relation)) || this.lacksTotal(relation);
  }

  /** The sum (or product) the relation computes for its total under the edits made. */
  computed(relation: Relation): number {
    if (relation.form === 'product') return this.product(relation, undefined, 0).computed;
    return (this.value(relation.total) ?? 0) - this.residual(relation);
  }

  /** The residual the relation had if `figure`, which it has with this coefficient, became `value`. */
  residualWith(relation: Relation, coefficient: number, figure: Figure, value: number): number {
    if (relation.form === 'product') {
      const { computed, tolerance } = this.product(relation, figure, value);
      const total = figure === relation.total ? value : (this.value(relation.total) ?? 0);
      return Math.abs(total - computed) <= tolerance ? 0 : total - computed;
    }
    return this.residual(relation) + coefficient * (value - (this.value(figure) ?? 0));
  }

  /**
   * Calls `visit` for each use of a figure in a relation that binds: how the relation's residual changes when the figure
   * grows by 1. A factor of a product has no such coefficient (`NaN`): the relation has to be computed anew.
   */
  forUses(figure: Figure, visit: (relation: Relation, coefficient: number) => void): void {
    let uses = this.uses.get(figure);
    if (!uses) this.uses.set(figure, (uses = usesOf(this.network, figure)));
    for (const { relation, coefficient } of uses) visit(relation, coefficient);
  }

  /** Makes an edit; returns what to give to `undo`. */
  enter(figure: Figure, value: number): Entered {
    const after = new Map<Relation, number>();
    const before: (readonly [Relation, number])[] = [];
    this.forUses(figure, (relation, coefficient) => {
      // A figure used twice in a relation changes it by both uses.
      const base = after.get(relation);
      const changed = this.residualWith(relation, coefficient, figure, value);
      after.set(relation, base === undefined ? changed : base + changed - this.residual(relation));
    });
    for (const [relation, residual] of after) {
      before.push([relation, this.residual(relation)]);
      this.residuals.set(relation, residual);
    }
    const entered = { figure, value: this.values.get(figure), residuals: before };
    this.values.set(figure, value);
    return entered;
  }

  /** Counts a relation as repaired by something that is no edit of its figures. */
  settle(relation: Relation): void {
    this.residuals.set(relation, 0);
  }

  /** Takes an edit back; edits are taken back in reverse order. */
  undo(entered: Entered): void {
    for (const [relation, residual] of entered.residuals) this.residuals.set(relation, residual);
    if (entered.value === undefined) this.values.delete(entered.figure);
    else this.values.set(entered.figure, entered.value);
  }

  private product(relation: Relation, figure: Figure | undefined, value: number): ReturnType<typeof productOf> {
    const [quantity, price] = relation.terms.map((term) => term.figure);
    if (!quantity || !price) return { computed: 0, tolerance: 0 };
    const of = (factor: Figure): number => (factor === figure ? value : (this.value(factor) ?? 0));
    return productOf(of(quantity), of(price), price, relation.total);
  }
}

/** True where a relation with this residual is broken. */
export function failsWith(relation: Relation, residual: number): boolean {
  const slack = relation.rounding?.slack ?? 0;
  return relation.form === 'atMost' ? residual > slack : Math.abs(residual) > slack;
}

import type { Figure } from '../document/model';
import type { Network, Relation } from '../network/model';
import { productOf } from '../network/product';
import type { Incidence } from './incidence';

/** What a residual was before an edit, to take the edit back. */
export interface Entered {
  readonly figure: Figure;
  readonly value: number | undefined;
  readonly residuals: readonly (readonly [relation: number, residual: number])[];
}

/**
 * The network's residuals under provisional edits. Only relations that bind (or lack their total) are kept; a relation
 * without its total waits for it to be filled, and counts as failing until then.
 */
export class Ledger {
  private readonly residuals = new Map<number, number>();
  private readonly values = new Map<number, number>();

  constructor(
    readonly network: Network,
    readonly incidence: Incidence,
  ) {}

  /** The value of a figure under the edits made. */
  value(figure: Figure): number | undefined {
    return this.values.get(figure.id) ?? figure.value;
  }

  /** The residual of a relation under the edits made; 0 for a product within its tolerance. */
  residual(relation: Relation): number {
    const known = this.residuals.get(relation.id);
    if (known !== undefined) return known;
    return relation.form === 'product' && relation.state === 'holds' ? 0 : relation.residual;
  }

  /** True while the relation's total is printed nowhere and no edit has filled it. */
  lacksTotal(relation: Relation): boolean {
    return relation.state === 'missingTotal' && !this.values.has(relation.total.id);
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

  /** The residual the relation had if `figure`, used at index `use`, became `value`. */
  residualWith(relation: Relation, use: number, figure: Figure, value: number): number {
    if (relation.form === 'product') {
      const { computed, tolerance } = this.product(relation, figure, value);
      const total = figure === relation.total ? value : (this.value(relation.total) ?? 0);
      return Math.abs(total - computed) <= tolerance ? 0 : total - computed;
    }
    const coefficient = this.incidence.coefficient[use] ?? 0;
    return this.residual(relation) + coefficient * (value - (this.value(figure) ?? 0));
  }

  /** Calls `visit` for each use of a figure in a relation that binds. */
  forUses(figure: Figure, visit: (relation: Relation, use: number) => void): void {
    const { start, relation: ids } = this.incidence;
    const end = start[figure.id + 1] ?? 0;
    for (let use = start[figure.id] ?? 0; use < end; use++) {
      const relation = this.network.relations[ids[use] ?? -1];
      if (relation && binds(relation)) visit(relation, use);
    }
  }

  /** Makes an edit; returns what to give to `undo`. */
  enter(figure: Figure, value: number): Entered {
    const after = new Map<Relation, number>();
    const before: (readonly [number, number])[] = [];
    this.forUses(figure, (relation, use) => {
      // A figure used twice in a relation changes it by both uses.
      const base = after.get(relation);
      const changed = this.residualWith(relation, use, figure, value);
      after.set(relation, base === undefined ? changed : base + changed - this.residual(relation));
    });
    for (const [relation, residual] of after) {
      before.push([relation.id, this.residual(relation)]);
      this.residuals.set(relation.id, residual);
    }
    const entered = { figure, value: this.values.get(figure.id), residuals: before };
    this.values.set(figure.id, value);
    return entered;
  }

  /** Counts a relation as repaired by something that is no edit of its figures. */
  settle(relation: Relation): void {
    this.residuals.set(relation.id, 0);
  }

  /** Takes an edit back; edits are taken back in reverse order. */
  undo(entered: Entered): void {
    for (const [relation, residual] of entered.residuals) this.residuals.set(relation, residual);
    if (entered.value === undefined) this.values.delete(entered.figure.id);
    else this.values.set(entered.figure.id, entered.value);
  }

  private product(relation: Relation, figure: Figure | undefined, value: number): ReturnType<typeof productOf> {
    const [quantity, price] = relation.terms.map((term) => term.figure);
    if (!quantity || !price) return { computed: 0, tolerance: 0 };
    const of = (factor: Figure): number => (factor === figure ? value : (this.value(factor) ?? 0));
    return productOf(of(quantity), of(price), price, relation.total);
  }
}

/** True for a relation that says something of what is printed. */
export function binds(relation: Relation): boolean {
  return relation.state === 'holds' || relation.state === 'fails' || relation.state === 'missingTotal';
}

/** True where a relation with this residual is broken. */
export function failsWith(relation: Relation, residual: number): boolean {
  return relation.form === 'atMost' ? residual > 0 : residual !== 0;
}

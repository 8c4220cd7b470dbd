import type { Network } from '../network/model';

/** Coefficient of a factor in a product: not linear, the relation has to be computed anew. */
export const FACTOR = NaN;

/**
 * The network as flat arrays: the uses of figure `f` stand at `start[f] … start[f + 1] - 1`; `relation` is the id of the
 * relation, `coefficient` how its residual changes when the figure grows by 1.
 */
export interface Incidence {
  readonly start: Int32Array;
  readonly relation: Int32Array;
  readonly coefficient: Float64Array;
}

/** Builds the arrays of a network, in one pass over its operands. */
export function incidenceOf(network: Network): Incidence {
  const figures = network.byFigure.length;
  const start = new Int32Array(figures + 1);
  let uses = 0;
  for (const { total, terms } of network.relations) {
    count(total.id);
    for (const term of terms) count(term.figure.id);
  }
  for (let id = 0; id < figures; id++) start[id + 1] = (start[id + 1] ?? 0) + (start[id] ?? 0);
  const relation = new Int32Array(uses);
  const coefficient = new Float64Array(uses);
  const next = start.slice(0, figures);
  for (const { id, total, terms, form } of network.relations) {
    put(total.id, id, 1);
    for (const term of terms) put(term.figure.id, id, form === 'product' ? FACTOR : -term.weight);
  }
  return { start, relation, coefficient };

  function count(figure: number): void {
    start[figure + 1] = (start[figure + 1] ?? 0) + 1;
    uses++;
  }

  function put(figure: number, id: number, weight: number): void {
    const at = next[figure] ?? 0;
    relation[at] = id;
    coefficient[at] = weight;
    next[figure] = at + 1;
  }
}

import type { Placement } from './placements';
import { off } from './space';

/** Differences of cost below this are a matter of preference only. */
export const PREFERENCE = 0.02;
/** More rows than this are not weighed against one another. */
const MAX_TOGETHER = 200;

/** A placement of one row and what it adds to each column. */
export interface Choice {
  readonly placement: Placement;
  readonly values: Float64Array;
  readonly cost: number;
}

/** The choices of several rows that together fit a total best. */
export interface Together {
  /** One choice per row; `undefined` where the row has none. */
  readonly chosen: readonly (Choice | undefined)[];
  /** Cost of the choices and of the columns that do not add up; of the latter alone. */
  readonly cost: number;
  readonly fails: number;
  /** Rows for which another choice would do as well, or was not looked at. */
  readonly open: ReadonlySet<number>;
}

/**
 * Searches one choice per row so that each compared column adds up to its target: depth first, cheapest choices first,
 * cut where the cost so far cannot win any more, and at most `maxNodes` steps.
 */
export function together(
  rows: readonly (readonly Choice[])[],
  target: Float64Array,
  placed: Float64Array,
  compared: readonly number[],
  maxNodes: number,
): Together {
  const chosen: (Choice | undefined)[] = rows.map((choices) => choices[0]);
  const sums = Float64Array.from(placed);
  const open = new Set<number>();
  let certain = 0;
  const order: number[] = [];
  rows.forEach((choices, i) => {
    if (choices.length > 1) order.push(i);
    else if (choices.length === 1) {
      certain += choices[0].cost;
      for (let c = 0; c < sums.length; c++) sums[c] += choices[0].values[c];
    }
  });
  const failing = () => compared.reduce((sum, c) => sum + off(target[c], sums[c]), 0);
  if (order.length > MAX_TOGETHER) {
    for (const i of order) {
      certain += rows[i][0].cost;
      for (const c of compared) sums[c] += rows[i][0].values[c];
      if (rows[i][1].cost < rows[i][0].cost + PREFERENCE) open.add(i);
    }
    const fails = failing();
    return { chosen, cost: certain + fails, fails, open };
  }
  order.sort(
    (a, b) => rows[a].length - rows[b].length || Math.max(...rows[b][0].values) - Math.max(...rows[a][0].values),
  );
  const floor = new Float64Array(order.length + 1);
  for (let k = order.length - 1; k >= 0; k--) floor[k] = floor[k + 1] + rows[order[k]][0].cost;
  const positive = order.every((i) => rows[i].every(({ values }) => values.every((value) => value >= 0)));
  const path: number[] = order.map(() => 0);
  let best: number[] | undefined;
  let bestCost = Infinity;
  let bestFails = Infinity;
  const varied = new Set<number>();
  let nodes = 0;
  const walk = (k: number, cost: number) => {
    if (nodes++ > maxNodes || cost + floor[k] > bestCost + PREFERENCE) return;
    if (k === order.length) {
      const fails = failing();
      const total = cost + fails;
      // Equally many failures: another reading of the text, whatever the order of preference.
      if (best && Math.abs(fails - bestFails) < 1e-9 && Math.abs(total - bestCost) < PREFERENCE) {
        for (let m = 0; m < path.length; m++) {
          const own = rows[order[m]];
          if (best[m] !== path[m] && !alike(own[best[m]], own[path[m]])) varied.add(order[m]);
        }
      } else if (total < bestCost) varied.clear();
      if (total < bestCost - 1e-9) {
        best = [...path];
        bestCost = total;
        bestFails = fails;
      }
      return;
    }
    const choices = rows[order[k]];
    for (let m = 0; m < choices.length; m++) {
      const { values, cost: own } = choices[m];
      let over = 0;
      for (const c of compared) {
        sums[c] += values[c];
        if (positive && sums[c] > target[c]) over += 1;
      }
      if (cost + own + over + floor[k + 1] <= bestCost + PREFERENCE) {
        path[k] = m;
        walk(k + 1, cost + own);
      }
      for (const c of compared) sums[c] -= values[c];
    }
  };
  walk(0, certain);
  order.forEach((i, k) => {
    chosen[i] = rows[i][best?.[k] ?? 0];
    if (varied.has(i) || nodes > maxNodes) open.add(i);
  });
  return { chosen, cost: best ? bestCost : certain, fails: best ? bestFails : 0, open };
}

/** Whether two placements put the same money into every column: a printed 0.00 may stand anywhere. */
function alike(a: Choice, b: Choice): boolean {
  return a.values.every((value, c) => value === b.values[c]);
}

import type { Placement } from './placements';
import { off } from './space';

/** Differences of cost below this are a matter of preference only. */
export const PREFERENCE = 0.02;
/** Steps of a search that begins when all effort is spent, beside the one a row that any way takes. */
const LAST_NODES = 100;
/** More rows than this are not weighed against one another. */
const MAX_TOGETHER = 200;

/** How much a table may still be searched, in amounts added up; shared by all its groups. */
export interface Effort {
  left: number;
}

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
 * cut where the cost so far, with that of columns the rest cannot bring to their target, cannot win any more, at most
 * `maxNodes` steps and what is left of the table's effort. `undefined` where nothing was found that costs at most `limit`.
 */
export function together(
  rows: readonly (readonly Choice[])[],
  target: Float64Array,
  placed: Float64Array,
  compared: readonly number[],
  maxNodes: number,
  effort: Effort,
  limit = Infinity,
): Together | undefined {
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
  const failing = () => {
    let fails = 0;
    for (const c of compared) fails += off(target[c], sums[c]);
    return fails;
  };
  if (order.length === 0 || order.length > MAX_TOGETHER) {
    for (const i of order) {
      certain += rows[i][0].cost;
      for (const c of compared) sums[c] += rows[i][0].values[c];
      if (rows[i][1].cost < rows[i][0].cost + PREFERENCE) open.add(i);
    }
    const fails = failing();
    return certain + fails > limit ? undefined : { chosen, cost: certain + fails, fails, open };
  }
  const size = rows.map((choices) => (choices.length > 1 ? Math.max(...choices[0].values) : 0));
  order.sort((a, b) => rows[a].length - rows[b].length || size[b] - size[a]);
  const floor = new Float64Array(order.length + 1);
  for (let k = order.length - 1; k >= 0; k--) floor[k] = floor[k + 1] + rows[order[k]][0].cost;
  const { least, most } = reachOf(
    order.map((i) => rows[i]),
    compared,
  );
  const path = new Int32Array(order.length);
  let best: Int32Array | undefined;
  let bestCost = Infinity;
  let bestFails = Infinity;
  /** What costs more is of no interest. */
  let bound = limit;
  const varied = new Set<number>();
  let nodes = 0;
  /** Once all effort is spent, the first way found is taken. */
  const isSpent = () =>
    nodes > maxNodes || (effort.left <= 0 && (best !== undefined || nodes > order.length + LAST_NODES));
  const weigh = (cost: number) => {
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
      best = path.slice();
      bestCost = total;
      bestFails = fails;
      bound = Math.min(bound, total + PREFERENCE);
    }
  };
  const walk = (k: number, cost: number) => {
    nodes++;
    if (isSpent()) return;
    if (k === order.length) {
      weigh(cost);
      return;
    }
    const choices = rows[order[k]];
    const low = least[k + 1];
    const high = most[k + 1];
    for (let m = 0; m < choices.length; m++) {
      const { values, cost: own } = choices[m];
      // Choices stand in the order of their cost.
      if (cost + own + floor[k + 1] > bound) break;
      let missed = 0;
      effort.left -= compared.length;
      for (let n = 0; n < compared.length; n++) {
        const c = compared[n];
        const sum = (sums[c] += values[c]);
        if (sum + low[n] > target[c] || sum + high[n] < target[c]) missed++;
      }
      if (cost + own + missed + floor[k + 1] <= bound) {
        path[k] = m;
        walk(k + 1, cost + own);
      }
      for (const c of compared) sums[c] -= values[c];
    }
  };
  walk(0, certain);
  if (!best || bestCost > limit) return undefined;
  const found = best;
  order.forEach((i, k) => {
    chosen[i] = rows[i][found[k]];
    if (varied.has(i) || isSpent()) open.add(i);
  });
  return { chosen, cost: bestCost, fails: bestFails, open };
}

/** What the choices of the rows from each on can add to each compared column, at least and at most. */
function reachOf(
  rows: readonly (readonly Choice[])[],
  compared: readonly number[],
): { readonly least: readonly Float64Array[]; readonly most: readonly Float64Array[] } {
  const least = [new Float64Array(compared.length)];
  const most = [new Float64Array(compared.length)];
  for (let k = rows.length - 1; k >= 0; k--) {
    const low = least[0].slice();
    const high = most[0].slice();
    compared.forEach((c, n) => {
      let smallest = Infinity;
      let largest = -Infinity;
      for (const { values } of rows[k]) {
        if (values[c] < smallest) smallest = values[c];
        if (values[c] > largest) largest = values[c];
      }
      low[n] += smallest;
      high[n] += largest;
    });
    least.unshift(low);
    most.unshift(high);
  }
  return { least, most };
}

/** Whether two placements put the same money into every column: a printed 0.00 may stand anywhere. */
export function alike(a: Choice, b: Choice): boolean {
  return a.values.every((value, c) => value === b.values[c]);
}

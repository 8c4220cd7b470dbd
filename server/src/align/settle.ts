/**
 * Finds the column of each amount of collapsed rows.
 *
 * Every row keeps its candidate placements (its amounts in order, spread over the columns they may stand in); the row
 * relations of the kind judge each. From the top of the hierarchy down, the parts of one total are placed together so
 * that each column adds up to what the total prints, preferring columns the total itself uses and, on a tie, the
 * catalogue's order of columns (the commoner sources first). Placements that other equally good solutions change are
 * marked assumed. The work per group is bounded; past the bound the best solution so far is kept, as assumed.
 */
import type { TableKind } from '../catalogue/kind';
import type { DraftRow, DraftTable } from '../document/draft';
import { parseAmount } from '../text/amount';

/** What other tables tell of this one: columns that must be empty, and totals of columns. */
export interface Facts {
  readonly absent: ReadonlySet<string>;
  readonly totals: ReadonlyMap<string, number>;
}

/** Nothing known. */
export const NO_FACTS: Facts = { absent: new Set(), totals: new Map() };

/** One way to spread a row's amounts: the column index of each, ascending. */
interface Placement {
  readonly columns: readonly number[];
  /** Failed row relations, each with how far it is off (0–1). */
  readonly cost: number;
}

const MAX_CANDIDATES = 5000;
const MAX_NODES = 20000;

/** Places all loose amounts of a table. */
export function settle(table: DraftTable, facts: Facts = NO_FACTS): void {
  const kind = table.kind;
  const loose = table.rows.filter((row) => row.loose.length > 0);
  if (!kind || loose.length === 0) return;
  const space = new Space(kind, table, facts);
  const children = new Map<DraftRow | undefined, DraftRow[]>();
  for (const row of table.rows) {
    const list = children.get(row.parent);
    if (list) list.push(row);
    else children.set(row.parent, [row]);
  }
  const queue: (DraftRow | undefined)[] = [undefined];
  const visited = new Set<DraftRow>();
  while (queue.length > 0) {
    const parent = queue.shift();
    const group = (children.get(parent) ?? []).filter((row) => !visited.has(row));
    for (const row of group) visited.add(row);
    if (parent === undefined) for (const row of group) placeAlone(space, row);
    else placeGroup(space, parent, group);
    queue.push(...group.filter((row) => children.has(row)));
  }
}

/** The table's columns, values and row relations, by column index. */
class Space {
  readonly relations: { total: number; parts: number[] }[] = [];
  readonly absent = new Set<number>();
  readonly totals = new Map<number, number>();
  readonly width: number;

  constructor(
    kind: TableKind,
    readonly table: DraftTable,
    facts: Facts,
  ) {
    this.width = table.columns.length;
    const indexOf = (id: string) => table.columns.findIndex((column) => column.id === id);
    for (const spec of kind.relations) {
      if (spec.form !== 'columns') continue;
      this.relations.push({ total: indexOf(spec.total), parts: spec.parts.map(indexOf).filter((i) => i >= 0) });
    }
    for (const id of facts.absent) this.absent.add(indexOf(id));
    for (const [id, value] of facts.totals) this.totals.set(indexOf(id), value);
  }

  valueOf(text: string, column: number): number {
    const unit = this.table.columns[column].kind === 'count' ? '元' : (this.table.meta.unit ?? '万元');
    return parseAmount(text, unit)?.value ?? 0;
  }

  /** Values of a row by column, with the loose amounts at the placement's columns. */
  values(row: DraftRow, placement: readonly number[]): Float64Array {
    const values = new Float64Array(this.width);
    for (const [column, cell] of row.cells) values[column] = this.valueOf(cell.text, column);
    placement.forEach((column, i) => {
      values[column] = this.valueOf(row.loose[i].text, column);
    });
    return values;
  }

  /** How badly the row relations fail. */
  rowCost(values: Float64Array): number {
    let cost = 0;
    for (const { total, parts } of this.relations) {
      let sum = 0;
      for (const part of parts) sum += values[part];
      cost += off(values[total], sum);
    }
    return cost;
  }

  /** Rows whose amounts tell their column by their form: counts are whole numbers, money has decimals. */
  formCost(row: DraftRow, placement: readonly number[]): number {
    let cost = 0;
    placement.forEach((column, i) => {
      const count = this.table.columns[column].kind === 'count';
      if (count === row.loose[i].text.includes('.')) cost += 0.6;
    });
    return this.table.columns.some((column) => column.kind === 'count') ? cost : 0;
  }

  /** Small preference among otherwise equal placements: early columns, none that other tables call empty. */
  prior(placement: readonly number[]): number {
    let cost = 0;
    for (const column of placement) cost += 1e-4 * column + (this.absent.has(column) ? 0.3 : 0);
    return cost;
  }

  candidates(row: DraftRow): Placement[] {
    const all: Placement[] = [];
    const allowed = row.allowed.filter((column) => !row.cells.has(column));
    const k = Math.min(row.loose.length, allowed.length);
    const chosen: number[] = [];
    const walk = (from: number) => {
      if (all.length >= MAX_CANDIDATES) return;
      if (chosen.length === k) {
        const columns = [...chosen];
        all.push({ columns, cost: this.rowCost(this.values(row, columns)) + this.formCost(row, columns) });
        return;
      }
      for (let i = from; i <= allowed.length - (k - chosen.length); i++) {
        chosen.push(allowed[i]);
        walk(i + 1);
        chosen.pop();
      }
    };
    walk(0);
    const best = Math.min(...all.map((placement) => placement.cost));
    return all
      .filter((placement) => placement.cost <= (best === 0 ? 0 : best + 1.2))
      .map((placement) => ({ columns: placement.columns, cost: placement.cost + this.prior(placement.columns) }));
  }
}

/** 0 where total and sum agree, else 1 and how far they are apart relative to the larger. */
function off(total: number, sum: number): number {
  if (total === sum) return 0;
  return 1 + Math.min(1, Math.abs(total - sum) / Math.max(Math.abs(total), Math.abs(sum), 1));
}

function commit(row: DraftRow, placement: Placement, assumed: boolean): void {
  placement.columns.forEach((column, i) => row.cells.set(column, row.loose[i]));
  row.loose = row.loose.slice(placement.columns.length);
  row.assumed ||= assumed;
}

/** A row without a total above it: its own relations, what other tables tell of the column totals, and the prior decide. */
function placeAlone(space: Space, row: DraftRow): void {
  if (row.loose.length === 0) return;
  let best: Placement | undefined;
  let bestCost = Infinity;
  for (const candidate of space.candidates(row)) {
    const values = space.values(row, candidate.columns);
    let cost = candidate.cost;
    for (const [column, total] of space.totals) {
      if (column >= 0 && row.allowed.includes(column) && isTop(row)) cost += 0.4 * Math.min(1, off(values[column], total));
    }
    if (cost < bestCost - 1e-12) {
      best = candidate;
      bestCost = cost;
    }
  }
  if (best) commit(row, best, false);
}

/** Rows that stand for the whole table: 合计, 支出总计 … */
function isTop(row: DraftRow): boolean {
  return row.code === '' && row.parent === undefined;
}

/** The parts of one total, placed together. */
function placeGroup(space: Space, parent: DraftRow, group: readonly DraftRow[]): void {
  const open = group.filter((row) => row.loose.length > 0);
  if (open.length === 0) return;
  const target = space.values(parent, []);
  const fixed = new Float64Array(space.width);
  for (const row of group) {
    if (row.loose.length > 0) continue;
    const values = space.values(row, []);
    for (let c = 0; c < space.width; c++) fixed[c] += values[c];
  }
  const used = new Set<number>([...parent.cells.keys()].filter((c) => parent.cells.get(c)?.text !== ''));
  const options = open
    .map((row) => {
      const candidates = space.candidates(row).map((placement) => ({
        placement,
        values: space.values(row, placement.columns),
        cost: placement.cost + placement.columns.filter((c) => !used.has(c)).length * 0.05,
      }));
      candidates.sort((a, b) => a.cost - b.cost);
      return { row, candidates };
    })
    .sort((a, b) => a.candidates.length - b.candidates.length || size(b.candidates) - size(a.candidates));
  const compared = [...new Set(open.flatMap((row) => row.allowed))].filter((c) => space.table.columns[c].id !== 'unitPrice');

  const floor = new Float64Array(options.length + 1);
  for (let i = options.length - 1; i >= 0; i--) floor[i] = floor[i + 1] + (options[i].candidates[0]?.cost ?? 0);
  const chosen: number[] = new Array(options.length).fill(0);
  let best: number[] | undefined;
  let bestCost = Infinity;
  let bestFails = Infinity;
  const varied = new Set<number>();
  let nodes = 0;
  const sums = Float64Array.from(fixed);
  const positive = options.every(({ candidates }) => candidates.every(({ values }) => values.every((v) => v >= 0)));
  const walk = (i: number, cost: number) => {
    if (nodes++ > MAX_NODES || cost + floor[i] > bestCost + 1e-9) return;
    if (i === options.length) {
      let fails = 0;
      for (const c of compared) fails += off(target[c], sums[c]);
      const total = cost + fails;
      // Equally many failures: another reading of the text, whatever the order of preference.
      if (best && Math.abs(fails - bestFails) < 1e-9 && total < bestCost + 0.01 && total > bestCost - 0.01) {
        chosen.forEach((choice, k) => {
          if (best && best[k] !== choice) varied.add(k);
        });
      } else if (total < bestCost - 1e-9) varied.clear();
      if (total < bestCost - 1e-9) {
        best = [...chosen];
        bestCost = total;
        bestFails = fails;
      }
      return;
    }
    const { candidates } = options[i];
    for (let k = 0; k < candidates.length; k++) {
      const { values, cost: own } = candidates[k];
      let over = 0;
      for (const c of compared) {
        sums[c] += values[c];
        if (positive && sums[c] > target[c]) over += 1;
      }
      if (cost + own + over + floor[i + 1] <= bestCost + 1e-9) {
        chosen[i] = k;
        walk(i + 1, cost + own);
      }
      for (const c of compared) sums[c] -= values[c];
    }
  };
  walk(0, 0);
  const exhausted = nodes > MAX_NODES;
  options.forEach(({ row, candidates }, i) => {
    const choice = candidates[best?.[i] ?? 0];
    if (choice) commit(row, choice.placement, (exhausted && candidates.length > 1) || varied.has(i));
  });
}

function size(candidates: readonly { values: Float64Array }[]): number {
  return candidates.length === 0 ? 0 : Math.max(...candidates[0].values);
}

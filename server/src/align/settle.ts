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

/** What other tables tell of this one. Column ids are the kind's. */
export interface Facts {
  /** Columns that must be empty. */
  readonly absent: ReadonlySet<string>;
  /** Totals of columns, in 分. */
  readonly totals: ReadonlyMap<string, number>;
  /** Columns that must be empty in one row, and columns its money rather stands in. */
  readonly ofRow: (row: DraftRow) => { readonly absent: ReadonlySet<string>; readonly likely: ReadonlySet<string> };
}

const NONE: ReadonlySet<string> = new Set();

/** Nothing known. */
export const NO_FACTS: Facts = { absent: NONE, totals: new Map(), ofRow: () => ({ absent: NONE, likely: NONE }) };

/** One way to spread a row's amounts: the column index of each, ascending. */
interface Placement {
  readonly columns: readonly number[];
  /** Failed row relations, each with how far it is off (0–1). */
  readonly cost: number;
}

const MAX_CANDIDATES = 5000;
const MAX_NODES = 20000;
const MAX_TOGETHER = 200;

/** Candidates of a total that are tried with all its parts; differences below this are a matter of preference only. */
const TRIED = 24;
const PREFERENCE = 0.02;

/** Places the amounts that can stand in one column only. */
export function placeCertain(table: DraftTable): void {
  for (const row of table.rows) {
    if (row.loose.length === 0 || row.loose.length !== row.allowed.length) continue;
    row.allowed.forEach((column, i) => row.cells.set(column, row.loose[i]));
    row.settled = row.allowed;
    row.loose = [];
    settleRepeats(row);
  }
}

/** Places all loose amounts of a table. */
export function settle(table: DraftTable, facts: Facts = NO_FACTS): void {
  const kind = table.kind;
  if (!kind || table.rows.every((row) => row.loose.length === 0)) return;
  const space = new Space(kind, table, facts);
  const children = new Map<DraftRow, DraftRow[]>();
  const tops: DraftRow[] = [];
  for (const row of table.rows) {
    if (!row.parent) tops.push(row);
    else if (children.has(row.parent)) children.get(row.parent)?.push(row);
    else children.set(row.parent, [row]);
  }
  for (const top of tops) placeTop(space, top, children);
  for (const row of table.rows) settleRepeats(row);
}

/** The further prints of a row have their amounts in the same columns. */
function settleRepeats(row: DraftRow): void {
  for (const repeat of row.repeats) {
    if (repeat.loose.length === 0 || repeat.loose.length !== row.settled.length) continue;
    row.settled.forEach((column, i) => repeat.cells.set(column, repeat.loose[i]));
    repeat.loose = [];
    repeat.assumed = row.assumed;
  }
}

/** Places the parts of `top`, then their parts, and so on; returns what the placements cost together. */
function placeBelow(space: Space, top: DraftRow, children: ReadonlyMap<DraftRow, readonly DraftRow[]>): number {
  let cost = 0;
  const queue = [top];
  const visited = new Set(queue);
  for (let row = queue.shift(); row; row = queue.shift()) {
    const group = (children.get(row) ?? []).filter((child) => !visited.has(child));
    for (const child of group) visited.add(child);
    cost += placeGroup(space, row, group);
    for (const child of group) if (children.has(child)) queue.push(child);
  }
  return cost;
}

/** All rows below one. */
function rowsBelow(top: DraftRow, children: ReadonlyMap<DraftRow, readonly DraftRow[]>): DraftRow[] {
  const all = new Set<DraftRow>();
  const queue = [top];
  for (let row = queue.shift(); row; row = queue.shift()) {
    for (const child of children.get(row) ?? []) {
      if (all.has(child) || child === top) continue;
      all.add(child);
      queue.push(child);
    }
  }
  return [...all];
}

/**
 * A row without a total above it: its own relations, what other tables tell, and how well its parts can be placed below
 * it decide. Where placements differ by preference only, the columns in which they differ stay open.
 */
function placeTop(space: Space, top: DraftRow, children: ReadonlyMap<DraftRow, readonly DraftRow[]>): void {
  if (top.loose.length === 0) {
    placeBelow(space, top, children);
    return;
  }
  const ranked = space
    .candidates(top)
    .map((placement) => ({ placement, cost: placement.cost + space.totalsCost(top, placement) }))
    .sort((a, b) => a.cost - b.cost);
  if (ranked.length === 0) return;
  const tried = ranked.filter((option) => option.cost < ranked[0].cost + 0.5).slice(0, TRIED);
  const below = rowsBelow(top, children);
  const results = tried.map((option) => {
    const saved = [top, ...below].map((row) => ({
      row,
      cells: new Map(row.cells),
      loose: row.loose,
      assumed: row.assumed,
      settled: row.settled,
    }));
    commit(top, option.placement, false);
    const cost = option.cost + (tried.length > 1 ? placeBelow(space, top, children) : 0);
    for (const { row, cells, loose, assumed, settled } of saved) {
      row.cells.clear();
      for (const [column, cell] of cells) row.cells.set(column, cell);
      row.loose = loose;
      row.assumed = assumed;
      row.settled = settled;
    }
    return { option, cost };
  });
  results.sort((a, b) => a.cost - b.cost);
  const best = results[0];
  for (const other of results.slice(1)) {
    if (other.cost > best.cost + PREFERENCE) break;
    for (const column of best.option.placement.columns) {
      if (!other.option.placement.columns.includes(column)) space.table.openColumns.add(column);
    }
  }
  commit(top, best.option.placement, false);
  placeBelow(space, top, children);
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
    private readonly facts: Facts,
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

  /** What other tables tell against a placement, and a small preference for early columns among equal ones. */
  prior(row: DraftRow, placement: readonly number[]): number {
    const { absent, likely } = this.facts.ofRow(row);
    let cost = 0;
    for (const column of placement) {
      const id = this.table.columns[column].id;
      cost += 1e-4 * column + (this.absent.has(column) || absent.has(id) ? 0.3 : 0) - (likely.has(id) ? 0.1 : 0);
    }
    return cost;
  }

  /** How far the row is from the totals of columns that other tables print. */
  totalsCost(row: DraftRow, placement: Placement): number {
    if (!isTop(row)) return 0;
    const values = this.values(row, placement.columns);
    let cost = 0;
    for (const [column, total] of this.totals) {
      if (column >= 0 && row.allowed.includes(column)) cost += 0.4 * Math.min(1, off(values[column], total));
    }
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
      .map((placement) => ({ columns: placement.columns, cost: placement.cost + this.prior(row, placement.columns) }));
  }
}

/** 0 where total and sum agree, else 1 and how far they are apart relative to the larger. */
function off(total: number, sum: number): number {
  if (total === sum) return 0;
  return 1 + Math.min(1, Math.abs(total - sum) / Math.max(Math.abs(total), Math.abs(sum), 1));
}

function commit(row: DraftRow, placement: Placement, assumed: boolean): void {
  placement.columns.forEach((column, i) => row.cells.set(column, row.loose[i]));
  row.settled = placement.columns;
  row.loose = row.loose.slice(placement.columns.length);
  row.assumed ||= assumed;
}

/** Rows that stand for the whole table: 合计, 支出总计 … */
function isTop(row: DraftRow): boolean {
  return row.code === '' && row.parent === undefined;
}

/** Places the parts of one total together; returns what the best placement costs. */
function placeGroup(space: Space, parent: DraftRow, group: readonly DraftRow[]): number {
  const open = group.filter((row) => row.loose.length > 0);
  if (open.length === 0) return 0;
  const target = space.values(parent, []);
  const fixed = new Float64Array(space.width);
  for (const row of group) {
    if (row.loose.length > 0) continue;
    const values = space.values(row, []);
    for (let c = 0; c < space.width; c++) fixed[c] += values[c];
  }
  const used = new Set<number>([...parent.cells.keys()].filter((c) => parent.cells.get(c)?.text !== ''));
  const options: Option[] = [];
  let certain = 0;
  for (const row of open) {
    const candidates = space.candidates(row).map((placement) => ({
      placement,
      values: space.values(row, placement.columns),
      cost: placement.cost + placement.columns.filter((c) => !used.has(c)).length * 0.05,
    }));
    candidates.sort((a, b) => a.cost - b.cost);
    if (candidates.length > 1) options.push({ row, candidates });
    else if (candidates.length === 1) {
      for (let c = 0; c < space.width; c++) fixed[c] += candidates[0].values[c];
      certain += candidates[0].cost;
      commit(row, candidates[0].placement, false);
    }
  }
  options.sort((a, b) => a.candidates.length - b.candidates.length || size(b.candidates) - size(a.candidates));
  if (options.length > MAX_TOGETHER) {
    // Too many to weigh against one another: each for itself, and said so.
    for (const { row, candidates } of options) {
      commit(row, candidates[0].placement, candidates[1].cost < candidates[0].cost + PREFERENCE);
      certain += candidates[0].cost;
    }
    return certain;
  }
  const compared = [...new Set(open.flatMap((row) => row.allowed))].filter(
    (c) => space.table.columns[c].id !== 'unitPrice',
  );

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
      if (best && Math.abs(fails - bestFails) < 1e-9 && Math.abs(total - bestCost) < PREFERENCE) {
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
  return certain + (Number.isFinite(bestCost) ? bestCost : 0);
}

/** A row and what its placements would add to each column. */
interface Option {
  readonly row: DraftRow;
  readonly candidates: { readonly placement: Placement; readonly values: Float64Array; readonly cost: number }[];
}

function size(candidates: readonly { values: Float64Array }[]): number {
  return candidates.length === 0 ? 0 : Math.max(...candidates[0].values);
}

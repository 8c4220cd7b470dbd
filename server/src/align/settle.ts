/**
 * Finds the column of each amount of collapsed rows.
 *
 * Every row keeps its candidate placements (its amounts in order, spread over the columns they may stand in); the row
 * relations of the kind judge each. From the top of the hierarchy down, the parts of one total are placed together so
 * that each column adds up to what the total prints, preferring columns the total itself uses and, on a tie, the
 * catalogue's order of columns (the commoner sources first). Placements that other equally good solutions change are
 * marked assumed. The work per group is bounded; past the bound the best solution so far is kept, as assumed.
 */
import type { DraftRow, DraftTable } from '../document/draft';
import { NO_FACTS, type Facts } from './facts';
import { relabelColumns } from './relabel';
import { Space, type Placement } from './space';
import { PREFERENCE, together, type Choice } from './together';

const MAX_NODES = 20000;
/** Groups larger than this are not searched again for a row that a wrong figure misled. */
const MAX_DOUBTED = 40;
/** How much a placement may fail that is the true one all the same: one relation, by any amount. */
const WRONG_FIGURE = 2.1;

/** Candidates of a total that are tried with all its parts. */
const TRIED = 64;

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
  if (table.layout === 'aligned') relabelColumns(table, facts);
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
  // Where no placement makes the row true, a figure in it is wrong: its parts tell better than how far it is off.
  const range = ranked[0].cost < 1 ? 0.5 : 1.5;
  const tried = ranked.filter((option) => option.cost < ranked[0].cost + range).slice(0, TRIED);
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

function commit(row: DraftRow, placement: Placement, assumed: boolean): void {
  placement.columns.forEach((column, i) => row.cells.set(column, row.loose[i]));
  row.settled = placement.columns;
  row.loose = row.loose.slice(placement.columns.length);
  row.assumed ||= assumed;
}

/** Places the parts of one total together; returns what the best placement costs. */
function placeGroup(space: Space, parent: DraftRow, group: readonly DraftRow[]): number {
  const open = group.filter((row) => row.loose.length > 0);
  if (open.length === 0) return 0;
  const target = space.values(parent, []);
  const placed = new Float64Array(space.width);
  for (const row of group) {
    if (row.loose.length > 0) continue;
    const values = space.values(row, []);
    for (let c = 0; c < space.width; c++) placed[c] += values[c];
  }
  const used = new Set<number>([...parent.cells.keys()].filter((c) => parent.cells.get(c)?.text !== ''));
  const compared = [...new Set(open.flatMap((row) => row.allowed))].filter(
    (c) => space.table.columns[c].id !== 'unitPrice',
  );
  const choicesOf = (row: DraftRow, slack: number): Choice[] =>
    space
      .candidates(row, slack)
      .map((placement) => ({
        placement,
        values: space.values(row, placement.columns),
        cost: placement.cost + placement.columns.filter((c) => !used.has(c)).length * 0.05,
      }))
      .sort((a, b) => a.cost - b.cost);
  const choices = open.map((row) => choicesOf(row, 0));
  let best = together(choices, target, placed, compared, MAX_NODES);
  if (best.fails > 0 && open.length <= MAX_DOUBTED) {
    // A total that cannot be met: one row may have been made true by a wrong figure in the wrong column.
    for (let i = 0; i < open.length; i++) {
      const wide = choicesOf(open[i], WRONG_FIGURE);
      if (wide.length === choices[i].length) continue;
      const other = together(
        choices.map((own, k) => (k === i ? wide : own)),
        target,
        placed,
        compared,
        MAX_NODES / 10,
      );
      if (other.cost < best.cost - 1e-9) best = other;
    }
  }
  open.forEach((row, i) => {
    const choice = best.chosen[i];
    if (choice) commit(row, choice.placement, best.open.has(i));
  });
  return best.cost;
}

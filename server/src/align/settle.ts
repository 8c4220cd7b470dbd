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
import { OpenRow } from './openRow';
import { PlacementSearch, type Placement } from './placements';
import { relabelColumns } from './relabel';
import { off, Space } from './space';
import { PREFERENCE, together, type Choice } from './together';

const MAX_NODES = 20000;
/** Groups larger than this are not searched again for a row that a wrong figure misled. */
const MAX_DOUBTED = 40;
/** A placement that only a wrong figure would explain costs at least this. */
const DOUBT = 0.5;
/** Candidates of a total that are tried with all its parts. */
const TRIED = 64;
/** What a column costs that the total above leaves empty. */
const UNUSED = 0.05;

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
  const rows = openRows(space);
  for (const row of rows) if (!row.row.parent) placeTop(space, row);
  for (const row of rows) row.commit();
  for (const row of table.rows) settleRepeats(row);
}

/** The rows of a table with their parts. */
function openRows(space: Space): OpenRow[] {
  const search = new PlacementSearch(space);
  const byRow = new Map<DraftRow, OpenRow>();
  for (const row of space.table.rows) byRow.set(row, new OpenRow(row, space, search));
  const rows = [...byRow.values()];
  for (const row of rows) if (row.row.parent) byRow.get(row.row.parent)?.parts.push(row);
  return rows;
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

/** A total and the rows it adds up. */
interface Group {
  readonly total: OpenRow;
  /** Its parts with amounts to place, and what the others add up to by column. */
  readonly open: readonly OpenRow[];
  readonly placed: Float64Array;
  /** The columns in which parts are held against the total. */
  readonly compared: readonly number[];
  /** What the parts can add up to by column, at least and at most. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** No way to place them costs less. */
  readonly floor: number;
}

/** The groups below a row, from the top down, as far as they have amounts to place. */
function groupsBelow(space: Space, top: OpenRow): Group[] {
  const groups: Group[] = [];
  const visited = new Set([top]);
  // The set grows while it is walked.
  for (const total of visited) {
    const parts = total.parts.filter((part) => !visited.has(part));
    for (const part of parts) visited.add(part);
    if (parts.some((part) => part.isOpen)) groups.push(groupOf(space, total, parts));
  }
  return groups;
}

function groupOf(space: Space, total: OpenRow, parts: readonly OpenRow[]): Group {
  const { width } = space;
  const placed = new Float64Array(width);
  const open: OpenRow[] = [];
  for (const part of parts) {
    if (part.isOpen) open.push(part);
    else for (let c = 0; c < width; c++) placed[c] += part.values[c];
  }
  const least = placed.slice();
  const most = placed.slice();
  let floor = 0;
  for (const { placements } of open) {
    floor += placements.reduce((low, { cost }) => Math.min(low, cost), Infinity);
    for (let c = 0; c < width; c++) {
      let low = Infinity;
      let high = -Infinity;
      for (const { values } of placements) {
        if (values[c] < low) low = values[c];
        if (values[c] > high) high = values[c];
      }
      least[c] += low;
      most[c] += high;
    }
  }
  const compared = [...new Set(open.flatMap(({ row }) => row.allowed))].filter(
    (c) => space.table.columns[c].id !== 'unitPrice',
  );
  return { total, open, placed, compared, least, most, floor };
}

/**
 * Places the rows of some groups; returns what the placements cost together, or `undefined` as soon as they must cost
 * more than `limit`.
 */
function placeBelow(groups: readonly Group[], limit = Infinity): number | undefined {
  let cost = 0;
  let rest = groups.reduce((sum, { floor }) => sum + floor, 0);
  for (const group of groups) {
    rest -= group.floor;
    const own = placeGroup(group, limit - cost - rest);
    if (own === undefined) return undefined;
    cost += own;
  }
  return cost;
}

/** How many columns the parts of a total that holds some values cannot fill, each being true. */
function missedBy({ compared, least, most }: Group, values: Float64Array): number {
  let missed = 0;
  for (const c of compared) if (values[c] < least[c] || values[c] > most[c]) missed++;
  return missed;
}

/**
 * A row without a total above it: its own relations, what other tables tell, and how well its parts can be placed below
 * it decide. Where placements differ by preference only, the columns in which they differ stay open.
 */
function placeTop(space: Space, top: OpenRow): void {
  const groups = groupsBelow(space, top);
  if (!top.isOpen) {
    placeBelow(groups);
    return;
  }
  const ranked = top.placements
    .map((placement) => ({ placement, cost: placement.cost + totalsCost(space, top.row, placement) }))
    .sort((a, b) => a.cost - b.cost);
  if (ranked.length === 0) return;
  // Where no placement makes the row true, a figure in it is wrong: its parts tell better than how far it is off.
  const range = ranked[0].cost < 1 ? 0.5 : 1.5;
  const tried = ranked.filter((option) => option.cost < ranked[0].cost + range).slice(0, TRIED);
  if (tried.length === 1) {
    top.placement = tried[0].placement;
    placeBelow(groups);
    return;
  }
  // Those that the parts fit best are tried first: they tell soonest which of the others need no trial.
  const own = groups.find(({ total }) => total === top);
  const promising = tried
    .map((option, rank) => {
      return { ...option, rank, likely: option.cost + (own ? missedBy(own, option.placement.values) : 0) };
    })
    .sort((a, b) => a.likely - b.likely);
  const rows = [top, ...groups.flatMap(({ open }) => open)];
  let lowest = Infinity;
  const results = promising.flatMap(({ placement, cost: before, rank }) => {
    top.placement = placement;
    const below = placeBelow(groups, lowest + PREFERENCE - before);
    if (below === undefined) return [];
    const cost = before + below;
    lowest = Math.min(lowest, cost);
    const state = rows.map(({ placement: each, assumed }) => ({ placement: each, assumed }));
    return [{ placement, rank, cost, state }];
  });
  results.sort((a, b) => a.cost - b.cost || a.rank - b.rank);
  const best = results[0];
  for (const other of results.slice(1)) {
    if (other.cost > best.cost + PREFERENCE) break;
    for (const column of best.placement.columns) {
      if (!other.placement.columns.includes(column)) space.table.openColumns.add(column);
    }
  }
  rows.forEach((row, i) => {
    row.placement = best.state[i].placement;
    row.assumed = best.state[i].assumed;
  });
}

/** How far a row is from the totals of columns that other tables print. */
function totalsCost(space: Space, row: DraftRow, { values }: Placement): number {
  if (row.code !== '') return 0;
  let cost = 0;
  for (const [column, total] of space.totals) {
    if (column >= 0 && row.allowed.includes(column)) cost += 0.4 * Math.min(1, off(values[column], total));
  }
  return cost;
}

/** Places the parts of one total together; returns what that costs, `undefined` where it must cost more than `limit`. */
function placeGroup(group: Group, limit: number): number | undefined {
  const { total, open, placed, compared, floor } = group;
  const target = total.values;
  const mayDoubt = floor + DOUBT <= limit;
  if (floor > limit || (!mayDoubt && missedBy(group, target) > 0)) return undefined;
  const { used } = total;
  const choicesOf = (placements: readonly Placement[]): Choice[] =>
    placements
      .map((placement) => {
        let unused = 0;
        for (const column of placement.columns) if (!used.has(column)) unused++;
        return { placement, values: placement.values, cost: placement.cost + unused * UNUSED };
      })
      .sort((a, b) => a.cost - b.cost);
  const choices = open.map(({ placements }) => choicesOf(placements));
  let best = together(choices, target, placed, compared, MAX_NODES, limit);
  if (best?.fails !== 0 && mayDoubt && open.length <= MAX_DOUBTED) {
    // A total that cannot be met: one row may have been made true by a wrong figure in the wrong column.
    for (let i = 0; i < open.length; i++) {
      const wide = open[i].doubtedPlacements;
      if (wide.length === choices[i].length) continue;
      const other = together(
        choices.map((own, k) => (k === i ? choicesOf(wide) : own)),
        target,
        placed,
        compared,
        MAX_NODES / 10,
        best ? best.cost - 1e-9 : limit,
      );
      if (other) best = other;
    }
  }
  if (!best) return undefined;
  const { chosen, open: undecided, cost } = best;
  open.forEach((row, i) => {
    row.placement = chosen[i]?.placement;
    row.assumed = undecided.has(i);
  });
  return cost;
}

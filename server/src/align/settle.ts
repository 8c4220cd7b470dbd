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
import { NO_FACTS, type Facts } from './facts';
import { groupsBelow, missedBy, placeBelow, type Group } from './groups';
import { OpenRow } from './openRow';
import { PlacementSearch, type Placement } from './placements';
import { relabelColumns } from './relabel';
import { off, Space } from './space';
import { PREFERENCE } from './together';

/** Candidates of a total that are tried with all its parts. */
const TRIED = 64;
/** What they may cost more than the best. */
const NEAR = 0.5;

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
  doubtEqualYears(table, kind);
  for (const row of table.rows) settleRepeats(row);
}

/**
 * Of two years and their difference, two equal amounts without the third: whether there was nothing last year or nothing
 * changed, the row does not tell.
 */
function doubtEqualYears(table: DraftTable, kind: TableKind): void {
  const indexOf = (id: string): number => table.columns.findIndex((column) => column.id === id);
  for (const { form, derives, requires, ...spec } of kind.relations) {
    if (form !== 'columns' || derives !== 'none' || !requires || !('total' in spec)) continue;
    const own = typeof spec.total === 'string' ? [spec.total, ...requires].map(indexOf) : [];
    if (own.length === 0 || own.some((index) => index < 0)) continue;
    for (const row of table.rows) {
      const printed = own
        .filter((index) => row.settled.includes(index))
        .map((index) => row.cells.get(index)?.text ?? '');
      if (printed.length === 2 && printed[0] === printed[1]) row.assumed = true;
    }
  }
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
  const tried = optionsOf(space, top, groups);
  if (tried.length === 0) return;
  if (tried.length === 1) {
    top.placement = tried[0].placement;
    placeBelow(groups);
    return;
  }
  const rows = [top, ...groups.flatMap(({ open }) => open)];
  let lowest = Infinity;
  const results = tried.flatMap(({ placement, cost: before, rank }) => {
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
    // A column the other fills is not known to be empty.
    for (const column of differing(best.placement.columns, other.placement.columns))
      space.table.openColumns.add(column);
  }
  rows.forEach((row, i) => {
    row.placement = best.state[i].placement;
    row.assumed = best.state[i].assumed;
  });
}

/** The columns that are in one of two lists only. */
function differing(a: readonly number[], b: readonly number[]): number[] {
  return [...a.filter((column) => !b.includes(column)), ...b.filter((column) => !a.includes(column))];
}

/** A placement of a row without a total above it, before its parts are placed. */
interface Option {
  readonly placement: Placement;
  /** What it costs by itself, and its rank by that. */
  readonly cost: number;
  readonly rank: number;
  /** What it costs with the columns that its parts cannot fill. */
  readonly likely: number;
}

/**
 * The placements of a row that are tried with its parts. Where none makes the row true, a figure in it is wrong: then how
 * far each is off tells nothing, its parts do. Those that the parts fit best come first: they tell soonest which of the
 * others need no trial.
 */
function optionsOf(space: Space, top: OpenRow, groups: readonly Group[]): Option[] {
  const own = groups.find(({ total }) => total === top);
  const costOf = (placement: Placement) => placement.cost + totalsCost(space, top.row, placement);
  const lowest = top.placements.reduce((low, placement) => Math.min(low, costOf(placement)), Infinity);
  const isWrong = lowest >= 1 && own !== undefined;
  return (isWrong ? top.doubtedPlacements : top.placements)
    .map((placement) => ({ placement, cost: costOf(placement) }))
    .filter(({ cost }) => isWrong || cost < lowest + NEAR)
    .sort((a, b) => a.cost - b.cost)
    .map((option, rank) => ({
      ...option,
      rank,
      likely: option.cost + (own ? missedBy(own, option.placement.values) : 0),
    }))
    .sort((a, b) => a.likely - b.likely)
    .slice(0, TRIED);
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

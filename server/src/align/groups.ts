import type { OpenRow } from './openRow';
import type { Placement } from './placements';
import type { Space } from './space';
import { alike, together, type Choice, type Effort } from './together';

const MAX_NODES = 20000;
/** Groups larger than this are not searched again for a row that a wrong figure misled. */
const MAX_DOUBTED = 40;
/** A placement that only a wrong figure would explain costs at least this. */
const DOUBT = 0.5;
/** What a column costs that the total above leaves empty. */
const UNUSED = 0.05;

/** A total and the rows it adds up. */
export interface Group {
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
  readonly effort: Effort;
}

/** The groups below a row, from the top down, as far as they have amounts to place. */
export function groupsBelow(space: Space, top: OpenRow): Group[] {
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
  return { total, open, placed, compared, least, most, floor, effort: space.effort };
}

/**
 * Places the rows of some groups; returns what the placements cost together, or `undefined` as soon as they must cost
 * more than `limit`.
 */
export function placeBelow(groups: readonly Group[], limit = Infinity): number | undefined {
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
export function missedBy({ compared, least, most }: Group, values: Float64Array): number {
  let missed = 0;
  for (const c of compared) if (values[c] < least[c] || values[c] > most[c]) missed++;
  return missed;
}

/** Places the parts of one total together; returns what that costs, `undefined` where it must cost more than `limit`. */
function placeGroup(group: Group, limit: number): number | undefined {
  const { total, open, placed, compared, floor, effort } = group;
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
  let best = together(choices, target, placed, compared, MAX_NODES, effort, limit);
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
        effort,
        best ? best.cost - 1e-9 : limit,
      );
      if (other) best = other;
    }
  }
  if (!best) return undefined;
  const { chosen, open: undecided, cost } = best;
  const placements = best.fails === 0 ? chosen : withZeros(chosen, choices, group, target);
  open.forEach((row, i) => {
    row.placement = placements[i]?.placement;
    row.assumed = undecided.has(i);
  });
  return cost;
}

/**
 * Choices of the rows of a group that does not add up, with a printed 0 where a column falls short: the same money stands
 * in every column wherever a 0 is, and one that was another amount leaves just such a gap.
 */
function withZeros(
  chosen: readonly (Choice | undefined)[],
  choices: readonly (readonly Choice[])[],
  { placed, compared }: Group,
  target: Float64Array,
): readonly (Choice | undefined)[] {
  const short = compared.filter((c) => {
    const sum = chosen.reduce((all, choice) => all + (choice?.values[c] ?? 0), placed[c]);
    return sum < target[c];
  });
  if (short.length === 0) return chosen;
  return chosen.map((choice, i) => {
    if (!choice || choice.placement.columns.every((c) => choice.values[c] !== 0)) return choice;
    const stands = ({ placement: { columns } }: Choice): number =>
      short.reduce((count, c) => count + (columns.includes(c) ? 1 : 0), 0);
    let best = choice;
    for (const other of choices[i]) if (alike(other, choice) && stands(other) > stands(best)) best = other;
    return best;
  });
}

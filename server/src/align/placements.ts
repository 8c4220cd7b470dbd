import { off, type Space } from './space';

/** One way to spread a row's amounts over its columns. */
export interface Placement {
  /** The column index of each amount, ascending. */
  readonly columns: readonly number[];
  /** What the row holds in each column then, in 分 (counts in hundredths). */
  readonly values: Float64Array;
  /** Failed row relations, each with how far it is off (0–1), and small preferences. */
  readonly cost: number;
}

/** The amounts of a row, read: what stands in columns already, and in order what has to find one. */
export interface RowAmounts {
  /** By column; 0 where nothing is placed. */
  readonly placed: Float64Array;
  /** The amounts without a column, as money and as counts; whether each is printed with a decimal point. */
  readonly money: readonly number[];
  readonly counts: readonly number[];
  readonly pointed: readonly boolean[];
  /** The columns they may stand in, ascending. */
  readonly allowed: readonly number[];
}

/** More placements, and more steps, than these are not looked at. */
const MAX_FOUND = 5000;
const MAX_STEPS = 100_000;
/** Where no placement makes the row true, those that fail by so much more than the best are kept. */
const NEAR = 1.2;
const ROUNDING = 1e-9;
/** Counts are whole numbers, money has decimals: what an amount costs in a column of the other kind. */
const OTHER_FORM = 0.6;

/** Finds the placements of rows of one table; its arrays serve row after row. */
export class PlacementSearch {
  /** What stands in the total and in the parts of each relation. */
  private readonly totals: Float64Array;
  private readonly sums: Float64Array;
  /** The position (among the allowed columns) with which the last column of a relation is passed, and its total. */
  private readonly closes: Int32Array;
  private readonly totalAt: Int32Array;
  private readonly chosen: Int32Array;
  private row: RowAmounts | undefined;
  private growing = false;
  private count = 0;
  private found: Placement[] = [];
  private lowest = Infinity;
  private limit = Infinity;
  private slack = 0;
  private steps = 0;

  constructor(private readonly space: Space) {
    const { relations, width } = space;
    this.totals = new Float64Array(relations.length);
    this.sums = new Float64Array(relations.length);
    this.closes = new Int32Array(relations.length);
    this.totalAt = new Int32Array(relations.length);
    this.chosen = new Int32Array(width);
  }

  /**
   * The placements that make a row true, or, where none does, those that come near; with `slack` also those that fail by
   * so much more than the best. Depth first over the columns, earlier columns first, given up as soon as what is decided
   * costs too much: a relation is decided as soon as the last of its columns is passed.
   */
  of(row: RowAmounts, slack: number): Placement[] {
    const { relations } = this.space;
    const { allowed, placed } = row;
    this.row = row;
    this.slack = slack;
    this.lowest = this.limit = Infinity;
    this.steps = 0;
    this.count = Math.min(row.money.length, allowed.length);
    // Sums only grow where no amount is negative.
    this.growing = row.money.every((value) => value >= 0) && placed.every((value) => value >= 0);
    const found: Placement[] = (this.found = []);
    let cost = 0;
    for (let r = 0; r < relations.length; r++) {
      const { total, parts } = relations[r];
      let sum = 0;
      let last = (this.totalAt[r] = allowed.indexOf(total));
      for (const part of parts) {
        sum += placed[part];
        last = Math.max(last, allowed.indexOf(part));
      }
      this.totals[r] = placed[total];
      this.sums[r] = sum;
      this.closes[r] = last;
      if (last < 0) cost += off(placed[total], sum);
    }
    this.walk(0, 0, cost);
    const { limit } = this;
    return found.filter((placement) => placement.cost <= limit);
  }

  private walk(position: number, done: number, cost: number): void {
    const { allowed, money, counts, pointed } = this.row as RowAmounts;
    if (++this.steps > MAX_STEPS || this.found.length >= MAX_FOUND) return;
    if (position === allowed.length) {
      this.keep(cost);
      return;
    }
    const column = allowed[position];
    if (done < this.count) {
      const isCount = this.space.isCount[column];
      const value = isCount ? counts[done] : money[done];
      this.chosen[done] = column;
      this.move(column, value);
      this.step(position, done + 1, this.space.hasCounts && isCount === pointed[done] ? cost + OTHER_FORM : cost);
      this.move(column, -value);
    }
    if (allowed.length - position > this.count - done) this.step(position, done, cost);
  }

  /** Goes on behind a column where what is decided with it may still lead to a placement that is kept. */
  private step(position: number, done: number, before: number): void {
    const { totals, sums, closes, totalAt } = this;
    let cost = before;
    let least = 0;
    for (let r = 0; r < closes.length; r++) {
      if (closes[r] === position) cost += off(totals[r], sums[r]);
      else if (closes[r] > position && totalAt[r] <= position && this.growing && sums[r] > totals[r]) least += 1;
    }
    if (cost + least <= this.limit + ROUNDING) this.walk(position + 1, done, cost);
  }

  private move(column: number, by: number): void {
    for (const r of this.space.totalOf[column]) this.totals[r] += by;
    for (const r of this.space.partOf[column]) this.sums[r] += by;
  }

  private keep(cost: number): void {
    const { placed, money, counts } = this.row as RowAmounts;
    if (cost < this.lowest) {
      this.lowest = cost;
      this.limit = cost === 0 ? this.slack : cost + Math.max(this.slack, NEAR);
    }
    const values = placed.slice();
    const columns: number[] = [];
    for (let i = 0; i < this.count; i++) {
      const column = this.chosen[i];
      columns.push(column);
      values[column] = this.space.isCount[column] ? counts[i] : money[i];
    }
    this.found.push({ columns, values, cost });
  }
}

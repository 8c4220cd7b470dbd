import type { DraftRow } from '../document/draft';
import type { Placement, PlacementSearch, RowAmounts } from './placements';
import { DISTANCE, type Space } from './space';

/** How much a placement may fail that is the true one all the same: one relation, by any amount. */
const WRONG_FIGURE = 1 + DISTANCE + 0.1;

/** A row of a table that is settled: its amounts read once, its placements found once, the one it has been given. */
export class OpenRow {
  readonly parts: OpenRow[] = [];
  private readonly amounts: RowAmounts;
  /** Columns with something printed before any amount was placed. */
  private readonly printed: readonly number[];
  private certain: readonly Placement[] | undefined;
  private wide: readonly Placement[] | undefined;
  /** The placement it has, and whether the text does not decide it. */
  placement: Placement | undefined;
  assumed = false;

  constructor(
    readonly row: DraftRow,
    private readonly space: Space,
    private readonly search: PlacementSearch,
  ) {
    const placed = new Float64Array(space.width);
    for (const [column, cell] of row.cells)
      placed[column] = space.isCount[column] ? space.countOf(cell.text) : space.moneyOf(cell.text);
    const texts = row.loose.map((cell) => cell.text);
    this.amounts = {
      placed,
      money: texts.map((text) => space.moneyOf(text)),
      counts: space.hasCounts ? texts.map((text) => space.countOf(text)) : [],
      pointed: space.hasCounts ? texts.map((text) => text.includes('.')) : [],
      allowed: row.allowed.filter((column) => !row.cells.has(column)),
    };
    this.printed = [...row.cells].flatMap(([column, cell]) => (cell.text === '' ? [] : [column]));
  }

  /** Whether it has amounts without a column. */
  get isOpen(): boolean {
    return this.row.loose.length > 0;
  }

  /** What it holds by column, as far as it is placed. */
  get values(): Float64Array {
    return this.placement?.values ?? this.amounts.placed;
  }

  /** The columns it prints something in, as far as it is placed. */
  get used(): ReadonlySet<number> {
    return new Set([...this.printed, ...(this.placement?.columns ?? [])]);
  }

  /** The placements that make it true, or come near where none does, with what other tables tell of them. */
  get placements(): readonly Placement[] {
    return (this.certain ??= this.find(0));
  }

  /** Also those that a wrong figure may hide. */
  get doubtedPlacements(): readonly Placement[] {
    return (this.wide ??= this.find(WRONG_FIGURE));
  }

  private find(slack: number): readonly Placement[] {
    const all = this.search.of(this.amounts, slack);
    const { absent, likely } = this.space.factsOf(this.row);
    // Columns that other tables call empty are thought of only where nothing else will do.
    const free = all.filter(({ columns }) => columns.every((column) => !absent[column]));
    const pool = lowest(free) <= lowest(all) ? free : all;
    return pool.map((placement) => {
      let prior = 0;
      for (const column of placement.columns)
        prior += 1e-4 * column + (absent[column] ? 0.3 : 0) - (likely[column] ? 0.1 : 0);
      return { ...placement, cost: placement.cost + prior };
    });
  }

  /** Writes the placement into the row. */
  commit(): void {
    const { row, placement } = this;
    if (!placement) return;
    placement.columns.forEach((column, i) => row.cells.set(column, row.loose[i]));
    row.settled = placement.columns;
    row.loose = row.loose.slice(placement.columns.length);
    row.assumed ||= this.assumed;
  }
}

function lowest(placements: readonly Placement[]): number {
  return placements.reduce((least, { cost }) => Math.min(least, cost), Infinity);
}

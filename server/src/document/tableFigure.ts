import type { Place } from '../text/place';
import type { Span } from '../text/span';
import type { DraftCell } from './draft';
import type { Column, Entry, Figure, MoneyUnit } from './model';

/**
 * A figure of a table. Most are empty cells whose place nobody asks for: it is found from the cell when it is asked for,
 * rather than kept.
 */
export class TableFigure implements Figure {
  /**
   * @param value of the amount the cell prints; `undefined` for an empty cell
   * @param cell with spans that are offsets into what stands at `place`
   */
  constructor(
    readonly id: number,
    readonly kind: Figure['kind'],
    readonly value: number | undefined,
    readonly unit: MoneyUnit,
    readonly decimals: number,
    readonly assumed: boolean,
    readonly columnOpen: boolean,
    readonly entry: Entry,
    readonly column: Column,
    private readonly cell: DraftCell,
    private readonly place: Place,
  ) {}

  get text(): string {
    return this.value === undefined ? '' : this.cell.text;
  }

  get spans(): readonly Span[] {
    return this.place.spans(this.cell.spans);
  }
}

/** A figure as if it were of another value (分 or hundredths); all else is its own. */
export function withValue(figure: Figure, value: number): Figure {
  return Object.create(figure, { value: { value, enumerable: true } }) as Figure;
}

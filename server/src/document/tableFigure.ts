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
  return new Revalued(figure, value);
}

class Revalued implements Figure {
  constructor(
    private readonly own: Figure,
    readonly value: number,
  ) {}

  get id(): number {
    return this.own.id;
  }

  get kind(): Figure['kind'] {
    return this.own.kind;
  }

  get text(): string {
    return this.own.text;
  }

  get spans(): readonly Span[] {
    return this.own.spans;
  }

  get unit(): MoneyUnit {
    return this.own.unit;
  }

  get decimals(): number {
    return this.own.decimals;
  }

  get assumed(): boolean {
    return this.own.assumed;
  }

  get columnOpen(): boolean {
    return this.own.columnOpen;
  }

  get entry(): Figure['entry'] {
    return this.own.entry;
  }

  get column(): Figure['column'] {
    return this.own.column;
  }

  get sentence(): Figure['sentence'] {
    return this.own.sentence;
  }
}

import type { Figure } from '../document/model';
import { memoised } from '../text/memo';

/** The amounts of some figures by their value. */
export class PrintedValues {
  private readonly values: Float64Array;
  private readonly figures: readonly Figure[];

  constructor(figures: readonly Figure[]) {
    const money = figures.filter(({ kind, value }) => kind === 'money' && value !== undefined);
    const order = Uint32Array.from(money, (_, i) => i).sort((a, b) => valueOf(money[a]) - valueOf(money[b]) || a - b);
    this.figures = Array.from(order, (i) => money[i] as Figure);
    this.values = Float64Array.from(this.figures, valueOf);
  }

  /** Those that print a value, in the order given. */
  of(value: number): readonly Figure[] {
    let low = 0;
    let high = this.values.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.values[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (this.values[end] === value) end++;
    return end === low ? NONE : this.figures.slice(low, end);
  }
}

const NONE: readonly Figure[] = [];

function valueOf(figure: Figure | undefined): number {
  return figure?.value ?? 0;
}

/** The amounts of a lot of figures by their value, looked at once. */
export const printedValues = memoised((figures: readonly Figure[]) => new PrintedValues(figures));

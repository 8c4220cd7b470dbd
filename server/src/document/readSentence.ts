import type { Place } from '../text/place';
import type { Span } from '../text/span';
import type { Figure, Part, Sentence } from './model';
import type { Percentage, Statement } from './statement';

/** A sentence as it was read at a place of the text: its offsets move with that place. */
export class ReadSentence implements Sentence {
  passage = 0;
  statements: readonly Statement[] = [];
  percentages: readonly Percentage[] | undefined;
  readonly span: Span;
  private offsets: readonly number[];
  /** Where the place stood when `offsets` were right. */
  private where: number;

  /**
   * @param span and `offsets`, in the text as it stands now
   * @param figures its amounts, in text order
   */
  constructor(
    readonly text: string,
    span: Span,
    offsets: readonly number[],
    public part: Part,
    readonly figures: readonly Figure[],
    private readonly place: Place,
  ) {
    this.span = place.hold(span);
    this.offsets = offsets;
    this.where = place.at;
  }

  get at(): readonly number[] {
    const { at } = this.place;
    if (at !== this.where) {
      const by = at - this.where;
      this.offsets = this.offsets.map((offset) => offset + by);
      this.where = at;
    }
    return this.offsets;
  }
}

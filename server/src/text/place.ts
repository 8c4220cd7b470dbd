import type { Span } from './span';

/**
 * Where a stretch of text stands: what was read from it keeps offsets into the stretch, and only this is moved when
 * something before it is edited. A place that never moves stands at 0, and its spans are the ones that were read.
 */
export class Place {
  /** @param at offset in the text of the stretch's first character */
  constructor(
    public at: number,
    private readonly moves = true,
  ) {}

  /** The span in the text, wherever the stretch moves, of offsets into the stretch. */
  span(local: Span): Span {
    return this.moves ? new MovingSpan(this, local.start, local.end) : local;
  }

  /** `span` for several. */
  spans(local: readonly Span[]): readonly Span[] {
    return this.moves && local.length > 0 ? local.map((span) => this.span(span)) : local;
  }

  /** The span that moves with this place of one that is given by offsets in the text as it stands now. */
  hold(span: Span): Span {
    if (!this.moves || span instanceof MovingSpan) return span;
    return new MovingSpan(this, span.start - this.at, span.end - this.at);
  }

  /** A cell or the like with its spans in the text. */
  cell(local: Printed): Printed {
    return this.moves ? { text: local.text, spans: this.spans(local.spans) } : local;
  }
}

/** Words and where they stand. */
interface Printed {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** The place of a text that is read once, as a whole. */
export const FIXED = new Place(0, false);

/** A span that moves with its place. */
class MovingSpan implements Span {
  constructor(
    readonly place: Place,
    private readonly from: number,
    private readonly to: number,
  ) {}

  get start(): number {
    return this.place.at + this.from;
  }

  get end(): number {
    return this.place.at + this.to;
  }
}

/** Makes spans move with what another span stands in; `undefined` where that never moves. */
export function heldBy(anchor: Span): ((span: Span) => Span) | undefined {
  if (!(anchor instanceof MovingSpan)) return undefined;
  const { place } = anchor;
  return (span) => place.hold(span);
}

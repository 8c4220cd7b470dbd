import { parseAmount } from '../text/amount';
import { fold } from '../text/fold';
import type { Mutable } from '../text/mutable';
import { FIXED, type Place } from '../text/place';
import { spansOfOffsets } from '../text/span';
import type { FigureIds } from './figureIds';
import type { Figure, Part, Sentence } from './model';
import type { Piece } from './piece';
import { areSame } from './same';
import { amountsIn, joinLines, type DraftSentence } from './sentences';
import type { StatedAmount } from './statement';
import { PassageReader } from './statements';

/** The sentences of a stretch of text, and what they were read by. */
interface MadePassage {
  readonly pieces: readonly Piece[];
  readonly titles: readonly string[];
  readonly year: number | undefined;
  readonly name: string;
  readonly sentences: readonly Mutable<Sentence>[];
}

/** Reads the text between headings, tables and forms; one that remembers keeps passages that stay. */
export class Passages {
  private readonly passages = new WeakMap<Piece, MadePassage>();
  /** How many were read, since this was last set to 0. */
  made = 0;

  constructor(
    private readonly ids: FigureIds,
    private readonly remembers: boolean,
  ) {}

  /** The text between two headings, tables or forms; `titles` are those of its sections, the innermost first. */
  read(pieces: readonly Piece[], part: Part, titles: readonly string[]): readonly Mutable<Sentence>[] {
    const [first] = pieces;
    const { year } = part;
    const name = fold(part.name);
    const known = this.remembers ? this.passages.get(first) : undefined;
    if (known && known.year === year && known.name === name && areSame(known.titles, titles)) {
      if (areSame(known.pieces, pieces)) return known.sentences;
    }
    this.made++;
    const lines = pieces.flatMap(({ block, source, place }) =>
      block.type === 'line' ? [{ row: block.row, source, at: place.at }] : [],
    );
    const reader = new PassageReader({ titles, year, name });
    const sentences = joinLines(lines).flatMap((draft) => this.sentence(draft, part, reader, first.place) ?? []);
    if (this.remembers) this.passages.set(first, { pieces, titles, year, name, sentences });
    return sentences;
  }

  private sentence(
    draft: DraftSentence,
    part: Part,
    reader: PassageReader,
    place: Place,
  ): Mutable<Sentence> | undefined {
    const amounts = amountsIn(draft.text);
    if (amounts.length === 0) return undefined;
    const figures: Figure[] = [];
    const sentence: Mutable<Sentence> = {
      text: draft.text,
      span: place.hold(draft.span),
      part,
      at: draft.at,
      passage: 0,
      statements: [],
      figures,
    };
    if (place !== FIXED) Object.defineProperty(sentence, 'at', movingOffsets(draft.at, place));
    const stated: StatedAmount[] = [];
    for (const amount of amounts) {
      const value = parseAmount(amount.text.replace(/\.$/, ''), amount.unit);
      if (!value) continue;
      const figure: Figure = {
        id: this.ids.next(),
        kind: 'money',
        value: value.value,
        text: amount.text,
        spans: spansOfOffsets(draft.at, amount.start, amount.end).map((span) => place.hold(span)),
        unit: amount.unit,
        decimals: value.decimals,
        assumed: false,
        columnOpen: false,
        sentence,
      };
      figures.push(figure);
      stated.push({ figure, start: amount.start, end: amount.end + amount.unit.length });
    }
    if (draft.title !== undefined) reader.openTitle(draft.title);
    sentence.statements = reader.read(draft.text, stated);
    if (reader.percentages.length > 0) sentence.percentages = reader.percentages;
    return sentence;
  }
}

/** Offsets that move with a place, as a property. */
function movingOffsets(at: readonly number[], place: Place): PropertyDescriptor {
  let shown = at;
  let where = place.at;
  return {
    enumerable: true,
    get: () => {
      if (place.at !== where) {
        const by = place.at - where;
        shown = shown.map((offset) => offset + by);
        where = place.at;
      }
      return shown;
    },
  };
}

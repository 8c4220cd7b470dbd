import { NO_CHANGE } from '../catalogue/statementWords';
import { parseAmount } from '../text/amount';
import { fold } from '../text/fold';
import type { Place } from '../text/place';
import { spansOfOffsets } from '../text/span';
import type { FigureIds } from './figureIds';
import type { Figure, Part } from './model';
import type { Piece } from './piece';
import { ReadSentence } from './readSentence';
import { areSame } from './same';
import { amountsIn, joinLines, type DraftSentence } from './sentences';
import type { StatedAmount } from './statement';
import { PassageReader } from './statements';
import { Memo } from '../text/memo';

/** The sentences of a stretch of text, and what they were read by. */
interface MadePassage {
  readonly pieces: readonly Piece[];
  readonly titles: readonly string[];
  readonly year: number | undefined;
  readonly name: string;
  readonly sentences: readonly ReadSentence[];
}

/** Reads the text between headings, tables and forms; one that remembers keeps passages that stay. */
export class Passages {
  private readonly passages = new Memo<Piece, MadePassage>();
  /** How many were read, since this was last set to 0. */
  made = 0;

  constructor(
    private readonly ids: FigureIds,
    private readonly remembers: boolean,
  ) {}

  /** The text between two headings, tables or forms; `titles` are those of its sections, the innermost first. */
  read(pieces: readonly Piece[], part: Part, titles: readonly string[]): readonly ReadSentence[] {
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

  private sentence(draft: DraftSentence, part: Part, reader: PassageReader, place: Place): ReadSentence | undefined {
    const amounts = amountsIn(draft.text);
    if (amounts.length === 0 && !NO_CHANGE.test(draft.text)) return undefined;
    const figures: Figure[] = [];
    const sentence = new ReadSentence(draft.text, draft.span, draft.at, part, figures, place);
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
    if (amounts.length === 0 && sentence.statements.length === 0) return undefined;
    if (reader.percentages.length > 0) sentence.percentages = reader.percentages;
    return sentence;
  }
}

import type { Matter } from '../catalogue/statements';
import type { Figure, Sentence } from '../document/model';
import type { Statement } from '../document/statement';

/** A statement with the passage it stands in. */
export interface PassageStatement extends Statement {
  readonly passage: number;
  readonly sentence: Sentence;
}

/** A statement that prints an amount. */
export interface StatedFigure extends PassageStatement {
  readonly figure: Figure;
}

/** What the text of one part states, for looking up. */
export class Stated {
  readonly all: readonly PassageStatement[];
  private readonly stated: readonly StatedFigure[];
  private readonly first = new Map<string, StatedFigure>();
  private readonly passages = new Map<number, PassageStatement[]>();
  /** Where in its passage the first statement of a sentence stands. */
  private readonly starts = new Map<Sentence, number>();

  constructor(sentences: readonly Sentence[]) {
    this.all = sentences.flatMap((sentence) =>
      sentence.statements.map((statement): PassageStatement => ({ ...statement, passage: sentence.passage, sentence })),
    );
    for (const statement of this.all) {
      const known = this.passages.get(statement.passage);
      if (!this.starts.has(statement.sentence)) this.starts.set(statement.sentence, known?.length ?? 0);
      if (known) known.push(statement);
      else this.passages.set(statement.passage, [statement]);
    }
    this.stated = this.all.filter(
      (statement): statement is StatedFigure =>
        statement.figure !== undefined && statement.kind === 'amount' && statement.matter !== undefined,
    );
    for (const statement of this.stated) {
      for (const key of [statement.matter?.id ?? '', `${statement.passage} ${statement.matter?.id}`]) {
        if (!this.first.has(key)) this.first.set(key, statement);
      }
    }
  }

  /** The statements of each passage, in text order. */
  byPassage(): readonly (readonly PassageStatement[])[] {
    return [...this.passages.values()];
  }

  /** The statements of one passage, in text order. */
  ofPassage(passage: number): readonly PassageStatement[] {
    return this.passages.get(passage) ?? [];
  }

  /** Where in its passage a sentence's own statement of that number stands; `undefined` where it has none of it. */
  indexOf(sentence: Sentence, number: number): number | undefined {
    const start = this.starts.get(sentence);
    return start === undefined || number < 0 || number >= sentence.statements.length ? undefined : start + number;
  }

  /** This year's amounts of known matters. */
  amounts(): readonly StatedFigure[] {
    return this.stated;
  }

  /** The first amount stated of a matter, in one passage or anywhere. */
  amountOf(matter: Matter['id'], passage?: number): StatedFigure | undefined {
    return this.first.get(passage === undefined ? matter : `${passage} ${matter}`);
  }

  /** Statements by what they are of: matter (or name) and kind, in text order. */
  byKey(): ReadonlyMap<string, readonly PassageStatement[]> {
    const byKey = new Map<string, PassageStatement[]>();
    for (const statement of this.all) {
      const subject = statement.matter?.id ?? (statement.name === '' ? '' : `"${statement.name}"`);
      if (subject === '') continue;
      const key = `${subject} ${statement.kind}`;
      const known = byKey.get(key);
      if (known) known.push(statement);
      else byKey.set(key, [statement]);
    }
    return byKey;
  }
}

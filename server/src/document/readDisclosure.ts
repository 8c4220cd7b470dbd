import type { Cuts, Disclosure, Figure, Part, Repair, Sentence, Table } from './model';

/** A document as it was put together of its parts; all its figures and sentences are put in one list when they are asked for. */
export class ReadDisclosure implements Disclosure {
  private allFigures: readonly Figure[] | undefined;
  private allSentences: readonly Sentence[] | undefined;
  readonly year: number | undefined;
  readonly recognised: boolean;

  constructor(
    readonly parts: readonly Part[],
    readonly tables: readonly Table[],
    readonly repairs: readonly Repair[],
    readonly cuts: Cuts,
  ) {
    this.year = parts.find((part) => part.year !== undefined)?.year;
    this.recognised = tables.length > 0 || parts.some((part) => part.sections.filter((s) => s.level === 1).length > 2);
  }

  get figures(): readonly Figure[] {
    return (this.allFigures ??= this.parts.flatMap((part) => part.figures ?? []));
  }

  get sentences(): readonly Sentence[] {
    return (this.allSentences ??= this.parts.flatMap((part) => part.sentences ?? []));
  }
}

import type { Disclosure, Figure, Part, Repair, Sentence, Table } from '../document/model';

/** A part without anything in it: it stands for the others where there are several. */
const VOID: Part = {
  index: 0,
  kind: 'unit',
  code: '',
  name: '',
  year: undefined,
  span: { start: 0, end: 0 },
  sections: [],
  tables: [],
  projects: [],
  figures: [],
  sentences: [],
  stretches: [],
};

/** The document as if it had this part only; that it has several is still seen. */
export function only(document: Disclosure, part: Part): Disclosure {
  return new Alone(document, part);
}

class Alone implements Disclosure {
  readonly parts: readonly Part[];
  readonly tables: readonly Table[];
  readonly repairs: readonly Repair[] = [];
  readonly year: number | undefined;
  readonly recognised: boolean;

  constructor(
    private readonly whole: Disclosure,
    private readonly part: Part,
  ) {
    this.parts = whole.parts.length > 1 ? [VOID, part] : [part];
    this.tables = part.tables;
    this.year = whole.year;
    this.recognised = whole.recognised;
  }

  get figures(): readonly Figure[] {
    return this.part.figures ?? this.whole.figures;
  }

  get sentences(): readonly Sentence[] {
    return this.part.sentences ?? this.whole.sentences.filter(({ part }) => part === this.part);
  }
}

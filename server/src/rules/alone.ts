import type { Disclosure, Part } from '../document/model';

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
  return {
    parts: document.parts.length > 1 ? [VOID, part] : [part],
    tables: part.tables,
    get figures() {
      return part.figures ?? document.figures;
    },
    get sentences() {
      return part.sentences ?? document.sentences.filter((sentence) => sentence.part === part);
    },
    repairs: [],
    year: document.year,
    recognised: document.recognised,
  };
}

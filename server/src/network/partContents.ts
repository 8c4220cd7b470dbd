import type { Disclosure, Figure, Part, Sentence } from '../document/model';
import { memoised } from '../text/memo';
import { TextTables } from './statementTables';
import { Stated } from './statementsOf';
import { PartTables } from './tieTables';

/** A part as its relations see it: its tables by kind, and what its text states. */
export interface PartContents {
  readonly part: Part;
  readonly tables: PartTables;
  readonly stated: Stated;
  /** The tables as the text sees them. */
  readonly textTables: TextTables;
}

/** A part's contents, made once as long as the part stays; a document put together by hand is looked through each time. */
export function contentsOf(document: Disclosure, part: Part): PartContents {
  if (part.figures && part.sentences) return remembered(part);
  return make(
    part,
    document.sentences.filter((sentence) => sentence.part === part),
    document.figures.filter(({ sentence }) => sentence?.part === part),
  );
}

const remembered = memoised((part: Part) =>
  make(
    part,
    part.sentences ?? [],
    (part.sentences ?? []).flatMap(({ figures }) => figures ?? []),
  ),
);

function make(part: Part, sentences: readonly Sentence[], figures: readonly Figure[]): PartContents {
  return {
    part,
    tables: new PartTables(part, figures),
    stated: new Stated(sentences),
    textTables: new TextTables(part),
  };
}

/** The tables of every part by kind, with the amounts its text states. */
export function tablesByPart(document: Disclosure): readonly PartTables[] {
  return document.parts.map((part) => contentsOf(document, part).tables);
}

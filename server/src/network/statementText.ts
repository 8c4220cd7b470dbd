import type { Disclosure, Figure, Part, Sentence } from '../document/model';
import type { NetworkBuilder, Template } from './builder';
import type { Term } from './model';
import { TextTables } from './statementTables';
import { Stated } from './statementsOf';

/** What the text of a part states, and the part's tables. */
export interface PartText {
  readonly stated: Stated;
  readonly tables: TextTables;
}

/** The text and the tables of each part, in the order of the parts. */
export function textOf(document: Disclosure): readonly PartText[] {
  const byPart = new Map<Part, Sentence[]>(document.parts.map((part) => [part, []]));
  for (const sentence of document.sentences) byPart.get(sentence.part)?.push(sentence);
  return document.parts.map((part) => ({
    stated: new Stated(byPart.get(part) ?? []),
    tables: new TextTables(part),
  }));
}

/** Adds a relation of the text, at the place of its total. */
export function addText(
  builder: NetworkBuilder,
  template: Template,
  form: 'sum' | 'atMost',
  total: Figure,
  terms: readonly Term[],
): void {
  const { entry, column } = total;
  builder.add(template, form, total, terms, { table: entry?.table, entry, column, between: true });
}

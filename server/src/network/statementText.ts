import type { Figure } from '../document/model';
import type { NetworkBuilder, Template } from './builder';
import type { Rounding, Term } from './model';

/** Adds a relation of the text, at the place of its total. */
export function addText(
  builder: NetworkBuilder,
  template: Template,
  form: 'sum' | 'atMost',
  total: Figure,
  terms: readonly Term[],
  rounding?: Rounding,
): void {
  const { entry, column } = total;
  builder.add(template, form, total, terms, { table: entry?.table, entry, column, between: true, rounding });
}

import type { Entry, Table } from '../document/model';
import type { NetworkBuilder, Template } from './builder';
import { figureIn } from './figures';

/** Rows the extraction prints twice say the same. */
export const PRINTED_TWICE: Template = { rule: 'printed-twice', strength: 'identity', derives: 'copy' };

/**
 * Adds `further print = first print` for every figure of rows printed more than once. Where one of the prints is empty
 * (a row cut by a page), nothing is said.
 */
export function addCopyRelations(builder: NetworkBuilder, table: Table, rows: readonly Entry[]): void {
  for (const row of rows) {
    for (const repeat of row.repeats) {
      for (const figure of repeat.figures) {
        const first = figure.column && figureIn(row, figure.column.id);
        if (!first || first.value === undefined || figure.value === undefined) continue;
        const place = { table, entry: repeat, column: figure.column };
        builder.add(PRINTED_TWICE, 'sum', figure, [{ figure: first, weight: 1 }], place);
      }
    }
  }
}

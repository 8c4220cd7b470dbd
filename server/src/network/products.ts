import type { RelationSpec } from '../catalogue/kind';
import type { Entry, Figure, Table } from '../document/model';
import type { NetworkBuilder } from './builder';
import { figureIn } from './figures';

/** A relation along each row: total column = quantity × unit price. */
export type ProductSpec = Extract<RelationSpec, { form: 'product' }>;

/** Adds `total = quantity × price` for every row that prints all three. */
export function addProductRelations(
  builder: NetworkBuilder,
  table: Table,
  spec: ProductSpec,
  rows: readonly Entry[],
): void {
  for (const row of rows) {
    const total = figureIn(row, spec.total);
    const quantity = figureIn(row, spec.quantity);
    const price = figureIn(row, spec.price);
    if (!total || !isPrinted(quantity) || !isPrinted(price)) continue;
    const terms = [
      { figure: quantity, weight: 1 },
      { figure: price, weight: 1 },
    ];
    builder.add(spec, 'product', total, terms, { table, entry: row, column: undefined });
  }
}

function isPrinted(figure: Figure | undefined): figure is Figure {
  return figure?.value !== undefined;
}

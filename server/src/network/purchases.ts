import type { Entry, Figure, Table } from '../document/model';
import type { NetworkBuilder, Template } from './builder';
import { figureIn } from './figures';

/** One project of one unit has one 预算资金, in every row it is printed in. */
export const ONE_PROJECT_BUDGET: Template = { rule: 'one-project-budget', strength: 'identity', derives: 'copy' };
/** What is bought for a project is paid from its 预算资金. */
export const PURCHASES_WITHIN_BUDGET: Template = {
  rule: 'purchases-within-budget',
  strength: 'identity',
  derives: 'none',
};

/** Column ids of the procurement table. */
const BUDGET = 'projectBudget';
const TOTAL = 'total';

/**
 * Adds what holds among the rows of one project under one unit of a procurement table: the same 预算资金 in all of them,
 * and purchases that together do not exceed it. Tables without a column of project budgets get nothing.
 */
export function addPurchaseRelations(builder: NetworkBuilder, table: Table, rows: readonly Entry[]): void {
  const budget = table.columns.find((column) => column.id === BUDGET);
  if (!budget) return;
  for (const group of byProject(rows)) {
    const budgets = group.flatMap((row) => printed(figureIn(row, BUDGET)));
    const [first, ...others] = budgets;
    if (!first) continue;
    for (const figure of others) {
      const place = { table, entry: figure.entry, column: budget };
      builder.add(ONE_PROJECT_BUDGET, 'sum', figure, [{ figure: first, weight: 1 }], place);
    }
    const purchases = group.flatMap((row) => printed(figureIn(row, TOTAL)));
    // Said of the row of the first purchase: all of them together may not exceed the budget.
    const [purchase, ...more] = purchases;
    if (!purchase) continue;
    const terms = [{ figure: first, weight: 1 }, ...more.map((figure) => ({ figure, weight: -1 }))];
    builder.add(PURCHASES_WITHIN_BUDGET, 'atMost', purchase, terms, {
      table,
      entry: purchase.entry,
      column: undefined,
    });
  }
}

/** Rows of the same project under the same unit, each group in printed order; rows that name no project are left out. */
function byProject(rows: readonly Entry[]): readonly (readonly Entry[])[] {
  const groups = new Map<Entry | undefined, Map<string, Entry[]>>();
  for (const row of rows) {
    const name = row.label.replace(/[\s\u3000]/g, '');
    if (name === '' || (row.role !== '' && row.role !== 'item')) continue;
    let ofUnit = groups.get(row.parent);
    if (!ofUnit) groups.set(row.parent, (ofUnit = new Map()));
    const group = ofUnit.get(name);
    if (group) group.push(row);
    else ofUnit.set(name, [row]);
  }
  return [...groups.values()].flatMap((ofUnit) => [...ofUnit.values()]);
}

function printed(figure: Figure | undefined): Figure[] {
  return figure?.value === undefined ? [] : [figure];
}

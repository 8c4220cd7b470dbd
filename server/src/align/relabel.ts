import type { DraftRow, DraftTable } from '../document/draft';
import { parseAmount } from '../text/amount';
import type { Facts } from './facts';

/**
 * In aligned text labels stand beside their amounts rather than over them, and columns may be taken for their neighbours.
 * Where other tables give the totals of columns, and every one of those totals stands in a column that is to have
 * another, it is the labels that were misread: whole columns move. One total that nowhere stands stops this: then a
 * figure is wrong, not a label.
 */
export function relabelColumns(table: DraftTable, facts: Facts): void {
  const top = table.rows.find((row) => row.role === 'total' || row.role === 'expenditureTotal');
  if (!top) return;
  const indexOf = (id: string) => table.columns.findIndex((column) => column.id === id);
  const moves = new Map<number, number>();
  for (const [id, total] of facts.totals) {
    const to = indexOf(id);
    if (to < 0 || total === 0 || amountIn(table, top, to) === total) continue;
    const from = table.columns.findIndex(
      (column, c) =>
        column.side === top.side &&
        amountIn(table, top, c) === total &&
        (facts.absent.has(column.id) || (facts.totals.get(column.id) ?? total) !== total),
    );
    if (from < 0) return;
    moves.set(from, to);
  }
  if (moves.size === 0 || new Set(moves.values()).size < moves.size) return;
  // What stood where a column moves to goes along, or into the place that becomes free.
  const free = [...moves.keys()].filter((from) => ![...moves.values()].includes(from));
  for (const to of moves.values()) if (!moves.has(to)) moves.set(to, free.shift() ?? to);
  for (const row of table.rows) {
    if (row.side !== top.side) continue;
    const cells = new Map([...moves].map(([from, to]) => [to, row.cells.get(from)]));
    for (const [to, cell] of cells) {
      if (cell) row.cells.set(to, cell);
      else row.cells.delete(to);
    }
  }
  table.repairs.push({ kind: 'header-shifted', span: table.titleSpan ?? table.span });
}

function amountIn(table: DraftTable, row: DraftRow, column: number): number | undefined {
  return parseAmount(row.cells.get(column)?.text ?? '', table.meta.unit ?? '万元')?.value;
}

import type { DraftRow, DraftTable } from '../document/draft';
import { parseAmount } from '../text/amount';
import type { Facts } from './facts';

/**
 * In aligned text labels stand beside their amounts rather than over them, and a column may be taken for its neighbour.
 * Where other tables call a column empty that is filled here, and give its total for one that is empty here, it is the
 * label that was misread: the whole column moves.
 */
export function relabelColumns(table: DraftTable, facts: Facts): void {
  const top = table.rows.find((row) => row.role === 'total' && row.parent === undefined);
  if (!top) return;
  const amount = (row: DraftRow, column: number) =>
    parseAmount(row.cells.get(column)?.text ?? '', table.meta.unit ?? '万元')?.value;
  for (const [id, total] of facts.totals) {
    const to = table.columns.findIndex((column) => column.id === id);
    if (to < 0 || total === 0 || table.rows.some((row) => amount(row, to) !== undefined)) continue;
    const from = table.columns.findIndex(
      (column, c) => facts.absent.has(column.id) && amount(top, c) === total && column.side === table.columns[to].side,
    );
    if (from < 0) continue;
    for (const row of table.rows) {
      const cell = row.cells.get(from);
      const other = row.cells.get(to);
      if (cell) row.cells.set(to, cell);
      if (other) row.cells.set(from, other);
      else row.cells.delete(from);
    }
    table.repairs.push({ kind: 'header-shifted', span: table.titleSpan ?? table.span });
  }
}

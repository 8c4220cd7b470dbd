import { fold } from '../text/fold';
import type { DraftRow, DraftTable } from './draft';

/**
 * Pairs the two prints of rows that the extraction printed twice. Only where it is systematic — most rows of the table
 * have a neighbour of the same label — are the pairs taken for prints of one row; a single twin is a row copied by hand.
 */
export function pairRepeats(table: DraftTable): void {
  const rows = table.rows;
  if (rows.length < 6 || table.kind?.id === 'CG') return;
  const kept: DraftRow[] = [];
  const lastOfSide = new Map<number, DraftRow>();
  const pairs: [DraftRow, DraftRow][] = [];
  for (const row of rows) {
    const before = lastOfSide.get(row.side);
    if (before && key(before) === key(row) && key(row) !== '' && before.serial !== row.serial) {
      pairs.push([before, row]);
      lastOfSide.delete(row.side);
    } else {
      kept.push(row);
      lastOfSide.set(row.side, row);
    }
  }
  if (pairs.length * 2 < kept.length * 0.7) return;
  for (const [first, second] of pairs) first.repeats.push(second);
  table.rows = kept;
  table.repairs.push({ kind: 'printed-twice', span: pairs[0][1].span });
}

function key(row: DraftRow): string {
  return `${row.code}|${fold(row.label)}`;
}

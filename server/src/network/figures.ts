import type { Column, Entry, Figure, Table } from '../document/model';
import { Memo } from '../text/memo';

/** The figure of `entry` in the column `columnId`; `undefined` where the row has no such cell. */
export function figureIn(entry: Entry, columnId: string): Figure | undefined {
  for (const figure of entry.figures) if (figure.column?.id === columnId) return figure;
  return undefined;
}

const usedColumns = new Memo<Table, ReadonlySet<Column>>();

/** True where at least one row of the table's `side` has a cell in the column: a form need not print all its columns. */
export function hasColumn(table: Table, columnId: string, side: number): boolean {
  let used = usedColumns.get(table);
  if (!used) {
    const columns = new Set<Column>();
    for (const { figures } of table.entries) {
      for (const { column } of figures) if (column) columns.add(column);
    }
    usedColumns.set(table, (used = columns));
  }
  for (const column of used) if (column.id === columnId && column.side === side) return true;
  return false;
}

/** The money columns of one half of a table that its rows have cells in, in printed order. */
export function moneyColumns(table: Table, side: number): readonly Column[] {
  return table.columns.filter(
    (column) => column.kind === 'money' && column.side === side && hasColumn(table, column.id, side),
  );
}

/** The rows of a table, each once: further prints of a row are left out. */
export function distinctEntries(table: Table): readonly Entry[] {
  let repeats: Set<Entry> | undefined;
  for (const entry of table.entries) {
    for (const repeat of entry.repeats) (repeats ??= new Set()).add(repeat);
  }
  if (!repeats) return table.entries;
  const again = repeats;
  return table.entries.filter((entry) => !again.has(entry));
}

/** True for a label that names a total of its column: 合计, 小计, 总计, 共计, also with a unit's name before it. */
export function isTotalLabel(label: string): boolean {
  return /(?:合计|小计|总计|共计|总额)$/.test(label.replace(/[\s\u3000]/g, ''));
}

/** Compares figures by their place in the text. */
export function inTextOrder(a: Figure, b: Figure): number {
  return startOf(a) - startOf(b) || a.id - b.id;
}

function startOf({ spans, entry }: Figure): number {
  return (spans[0] ?? entry?.span)?.start ?? 0;
}

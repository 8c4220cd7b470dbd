/** What extraction does to documents, done to generated ones on purpose; the truth follows. */
import type { CellLike, PrintBlock, TableBlock } from '../../server/src/print/model';
import type { Generated, TruthCell } from './disclosure';
import type { Random } from './random';

function withTable(made: Generated, block: number, change: (table: TableBlock) => TableBlock): PrintBlock[] {
  return made.document.blocks.map((b, i) => (i === block && b.kind === 'table' ? change(b) : b));
}

/** Number of the first block of a kind of table, for the functions below; -1 where the document has none. */
export function blockOf(made: Generated, table: string): number {
  return made.cells.find((cell) => cell.table === table)?.block ?? -1;
}

/**
 * Every row printed twice under a running 序号, as in 收支总表 of 2022. Truth cells of both prints are given; the second
 * print of a cell has `again`.
 */
export function printedTwice(made: Generated, block: number): Generated & { readonly again: readonly TruthCell[] } {
  const again: TruthCell[] = [];
  const cells = made.cells.map((cell) => {
    if (cell.block !== block) return cell;
    again.push({ ...cell, row: cell.row * 2 + 1, serial: String(cell.row * 2 + 2) });
    return { ...cell, row: cell.row * 2, serial: String(cell.row * 2 + 1) };
  });
  const blocks = withTable(made, block, (table) => ({
    ...table,
    rows: table.rows.flatMap((row, r) => [
      [String(2 * r + 1), ...row.slice(1)],
      [String(2 * r + 2), ...row.slice(1)],
    ]),
  }));
  return { ...made, document: { blocks }, cells, again };
}

/**
 * A long name cut by the page break: the last row of the first page keeps the head, the next page begins with a row that
 * holds nothing but the tail. Unchanged where the table has one page or the name is short.
 */
export function cutByPageBreak(made: Generated, block: number, nameColumn: number): Generated {
  const table = made.document.blocks[block];
  if (table?.kind !== 'table') return made;
  const last = (table.rowsPerPage ?? 0) - 1;
  const name = table.rows[last]?.[nameColumn];
  if (last < 0 || table.rows.length <= last + 1 || typeof name !== 'string' || name.length < 5) return made;
  const cut = Math.floor(name.length * 0.6);
  const blocks = withTable(made, block, (whole) => {
    const rows: (readonly CellLike[])[] = [...whole.rows];
    const row = rows[last] ?? [];
    rows[last] = row.map((cell, c) => (c === nameColumn ? name.slice(0, cut) : cell));
    rows.splice(
      last + 1,
      0,
      whole.columns.map((_, c) => (c === nameColumn ? name.slice(cut) : '')),
    );
    return { ...whole, rows };
  });
  const cells = made.cells.map((cell) =>
    cell.block === block && cell.row > last ? { ...cell, row: cell.row + 1 } : cell,
  );
  return { ...made, document: { blocks }, cells };
}

/**
 * Blanks where lines of a cell were joined — in codes, names and, rarely, figures —, 档次 for 栏次, runs of blanks in
 * header labels. As table recognition does, whole tables are hit or spared.
 */
export function blurred(made: Generated, random: Random): Generated {
  const blocks = made.document.blocks.map((block): PrintBlock => {
    if (block.kind !== 'table') return block;
    const codes = random.chance(40);
    const names = random.chance(40);
    const gaps = random.chance(30);
    const rows = block.rows.map((row) =>
      row.map((cell) => {
        if (typeof cell !== 'string') return cell;
        if (codes && /^\d{7}$/.test(cell)) return `${cell.slice(0, 6)} ${cell.slice(6)}`;
        if (codes && /^[ABC]\d{8}$/.test(cell)) return `${cell.slice(0, 7)} ${cell.slice(7)}`;
        if (/^\d{3,}\.\d\d$/.test(cell) && random.chance(2)) return `${cell.slice(0, -1)} ${cell.slice(-1)}`;
        if (names && /^[\u4e00-\u9fff]{9,}$/.test(cell)) return `${cell.slice(0, 7)} ${cell.slice(7)}`;
        return cell;
      }),
    );
    const header = block.header.map((row) =>
      row.map((cell) =>
        gaps && typeof cell === 'string' && cell.length === 4 ? `${cell.slice(0, 2)}    ${cell.slice(2)}` : cell,
      ),
    );
    const ordinals = random.chance(15) ? block.ordinals?.map((o) => (o === '栏次' ? '档次' : o)) : block.ordinals;
    return { ...block, rows, header, ...(ordinals ? { ordinals } : {}) };
  });
  return { ...made, document: { blocks } };
}

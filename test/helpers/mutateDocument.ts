/**
 * Mutations of a document before it is printed: blocks, rows, columns and cells that no printer was made for. The result
 * is still a document of its layout, which edits of the text seldom leave.
 */
import type { CellLike, PrintBlock, PrintDocument, TableBlock } from '../../server/src/print/model';
import type { Random } from '../generate/random';

const CELLS = [
  ...[
    '',
    ' ',
    '0',
    '0.00',
    '-',
    '—',
    '-1.20',
    '(3.40)',
    '1,234.50',
    '１２．５０',
    '9007199254740993.00',
    '1.2.3',
    '12a',
  ],
  ...[
    '合计',
    '其中：',
    '栏次',
    '小计',
    '201',
    '20101',
    '2010101',
    '201 01 01',
    '一、',
    '注：无',
    '≥100%',
    '100',
    '3月底',
  ],
  ...['项目编码', '单位：元', '\u200b', '𠮷', '\ud842', 'N/A', '#REF!', '2026年部门预算收支总表', '一、项目绩效目标表'],
];

/** A document with `count` mutations. */
export function mutated(document: PrintDocument, random: Random, count: number): PrintDocument {
  let blocks = document.blocks;
  for (let i = 0; i < count; i++) blocks = mutatedBlocks(blocks, random);
  return { blocks };
}

function mutatedBlocks(blocks: readonly PrintBlock[], random: Random): readonly PrintBlock[] {
  if (blocks.length === 0) return blocks;
  const at = random.int(0, blocks.length - 1);
  const block = blocks[at] as PrintBlock;
  const others = blocks.filter((_, i) => i !== at);
  switch (random.int(0, 9)) {
    case 0:
      return others;
    case 1:
      return [...blocks.slice(0, at), block, ...blocks.slice(at)];
    case 2: {
      const to = random.int(0, others.length);
      return [...others.slice(0, to), block, ...others.slice(to)];
    }
    case 3:
      return blocks.slice(at);
    default: {
      const tables = blocks.flatMap((one, i) => (one.kind === 'table' ? [i] : []));
      if (tables.length === 0) return others;
      const chosen = random.pick(tables);
      return blocks.map((one, i) => (i === chosen && one.kind === 'table' ? mutatedTable(one, random) : one));
    }
  }
}

type TableMutation = (table: TableBlock, random: Random) => TableBlock;

const TABLE_MUTATIONS: readonly TableMutation[] = [
  (table, random) => withRows(table, (rows) => rows.filter(() => !random.chance(15))),
  (table, random) => withRows(table, (rows) => rows.flatMap((row) => (random.chance(10) ? [row, row] : [row]))),
  (table, random) => withRows(table, (rows) => [...rows].sort(() => random.next() - 0.5)),
  (table, random) => withRows(table, (rows) => rows.map((row) => (random.chance(10) ? row.slice(0, -1) : row))),
  (table, random) =>
    withRows(table, (rows) => rows.map((row) => (random.chance(10) ? [random.pick(CELLS), ...row] : row))),
  (table, random) => mapCells(table, (cell) => (random.chance(3) ? random.pick(CELLS) : cell)),
  (table, random) =>
    mapCells(table, (cell) => (random.chance(5) && typeof cell === 'string' ? slipped(cell, random) : cell)),
  (table) => withRows(table, () => []),
  (table, random) => ({ ...table, header: table.header.filter(() => random.chance(50)) }),
  (table) => ({ ...table, ordinals: undefined }),
  (table, random) => ({ ...table, meta: table.meta.filter(() => random.chance(50)) }),
  (table, random) => ({ ...table, rowsPerPage: random.int(1, 6) }),
  (table) => ({ ...table, note: '注：无国有资本经营预算财政拨款支出预算，空表列示。' }),
  (table, random) => ({
    ...table,
    header: table.header.map((row) => row.map((cell) => (random.chance(20) ? random.pick(CELLS) : cell))),
  }),
];

function mutatedTable(table: TableBlock, random: Random): TableBlock {
  return random.pick(TABLE_MUTATIONS)(table, random);
}

function withRows(
  table: TableBlock,
  change: (rows: readonly (readonly CellLike[])[]) => readonly (readonly CellLike[])[],
): TableBlock {
  return { ...table, rows: change(table.rows) };
}

function mapCells(table: TableBlock, change: (cell: CellLike) => CellLike): TableBlock {
  return withRows(table, (rows) => rows.map((row) => row.map(change)));
}

/** As typists slip: a digit changed, dropped or doubled, two swapped, the point moved. */
function slipped(cell: string, random: Random): string {
  const at = random.int(0, Math.max(0, cell.length - 1));
  const [head, char, tail] = [cell.slice(0, at), cell.slice(at, at + 1), cell.slice(at + 1)];
  switch (random.int(0, 4)) {
    case 0:
      return head + tail;
    case 1:
      return head + char + char + tail;
    case 2:
      return head + tail.slice(0, 1) + char + tail.slice(1);
    case 3:
      return /\d/.test(char) ? head + random.int(0, 9) + tail : cell;
    default:
      return cell.replace('.', '');
  }
}

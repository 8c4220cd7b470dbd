/**
 * The same disclosure in the form Shanghai publishes: 元 with thousands separators, no 序号 and no 栏次, account codes in
 * columns of their own (201 06 01), 合计 as the last row, only the classes that carry money, renumbered, other titles.
 */
import type { CellLike, PrintBlock, TableBlock } from '../../server/src/print/model';
import { generate, type Generated, type GenerateOptions, type TruthCell } from './disclosure';
import { chineseNumber } from './tables';

const TITLES: readonly (readonly [RegExp, string])[] = [
  [/财政拨款收支总表$/, '财政拨款收支预算总表'],
  [/收支总表$/, '财务收支预算总表'],
  [/收入总表$/, '收入预算总表'],
  [/支出总表$/, '支出预算总表'],
  [/基本支出表$/, '一般公共预算基本支出部门预算经济分类预算表'],
  [/一般公共预算财政拨款支出表$/, '一般公共预算支出功能分类预算表'],
  [/基金预算财政拨款支出表$/, '政府性基金预算支出功能分类预算表'],
  [/国有资本经营预算财政拨款支出表$/, '国有资本经营预算支出功能分类预算表'],
];

interface Reformed {
  readonly table: TableBlock;
  /** Row and cell of each cell kept, by old row and cell; what is not here was dropped. */
  readonly moved: ReadonlyMap<string, readonly [number, number]>;
}

/** A disclosure of one department in Shanghai's form. */
export function generateShanghai(seed: number, options: GenerateOptions = {}): Generated {
  const made = generate(seed, { ...options, unit: '元', thousands: true, unitParts: false, contents: false });
  const moved = new Map<number, Reformed>();
  let title = '';
  const tables = made.tables.map((table) => ({ ...table }));
  const titles = new Map<string, string>();
  const blocks = made.document.blocks.map((block, index): PrintBlock => {
    if (block.kind === 'heading') {
      const to = TITLES.find(([from]) => from.test(block.text))?.[1];
      if (to === undefined || !block.newPage) return block;
      title = `${made.budget.year}年部门${to}`;
      titles.set(block.text, title);
      return { ...block, text: title };
    }
    if (block.kind !== 'table' || block.ordinals === undefined) return block;
    const meta = [`编制部门：${made.budget.department.name}`, block.meta[2] ?? ''];
    const labels = block.header.flat().map((cell) => (typeof cell === 'string' ? cell : cell.text));
    const reformed = labels.includes('科目编码')
      ? codeColumns(block, labels.includes('功能分类科目') ? 3 : 2)
      : twoSides(block);
    moved.set(index, reformed);
    return { ...reformed.table, meta };
  });
  for (const table of tables) table.title = titles.get(table.title) ?? table.title;
  const cells = made.cells.flatMap((cell): TruthCell[] => {
    const reformed = moved.get(cell.block);
    const named = { ...cell, title: titles.get(cell.title) ?? cell.title };
    if (!reformed) return [named];
    const to = reformed.moved.get(`${cell.row}/${cell.cell}`);
    if (!to) return [];
    const label = reformed.table.rows[to[0]]?.[labelCell(reformed.table, to[1])];
    const text = typeof label === 'string' && cell.code === '' ? label : cell.label;
    return [{ ...named, row: to[0], cell: to[1], serial: '', label: text }];
  });
  return { ...made, document: { blocks }, cells, tables };
}

/** The cell left of a figure that bears its label, in two-sided tables; the first text cell elsewhere. */
function labelCell(table: TableBlock, cell: number): number {
  let c = cell;
  while (c > 0 && table.columns[c]?.numeric) c--;
  return c;
}

/** 序号|科目编码|科目名称|… → 类|款|项|科目名称|…, the row 合计 last. */
function codeColumns(table: TableBlock, parts: 2 | 3): Reformed {
  const [first = [], second = []] = table.header;
  const economic = parts === 2;
  const moved = new Map<string, readonly [number, number]>();
  const order = [...table.rows.keys()];
  if (order.length > 0) order.push(order.shift() ?? 0);
  const rows = order.map((from, to) => {
    const [, code = '', name = '', ...figures] = table.rows[from] ?? [];
    figures.forEach((_, i) => moved.set(`${from}/${i + 3}`, [to, parts + 1 + i]));
    const text = typeof code === 'string' ? code : code.text;
    const cut = [text.slice(0, 3), text.slice(3, 5), text.slice(5, 7)].slice(0, parts);
    return [...cut, name, ...figures];
  });
  const small = Array.from({ length: parts }, () => ({ numeric: false, width: 4 }));
  return {
    moved,
    table: {
      kind: 'table',
      meta: [],
      columns: [
        ...small,
        { numeric: false, width: 26 },
        ...table.columns.slice(3).map((c) => ({ ...c, width: Math.max(14, c.width ?? 0) })),
      ],
      header: [
        [
          { text: economic ? '部门预算经济分类科目编码' : '功能分类科目编码', colSpan: parts },
          { text: economic ? '经济分类科目名称' : '功能分类科目名称', rowSpan: 2 },
          ...first.slice(2),
        ],
        [...['类', '款', '项'].slice(0, parts), ...second.slice(2)],
      ],
      rows,
      rowsPerPage: table.rowsPerPage ?? 0,
      ...(table.note === undefined ? {} : { note: table.note }),
    },
  };
}

/** Two-sided tables and 三公: no 序号; classes without money fall away, the others are renumbered. */
function twoSides(table: TableBlock): Reformed {
  const moved = new Map<string, readonly [number, number]>();
  const text = (cell: CellLike | undefined): string => (typeof cell === 'string' ? cell : (cell?.text ?? ''));
  const header = table.header.map((row, r) => (r === 0 ? row.slice(1) : row));
  const columns = table.columns.slice(1).map((c) => (c.numeric ? { ...c, width: Math.max(14, c.width ?? 0) } : c));
  const base = { kind: 'table' as const, meta: [], columns, header, rowsPerPage: table.rowsPerPage ?? 0 };
  if (!table.header.flat().some((cell) => text(cell) === '支出')) {
    table.rows.forEach((row, r) => row.forEach((_, c) => moved.set(`${r}/${c}`, [r, c - 1])));
    return {
      moved,
      table: {
        ...base,
        rows: table.rows.map((row) => row.slice(1)),
        ...(table.note === undefined ? {} : { note: table.note }),
      },
    };
  }
  const totals = table.rows.findIndex((row) => text(row[1]).startsWith('本年收入合计'));
  const left = table.rows.flatMap((row, r) => (r < totals && text(row[1]) !== '' ? [r] : []));
  const right = table.rows.flatMap((row, r) =>
    r < totals && row.slice(4).some((cell) => text(cell) !== '') ? [r] : [],
  );
  const rows: CellLike[][] = [];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const l = left[i];
    const r = right[i];
    const income = l === undefined ? ['', ''] : (table.rows[l] ?? []).slice(1, 3);
    const label = r === undefined ? '' : text((table.rows[r] ?? [])[3]).replace(/^[^、]+/, chineseNumber(i + 1));
    const figures = r === undefined ? table.columns.slice(4).map(() => '') : (table.rows[r] ?? []).slice(4);
    if (l !== undefined) moved.set(`${l}/2`, [rows.length, 1]);
    if (r !== undefined) figures.forEach((_, c) => moved.set(`${r}/${c + 4}`, [rows.length, c + 3]));
    rows.push([...income, label, ...figures]);
  }
  for (let r = totals; r < table.rows.length; r++) {
    const row = table.rows[r] ?? [];
    row.forEach((_, c) => moved.set(`${r}/${c}`, [rows.length, c - 1]));
    rows.push(row.slice(1));
  }
  return { moved, table: { ...base, rows } };
}

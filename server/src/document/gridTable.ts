import type { ColumnSpec, TableKind } from '../catalogue/kind';
import { looseRows } from '../align/looseRows';
import { joinCells } from '../layout/cell';
import type { Cell } from '../layout/model';
import { parseAmount } from '../text/amount';
import { fold } from '../text/fold';
import { isVoid, spanOf } from './cells';
import { columnIndex, isNumeric } from './columns';
import { newRow, type DraftRow, type DraftTable } from './draft';
import { beginsLabel } from './roles';
import { takeCode } from './leadingCode';
import { headerColumns, judge, mapColumns, type ColumnMap, type GridPage } from './header';

/** Reads the pages of a table laid out in a grid into the rows of a table of a declared kind. */
export function readGrid(text: string, table: DraftTable, kind: TableKind, pages: readonly GridPage[]): void {
  let previous: ColumnMap | undefined;
  const printed = new Set<number>();
  table.printed = printed;
  pages.forEach((page, pageIndex) => {
    const width = page.rows.reduce((most, row) => Math.max(most, row.length), page.numbers?.length ?? 0);
    const map = page.header.length === 0 && !page.numbers && previous ? previous : mapColumns(kind, page, width);
    previous = map;
    for (const spec of map) if (spec) printed.add(columnIndex(kind, spec));
    const { holds, fails, shifted } = judge(kind, map, headerColumns(page.header, kind), page.rows);
    const places = placesOf(kind, map);
    if (
      page.rows.some((cells) => cells.some(({ text }, i) => !map[i] && /\d\.\d/.test(text) && parseAmount(text, '元')))
    )
      table.unread = 'column';
    const broken = fails >= 2 && fails >= holds;
    if (broken) {
      table.repairs.push({ kind: 'lost-columns', span: spanOf(page.rows[0]) });
      for (let i = 0; i < kind.columns.length; i++) if (!kind.columns[i].optional) printed.add(i);
    }
    page.rows.forEach((cells, i) => {
      if (cells.every((cell) => cell.text === '')) return;
      if (isTail(kind, map, cells, pageIndex > 0 && i === 0, table.rows)) {
        appendTail(map, cells, table);
        return;
      }
      const rows =
        broken || shifted.has(cells)
          ? looseRows(
              text,
              kind,
              cells.filter((cell) => cell.text !== ''),
              page.numbers !== undefined || map.some((spec) => spec?.kind === 'serial'),
            )
          : placedRows(places, cells);
      for (const row of rows) table.rows.push(row);
    });
  });
}

/** What stands in a printed column, and the index of the declared one. */
interface PrintedColumn {
  readonly spec: ColumnSpec;
  readonly index: number;
  readonly numeric: boolean;
}

/** One half of a row, and how far its cells reach, as columns of the kind are counted. */
interface SidePlace {
  readonly side: number;
  readonly width: number;
}

/** The printed columns of a page, by place in the row; the sides in their order; whether the kind has codes. */
interface Places {
  readonly columns: readonly (PrintedColumn | undefined)[];
  readonly sides: readonly SidePlace[];
  readonly coded: boolean;
}

function placesOf(kind: TableKind, map: ColumnMap): Places {
  const widths = new Map<number, number>();
  const columns = map.map((spec): PrintedColumn | undefined => {
    if (!spec) return undefined;
    const index = columnIndex(kind, spec);
    const numeric = isNumeric(spec);
    const { side = 0 } = spec;
    if (spec.kind !== 'serial') widths.set(side, Math.max(widths.get(side) ?? 0, numeric ? index + 1 : 0));
    return { spec, index, numeric };
  });
  return {
    columns,
    sides: [...widths].map(([side, width]) => ({ side, width })).sort((a, b) => a.side - b.side),
    coded: kind.columns.some((spec) => spec.kind === 'code'),
  };
}

/** A row whose cells stand under the printed columns: one entry, or one per side. */
function placedRows({ columns, sides, coded }: Places, cells: readonly Cell[]): DraftRow[] {
  const span = spanOf(cells);
  const rows = sides.map(({ side, width }) => newRow(span, side, width));
  let serial = '';
  const codes: Cell[] = [];
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i];
    if (!column) continue;
    const { spec, index, numeric } = column;
    // Empty cells at the end of a row may be trimmed off: they are empty all the same, only without a place.
    const cell = i < cells.length ? cells[i] : numeric ? TRIMMED : undefined;
    if (!cell) continue;
    if (spec.kind === 'serial') {
      serial = fold(cell.text);
      continue;
    }
    const row = rows.length === 1 ? rows[0] : rows[sides.findIndex(({ side }) => side === (spec.side ?? 0))];
    if (numeric) row.cells.set(index, cell.text !== '' && isVoid(cell.text) ? { text: '', spans: cell.spans } : cell);
    else if (spec.kind === 'label') {
      row.label = cell.text;
      row.labelSpans = cell.spans;
    } else if (spec.kind === 'code') {
      if (cell.text !== '') codes.push(cell);
      row.code += fold(cell.text);
    } else if (cell.text !== '') row.texts.set(spec.id, cell);
  }
  if (rows.length === 1) takeTotal(rows[0]);
  for (const row of rows) {
    row.serial = serial;
    if (coded && row.code === '') takeCode(row);
    if (row.code !== '' && !/^\d+$/.test(row.code)) {
      const words = codes.find((cell) => !/^\d+$/.test(fold(cell.text)));
      if (row.label === '' && words) {
        row.label = words.text;
        row.labelSpans = words.spans;
      }
      row.code = '';
    }
    const [code, ...levels] = codes;
    if (row.code !== '' && code) row.texts.set('code', levels.reduce<Cell>(joinCells, code));
  }
  return rows.filter((row) => row.label !== '' || row.code !== '' || hasText(row));
}

/** 合计 that stands in another column of words than the names do: it is what the row is called. */
function takeTotal(row: DraftRow): void {
  if (row.label !== '' || row.code !== '' || row.texts.size !== 1) return;
  for (const [id, cell] of row.texts.all) {
    if (!/^(合计|总计|小计)$/.test(fold(cell.text))) continue;
    row.label = cell.text;
    row.labelSpans = cell.spans;
    row.texts.delete(id);
  }
}

const TRIMMED: Cell = { text: '', spans: [] };

function hasText(row: DraftRow): boolean {
  for (const cell of row.cells.values()) if (cell.text !== '') return true;
  return false;
}

/** A label with a number of its own begins a row. */
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\))/;

/**
 * The rest of a row that a page break or a wrapped cell left on a line of its own: no 序号, no amounts, no complete code.
 * In tables without 序号 only directly after a page break.
 */
function isTail(
  kind: TableKind,
  map: ColumnMap,
  cells: readonly Cell[],
  afterBreak: boolean,
  rows: readonly DraftRow[],
): boolean {
  if (rows.length === 0) return false;
  const numbered = kind.columns[0].kind === 'serial' && map.some((spec) => spec?.kind === 'serial');
  if (!afterBreak && !numbered) return false;
  let text = false;
  for (let i = 0; i < cells.length; i++) {
    if (cells[i].text === '') continue;
    const spec = map[i];
    if (spec?.kind === 'serial') return false;
    if (spec && isNumeric(spec) && parseAmount(cells[i].text, '元')) return false;
    if (spec?.kind === 'code' && fold(cells[i].text).length >= 3) return false;
    if (spec?.kind === 'label' && NUMBERED.test(fold(cells[i].text)) && beginsLabel(kind, fold(cells[i].text)))
      return false;
    text = true;
  }
  return text && rows.length > 0 && (!numbered || rows[rows.length - 1].serial !== '');
}

function appendTail(map: ColumnMap, cells: readonly Cell[], table: DraftTable): void {
  const last = table.rows[table.rows.length - 1];
  const siblings = table.rows.filter((row) => row.serial === last.serial && row.span.start === last.span.start);
  cells.forEach((cell, i) => {
    const spec = map[i];
    if (cell.text === '' || !spec) return;
    const row = siblings.find((sibling) => sibling.side === (spec.side ?? 0)) ?? last;
    if (spec.kind === 'label') {
      row.label += cell.text;
      row.labelSpans = [...row.labelSpans, ...cell.spans];
    } else if (spec.kind === 'code') row.code += fold(cell.text);
    else if (spec.kind === 'text') {
      const old = row.texts.get(spec.id);
      row.texts.set(spec.id, { text: (old?.text ?? '') + cell.text, spans: [...(old?.spans ?? []), ...cell.spans] });
    }
  });
  table.repairs.push({ kind: 'page-breaks', span: spanOf(cells.filter((cell) => cell.text !== '')) });
}

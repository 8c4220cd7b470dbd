import { projectForm } from '../catalogue/tables/projectForm';
import { chunks } from '../align/cutCells';
import { cellsOfLines } from '../layout/bareCells';
import type { Cell, Row } from '../layout/model';
import { fold } from '../text/fold';
import { isIndicatorLabel, isSignHeader } from './indicatorColumns';
import type { Title } from './titles';

/** Lines between the name of a project and its indicators at most. */
const HEAD = 28;
const NAME = /^项目(\(政策\))?名称:?$/;

function lineOf(row: Row | undefined): string {
  return row?.layout === 'prose' ? fold(row.cells[0].text) : '';
}

/** Whether the header of indicators begins at a line, each of its labels on a line of its own. */
function beginsIndicators(rows: readonly Row[], i: number): boolean {
  return lineOf(rows[i]) === '一级指标' && lineOf(rows[i + 1]) === '二级指标';
}

/** Whether a form whose cells stand on lines of their own begins at a line, without a title: with the project's name. */
export function beginsBareForm(rows: readonly Row[], i: number): boolean {
  if (!NAME.test(lineOf(rows[i])) || !rows[i + 1] || rows[i + 1].layout !== 'prose') return false;
  for (let k = i + 2; k < Math.min(rows.length, i + HEAD); k++) {
    const line = lineOf(rows[k]);
    if (line === '' || NAME.test(line)) return false;
    if (beginsIndicators(rows, k)) return true;
  }
  return false;
}

/** What stands for the title of a form that has none: the name of its project. */
export function bareTitle(rows: readonly Row[], i: number): Title {
  const [cell] = rows[i + 1].cells;
  return { kind: projectForm, text: cell.text, span: cell.spans[0], rows: 0 };
}

/**
 * The rows of a form whose cells stand on lines of their own, empty ones as empty lines or left out: its head as one row (the
 * plan's months and its shares as two more), the indicators in as many columns as their header has. The rows as they are
 * where they are no such form.
 *
 * @param after blank lines behind the last row
 */
export function formRows(source: string, rows: readonly Row[], after: number): readonly Row[] {
  const at = rows.findIndex((_, i) => beginsIndicators(rows, i));
  if (at < 0 || rows.some(({ layout }) => layout !== 'prose')) return rows;
  const head = at === 0 ? [] : headRows(cellsOfLines(source, rows.slice(0, at), 0));
  const below = indicatorRows(cellsOfLines(source, rows.slice(at), after));
  const last = rows[rows.length - 1];
  return [
    ...head.map((cells) => rowOf(rows[0], rows[at - 1], cells)),
    ...(below?.map((cells) => rowOf(rows[at], last, cells)) ?? rows.slice(at)),
  ];
}

/** Indicators in the columns of their header; `undefined` where the cells do not stand so. */
function indicatorRows(cells: readonly Cell[]): Cell[][] | undefined {
  let width = 0;
  while (width < cells.length && isIndicatorLabel(fold(cells[width].text))) width++;
  if (width < 4) return undefined;
  const labels = cells.slice(0, width);
  const signs = cells.slice(width, width + 3);
  const value = labels.findIndex(({ text }) => /^指标值/.test(fold(text)));
  if (value < 0 || !isSignHeader(signs.map(({ text }) => fold(text)))) return gridOf(cells, width);
  // 符号, 值 and 单位 stand below 指标值.
  const upper = [...labels.slice(0, value + 1), NO_CELL, NO_CELL, ...labels.slice(value + 1)];
  const lower = upper.map((_, i) => signs[i - value] ?? NO_CELL);
  const grid = gridOf([...upper, ...cells.slice(width + 3)], width + 2);
  return grid && [grid[0], lower, ...grid.slice(1)];
}

function gridOf(cells: readonly Cell[], width: number): Cell[][] | undefined {
  const grid = chunks(cells, width);
  return isGrid(grid) ? grid : withoutMerged(cells, width);
}

const MONTH = /^\d{1,2}月底/;
const SHARE = /^(\d{1,3}(\.\d+)?%?)?$/;

/** The head of a form as one row, but for the months of its plan, which stand over as many shares. */
function headRows(cells: readonly Cell[]): Cell[][] {
  const isMonth = (cell: Cell | undefined): boolean => cell !== undefined && MONTH.test(fold(cell.text));
  const from = cells.findIndex((cell, i) => isMonth(cell) && isMonth(cells[i + 1]));
  if (from < 0) return [[...cells]];
  let to = from;
  while (isMonth(cells[to])) to++;
  // What the shares are called may stand before them.
  const first = SHARE.test(fold(cells[to]?.text ?? '')) ? to : to + 1;
  let end = first;
  while (end < cells.length && end < first + (to - from) && SHARE.test(fold(cells[end].text))) end++;
  return [cells.slice(0, from), cells.slice(from, to), cells.slice(to, end), cells.slice(end)].filter(
    (row) => row.length > 0,
  );
}

const LEVEL2 =
  /^(数量|质量|时效|成本|(经济|社会|生态|生态环境|环境)成本|(经济|社会|生态|生态环境|环境)效益|可持续(影响|发展)|(服务对象|受益对象|社会公众)?满意度)指标$/;
const NO_CELL: Cell = { text: '', spans: [] };

/**
 * Rows of indicators whose merged cells of the first two levels are left out where they reach down; every other cell is
 * there. `undefined` where the cells do not come out even.
 */
function withoutMerged(cells: readonly Cell[], width: number): Cell[][] | undefined {
  const rows: Cell[][] = [cells.slice(0, width)];
  if (fold(rows[0][0].text) !== '一级指标' || fold(rows[0][1].text) !== '二级指标') return undefined;
  const printed = cells.slice(width).filter(({ text }) => text !== '');
  const isLevel = (i: number, pattern: RegExp): boolean => pattern.test(fold(printed[i]?.text ?? ''));
  let i = 0;
  while (i < printed.length) {
    const row = [NO_CELL, NO_CELL];
    if (isLevel(i, LEVEL1) && isLevel(i + 1, LEVEL2)) row[0] = printed[i++];
    if (isLevel(i, LEVEL2)) row[1] = printed[i++];
    const rest = printed.slice(i, i + width - 2);
    if (rest.length < width - 2 || rest.some(({ text }) => LEVEL1.test(fold(text)) || LEVEL2.test(fold(text))))
      return undefined;
    rows.push([...row, ...rest]);
    i += rest.length;
  }
  return rows.length > 1 && rows[1][1] !== NO_CELL ? rows : undefined;
}

const LEVEL1 = /^(产出|效益|满意度|成本)指标$/;
const SIGN = /^([<>=≤≥≦≧＜＞＝]{1,2}|等于|定性|不[低少高大小]于|大于|小于)$/;

/** Whether cells cut to rows stand in columns: those of the first level in the first one, signs in one of their own. */
function isGrid(rows: readonly (readonly Cell[])[]): boolean {
  const signs = new Set<number>();
  for (const cells of rows.slice(1))
    for (let c = 0; c < cells.length; c++) {
      const label = fold(cells[c].text);
      // 成本指标 stands on either level.
      if (c > 1 && LEVEL1.test(label)) return false;
      if (SIGN.test(label)) signs.add(c);
    }
  return signs.size < 2;
}

function rowOf(first: Row, last: Row, cells: readonly Cell[]): Row {
  return { ...first, layout: 'bare-cells', cells, lastLine: last.lastLine, end: last.end };
}

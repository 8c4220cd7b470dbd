import { projectForm } from '../catalogue/tables/projectForm';
import { chunks } from '../align/cutCells';
import { cellsOfLines } from '../layout/bareCells';
import type { Cell, Row } from '../layout/model';
import { fold } from '../text/fold';
import { isIndicatorLabel } from './indicatorColumns';
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
 * The rows of a form whose cells stand on lines of their own, empty ones as empty lines: its head as one row, the indicators
 * cut into as many cells as their header has. The rows as they are where they are no such form.
 *
 * @param after blank lines behind the last row
 */
export function formRows(source: string, rows: readonly Row[], after: number): readonly Row[] {
  const at = rows.findIndex((_, i) => beginsIndicators(rows, i));
  if (at < 0 || rows.some(({ layout }) => layout !== 'prose')) return rows;
  const below = cellsOfLines(source, rows.slice(at), after);
  let width = 0;
  while (width < below.length && isIndicatorLabel(fold(below[width].text))) width++;
  if (width < 4) return rows;
  const head = at === 0 ? [] : [rowOf(rows[0], rows[at - 1], cellsOfLines(source, rows.slice(0, at), 0))];
  const grid = chunks(below, width);
  if (!isGrid(grid)) return rows;
  return [...head, ...grid.map((cells) => rowOf(rows[at], rows[rows.length - 1], cells))];
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

import type { TableKind } from '../catalogue/kind';
import { chunks, cutCells, type Cut } from '../align/cutCells';
import { isDecimal, isNumber } from '../align/tokens';
import { cellsOfLines } from '../layout/bareCells';
import type { Cell, Row } from '../layout/model';
import { fold } from '../text/fold';
import { formOf, headerColumns, mapColumns, plausibility, type GridPage } from './header';
import { headerGrid } from './headerGrid';
import { lineWords } from './plainPages';
import { isOtherTitle } from './otherTitles';
import { metaOfRow, rowSpan } from './rows';
import { isContentsLine, plainLine, type TableTitle } from './titles';

/** Of the lines below a title, so many have to be amounts alone, and this share of all one word. */
const AMOUNTS = 2;
const SINGLE = 0.9;

/** Whether lines of words bear one cell each: nearly all are one word, and amounts stand alone on theirs. */
export function isBareBlock(text: string, lines: readonly Row[]): boolean {
  const cells = lines.filter((row) => !metaOfRow(row));
  const amounts = cells.filter(({ cells: [cell] }) => /\.\d/.test(cell.text) && isNumber(cell.text)).length;
  if (amounts < AMOUNTS) return false;
  const single = cells.filter((row) => isOneCell(text, row)).length;
  return single >= cells.length * SINGLE;
}

/**
 * Where the rows begin below the header of a table whose cells stand on lines of their own, its empty cells gone: with what
 * the first amounts are of — 合计, a code and its name, or a name.
 */
export function bareBody(lines: readonly Row[]): Row | undefined {
  const amount = lines.findIndex(({ cells: [cell] }) => isDecimal(cell.text));
  const code = lines.findIndex(
    ({ cells: [cell] }, i) => i < amount && i >= amount - 3 && /^\d{3}(\d\d){0,2}$/.test(fold(cell.text)),
  );
  return lines[code < 0 ? amount - 1 : code];
}

/** Lines looked at below a title of no declared kind, and how many labels stand there at least. */
const LOOKED = 20;
const LABELS = 3;
const CELL_LENGTH = 30;

/** The title, of a table no kind declares, that stands over such lines. */
export function bareTitleAt(text: string, rows: readonly Row[], i: number): TableTitle | undefined {
  const row = rows[i];
  if (row.layout !== 'prose' || metaOfRow(row) || !isOtherTitle(rows, i) || isContentsLine(row)) return undefined;
  if (!standsOverCells(text, rows, i + 1)) return undefined;
  return { kind: undefined, text: plainLine(row.cells[0].text), span: rowSpan(row), rows: 1 };
}

/** Whether the lines from a row on bear one short cell each: a header, and the first amount of a table of no declared kind. */
function standsOverCells(text: string, rows: readonly Row[], from: number): boolean {
  let labels = 0;
  for (let i = from; i < Math.min(rows.length, from + LOOKED); i++) {
    const row = rows[i];
    if (row.layout !== 'prose') return false;
    if (metaOfRow(row)) continue;
    const { text: words } = row.cells[0];
    if (isDecimal(words)) return labels >= LABELS;
    const isCell = words.length <= CELL_LENGTH && !/[。；，,;]|表$/.test(words) && lineWords(text, row, 1).length === 1;
    if (!isCell) return false;
    labels++;
  }
  return false;
}

/** One word, or one spaced out: 合 计. */
function isOneCell(text: string, row: Row): boolean {
  const words = lineWords(text, row, 1);
  return words.length === 1 || words.every((word) => /^[\u4e00-\u9fff]$/.test(word.text));
}

/**
 * The pages of a table whose cells stand on lines of their own, empty ones as empty lines. `undefined` where the lines are
 * no grid: their empty cells are gone.
 *
 * @param after blank lines behind the last line
 */
export function barePages(
  text: string,
  kind: TableKind | undefined,
  lines: readonly Row[],
  after: number,
): GridPage[] | undefined {
  const pages: { rows: Row[]; after: number }[] = [];
  let open = false;
  for (const line of lines) {
    if (metaOfRow(line)) {
      const last = pages[pages.length - 1];
      if (open && last) last.after = line.blanksBefore;
      open = false;
    } else if (open) pages[pages.length - 1].rows.push(line);
    else {
      pages.push({ rows: [line], after: 0 });
      open = true;
    }
  }
  const last = pages[pages.length - 1];
  if (!last) return undefined;
  if (open) last.after = after;
  const runs = pages.map((page) => cellsOfLines(text, page.rows, page.after));
  let best: { pages: GridPage[]; score: number } | undefined;
  for (const cut of cutCells(runs[0])) {
    const labels = runs[0].slice(0, cut.header);
    const header = headerGrid(labels, cut.width, kind);
    if (!header) continue;
    const made = runs.map((cells) => pageOf(cells, cut, labels, header));
    const score = kind ? fitOf(kind, made) : 0;
    if (score === undefined) continue;
    if (!best || score > best.score) best = { pages: made, score };
    if (!kind) break;
  }
  return best?.pages;
}

/**
 * How well pages read as a kind: rows that are true, columns that have a name, and what speaks against them. `undefined`
 * where too much does: the cells are no grid.
 */
function fitOf(kind: TableKind, pages: readonly GridPage[]): number | undefined {
  const columns = headerColumns(pages[0].header, kind);
  const form = formOf(kind, columns);
  const map = mapColumns(form, pages[0], columns.length);
  const rows = pages.flatMap((page) => page.rows);
  const code = map.findIndex((spec) => spec?.kind === 'code');
  const coded = rows.filter((cells) => /^(\d{3}(\d\d){0,2}|合计|总计)?$/.test(fold(cells[code]?.text ?? ''))).length;
  if (code >= 0 && coded < rows.length * (1 - DOUBT)) return undefined;
  let holds = 0;
  let faults = 0;
  for (const page of pages) {
    const of = plausibility(form, page);
    holds += of.holds;
    faults += of.faults;
  }
  if (faults > 1 && faults > rows.length * DOUBT) return undefined;
  return map.filter((spec) => spec !== undefined).length + holds - FAULT * faults;
}

/** The share of rows that may speak against a reading. */
const DOUBT = 0.2;

/** A row that is false or a column without a name weighs more than one that is true. */
const FAULT = 3;

function pageOf(
  cells: readonly Cell[],
  { header: length, width }: Cut,
  labels: readonly Cell[],
  header: readonly (readonly Cell[])[],
): GridPage {
  const again = labels.every(({ text }, i) => fold(cells[i]?.text ?? '') === fold(text));
  const rows = chunks(again ? cells.slice(length) : cells, width).filter((row) => row.some(({ text }) => text !== ''));
  return { header: again ? header : [], numbers: undefined, rows };
}

import type { ColumnSpec, TableKind } from '../catalogue/kind';
import { chunks, cutCells, cutLabels, type Cut } from '../align/cutCells';
import { isDecimal, isNumber, sideOf } from '../align/tokens';
import { cellsOfLines } from '../layout/bareCells';
import type { Cell, Row } from '../layout/model';
import { fold } from '../text/fold';
import { isVoid } from './cells';
import { isNumeric } from './columns';
import { formOf, headerColumns, mapColumns, plausibility, type GridPage } from './header';
import { headerGrids } from './headerGrid';
import { foldLabel, isHeaderLabel, labelFits } from './labels';
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

/** Whether lines are the cells of a kind that has no figures: its labels, each on a line of its own, and some more cells. */
export function isBareList(text: string, kind: TableKind | undefined, lines: readonly Row[]): boolean {
  if (!kind || kind.columns.some(isNumeric)) return false;
  const cells = lines.filter((row) => !metaOfRow(row));
  return cells.length > 3 && cells.every((row) => isOneCell(text, row)) && isLabelOf(kind)(cells[0].cells[0].text);
}

function isLabelOf(kind: TableKind): (text: string) => boolean {
  return (text) => kind.columns.some((spec) => labelFits(spec, foldLabel(text)) > 0);
}

/**
 * Where the rows begin below the header of a table whose cells stand on lines of their own, its empty cells gone: with what
 * the first amounts are of — 合计, a code and its name, or a name.
 */
export function bareBody(kind: TableKind, lines: readonly Row[]): Row | undefined {
  const amount = lines.findIndex(({ cells: [cell] }) => isDecimal(cell.text));
  // One unit's items as columns: the row has no name, and what stands above its first amount is the last of the header.
  const items = kind.forms?.find(({ turned }) => turned)?.columns.filter(isNumeric) ?? [];
  const isItem = (row: Row | undefined): boolean =>
    items.some((spec) => labelFits(spec, foldLabel(row?.cells[0].text ?? '')) > 2);
  if ([1, 2, 3].every((back) => isItem(lines[amount - back]))) return lines[amount];
  const code = lines.findIndex(
    ({ cells: [cell] }, i) => i < amount && i >= amount - 3 && /^\d{3}(\d\d){0,2}$/.test(fold(cell.text)),
  );
  const first = code < 0 ? amount - 1 : code;
  // Its 序号, behind the header or the column numbers.
  const serial = fold(lines[first - 1]?.cells[0].text ?? '');
  return lines[serial === '1' && fold(lines[first - 2]?.cells[0].text ?? '') !== '栏次' ? first - 1 : first];
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
  const kept = runs.some((cells) => cells.some(({ text: words }) => words === ''));
  let best: { pages: GridPage[]; score: number } | undefined;
  const cuts =
    kind && !kind.columns.some(isNumeric) ? cutLabels(runs[0], isLabelOf(kind)) : cutCells(runs[0], isHeaderLabel);
  for (const cut of cuts) {
    const labels = runs[0].slice(0, cut.header);
    for (const header of headerGrids(labels, cut.width, kind)) {
      const made = runs.map((cells) => pageOf(cells, cut, labels, header));
      if (!kind) return made;
      const fit = fitOf(kind, made);
      // Without an empty cell it is not told that they are kept: then the rows have to be true.
      if (!fit || (!kept && !fit.proven)) continue;
      const short = made.some(({ rows }) => (rows[rows.length - 1]?.length ?? cut.width) < cut.width);
      const score = fit.score - (short ? FAULT : 0);
      if (!best || score > best.score) best = { pages: made, score };
      if (fit.sure && !short) return made;
    }
  }
  return best?.pages;
}

/** What speaks for a reading, and whether nothing speaks against it and most of its rows are true. */
interface Fit {
  readonly score: number;
  /** Whether the rows are true as they stand: nearly all, and all that items in a row of their own can be. */
  readonly proven: boolean;
  readonly sure: boolean;
}

/**
 * How well pages read as a kind: rows that are true, columns that have a name, and what speaks against them. `undefined`
 * where too much does: the cells are no grid.
 */
function fitOf(kind: TableKind, pages: readonly GridPage[]): Fit | undefined {
  const columns = headerColumns(pages[0].header, kind);
  const form = formOf(kind, columns);
  const map = mapColumns(form, pages[0], columns.length);
  const rows = pages.flatMap((page) => page.rows);
  const codes = map.flatMap((spec, i) => (spec?.kind === 'code' ? [i] : []));
  const coded = rows.filter((cells) => isCode(codes.map((i) => fold(cells[i]?.text ?? '')).join(''))).length;
  if (codes.length > 0 && coded < rows.length * (1 - DOUBT)) return undefined;
  let holds = 0;
  let faults = 0;
  for (const page of pages) {
    const of = plausibility(form, page);
    holds += of.holds;
    faults += of.faults;
  }
  if (faults > 1 && faults > rows.length * DOUBT) return undefined;
  const score = map.filter((spec) => spec !== undefined).length + holds - FAULT * faults;
  const misplaced = rows.some((cells) => cells.some((cell, i) => isMisplaced(form, map[i], cell.text)));
  const proven = !misplaced && faults * 4 <= holds && (!form.turned || holds >= rows.length * 2);
  return { score, proven, sure: faults === 0 && holds * 2 >= rows.length && holds > 2 };
}

/** Words in a column of figures, or a label of income on the side of expenditure. */
function isMisplaced(form: TableKind, spec: ColumnSpec | undefined, text: string): boolean {
  if (!spec || text === '') return false;
  if (isNumeric(spec)) return !isNumber(text) && !isVoid(text);
  return spec.kind === 'label' && spec.side === 1 && sideOf(form, fold(text)) === 0;
}

/** What stands in the columns of codes (one, or one for each level) is a code, the name of a sum, or nothing. */
function isCode(words: string): boolean {
  return /^(\d{3}(\d\d){0,2}|合计|总计)?$/.test(words);
}

/** The share of rows that may speak against a reading. */
const DOUBT = 0.2;

/** A row that is false or a column without a name weighs more than one that is true. */
const FAULT = 3;

function pageOf(
  cells: readonly Cell[],
  { header: length, width, numbers = 0 }: Cut,
  labels: readonly Cell[],
  header: readonly (readonly Cell[])[],
): GridPage {
  const again = labels.every(({ text }, i) => fold(cells[i]?.text ?? '') === fold(text));
  const body = again ? length + numbers : 0;
  const rows = chunks(cells.slice(body), width).filter((row) => row.some(({ text }) => text !== ''));
  if (!again) return { header: [], numbers: undefined, rows };
  return { header, numbers: numbers === width ? cells.slice(length, body) : undefined, rows };
}

import { placeCertain } from '../align/settle';
import { isDecimal } from '../align/tokens';
import type { TableKind } from '../catalogue/kind';
import type { Cell, Row } from '../layout/model';
import { fold } from '../text/fold';
import { alignedGrids } from './alignedTable';
import { readCollapsed } from './collapsedTable';
import { declaredColumns } from './columns';
import { continuedAt } from './continuedTitle';
import type { DraftTable } from './draft';
import type { MoneyUnit } from './model';
import { bareBody, barePages, isBareBlock, isBareList } from './bareTable';
import { readGenericGrid } from './genericTable';
import { readGrid } from './gridTable';
import {
  DEEPEST_HEADER,
  formOf,
  headerColumns,
  kindOfHeader,
  mapByNumbers,
  plausibility,
  scoreOf,
  type GridPage,
} from './header';
import { headerGrid } from './headerGrid';
import { parseHeading } from './heading';
import { completeCodes } from './ownDigits';
import { formOfWords, openForm } from './plainForm';
import { isAlignedBlock, isPageNumber, plainPages } from './plainPages';
import {
  hasAmounts,
  isHeaderRow,
  isNote,
  isNumbersRow,
  isRule,
  metaOfRow,
  printedCells,
  rowSpan,
  soleLine,
} from './rows';
import { goesOnAt, isRunning, wordsGoOn } from './running';
import { kindOfTitle } from './labels';
import { isOtherTitle } from './otherTitles';
import { plainLine, titleAt, type TableTitle } from './titles';
import { assignRoles, knowsLabel } from './roles';
import { pairRepeats } from './repeats';

/** A table read, and the row after it. */
export interface TableRead {
  readonly table: DraftTable;
  readonly next: number;
}

/** Reads the table under a title, or the one that begins with a header at row `i`. */
export function readTable(text: string, rows: readonly Row[], i: number, title: TableTitle | undefined): TableRead {
  const from = i + (title?.rows ?? 0);
  const table: DraftTable = {
    kind: title?.kind,
    title: title?.text ?? '',
    titleSpan: title?.span,
    layout: 'prose',
    meta: {},
    columns: [],
    rows: [],
    note: undefined,
    span: title?.span ?? rowSpan(rows[i]),
    printed: undefined,
    openColumns: new Set(),
    repairs: [],
  };
  const next = isGrid(rows, from) ? readGridRows(text, table, rows, from) : readPlainRows(text, table, rows, from);
  // Which account two digits are of is not known: what the rows add up to, neither.
  if (!completeCodes(table.rows) || table.rows.some(({ label }) => namesSeveral(label))) table.unread = 'rows';
  pairRepeats(table);
  assignRoles(table);
  placeCertain(table);
  const last = rows[Math.max(next - 1, i)];
  table.span = { start: table.span.start, end: Math.max(table.span.end, rowSpan(last).end) };
  return { table, next };
}

/** Whether a row's label has swallowed several accounts with their codes: whose amounts it shows is not known. */
function namesSeveral(label: string): boolean {
  return label.length > 12 && (fold(label).match(CODED)?.length ?? 0) > 1;
}

const CODED = /(?<!\d)(?:\d{3}|\d{5}|\d{7})(?=[\u4e00-\u9fff]{3})/g;

/** Whether the rows below are cells, or lines of words. */
function isGrid(rows: readonly Row[], from: number): boolean {
  for (let i = from; i < Math.min(rows.length, from + 8); i++) {
    const row = rows[i];
    if (row.layout === 'prose') {
      if (metaOfRow(row)) continue;
      return false;
    }
    if (row.cells.length > 1 && !metaOfRow(row)) return true;
  }
  return false;
}

function takeMeta(table: DraftTable, row: Row): boolean {
  const meta = metaOfRow(row);
  if (!meta) return false;
  table.meta = { ...meta, ...table.meta };
  return true;
}

function takeNote(table: DraftTable, row: Row): boolean {
  const line = soleLine(row);
  if (!line || !isNote(line.text)) return false;
  table.note ??= { text: line.text, spans: line.spans };
  return true;
}

function readGridRows(text: string, table: DraftTable, rows: readonly Row[], from: number): number {
  const pages: { header: Row[]; numbers: Row | undefined; rows: Row[] }[] = [];
  let page: (typeof pages)[number] | undefined;
  let inHeader = true;
  let i = from;
  /** Where what stands above the page's rows begins. */
  let top = from;
  let half: Cell | undefined;
  for (; i < rows.length; i++) {
    const row = rows[i];
    const line = soleLine(row);
    const on = page && continuedAt(table.title, rows, i);
    if (on !== undefined || takeMeta(table, row)) {
      if (!inHeader) top = i;
      inHeader = true;
      i = (on ?? i + 1) - 1;
      continue;
    }
    if (line && takeNote(table, row)) {
      i++;
      break;
    }
    if (page && row.layout === 'prose' && isLabelAlone(table, rows, i)) {
      page.rows.push(row);
      continue;
    }
    if (row.layout === 'prose' || (line && row.cells.length === 1)) {
      if (line && isPageNumber(line.text) && rows[i + 1]?.layout !== 'prose') continue;
      if (line && isPageNumber(line.text) && rows[i + 1] && metaOfRow(rows[i + 1])) continue;
      const next = goesOnAt(rows, i, pages.flatMap((each) => each.rows.slice(-1)).pop());
      if (next === undefined) break;
      if (row.layout !== 'prose') half = row.cells[0];
      i = next - 1;
      continue;
    }
    if (line && titleAt(rows, i)) break;
    table.layout = row.layout;
    const printed = printedCells(row);
    if (printed.length === 0 || isRule(row, printed)) continue;
    const numbers = isNumbersRow(row, printed);
    const header =
      !numbers &&
      (isHeaderRow(row, printed)
        ? inHeader || printed.length > 1
        : inHeader &&
          (looksLikeHeader(rows, i, page !== undefined && page.numbers === undefined) ||
            (page === undefined && (namesColumns(table, rows, i) || isGroupAlone(table, rows, i))) ||
            (page?.rows.length === 0 && page.header.every(isAlone) && namesColumns(table, rows, i))));
    if (!page || ((header || numbers) && page.rows.length > 0)) {
      page = { header: [], numbers: undefined, rows: [] };
      pages.push(page);
      if (!inHeader) top = i;
      inHeader = true;
    }
    if (numbers && inHeader) {
      page.numbers = row;
      inHeader = false;
    } else if (header) page.header.push(row);
    else {
      if (page.rows.length === 0 && pages.length > 1 && beginsAgain(pages[0]?.rows[0], row)) {
        pages.pop();
        i = top;
        break;
      }
      inHeader = false;
      page.rows.push(half ? withHalf(table, half, row) : row);
      half = undefined;
    }
  }
  const grid = pages.map((p): GridPage => ({
    header: setHeader(table, p.header.slice(-DEEPEST_HEADER), p.rows),
    numbers: p.numbers?.cells,
    rows: p.rows.map((r) => r.cells),
  }));
  readPages(text, table, grid);
  return i;
}

/**
 * The rows of a header, each cell over what it stands over. Of cells on lines of their own those are gone that a merged one
 * covers: above a row with a label for each column, the labels of the kind tell which they were.
 */
function setHeader(table: DraftTable, header: readonly Row[], rows: readonly Row[]): (readonly Cell[])[] {
  const cells = header.map((row) => row.cells);
  if (header[0]?.layout !== 'cell-lines' || cells.length !== 2) return cells;
  const [upper, lower] = cells;
  const labels = [...upper, ...lower];
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  if (lower.length !== width || upper.length >= width || labels.some(({ text }) => text === '')) return cells;
  return headerGrid(labels, width, table.kind) ?? cells;
}

/** A row with the half of its label that stands alone above it, where both together are a label the kind knows. */
function withHalf({ kind }: DraftTable, half: Cell, row: Row): Row {
  const [first, ...others] = row.cells;
  const label: Cell = { text: half.text + first.text, spans: [...half.spans, ...first.spans] };
  if (!kind || knowsLabel(kind, fold(half.text)) || !knowsLabel(kind, fold(label.text))) return row;
  return { ...row, cells: [label, ...others] };
}

/** Whether the rows below a second header are another table's, whose title is lost: they begin again where the first did. */
function beginsAgain(first: Row | undefined, row: Row): boolean {
  if (!first) return false;
  const words = (of: Row): string =>
    printedCells(of)
      .filter(({ text }) => !/^[-\d,.，．]+$/.test(fold(text)))
      .map(({ text }) => fold(text))
      .join(' ');
  const serials = [first, row].map(({ cells }) => fold(cells[0].text));
  return serials.every((serial) => serial === '1') || (words(first) === words(row) && words(row) !== '');
}

/**
 * A label whose empty cells were trimmed off the end of its line: a short line between rows of a table whose first
 * column is the label, one the kind knows.
 */
function isLabelAlone(table: DraftTable, rows: readonly Row[], i: number): boolean {
  for (let k = i; k < Math.min(rows.length, i + 6); k++) {
    const row = rows[k];
    if (row.layout !== 'prose') return k > i && row.cells.length > 1 && row.blanksBefore <= 1;
    const label = fold(row.cells[0].text);
    if (!table.kind || row.blanksBefore > 1 || label.length > 30) return false;
    if (!knowsLabel(table.kind, label) || titleAt(rows, k)) return false;
  }
  return false;
}

/** In header position, a row of words that has neither serial nor amounts, with 栏次 or a header label still to come. */
function looksLikeHeader(rows: readonly Row[], i: number, open: boolean): boolean {
  const row = rows[i];
  if (hasAmounts(row) || /^\d{1,4}$/.test(fold(row.cells[0].text))) return false;
  // Below a header a row whose first cell is merged with the one above is header, too.
  if (open && row.cells.length > 2 && row.cells[0].text === '' && isBelowHeader(row, rows[i - 1])) return true;
  for (let k = i + 1; k < Math.min(rows.length, i + 4); k++) if (isNumbersRow(rows[k])) return true;
  const printed = printedCells(row);
  // 合计 and the one amount of its row.
  if (printed.some((cell) => /^[\d,，]{3,}$/.test(cell.text) && !/^20\d\d$/.test(cell.text))) return false;
  const labels = printed.filter((cell) => isHeaderRow({ ...row, cells: [cell] }));
  return labels.length * 2 >= printed.length && (open || labels.length > 0) && labels.length > 0;
}

/**
 * Whether a row names what stands below an upper row of a header: it has no cell of its own where that one has several,
 * none of its words is an amount, and it prints at least two.
 */
function isBelowHeader(row: Row, above: Row | undefined): boolean {
  const printed = printedCells(row);
  return (
    above !== undefined &&
    printed.length > 1 &&
    above.cells[0]?.text !== '' &&
    above.layout === row.layout &&
    printed.every(({ text }) => text.length <= HEADER_LENGTH && !/^[-\d.,，．%]+$/.test(fold(text)))
  );
}

/** Characters a label of a header has at most. */
const HEADER_LENGTH = 30;

/** Whether a row of several cells prints one of them. */
function isAlone(row: Row): boolean {
  return row.cells.length > 2 && printedCells(row).length === 1;
}

/** Whether the first row of a table has nothing but the name of a group of columns (功能科目), with the columns' own below. */
function isGroupAlone(table: DraftTable, rows: readonly Row[], i: number): boolean {
  const row = rows[i];
  const below = rows[i + 1];
  if (!isAlone(row) || below?.layout !== row.layout || below.cells.length !== row.cells.length) return false;
  const label = fold(printedCells(row)[0].text);
  if (label.length > HEADER_LENGTH || /\d|^(合计|总计|小计)$/.test(label)) return false;
  return isHeaderRow(below) || namesColumns(table, rows, i + 1);
}

/**
 * Whether the first row of a table names its columns, whatever they are called: short words alone in as many cells as the
 * rows below have, with figures in those.
 */
function namesColumns(table: DraftTable, rows: readonly Row[], i: number): boolean {
  const row = rows[i];
  const printed = printedCells(row);
  if (printed.length < 3 || table.rows.length > 0 || /^(合计|总计|小计)$/.test(fold(printed[0].text))) return false;
  const isName = ({ text }: { text: string }): boolean => {
    const label = fold(text);
    return (
      label.length <= HEADER_LENGTH &&
      !/^[-\d.,%]+$|^([一二三四五六七八九十]{1,3}|\d{1,2})[、.]|^\([一二三四五六七八九十]{1,3}\)|[。；;]/.test(label) &&
      !(table.kind && knowsLabel(table.kind, label))
    );
  };
  if (!printed.every(isName)) return false;
  for (let k = i + 1; k < Math.min(rows.length, i + 4); k++) {
    const below = rows[k];
    if (below.layout !== row.layout) return false;
    // Where the cells that a merged one covers are gone, what stands over what is not told.
    if (hasAmounts(below))
      return row.layout === 'cell-lines'
        ? below.cells.length === row.cells.length
        : below.cells.length >= row.cells.length;
  }
  return false;
}

function readPages(text: string, table: DraftTable, pages: readonly GridPage[]): void {
  const header = pages.find((page) => page.header.length > 0)?.header ?? [];
  table.meta.unit ??= unitIn(
    `${header
      .flat()
      .map((cell) => cell.text)
      .join('|')}|${table.title}`,
  );
  // A title that no kind has is of another table.
  if (table.title === '') table.kind ??= kindOfHeader(header);
  if (pages.length > 1) table.repairs.push({ kind: 'page-breaks', span: table.span });
  if (table.kind) {
    const standard = table.kind;
    const counted = pages.some((page) => page.numbers && mapByNumbers(standard, page.numbers));
    const form = counted ? standard : formOf(standard, headerColumns(header, standard));
    if (form !== table.kind && scoreOf(form, pages) >= scoreOf(table.kind, pages)) table.kind = form;
    table.columns = declaredColumns(table.kind);
    readGrid(text, table, table.kind, pages);
  } else readGenericGrid(table, pages);
}

/** The unit a header or title prints: `单位：元`, `合计（万元）`. */
function unitIn(words: string): MoneyUnit | undefined {
  const match = /单位[:：]?(元|千元|万元|百万元|亿元)|\((元|千元|万元|百万元|亿元)\)/.exec(fold(words));
  return (match?.[1] ?? match?.[2]) as MoneyUnit | undefined;
}

/** What is known of a table whose title no kind knows: nothing. */
const NO_KIND: TableKind = {
  id: '',
  zh: '',
  en: '',
  titles: [],
  columns: [{ id: 'name', kind: 'label', labels: [] }],
  roles: [],
  relations: [],
};

/** Lines without TAB or pipe: aligned where most lines have gaps, else collapsed. */
function readPlainRows(text: string, table: DraftTable, rows: readonly Row[], from: number): number {
  const kind = table.kind;
  const numbered = kind?.columns[0].kind === 'serial';
  const lines: Row[] = [];
  let i = from;
  for (; i < rows.length; i++) {
    const row = rows[i];
    const on = lines.length > 0 ? continuedAt(table.title, rows, i) : undefined;
    if (on !== undefined) {
      i = on - 1;
      continue;
    }
    if (i > from && isOtherTitle(rows, i)) break;
    if (takeMeta(table, row)) {
      lines.push(row);
      continue;
    }
    if (takeNote(table, row)) {
      i++;
      break;
    }
    if (row.layout === 'prose' && isRunning(row.cells[0].text) && wordsGoOn(rows, i)) continue;
    if (row.layout !== 'prose' || endsTable(rows, i) || (kind && isProseUnder(kind, row))) break;
    if (numbered && isFirstLine(row) && lines.some(isFirstLine)) {
      // The rows begin again: another table's, whose title is lost.
      const head = headOf(lines);
      i -= lines.length - head;
      lines.length = head;
      break;
    }
    lines.push(row);
  }
  const after = rows[i]?.blanksBefore ?? 0;
  const isBare = isBareBlock(text, lines) || isBareList(text, kind, lines);
  const bare = isBare ? barePages(text, kind, lines, after) : undefined;
  if (bare) {
    for (const row of lines) takeMeta(table, row);
    table.layout = 'bare-cells';
    readPages(text, table, bare);
    return i;
  }
  const aligned = isAlignedBlock(text, lines);
  if (!kind) {
    if (aligned && table.titleSpan) {
      table.layout = 'aligned';
      readPages(text, table, alignedGrids(text, NO_KIND, plainPages(text, NO_KIND, lines)));
    }
    return Math.max(i, from + 1);
  }
  const body = isBare ? bareBody(kind, lines) : undefined;
  const first = plainPages(text, kind, lines, body);
  const form = aligned ? openForm(kind, first) : formOfWords(kind, first);
  const pages = form.columns[0].kind === kind.columns[0].kind ? first : plainPages(text, form, lines, body);
  if (aligned) {
    table.layout = 'aligned';
    let grids = alignedGrids(text, kind, first);
    if (form !== kind && grids.some((page) => plausibility(kind, page).faults > 0)) {
      const others = alignedGrids(text, form, pages);
      if (scoreOf(form, others) > scoreOf(kind, grids)) grids = others;
    }
    readPages(text, table, grids);
  } else {
    table.layout = 'collapsed';
    table.kind = form;
    readCollapsed(text, table, form, pages, isBare);
    // Several cells of words in a row, and nothing tells where rows begin.
    if (isBare && form.columns.filter(({ kind: of }) => of === 'text').length > 2) table.unread = 'rows';
  }
  table.meta.unit ??= unitIn(
    `${lines
      .slice(0, 12)
      .map((row) => row.cells[0].text)
      .join('|')}|${table.title}`,
  );
  return i;
}

/** A line that begins with the serial number 1 and a name. */
function isFirstLine(row: Row): boolean {
  return /^\s*1\s+\p{Script=Han}/u.test(row.cells[0].text);
}

/** Where the lines without an amount begin that stand last: a header, and what is above it. */
function headOf(lines: readonly Row[]): number {
  let at = lines.length;
  while (at > 0 && !/\d\.\d/.test(lines[at - 1].cells[0].text)) at--;
  return at;
}

/** A line of running text below a table of words only, whose rows are short words with gaps between them. */
function isProseUnder(kind: TableKind, row: Row): boolean {
  const line = row.cells[0].text;
  return (
    line.length > LONGEST_WORD &&
    !/\s/.test(line.trim()) &&
    kind.columns.every(({ kind: of }) => of === 'label' || of === 'text')
  );
}

const LONGEST_WORD = 30;

/** Whether the line below is an amount alone: what reads as a heading above it is an item, in a cell of its own. */
function isItemAbove(below: Row | undefined): boolean {
  return below?.layout === 'prose' && below.blanksBefore === 0 && isDecimal(below.cells[0].text);
}

/** A line that cannot belong to a table of figures: the next title, an outline heading, a sentence. */
function endsTable(rows: readonly Row[], i: number): boolean {
  const line = plainLine(rows[i].cells[0].text);
  if (/信息公开|情况说明/.test(line) || (/[。；]/.test(line) && line.length > 12)) return true;
  const heading = parseHeading(line);
  if (heading && (heading.known || heading.level === 0) && !isItemAbove(rows[i + 1])) return true;
  // A title ends the table even where the text ends before the table it is of.
  return (
    titleAt(rows, i) !== undefined ||
    (rows[i].blanksBefore > 0 && /表$/.test(fold(line)) && kindOfTitle(line) !== undefined)
  );
}

import { isNumber } from '../align/tokens';
import { assignWords, stripsOf, stripsUnder, type Strip } from '../align/strips';
import type { TableKind } from '../catalogue/kind';
import { joinCells } from '../layout/cell';
import type { Cell, Row } from '../layout/model';
import { cutWords, joinSpacedOut, type Word } from '../layout/words';
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import { headerRows } from './alignedHeader';
import { DEEPEST_HEADER, headerColumns, mapByLabels, mapByNumbers, plausibility, type GridPage } from './header';
import { cjkWidthOf, lineWords, type PlainPage } from './plainPages';
import { beginsLabel, knowsLabel } from './roles';
import { joinSpread } from './spacedOut';

/**
 * Turns the aligned pages of a table into grids: words under their columns, cells that wrap over lines joined. Pages whose
 * headers stand alike share their columns, so that a page with few rows is read by what the others show.
 */
export function alignedGrids(
  text: string,
  kind: TableKind,
  pages: readonly PlainPage[],
  begins: (words: readonly Word[]) => boolean = (words) => isMainLine(kind, words),
): GridPage[] {
  const cjk = cjkWidthOf(
    text,
    pages.flatMap((page) => page.body),
  );
  const bodies = pages.map((page) => page.body.map((row) => joinSpread(lineWords(text, row, 1, cjk), text)));
  // Labels of neighbouring columns may stand one space apart, and so may the words of one label: both are tried.
  const heads = pages.map(({ header }) => header.slice(-DEEPEST_HEADER));
  const wide = heads.map((header) => header.map((row) => joinSpread(lineWords(text, row, 2, cjk), text)));
  const narrow = heads.map((header) =>
    header.map((row) => joinSpread(joinSpacedOut(lineWords(text, row, 1, cjk), text), text)),
  );
  const marks = pages.map((page) => (page.numbers ? lineWords(text, page.numbers, 1, cjk) : undefined));
  const shapes = pages.map((_, i) => shapeKey([...wide[i], marks[i] ?? []]));
  const grids = new Map<number, GridPage>();
  for (const shape of new Set(shapes)) {
    const alike = pages.flatMap((_, i) => (shapes[i] === shape ? [i] : []));
    const lines = alike.flatMap((i) =>
      pages[i].body.map((row) => joinSpread(cutWords(lineWords(text, row, 2, cjk), text, standsApart, cjk), text)),
    );
    let best = -Infinity;
    let settled = false;
    for (const headers of [wide, narrow]) {
      for (const { strips, numbers } of columnsOf(kind, lines, headers[alike[0]], marks[alike[0]])) {
        if (settled) break;
        const read = alike.map((i): GridPage => {
          const placed = bodies[i].map((words) => assignWords(words, strips));
          const main = bodies[i].map((words) => words.length > 0 && begins(words));
          return {
            header: headerRows(headers[i], strips),
            numbers,
            rows: joinRows(pages[i].body, bodies[i], placed, main, strips, i > 0, kind),
          };
        });
        const against = read.map((page) => plausibility(kind, page));
        const score = against.reduce((sum, { holds, faults }) => sum + holds - faults, 0);
        if (score <= best) continue;
        best = score;
        alike.forEach((i, k) => grids.set(i, read[k]));
        settled = against.every(({ holds, faults }) => holds > 0 && faults === 0);
      }
    }
  }
  return pages.map((_, i) => grids.get(i) as GridPage);
}

/** The columns of pages that stand alike, and their 栏次. */
interface Columns {
  readonly strips: readonly Strip[];
  readonly numbers: readonly Cell[] | undefined;
}

/** Possible columns, the likeliest first: by what the words cover, with labels centred over their amounts or not; by 栏次. */
function columnsOf(
  kind: TableKind,
  lines: readonly (readonly Word[])[],
  header: readonly (readonly Word[])[],
  marks: readonly Word[] | undefined,
): Columns[] {
  if (!marks) return byLabels(kind, lines, header, header);
  const numbers = marks.map((mark): Cell => ({ text: mark.text, spans: [mark.span] }));
  const numbered = mapByNumbers(kind, numbers);
  const kinds = numbered?.map((spec) => spec?.kind) ?? [];
  const under = { strips: stripsUnder(marks, kinds, lines), numbers };
  const covered = [true, false]
    .map((flushRight) => stripsOf(lines, [...header, marks], flushRight))
    .filter((strips) => strips.length === marks.length);
  for (const strips of covered) strips.forEach((strip, i) => (strip.kind = kinds[i]));
  const columns = [...covered.map((strips) => ({ strips, numbers })), under];
  // Some forms number the columns of amounts only: there are more columns than numbers, and the labels tell which they are.
  return numbered ? columns : [...columns, ...byLabels(kind, lines, header, [...header, marks])];
}

/** Columns by what the words cover, told by their labels. */
function byLabels(
  kind: TableKind,
  lines: readonly (readonly Word[])[],
  header: readonly (readonly Word[])[],
  above: readonly (readonly Word[])[],
): Columns[] {
  return [true, false].map((flushRight) => {
    const strips = stripsOf(lines, above, flushRight);
    nameStrips(kind, strips, header);
    return { strips, numbers: undefined };
  });
}

/** What may stand in each strip, by the header's labels. */
function nameStrips(kind: TableKind, strips: readonly Strip[], header: readonly (readonly Word[])[]): void {
  mapByLabels(kind, headerColumns(headerRows(header, strips))).forEach((spec, i) => {
    strips[i].kind = spec?.kind;
  });
}

/** The words of some lines with their places. */
function shapeKey(lines: readonly (readonly Word[])[]): string {
  return lines.map((words) => words.map((word) => `${word.left}:${word.text}`).join(' ')).join('\n');
}

/** Words one space apart that may be cells of their own: a number and what is beside it. */
function standsApart(left: string, right: string): boolean {
  return isNumber(left) !== isNumber(right) || isDecimal(left) || isDecimal(right);
}

function isDecimal(text: string): boolean {
  return /\d\.\d/.test(text) && isNumber(text);
}

/** A piece of a cell on one line. */
interface Piece {
  readonly line: number;
  readonly cell: Cell;
  readonly width: number;
}

/**
 * Rows of cells. The pieces of a wrapped cell are told by their width: every piece but a cell's last fills its column.
 * Cells that stand beside one another, over however many lines, are a row; it has the line of its amounts or serial.
 */
function joinRows(
  body: readonly Row[],
  lines: readonly (readonly Word[])[],
  placed: readonly (readonly number[])[],
  main: readonly boolean[],
  strips: readonly Strip[],
  continued: boolean,
  kind: TableKind,
): Cell[][] {
  if (!main.includes(true)) return lines.map((words, i) => rowOf(body[i], words, placed[i], strips));
  const columns = strips.map((strip, c) => wrappedCells(strip, piecesOf(lines, placed, c), body, kind));
  const owners = ownLines(lines, main, columns);
  const lead: (Cell | undefined)[] = strips.map(() => undefined);
  const rows = new Map(owners.map((i): [number, (Cell | undefined)[]] => [i, strips.map(() => undefined)]));
  columns.forEach((cells, c) => {
    cells.forEach((cell, k) => {
      const own = ownersWithin(owners, cell[0].line, cell[cell.length - 1].line);
      const surplus = continued && k === 0 ? surplusAbove(cell, own, owners[0]) : 0;
      cell.forEach((piece, n) => {
        if (n < surplus) {
          lead[c] = lead[c] ? joinCells(lead[c], piece.cell) : piece.cell;
          return;
        }
        const row = rows.get(nearestLine(own.length > 0 ? own : owners, piece.line, body)) as (Cell | undefined)[];
        const old = row[c];
        row[c] = old ? joinCells(old, piece.cell) : piece.cell;
      });
    });
  });
  const tail = lead.some((cell) => cell !== undefined) ? [lead.map((cell) => cell ?? { text: '', spans: [] })] : [];
  const own = owners.map((i) => {
    const row = rows.get(i) as (Cell | undefined)[];
    return row.map((cell, c) => cell ?? { text: '', spans: [blankAt(body[i], lines[i], strips[c])] });
  });
  return [...tail, ...own];
}

/** What stands in one column, line by line. */
function piecesOf(lines: readonly (readonly Word[])[], placed: readonly (readonly number[])[], c: number): Piece[] {
  return lines.flatMap((words, line) => {
    const own = words.filter((_, k) => placed[line][k] === c);
    if (own.length === 0) return [];
    const cell: Cell = { text: own.map((word) => word.text).join(''), spans: own.map((word) => word.span) };
    return [{ line, cell, width: own[own.length - 1].right - own[0].left }];
  });
}

/** The end of a whole name of income, and the beginning of another's: of a fund. */
const WHOLE = /(?:收入|拨款|资金|结转|结余)$/;
const FUND = /^(?:一般公共预算|政府性?基金|国有资本经营|财政专户|单位资金|事业收入|其他收入)/;

/** The cells of a column, each with its pieces. */
function wrappedCells(strip: Strip, pieces: readonly Piece[], body: readonly Row[], kind: TableKind): Piece[][] {
  const full = pieces.reduce((most, piece) => Math.max(most, piece.width), 0) - 2;
  const cells: Piece[][] = [];
  for (const piece of pieces) {
    const cell = cells[cells.length - 1];
    const last = cell?.[cell.length - 1];
    const whole =
      strip.kind === 'money' || strip.kind === 'count' || strip.kind === 'serial' || isDecimal(piece.cell.text);
    const label = fold(piece.cell.text);
    const before = fold((cell ?? []).map((each) => each.cell.text).join(''));
    // Two whole names, one as long as the column is wide: 文化旅游体育与传媒支出 above 社会保障和就业支出.
    const twoNames =
      ((/支出$/.test(before) && /^.{3,}支出$|^预备费$/.test(label)) || (WHOLE.test(before) && FUND.test(label))) &&
      knowsLabel(kind, before) &&
      knowsLabel(kind, label);
    const begins = twoNames || beginsLabel(kind, label);
    const goesOn =
      last && !whole && !begins && last.width > full && body[piece.line].firstLine - body[last.line].lastLine <= 3;
    if (goesOn) cell.push(piece);
    else cells.push([piece]);
  }
  return cells;
}

/**
 * The line that stands for each row. Cells side by side make a band of lines; its amounts or serials tell its rows, and
 * where it has none, it is one row, unless a column has several cells in it.
 */
function ownLines(
  lines: readonly (readonly Word[])[],
  main: readonly boolean[],
  columns: readonly (readonly Piece[][])[],
): number[] {
  const isStrong = (i: number) =>
    main[i] && lines[i].some((word) => isDecimal(word.text) || /^\d{1,4}$/.test(word.text));
  const spans = columns
    .flatMap((cells) => cells.map((cell) => ({ from: cell[0].line, to: cell[cell.length - 1].line })))
    .sort((a, b) => a.from - b.from);
  const owners: number[] = [];
  let from = 0;
  let to = -1;
  const close = () => {
    const own: number[] = [];
    for (let i = from; i <= to; i++) if (main[i]) own.push(i);
    const strong = own.filter(isStrong);
    if (strong.length > 0) owners.push(...strong);
    else if (own.length > 1 && !columns.some((cells) => hasSeveral(cells, from, to))) owners.push(own[own.length >> 1]);
    else owners.push(...own);
  };
  for (const span of spans) {
    if (span.from > to) {
      close();
      from = span.from;
    }
    to = Math.max(to, span.to);
  }
  close();
  return owners;
}

/** Whether a column has more than one cell between two lines. */
function hasSeveral(cells: readonly Piece[][], from: number, to: number): boolean {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cells[middle][0].line < from) low = middle + 1;
    else high = middle;
  }
  return low + 1 < cells.length && cells[low + 1][0].line <= to;
}

/** Cells are centred on their row's own line: what is too much above the first of a page belongs to the page before. */
function surplusAbove(cell: readonly Piece[], own: readonly number[], first: number): number {
  const above = cell.filter((piece) => piece.line < first).length;
  const below = cell.filter((piece) => piece.line > first).length;
  if (own.length === 0) return below === 0 ? above : 0;
  return own.length === 1 && own[0] === first ? Math.max(above - below, 0) : 0;
}

function rowOf(row: Row, words: readonly Word[], placed: readonly number[], strips: readonly Strip[]): Cell[] {
  return strips.map((strip, c) => {
    const own = words.filter((_, k) => placed[k] === c);
    if (own.length === 0) return { text: '', spans: [blankAt(row, words, strip)] };
    return { text: own.map((word) => word.text).join(''), spans: own.map((word) => word.span) };
  });
}

/** Index of the first owner at or after a line. */
function ownerFrom(owners: readonly number[], line: number): number {
  let low = 0;
  let high = owners.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (owners[middle] < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function ownersWithin(owners: readonly number[], from: number, to: number): readonly number[] {
  return owners.slice(ownerFrom(owners, from), ownerFrom(owners, to + 1));
}

/** The row's own line nearest to a line, the one above first. */
function nearestLine(owners: readonly number[], line: number, body: readonly Row[]): number {
  const at = ownerFrom(owners, line);
  const below = owners[at];
  const above = owners[at - 1];
  if (below === undefined) return above;
  if (above === undefined || below === line) return below;
  const far = (i: number) => Math.abs(body[i].firstLine - body[line].firstLine);
  return far(below) < far(above) ? below : above;
}

/** Where an empty cell's figure would be written: the blanks under the strip, or the line's end. */
function blankAt(row: Row, words: readonly Word[], strip: Strip): Span {
  const lineEnd = row.cells[0].spans[0].end;
  let before: Word | undefined;
  let after: Word | undefined;
  for (const word of words) {
    if (word.right <= strip.left) before = word;
    else if (!after && word.left >= strip.right) after = word;
  }
  if (!after) return { start: lineEnd, end: lineEnd };
  const from = before ? before.span.end + (strip.left - before.right) : after.span.start - (after.left - strip.left);
  let start = Math.min(Math.max(from, before ? before.span.end : from, row.cells[0].spans[0].start), after.span.start);
  let end = Math.max(start, Math.min(start + (strip.right - strip.left), after.span.start));
  // A word that reaches into the strip from a neighbour is not to be written over.
  for (const { span } of words) {
    if (span.end <= start || span.start >= end) continue;
    if (span.start <= start) start = Math.min(span.end, end);
    else end = span.start;
  }
  return { start, end: Math.max(start, end) };
}

/** A line that begins a row: it has a serial, amounts or a label of its own; other lines are the rest of wrapped cells. */
function isMainLine(kind: TableKind, words: readonly Word[]): boolean {
  if (words.some((word) => isDecimal(word.text))) return true;
  const labelled = (label: string) => knowsLabel(kind, label);
  if (kind.columns[0].kind === 'serial') {
    if (/^\d{1,4}$/.test(fold(words[0].text))) return words.length > 1;
    return labelled(fold(words.map((word) => word.text).join('')));
  }
  if (kind.id === 'JG') return words.length >= 3;
  return kind.columns.every((spec) => spec.kind !== 'text') && labelled(fold(words[0].text));
}

import type { Row } from '../layout/model';
import { fold } from '../text/fold';
import { FIXED, type Place } from '../text/place';
import type { Span } from '../text/span';
import type { DraftTable, Meta } from './draft';
import { parseHeading, type Heading } from './heading';
import { readProject, type DraftProject } from './projectForm';
import { readProjects } from './projectForms';
import { otherTitleAt } from './otherTitles';
import type { Piece } from './piece';
import { endOfProject, projectListAt, readListed, type ProjectList } from './projectList';
import { bareTitle, beginsBareForm } from './bareForm';
import { bareTitleAt } from './bareTable';
import { readTable } from './readTable';
import { hasAmounts, isHeaderRow, isNumbersRow, metaOfRow, printedCells, rowSpan, soleLine } from './rows';
import { isContentsLine, plainLine, titleAt, type Title } from './titles';

/** What a document is made of, in reading order. */
export type Block =
  | { readonly type: 'heading'; readonly heading: Heading; readonly span: Span }
  | { readonly type: 'line'; readonly row: Row; readonly span: Span }
  | { readonly type: 'meta'; readonly meta: Meta; readonly span: Span }
  | { readonly type: 'table'; readonly table: DraftTable; readonly span: Span }
  | {
      readonly type: 'project';
      readonly project: DraftProject;
      /** Further forms under the same title. */
      readonly more: readonly DraftProject[];
      readonly span: Span;
    };

/** Tells the blocks of a document apart. Every row is in one block. */
export function readBlocks(text: string, rows: readonly Row[]): Block[] {
  return readPieces(text, rows).map(({ block }) => block);
}

/** The blocks of a whole text with the stretches they were read from. */
export function readPieces(text: string, rows: readonly Row[], place = FIXED): Piece[] {
  const walk = new BlockWalk(text, rows, place);
  const pieces: Piece[] = [];
  for (let piece = walk.next(); piece; piece = walk.next()) pieces.push(piece);
  return pieces;
}

/** What a walk over the blocks begins with where it does not begin at the start of a text. */
export interface WalkStart {
  readonly inContents: boolean;
  /** Whether headings are to be remembered, for a table of contents before them. */
  readonly remembers: boolean;
  /** Whether a heading of these words stands behind the last row. */
  readonly isBehind: (words: string) => boolean;
}

const START: WalkStart = { inContents: false, remembers: false, isBehind: () => false };

/** Walks over the rows of a text, block by block. What a block is depends on its rows, on few behind it, and on `inContents`. */
export class BlockWalk {
  /** The next row. */
  row = 0;
  inContents: boolean;
  remembers: boolean;
  /** The table whose projects are being read one by one. */
  private list: ProjectList | undefined;
  private lastOf: Map<string, number> | undefined;

  constructor(
    private readonly text: string,
    private readonly rows: readonly Row[],
    private readonly place: Place,
    private readonly start: WalkStart = START,
  ) {
    this.inContents = start.inContents;
    this.remembers = start.remembers;
  }

  /** Whether the next row is of a list of projects that began before it. */
  get inList(): boolean {
    return this.list !== undefined && this.row < this.list.end;
  }

  /** The block at the next row; `undefined` behind the last one. */
  next(): Piece | undefined {
    const from = this.row;
    if (from >= this.rows.length) return undefined;
    const { inContents } = this;
    const inList = this.inList;
    const read = this.read(from);
    this.row = read.to;
    const first = this.rows[from];
    const last = this.rows[read.to - 1];
    let cells = 0;
    let passed = NO_LINES;
    for (let i = from; i < read.to; i++) {
      const row = this.rows[i];
      cells += row.cells.length;
      if (row.passed) passed = passed.length > 0 ? [...passed, ...row.passed] : row.passed;
    }
    return {
      block: read.block,
      place: this.place,
      source: this.text,
      start: first.start,
      end: last.end,
      rows: read.to - from,
      cells,
      layout: first.layout,
      opens: first.opens,
      blanks: first.blanksBefore,
      inContents,
      inList,
      passed,
      headings: this.remembers ? this.headingsOf(from, read.to) : undefined,
      entry: read.entry,
    };
  }

  private read(i: number): { block: Block; to: number; entry?: Piece['entry'] } {
    const { rows, text } = this;
    const row = rows[i];
    const span = rowSpan(row);
    const line = soleLine(row) ?? onlyCell(row);
    if (isContentsLine(row)) return { block: { type: 'line', row, span }, to: i + 1 };
    const title = line ? titleAt(rows, i) : undefined;
    if (this.list && i < this.list.end) return this.listed(this.list, i, i);
    this.list = undefined;
    if (title?.kind.id === 'JX') {
      const end = endOfForm(rows, i + title.rows);
      this.list = projectListAt(title, rows, i + title.rows, end);
      if (this.list) return this.listed(this.list, i, i + title.rows);
      const [project, ...more] = readProjects(text, title, rows.slice(i + title.rows, end), rows[end]?.blanksBefore);
      const last = rowSpan(rows[end - 1]).end;
      const all = { start: title.span.start, end: Math.max(last, title.span.end) };
      return { block: { type: 'project', project, more, span: all }, to: end };
    }
    if (!title && beginsBareForm(rows, i)) return this.form(bareTitle(rows, i), i, endOfForm(rows, i + 1));
    const other = title ?? otherTitleAt(rows, i) ?? bareTitleAt(text, rows, i);
    if (other || beginsUntitledTable(rows, i)) {
      const { table, next } = readTable(text, rows, i, other);
      return { block: { type: 'table', table, span: table.span }, to: Math.max(next, i + 1) };
    }
    const meta = metaOfRow(row);
    if (meta) return { block: { type: 'meta', meta, span }, to: i + 1 };
    if (!line || line.text.length > 160) return { block: { type: 'line', row, span }, to: i + 1 };
    if (/目\s*录[\s*]*$/.test(line.text)) this.inContents = this.remembers = true;
    const heading = parseHeading(line.text);
    if (!heading) return { block: { type: 'line', row, span }, to: i + 1 };
    let entry: Piece['entry'];
    if (this.inContents) {
      const words = headingWords(row);
      if (words !== undefined) {
        entry = { words, again: this.comesAgain(i, words) };
        if (entry.again) return { block: { type: 'line', row, span }, to: i + 1, entry };
      }
    }
    this.inContents = false;
    const joined = joinHeading(rows, i, heading);
    const block: Block = {
      type: 'heading',
      heading: joined.heading,
      span: { start: span.start, end: joined.end },
    };
    return { block, to: i + joined.rows, entry };
  }

  private form(title: Title, from: number, end: number): { block: Block; to: number } {
    const after = this.rows[end]?.blanksBefore ?? 0;
    const project = readProject(this.text, title, this.rows.slice(from, end), after);
    return { block: { type: 'project', project, more: [], span: project.span }, to: end };
  }

  /** The next project of a list of several: its rows from `i` on, those of the table itself from `from` on. */
  private listed(list: ProjectList, i: number, from: number): { block: Block; to: number } {
    const to = Math.max(endOfProject(list, this.rows, from), i + 1);
    const project = readListed(this.text, list, this.rows.slice(from, to));
    return { block: { type: 'project', project, more: [], span: project.span }, to };
  }

  /** Whether the same words come again behind row `i`: entries of a table of contents do. */
  private comesAgain(i: number, words: string): boolean {
    if (!this.lastOf) {
      this.lastOf = new Map();
      for (let k = i; k < this.rows.length; k++) {
        const other = headingWords(this.rows[k]);
        if (other !== undefined) this.lastOf.set(other, k);
      }
    }
    return (this.lastOf.get(words) ?? i) > i || this.start.isBehind(words);
  }

  private headingsOf(from: number, to: number): readonly string[] {
    let headings: string[] | undefined;
    for (let i = from; i < to; i++) {
      const words = headingWords(this.rows[i]);
      if (words !== undefined) (headings ??= []).push(words);
    }
    return headings ?? NONE;
  }
}

const NONE: readonly string[] = [];
const NO_LINES: readonly Span[] = [];

/** The words of a line that reads as a heading, for comparing. */
function headingWords(row: Row): string | undefined {
  const line = soleLine(row);
  return line && line.text.length <= 80 && parseHeading(line.text) ? fold(plainLine(line.text)) : undefined;
}

function onlyCell(row: Row) {
  const printed = printedCells(row);
  return printed.length === 1 ? printed[0] : undefined;
}

/** 第二部分 alone on its line: the title is the next line. */
function joinHeading(
  rows: readonly Row[],
  i: number,
  heading: Heading,
): { heading: Heading; end: number; rows: number } {
  const next = rows[i + 1];
  const more = next ? (soleLine(next) ?? onlyCell(next)) : undefined;
  if (
    heading.level === 0 &&
    heading.title === '' &&
    more &&
    more.text.length <= 40 &&
    !parseHeading(more.text) &&
    !titleAt(rows, i + 1) &&
    !metaOfRow(next)
  ) {
    return { heading: { ...heading, title: fold(plainLine(more.text)) }, end: rowSpan(next).end, rows: 2 };
  }
  return { heading, end: rowSpan(rows[i]).end, rows: 1 };
}

/** A header (or 栏次) of several cells where no title was found. */
function beginsUntitledTable(rows: readonly Row[], i: number): boolean {
  const row = rows[i];
  if (row.layout === 'prose' || printedCells(row).length < 2 || metaOfRow(row)) return false;
  if (isNumbersRow(row)) return true;
  if (hasAmounts(row)) return false;
  const next = rows[i + 1];
  if (!next || next.layout === 'prose') return false;
  if (isHeaderRow(row)) return true;
  for (let k = i + 1; k < Math.min(rows.length, i + 4) && rows[k].layout !== 'prose'; k++) {
    if (isNumbersRow(rows[k]) || hasAmounts(rows[k])) return true;
  }
  return false;
}

/** First row after a project's form: the next title or form, a heading of the outline, the next part. */
function endOfForm(rows: readonly Row[], from: number): number {
  let listed = false;
  for (let i = from; i < rows.length; i++) {
    const line = soleLine(rows[i]) ?? onlyCell(rows[i]);
    if (!line) continue;
    if (line.text.length > 160) continue;
    // Below its indicators the next form may begin without a title.
    listed ||= line.text === '一级指标';
    if (listed && beginsBareForm(rows, i)) return i;
    const heading = parseHeading(line.text);
    if (heading && (heading.level === 0 || (heading.level === 1 && heading.known))) return i;
    if (/信息公开情况说明$/.test(fold(line.text))) return i;
    if (titleAt(rows, i)) return i;
  }
  return rows.length;
}

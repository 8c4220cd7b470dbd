import type { Row } from '../layout/model';
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import type { DraftTable, Meta } from './draft';
import { parseHeading, type Heading } from './heading';
import { readProject, type DraftProject } from './projectForm';
import { readTable } from './readTable';
import { hasAmounts, isHeaderRow, isNumbersRow, metaOfRow, printedCells, rowSpan, soleLine } from './rows';
import { isContentsLine, plainLine, titleAt } from './titles';

/** What a document is made of, in reading order. */
export type Block =
  | { readonly type: 'heading'; readonly heading: Heading; readonly span: Span }
  | { readonly type: 'line'; readonly row: Row; readonly span: Span }
  | { readonly type: 'meta'; readonly meta: Meta; readonly span: Span }
  | { readonly type: 'table'; readonly table: DraftTable; readonly span: Span }
  | { readonly type: 'project'; readonly project: DraftProject; readonly span: Span };

/** Tells the blocks of a document apart. Every row is in one block. */
export function readBlocks(text: string, rows: readonly Row[]): Block[] {
  const blocks: Block[] = [];
  const repeated = linesThatComeAgain(rows);
  let inContents = false;
  let i = 0;
  while (i < rows.length) {
    const row = rows[i];
    const span = rowSpan(row);
    const line = soleLine(row) ?? onlyCell(row);
    if (isContentsLine(row)) {
      blocks.push({ type: 'line', row, span });
      i++;
      continue;
    }
    const title = line ? titleAt(rows, i) : undefined;
    if (title?.kind.id === 'JX') {
      const end = endOfForm(rows, i + title.rows);
      const project = readProject(text, title, rows.slice(i + title.rows, end));
      blocks.push({ type: 'project', project, span: project.span });
      i = end;
      continue;
    }
    if (title || beginsUntitledTable(rows, i)) {
      const { table, next } = readTable(text, rows, i, title);
      blocks.push({ type: 'table', table, span: table.span });
      i = Math.max(next, i + 1);
      continue;
    }
    const meta = metaOfRow(row);
    if (meta) {
      blocks.push({ type: 'meta', meta, span });
      i++;
      continue;
    }
    if (line && line.text.length <= 160) {
      if (/目\s*录[\s*]*$/.test(line.text)) inContents = true;
      const heading = parseHeading(line.text);
      if (inContents && (repeated.get(i) ?? false)) {
        blocks.push({ type: 'line', row, span });
        i++;
        continue;
      }
      if (heading) {
        inContents = false;
        const joined = joinHeading(rows, i, heading);
        blocks.push({ type: 'heading', heading: joined.heading, span: { start: span.start, end: joined.end } });
        i += joined.rows;
        continue;
      }
    }
    blocks.push({ type: 'line', row, span });
    i++;
  }
  return blocks;
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

/** For each line, whether the same words come again further down: entries of a table of contents do. */
function linesThatComeAgain(rows: readonly Row[]): Map<number, boolean> {
  const last = new Map<string, number>();
  const keys: (string | undefined)[] = rows.map((row, i) => {
    const line = soleLine(row);
    if (!line || line.text.length > 80) return undefined;
    const key = fold(plainLine(line.text));
    last.set(key, i);
    return key;
  });
  const again = new Map<number, boolean>();
  keys.forEach((key, i) => {
    if (key !== undefined && (last.get(key) ?? i) > i) again.set(i, true);
  });
  return again;
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

/** First row after a project's form: the next title, a heading of the outline, the next part. */
function endOfForm(rows: readonly Row[], from: number): number {
  for (let i = from; i < rows.length; i++) {
    const line = soleLine(rows[i]) ?? onlyCell(rows[i]);
    if (!line) continue;
    if (line.text.length > 160) continue;
    const heading = parseHeading(line.text);
    if (heading && (heading.level === 0 || (heading.level === 1 && heading.known))) return i;
    if (/信息公开情况说明$/.test(fold(line.text))) return i;
    if (titleAt(rows, i)) return i;
  }
  return rows.length;
}

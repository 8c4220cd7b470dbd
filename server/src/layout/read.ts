import { lineEnd, nextLine, scanLines, trimSpan } from '../text/scan';
import type { Span } from '../text/span';
import { cellAt, joinCells } from './cell';
import { shapeOf, type LineShape } from './line';
import type { Cell, LayoutName, Row } from './model';
import { frameOf, splitAtPipes } from './pipes';
import { splitStream } from './pipeStream';
import { splitAtTabs } from './tabRows';

/** Tells by the offset a line begins at whether it is what pages print above or below their text. */
export type IsPageEnd = (start: number) => boolean;

const NOWHERE: IsPageEnd = () => false;

/**
 * Reads the physical layout of a text: rows of cells, and every other line as a row of one cell. Nothing is lost; what
 * `isPageEnd` tells is no row, but noted at the one behind it.
 */
export function readLayout(text: string, isPageEnd = NOWHERE): Row[] {
  const lines = scanLines(text).map((line) => lineAt(text, line, isPageEnd));
  const rows: Row[] = [];
  let blanks = 0;
  let opens = true;
  let passed: Span[] | undefined;
  const push = (layout: LayoutName, cells: Cell[], firstLine: number, lastLine: number) => {
    const { start } = lines[firstLine];
    const { end } = lines[lastLine];
    // How far apart two lines stand with a page's end between them tells nothing.
    const blanksBefore = passed ? Math.min(blanks, 1) : blanks;
    rows.push({ layout, cells, firstLine, lastLine, blanksBefore, passed, start, end, opens });
    blanks = 0;
    passed = undefined;
    opens = false;
  };
  let i = 0;
  while (i < lines.length) {
    const line = lines[i];
    opens = true;
    if (line.kind === 'blank') {
      blanks++;
      i++;
    } else if (line.kind === 'page') {
      (passed ??= []).push(trimSpan(text, line.start, line.end));
      i++;
    } else if (line.kind === 'plain') {
      push('prose', [cellAt(text, line.start, line.end)], i, i);
      i++;
    } else {
      const end = runEnd(lines, i);
      if (line.kind === 'tab') readTabRun(text, lines, i, end, push, () => blanks++);
      else readPipeRun(text, lines, i, end, push, () => blanks++);
      i = end;
    }
  }
  return rows;
}

/** A line's shape; only a line without TAB and pipe is taken for a page's. */
function lineAt(text: string, line: Span, isPageEnd: IsPageEnd): LineShape {
  const shape = shapeOf(text, line);
  return shape.kind === 'plain' && isPageEnd(line.start) ? { ...shape, kind: 'page' } : shape;
}

type Push = (layout: LayoutName, cells: Cell[], firstLine: number, lastLine: number) => void;

/**
 * Where the first run of lines at or behind `until` begins, as `readLayout` finds it that starts at `from`, itself the
 * beginning of a run. What stands before that place is laid out alike with and without what stands behind it. The text's
 * length where no run begins there any more.
 */
export function runBehind(text: string, from: number, until: number, isPageEnd = NOWHERE): number {
  const lines = new LazyLines(text, from, isPageEnd);
  let i = 0;
  for (let line = lines.at(0); line && line.start < until; line = lines.at(i)) {
    i = line.kind === 'tab' || line.kind === 'pipe' ? runEnd(lines, i) : i + 1;
  }
  // Blank lines and what pages print belong to the row behind them.
  let first = lines.at(i);
  while (first?.kind === 'blank' || first?.kind === 'page') first = lines.at(++i);
  return first?.start ?? text.length;
}

/** Lines to look at, one after the other. */
interface Lines {
  at(i: number): LineShape | undefined;
}

/** The lines of a text from one line on, each looked at when it is asked for. */
class LazyLines implements Lines {
  private readonly known: LineShape[] = [];
  private next: number;

  constructor(
    private readonly text: string,
    from: number,
    private readonly isPageEnd: IsPageEnd,
  ) {
    this.next = from;
  }

  at(i: number): LineShape | undefined {
    while (this.known.length <= i && this.next <= this.text.length) {
      const start = this.next;
      const end = lineEnd(this.text, start);
      this.known.push(lineAt(this.text, { start, end }, this.isPageEnd));
      this.next = nextLine(this.text, end);
    }
    return this.known[i];
  }
}

/** End of the run of lines of one kind, blank lines between them included. */
function runEnd(lines: Lines, start: number): number {
  const kind = lines.at(start)?.kind;
  let end = start + 1;
  let i = end;
  for (let line = lines.at(i); line; line = lines.at(++i)) {
    if (line.kind === kind) end = i + 1;
    else if (line.kind === 'blank') continue;
    else if (!continuesCell(lines, i, kind)) break;
    else if (kind === 'pipe') end = i + 1;
  }
  return end;
}

/**
 * A plain line between two lines of cells, no blank line around it: the rest of a cell with a line break in it. Behind a
 * line that ends with its only pipe it is the row's last cell, whatever follows.
 */
function continuesCell(lines: Lines, i: number, kind: LineShape['kind'] | undefined): boolean {
  const before = lines.at(i - 1);
  if (lines.at(i)?.kind !== 'plain' || before === undefined || before.kind !== kind) return false;
  if (kind !== 'tab') return before.pipes === 1 && before.endsWithPipe;
  const after = lines.at(i + 1);
  return after !== undefined && after.kind === kind && before.single && after.single;
}

/** TAB rows or one cell per line: whichever most lines of the run are. */
function readTabRun(
  text: string,
  lines: readonly LineShape[],
  from: number,
  to: number,
  push: Push,
  blank: () => void,
) {
  let single = 0;
  let tabbed = 0;
  for (let i = from; i < to; i++) {
    if (lines[i].kind !== 'tab') continue;
    tabbed++;
    if (lines[i].single) single++;
  }
  if (single * 2 > tabbed) {
    readCellLines(text, lines, from, to, 'cell-lines', push, blank);
    return;
  }
  for (let i = from; i < to; i++) {
    if (lines[i].kind === 'blank') blank();
    else
      push(
        'tab-rows',
        lines[i].kind === 'tab' ? splitAtTabs(text, lines[i]) : [cellAt(text, lines[i].start, lines[i].end)],
        i,
        i,
      );
  }
}

/** One cell per line; a blank line ends the row. */
function readCellLines(
  text: string,
  lines: readonly LineShape[],
  from: number,
  to: number,
  layout: 'cell-lines' | 'pipe-cells',
  push: Push,
  blank: () => void,
) {
  let cells: Cell[] = [];
  let first = from;
  const flush = (last: number) => {
    if (cells.length === 0) return;
    push(layout, cells, first, last);
    cells = [];
  };
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (line.kind === 'blank') {
      flush(i - 1);
      blank();
      continue;
    }
    if (cells.length === 0) first = i;
    if (layout === 'cell-lines') {
      const cell = cellAt(text, line.kind === 'tab' ? text.indexOf('\t', line.start) + 1 : line.start, line.end);
      if (line.kind === 'plain' && cells.length > 0) cells.push(joinCells(cells.pop() as Cell, cell));
      else cells.push(cell);
    } else if (line.endsWithPipe) {
      cells.push(cellAt(text, line.start, lastPipe(text, line)));
    } else {
      cells.push(cellAt(text, line.start, line.end));
      flush(i);
    }
  }
  flush(to - 1);
}

function lastPipe(text: string, line: LineShape): number {
  let i = line.end - 1;
  while (i > line.start && text[i] !== '|' && text[i] !== '｜') i--;
  return i;
}

/** Markdown pipe tables, cells joined by ` | `, or one cell per line ended by ` |`. */
function readPipeRun(
  text: string,
  lines: readonly LineShape[],
  from: number,
  to: number,
  push: Push,
  blank: () => void,
) {
  let single = 0;
  let piped = 0;
  for (let i = from; i < to; i++) {
    if (lines[i].kind !== 'pipe') continue;
    piped++;
    if (lines[i].pipes === 1 && lines[i].endsWithPipe) single++;
  }
  if (single * 2 > piped) {
    const stream: { cells: Cell[]; first: number; last: number }[] = [];
    readCellLines(
      text,
      lines,
      from,
      to,
      'pipe-cells',
      (_, cells, first, last) => stream.push({ cells, first, last }),
      () => {},
    );
    for (const row of stream)
      for (const cells of splitStream(row.cells)) push('pipe-cells', cells, row.first, row.last);
    return;
  }
  const frame = frameOf(text, lines.slice(from, to));
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (line.kind === 'blank') {
      blank();
      continue;
    }
    const cells = line.kind === 'pipe' ? splitAtPipes(text, line, frame) : [cellAt(text, line.start, line.end)];
    if (!cells.every((cell) => /^:?-{2,}:?$|^$/.test(cell.text)) || cells.every((cell) => cell.text === '')) {
      push(frame.leading ? 'pipe-table' : 'pipe-cells', cells, i, i);
    }
  }
}

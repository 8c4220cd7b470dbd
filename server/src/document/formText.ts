import type { Cell, Row } from '../layout/model';
import { wordsOf } from '../layout/words';
import { foldRange } from '../text/fold';
import { spansOfOffsets, type Span } from '../text/span';

/** Stands between two cells of a row. */
export const CELL = '\u0001';
/** Stands between two rows. */
export const ROW = '\u0002';

/** The folded text of some rows with `CELL` and `ROW` between their cells, and the way back to the source. */
export class FormText {
  readonly text: string;
  private readonly at: number[] = [];
  /** For each separator `CELL`, the cell that follows it. */
  private readonly cellAfter = new Map<number, { readonly text: string; readonly spans: readonly Span[] }>();

  constructor(source: string, rows: readonly Row[]) {
    let text = '';
    for (const row of rows) {
      text += ROW;
      this.at.push(-1);
      const cells = row.layout === 'prose' ? row.cells.flatMap((cell) => apart(source, cell)) : row.cells;
      cells.forEach((cell, i) => {
        if (i > 0) {
          this.cellAfter.set(text.length, cell);
          text += CELL;
          this.at.push(-1);
        }
        if (cell.text === '') return;
        for (const span of cell.spans) {
          const folded = foldRange(source, span.start, span.end);
          text += folded.text;
          for (const offset of folded.at) this.at.push(offset);
        }
      });
    }
    this.text = text;
  }

  /** Source spans of folded characters [start, end): several where marks of emphasis or a line's end stand between. */
  spansOf(start: number, end: number): Span[] {
    return spansOfOffsets(this.at, start, end);
  }

  /** The next characters from `start` on, across cells and rows; fewer where the text ends. */
  wordsFrom(start: number, length: number): { readonly text: string; readonly spans: readonly Span[] } {
    let text = '';
    const at: number[] = [];
    for (let i = start; i < this.text.length && text.length < length; i++) {
      if (this.at[i] < 0) continue;
      text += this.text[i];
      at.push(this.at[i]);
    }
    return { text, spans: spansOfOffsets(at, 0, at.length) };
  }

  /** The cell behind the separator at `index`. */
  cellBehind(index: number): { readonly text: string; readonly spans: readonly Span[] } | undefined {
    return this.cellAfter.get(index);
  }
}

/** The cells of an aligned line: what wider gaps part. */
function apart(source: string, cell: Cell): readonly Cell[] {
  const [span, ...more] = cell.spans;
  if (!span || more.length > 0 || !cell.text.includes('  ')) return [cell];
  return wordsOf(source, span.start, span.end, 2).map((word) => ({ text: word.text, spans: [word.span] }));
}

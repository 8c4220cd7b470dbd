import type { Change } from './change';
import type { Span } from './span';

/** A place as the Language Server Protocol counts it: line and UTF-16 character, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A half-open range of positions. */
export interface PositionRange {
  readonly start: Position;
  readonly end: Position;
}

const LF = 10;
const CR = 13;

/**
 * Offsets ↔ positions of one text. Lines end with LF, CRLF or CR, as the protocol says; offsets and characters count
 * UTF-16 units. Any number is answered: what lies outside the text is moved to its nearest place inside.
 */
export class LineIndex {
  /** Offset of the first character of each line. */
  private readonly starts: Uint32Array;

  constructor(
    private readonly text: string,
    starts?: Uint32Array,
  ) {
    this.starts = starts ?? lineStarts(text);
  }

  /** The lines of the text after an edit. */
  edited(text: string, change: Change): LineIndex {
    const { starts } = this;
    // A line end is two characters at most: lines that begin further from the change than one begin where they did.
    const kept = this.lineAt(Math.max(0, change.start - 1)) + 1;
    let behind = kept;
    while (behind < starts.length && (starts[behind] ?? 0) <= change.oldEnd + 1) behind++;
    const from = starts[kept - 1] ?? 0;
    const fresh: number[] = [];
    for (let i = from; i < text.length && i <= change.newEnd; i++) {
      const unit = text.charCodeAt(i);
      if (unit !== LF && unit !== CR) continue;
      if (unit === CR && text.charCodeAt(i + 1) === LF) i++;
      fresh.push(i + 1);
    }
    const shift = change.newEnd - change.oldEnd;
    // The last of them may be the first of those that are kept, met again.
    while (behind < starts.length && (starts[behind] ?? 0) + shift <= (fresh[fresh.length - 1] ?? -1)) behind++;
    const all = new Uint32Array(kept + fresh.length + starts.length - behind);
    all.set(starts.subarray(0, kept));
    all.set(fresh, kept);
    for (let i = behind, to = kept + fresh.length; i < starts.length; i++) all[to++] = (starts[i] ?? 0) + shift;
    return new LineIndex(text, all);
  }

  /** Number of lines: at least 1, one more than there are line ends. */
  get lineCount(): number {
    return this.starts.length;
  }

  /** The position of an offset; an offset inside a line's end is the end of that line. */
  positionAt(offset: number): Position {
    const inside = clamp(offset, 0, this.text.length);
    const line = this.lineAt(inside);
    const start = this.starts[line] ?? 0;
    return { line, character: Math.min(inside, this.lineEnd(line)) - start };
  }

  /** The offset of a position; a character behind the line's last one is the line's end. */
  offsetAt(position: Position): number {
    if (!(position.line >= 0)) return 0;
    if (position.line >= this.starts.length) return this.text.length;
    const line = Math.floor(position.line);
    const start = this.starts[line] ?? 0;
    return clamp(start + Math.max(0, Math.floor(position.character) || 0), start, this.lineEnd(line));
  }

  /** The range of a span. */
  rangeOf(span: Span): PositionRange {
    return { start: this.positionAt(span.start), end: this.positionAt(Math.max(span.start, span.end)) };
  }

  /** The span of a range; a range given backwards is turned round. */
  spanOf(range: PositionRange): Span {
    const start = this.offsetAt(range.start);
    const end = this.offsetAt(range.end);
    return start <= end ? { start, end } : { start: end, end: start };
  }

  /** The line (from 0) an offset stands on. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The span of a line's characters, its line end left out; `undefined` for a line there is not. */
  lineSpan(line: number): Span | undefined {
    const start = this.starts[line];
    return start === undefined ? undefined : { start, end: this.lineEnd(line) };
  }

  private lineEnd(line: number): number {
    const next = this.starts[line + 1];
    if (next === undefined) return this.text.length;
    const crlf = this.text.charCodeAt(next - 1) === LF && this.text.charCodeAt(next - 2) === CR;
    return crlf && next - 2 >= (this.starts[line] ?? 0) ? next - 2 : next - 1;
  }
}

function lineStarts(text: string): Uint32Array {
  const starts: number[] = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== LF && unit !== CR) continue;
    if (unit === CR && text.charCodeAt(i + 1) === LF) i++;
    starts.push(i + 1);
  }
  return Uint32Array.from(starts);
}

function clamp(value: number, low: number, high: number): number {
  // Comparisons with NaN are false: NaN becomes `low`.
  return value > low ? Math.min(value, high) : low;
}

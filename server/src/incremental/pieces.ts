import { BlockWalk, readPieces } from '../document/blocks';
import { PageEnds } from '../document/pageEnds';
import type { Piece } from '../document/piece';
import { readLayout, runBehind } from '../layout/read';
import { changeBetween, copyOf, type Change } from '../text/change';
import { Place } from '../text/place';
import type { Span } from '../text/span';

/**
 * Rows behind a block that what it is may depend on, with room to spare: a title looks at three lines and five rows
 * behind them, a label alone at six rows and their titles.
 */
const AHEAD = 32;
/** Rows behind a block that what was read into it may depend on: headers look at three. */
const INSIDE = 8;
/** Characters laid out behind the change at first; four times as many each time that is not enough. */
const FIRST_STRETCH = 1500;

/** How much one update read again. */
export interface PiecesRead {
  readonly rows: number;
  readonly blocks: number;
  /** Blocks that stand for new text: those read again and found to be what they were are not among them. */
  readonly made: number;
}

/**
 * The blocks of a text that is edited. An edit lays out and walks again from a row far enough before it until the walk is
 * where it was before — at the same block, in the same state —, and keeps the blocks that come out as they were.
 */
export class Pieces {
  private text = '';
  private list: Piece[] = [];
  private remembers = false;
  private readonly ends = new PageEnds();

  /** The blocks in the order of the text. */
  get all(): readonly Piece[] {
    return this.list;
  }

  /** Takes over a new text, `change` telling how it differs from the one before. */
  update(text: string, change = changeBetween(this.text, text)): PiecesRead {
    if (!change && this.list.length > 0) return { rows: 0, blocks: 0, made: 0 };
    const wider = change && this.list.length > 0 ? this.ends.update(text, change) : undefined;
    const read = wider ? this.splice(text, wider) : undefined;
    this.text = text;
    return read ?? this.readAll(text);
  }

  private readAll(text: string): PiecesRead {
    this.ends.read(text);
    const rows = readLayout(text, (start) => this.ends.has(start));
    this.list = readPieces(text, rows).map((piece) => ({ ...piece, place: new Place(0) }));
    this.remembers = this.list.some(({ headings }) => headings !== undefined);
    return { rows: rows.length, blocks: this.list.length, made: this.list.length };
  }

  /** Reads what a change touched; `undefined` where the whole text has to be read again. */
  private splice(text: string, change: Change): PiecesRead | undefined {
    const { list } = this;
    const shift = change.newEnd - change.oldEnd;
    const first = this.startFor(change.start);
    const from = first === 0 ? 0 : begins(list[first]);
    // The first piece wholly behind the change: from it on the walk may meet the old one.
    let behind = first;
    while (behind < list.length && begins(list[behind]) <= change.oldEnd) behind++;
    const isPageEnd = (start: number): boolean => this.ends.has(start);
    for (let stretch = FIRST_STRETCH; ; stretch *= 4) {
      const until = Math.min(text.length, change.newEnd + stretch);
      const end = until >= text.length ? text.length : runBehind(text, from, until, isPageEnd);
      const source = copyOf(text, from, end);
      const rows = readLayout(source, (start) => isPageEnd(start + from));
      // The blank lines and page ends before the first row were left out.
      if (first > 0 && rows[0])
        rows[0] = { ...rows[0], blanksBefore: list[first].blanks, passed: passedBefore(list[first], from) };
      const place = new Place(from);
      const walk = new BlockWalk(source, rows, place, {
        inContents: first > 0 && list[first].inContents,
        remembers: this.remembers,
        isBehind: (words) => this.isBehind(end - shift, words),
      });
      const made: Piece[] = [];
      let old = behind;
      let meets = false;
      for (;;) {
        const row = rows[walk.row];
        if (!row || (rows.length - walk.row < AHEAD && end < text.length)) break;
        const at = row.start + from;
        if (row.opens && at >= change.newEnd) {
          while (old < list.length && begins(list[old]) + shift < at) old++;
          const other = list[old];
          if (
            other &&
            begins(other) + shift === at &&
            other.opens &&
            other.blanks === row.blanksBefore &&
            other.inContents === walk.inContents &&
            !other.inList &&
            !walk.inList
          ) {
            meets = true;
            break;
          }
        }
        const piece = walk.next();
        if (piece) made.push(piece);
      }
      const all = end >= text.length && walk.row >= rows.length;
      if (!meets && !all) continue;
      if (!meets) old = list.length;
      // A table of contents that stands now needs the headings behind it.
      if (walk.remembers && !this.remembers) return undefined;
      if (this.remembers && !this.entriesHold(first, old, made)) return undefined;
      const rowsBefore = rows.filter((row) => row.end + from < change.start).length;
      const fresh = this.keep(made, first, old, rowsBefore, change, shift);
      for (let i = old; i < list.length; i++) list[i].place.at += shift;
      this.list = list.slice(0, first).concat(fresh.pieces, list.slice(old));
      return { rows: walk.row, blocks: made.length, made: fresh.made };
    }
  }

  /** The piece to begin at for a change at an offset: enough rows before it, at the beginning of a run of lines. */
  private startFor(offset: number): number {
    const { list } = this;
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (begins(list[middle]) <= offset) low = middle;
      else high = middle - 1;
    }
    let at = low;
    for (let rows = 0; at > 0 && (rows < AHEAD || !list[at].opens || list[at].inList);) rows += list[--at].rows;
    return at;
  }

  /** Whether a heading of these words stands in a piece that began at an offset of the old text or behind it. */
  private isBehind(offset: number, words: string): boolean {
    for (let i = this.list.length - 1; i >= 0 && begins(this.list[i]) >= offset; i--)
      if (this.list[i].headings?.includes(words)) return true;
    return false;
  }

  /** Whether what tables of contents before the change were taken for still holds with the headings there are now. */
  private entriesHold(first: number, old: number, made: readonly Piece[]): boolean {
    const { list } = this;
    let later: Set<string> | undefined;
    for (let i = 0; i < first; i++) {
      const { entry } = list[i];
      if (!entry) continue;
      if (!later) {
        later = new Set();
        const counted = [...made, ...list.slice(old)];
        for (const { headings } of counted) for (const words of headings ?? []) later.add(words);
      }
      let again = later.has(entry.words);
      for (let k = i + 1; k < first && !again; k++) again = list[k].headings?.includes(entry.words) ?? false;
      if (again !== entry.again) return false;
    }
    return true;
  }

  /** The pieces read, those that are what they were replaced by the old ones. */
  private keep(
    read: readonly Piece[],
    first: number,
    old: number,
    rowsBefore: number,
    change: Change,
    shift: number,
  ): { pieces: Piece[]; made: number } {
    const { list } = this;
    let made = 0;
    let k = first;
    let rows = 0;
    const pieces = read.map((piece): Piece => {
      const start = piece.place.at + piece.start;
      const end = piece.place.at + piece.end;
      rows += piece.rows;
      const before = end < change.start && rowsBefore - rows >= INSIDE;
      const after = start > change.newEnd;
      if (before || after) {
        const by = after ? shift : 0;
        while (k < old && begins(list[k]) + by < start) k++;
        const other = list[k];
        if (other && k < old && isSame(piece, other, by)) {
          other.place.at += by;
          k++;
          return other;
        }
      }
      made++;
      return { ...piece, place: new Place(piece.place.at) };
    });
    return { pieces, made };
  }
}

function begins({ place, start }: Piece): number {
  return place.at + start;
}

/** The lines before a piece that pages print, as offsets into a stretch that begins at `from`. */
function passedBefore({ passed, start, place }: Piece, from: number): readonly Span[] {
  const by = place.at - from;
  return passed.filter((line) => line.start < start).map((line) => ({ start: line.start + by, end: line.end + by }));
}

/** Whether a piece read again is the old one `by` characters further on. */
function isSame(piece: Piece, old: Piece, by: number): boolean {
  return (
    begins(old) + by === begins(piece) &&
    old.end - old.start === piece.end - piece.start &&
    old.block.type === piece.block.type &&
    old.rows === piece.rows &&
    old.cells === piece.cells &&
    old.layout === piece.layout &&
    old.opens === piece.opens &&
    old.blanks === piece.blanks &&
    old.inContents === piece.inContents &&
    old.inList === piece.inList &&
    old.entry?.again === piece.entry?.again
  );
}

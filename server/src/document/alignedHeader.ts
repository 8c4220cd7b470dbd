import { assignWords, type Strip } from '../align/strips';
import { joinCells } from '../layout/cell';
import type { Cell } from '../layout/model';
import type { Word } from '../layout/words';
import { isHeaderLabel } from './labels';

/** A word of the header, or several that are one label wrapped over lines, with the columns of the view it covers. */
interface Piece {
  readonly cell: Cell;
  readonly left: number;
  readonly right: number;
  readonly first: number;
  readonly last: number;
}

/** A label over several strips, and which. */
interface Group {
  readonly piece: Piece;
  readonly from: number;
  readonly to: number;
}

const NO_CELL: Cell = { text: '', spans: [] };

/**
 * The header of aligned lines as rows of cells, one a strip: the labels of groups above, each in the first strip it
 * reaches over, then the strips' own labels. Labels are centred over what they name: the strips of a group are those
 * whose middle is its own, best for all groups of one height together.
 */
export function headerRows(header: readonly (readonly Word[])[], strips: readonly Strip[]): Cell[][] {
  const single: Piece[][] = strips.map(() => []);
  const wide: Piece[] = [];
  header.forEach((words, line) => {
    for (const word of words) {
      const piece = pieceOf(word, line);
      const over = strips.flatMap((strip, i) => (word.left < strip.right && word.right > strip.left ? [i] : []));
      if (over.length > 1) wide.push(piece);
      else single[over[0] ?? assignWords([word], strips)[0]]?.push(piece);
    }
  });
  const labels = single.map((pieces) => {
    const from = labelFrom(pieces);
    wide.push(...pieces.slice(0, from));
    return joined(pieces.slice(from));
  });
  const levels: Group[][] = [];
  for (const pieces of levelsOf(joinWrapped(wide)))
    levels.push(spreadOver(pieces, strips, levels[levels.length - 1] ?? []));
  return rowsOf(levels, labels);
}

function pieceOf(word: Word, line: number): Piece {
  return {
    cell: { text: word.text, spans: [word.span] },
    left: word.left,
    right: word.right,
    first: line,
    last: line,
  };
}

function joined(pieces: readonly Piece[]): Cell {
  return pieces.reduce((cell, piece) => joinCells(cell, piece.cell), NO_CELL);
}

/** Where the label of a strip begins among the pieces over it: those above belong to wider labels. */
function labelFrom(pieces: readonly Piece[]): number {
  for (let from = 0; from < pieces.length; from++) if (isHeaderLabel(joined(pieces.slice(from)).text)) return from;
  return 0;
}

/** Pieces below one another that are one wrapped label. */
function joinWrapped(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => a.first - b.first || a.left - b.left)) {
    const above = out.findIndex(
      (other) =>
        other.last < piece.first &&
        piece.first - other.last <= 2 &&
        other.left < piece.right &&
        other.right > piece.left,
    );
    const other = out[above];
    const both = other && joinCells(other.cell, piece.cell);
    if (
      other &&
      both &&
      !isHeaderLabel(other.cell.text) &&
      (isHeaderLabel(both.text) || !isHeaderLabel(piece.cell.text))
    ) {
      out[above] = {
        cell: both,
        left: Math.min(other.left, piece.left),
        right: Math.max(other.right, piece.right),
        first: other.first,
        last: piece.last,
      };
    } else out.push(piece);
  }
  return out;
}

/** Groups by their height, the highest first; wrapped labels stand half a line higher or lower than their neighbours. */
function levelsOf(pieces: readonly Piece[]): Piece[][] {
  const middle = ({ first, last }: Piece): number => (first + last) / 2;
  const levels: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => middle(a) - middle(b))) {
    const level = levels[levels.length - 1];
    if (level && middle(piece) - middle(level[0]) <= 0.5) level.push(piece);
    else levels.push([piece]);
  }
  return levels.map((level) => level.sort((a, b) => a.left - b.left));
}

/** What a strip costs that no group of a level reaches over: groups leave out what is beside them, but not for nothing. */
const LEFT_OUT = 0.3;

/**
 * The strips each group of one level reaches over: in order, without overlap, inside one group of the level above or
 * outside all, their middles nearest to the groups'.
 */
function spreadOver(pieces: readonly Piece[], strips: readonly Strip[], above: readonly Group[]): Group[] {
  const n = strips.length;
  const ownerOf = strips.map((_, i) => above.findIndex(({ from, to }) => from <= i && i < to));
  // best[k][i]: the least cost of placing the first k groups in the first i strips.
  const best: number[][] = [[...Array(n + 1).keys()].map((i) => i * LEFT_OUT)];
  const from: number[][] = [[]];
  pieces.forEach((piece, k) => {
    const middle = (piece.left + piece.right) / 2;
    const own = new Array<number>(n + 1).fill(Infinity);
    const start = new Array<number>(n + 1).fill(-1);
    for (let to = 1; to <= n; to++) {
      own[to] = own[to - 1] + LEFT_OUT;
      start[to] = -1;
      for (let at = 0; at < to; at++) {
        const strip = strips[at];
        const end = strips[to - 1];
        if (!strip || !end || ownerOf[at] !== ownerOf[to - 1]) continue;
        const cost = (best[k]?.[at] ?? Infinity) + Math.abs((strip.left + end.right) / 2 - middle);
        if (cost < own[to]) {
          own[to] = cost;
          start[to] = at;
        }
      }
    }
    best.push(own);
    from.push(start);
  });
  const groups: Group[] = [];
  let to = n;
  for (let k = pieces.length; k > 0 && to > 0;) {
    const at = from[k]?.[to] ?? -1;
    const piece = pieces[k - 1];
    if (at >= 0 && piece) {
      groups.push({ piece, from: at, to });
      to = at;
      k--;
    } else to--;
  }
  return groups.reverse();
}

/** A row for each level and one for the labels; a label stands directly below the lowest group over it. */
function rowsOf(levels: readonly (readonly Group[])[], labels: readonly Cell[]): Cell[][] {
  const rows: Cell[][] = [...levels, labels].map(() => labels.map(() => NO_CELL));
  labels.forEach((label, i) => {
    let row = 0;
    levels.forEach((groups, level) => {
      if (groups.some(({ from, to }) => from <= i && i < to)) row = level + 1;
    });
    (rows[row] as Cell[])[i] = label;
  });
  levels.forEach((groups, level) => {
    for (const { piece, from } of groups) (rows[level] as Cell[])[from] = piece.cell;
  });
  return rows.filter((row) => row.some((cell) => cell.text !== ''));
}

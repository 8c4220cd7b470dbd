import type { TableKind } from '../catalogue/kind';
import { isNumber } from '../align/looseRows';
import { joinCells } from '../layout/cell';
import type { Cell, Row } from '../layout/model';
import type { Word } from '../layout/words';
import { fold } from '../text/fold';
import type { GridPage } from './header';
import { lineWords, type PlainPage } from './plainPages';

/** A printed column: the columns of the fixed-width view it covers. */
interface Strip {
  left: number;
  right: number;
}

/** Turns an aligned page into a grid: the strips of the view no word crosses are its columns, wrapped cells are joined. */
export function alignedGrid(
  text: string,
  kind: TableKind,
  page: PlainPage,
  begins: (words: readonly Word[]) => boolean = (words) => isMainLine(kind, words),
): GridPage {
  const lines = page.body.map((row) => ({ row, words: cut(lineWords(text, row, 2), text) }));
  const numbers = page.numbers ? cut(lineWords(text, page.numbers, 1), text) : undefined;
  const strips = findStrips(lines.map((line) => line.words), numbers);
  const toCells = (row: Row, words: readonly Word[]) => cellsOf(row, words, strips);
  const main = lines.map(({ words }) => begins(words));
  const rows: Cell[][] = lines.map(({ row, words }) => toCells(row, words));
  const grid: Cell[][] = [];
  const slot = new Map<number, number>();
  lines.forEach((_, i) => {
    if (main[i]) {
      slot.set(i, grid.length);
      grid.push(rows[i]);
    }
  });
  lines.forEach((_, i) => {
    if (main[i]) return;
    const target = nearestMain(main, i, lines, rows);
    if (target === undefined) {
      grid.push(rows[i]);
      return;
    }
    const at = slot.get(target) as number;
    grid[at] = grid[at].map((cell, k) => (i < target ? joinCells(rows[i][k], cell) : joinCells(cell, rows[i][k])));
  });
  return {
    header: page.header.map((row) => toCells(row, cut(lineWords(text, row, 2), text))),
    numbers: page.numbers && numbers ? toCells(page.numbers, numbers) : undefined,
    rows: grid,
  };
}

/** A code or serial and the name behind it, or a name and the amount behind it, may stand one space apart. */
function cut(words: readonly Word[], text: string): Word[] {
  const out: Word[] = [];
  for (const word of words) {
    const pieces = lineWordsWithin(text, word);
    if (pieces.length === 1) {
      out.push(word);
      continue;
    }
    let current = pieces[0];
    for (const piece of pieces.slice(1)) {
      const apart = isDecimal(piece.text) || isDecimal(current.text) || (/^\d{1,7}$/.test(current.text) && current.left === pieces[0].left && !/^\d/.test(piece.text));
      if (apart && !(isDigits(current.text) && isDigits(piece.text))) {
        out.push(current);
        current = piece;
      } else {
        current = { text: text.slice(current.span.start, piece.span.end), span: { start: current.span.start, end: piece.span.end }, left: current.left, right: piece.right };
      }
    }
    out.push(current);
  }
  return out;
}

function isDecimal(text: string): boolean {
  return /\d\.\d/.test(text) && isNumber(text);
}

function isDigits(text: string): boolean {
  return /^\d+$/.test(text);
}

function lineWordsWithin(text: string, word: Word): Word[] {
  const words: Word[] = [];
  let left = word.left;
  let start = word.span.start;
  for (let i = word.span.start; i <= word.span.end; i++) {
    const space = i === word.span.end || text.charCodeAt(i) === 32;
    if (!space) continue;
    if (i > start) {
      const piece = text.slice(start, i);
      const width = widthOf(piece);
      words.push({ text: piece, span: { start, end: i }, left, right: left + width });
      left += width;
    }
    left += 1;
    start = i + 1;
  }
  return words;
}

function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) >= 0x1100 ? 2 : 1;
  return width;
}

/** Strips of the view that words cover, joined where they overlap; never joining two column numbers. */
function findStrips(lines: readonly (readonly Word[])[], numbers: readonly Word[] | undefined): Strip[] {
  const words = lines.flat();
  const marks = numbers ?? [];
  const all = [...words, ...marks].sort((a, b) => a.left - b.left);
  const strips: Strip[] = [];
  for (const word of all) {
    const last = strips[strips.length - 1];
    if (last && word.left < last.right) last.right = Math.max(last.right, word.right);
    else strips.push({ left: word.left, right: word.right });
  }
  if (marks.length === 0) return strips;
  const holds = (strip: Strip) => marks.filter((mark) => mark.left < strip.right && mark.right > strip.left);
  if (strips.every((strip) => holds(strip).length === 1)) return strips;
  // A word that reaches under two column numbers, or one that stands under none: go by the nearest number.
  const borders = marks.map((mark) => ({ left: mark.left, right: mark.right }));
  for (const word of words) {
    const under = borders.filter((_, i) => word.left < marks[i].right && word.right > marks[i].left);
    if (under.length > 1) continue;
    const strip = under[0] ?? nearest(borders, word);
    const i = borders.indexOf(strip);
    const left = Math.max(Math.min(strip.left, word.left), i > 0 ? marks[i - 1].right : 0);
    const right = Math.min(Math.max(strip.right, word.right), i + 1 < marks.length ? marks[i + 1].left : Infinity);
    strip.left = left;
    strip.right = right;
  }
  return borders;
}

function nearest(strips: readonly Strip[], word: Pick<Word, 'left' | 'right'>): Strip {
  let best = strips[0];
  let bestDistance = Infinity;
  for (const strip of strips) {
    const overlap = Math.min(strip.right, word.right) - Math.max(strip.left, word.left);
    const distance = overlap > 0 ? -overlap : Math.max(strip.left - word.right, word.left - strip.right);
    if (distance < bestDistance) {
      best = strip;
      bestDistance = distance;
    }
  }
  return best;
}

/** The words of a line under their strips; an empty cell gets the blanks of its strip. */
function cellsOf(row: Row, words: readonly Word[], strips: readonly Strip[]): Cell[] {
  const cells: (Cell | undefined)[] = strips.map(() => undefined);
  for (const word of words) {
    const i = strips.indexOf(nearest(strips, word));
    const cell: Cell = { text: word.text, spans: [word.span] };
    const old = cells[i];
    cells[i] = old ? { text: `${old.text}${word.text}`, spans: [...old.spans, ...cell.spans] } : cell;
  }
  return cells.map((cell, i) => cell ?? { text: '', spans: [blankAt(row, words, strips[i])] });
}

/** Where an empty cell's figure would be written: the blanks under the strip, or the line's end. */
function blankAt(row: Row, words: readonly Word[], strip: Strip): { start: number; end: number } {
  const before = [...words].reverse().find((word) => word.right <= strip.left);
  const after = words.find((word) => word.left >= strip.right);
  const lineEnd = row.cells[0].spans[0].end;
  if (!after) return { start: lineEnd, end: lineEnd };
  const from = before ? before.span.end + (strip.left - before.right) : after.span.start - (after.left - strip.left);
  const start = Math.max(from, before ? before.span.end : from);
  return { start, end: Math.min(start + (strip.right - strip.left), after.span.start) };
}

/** A line that begins a row: it has a serial, a code or amounts; other lines are the rest of wrapped cells. */
function isMainLine(kind: TableKind, words: readonly Word[]): boolean {
  if (words.some((word) => isDecimal(word.text))) return true;
  if (kind.columns[0].kind === 'serial') {
    if (/^\d{1,4}$/.test(fold(words[0].text))) return words.length > 1;
    const label = fold(words.map((word) => word.text).join(''));
    return kind.roles.some((spec) => spec.label.source.length > 3 && spec.label.test(label));
  }
  const label = fold(words[0].text);
  return kind.id === 'JG' ? words.length >= 3 : kind.id !== 'CG' && kind.roles.some((spec) => spec.label.source.length > 3 && spec.label.test(label));
}

/** The row a wrapped piece belongs to: one that has nothing yet in the piece's column, else the nearest, the one above first. */
function nearestMain(main: readonly boolean[], i: number, lines: readonly { row: Row }[], rows: readonly Cell[][]): number | undefined {
  let above = i - 1;
  while (above >= 0 && !main[above]) above--;
  let below = i + 1;
  while (below < main.length && !main[below]) below++;
  if (above < 0) return below < main.length ? below : undefined;
  if (below >= main.length) return above;
  const fits = (target: number) => rows[i].every((cell, k) => cell.text === '' || rows[target][k].text === '');
  if (fits(below) && !fits(above)) return below;
  if (fits(above) && !fits(below)) return above;
  const up = lines[i].row.firstLine - lines[above].row.lastLine;
  const down = lines[below].row.firstLine - lines[i].row.lastLine;
  return down < up ? below : above;
}

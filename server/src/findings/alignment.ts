import type { Figure } from '../document/model';
import { charWidth } from '../text/width';
import { commonest } from '../text/commonest';

/** Rows of the same column that are looked at to tell where the column's figures end. */
const NEIGHBOURS = 24;

/**
 * Whether writing `growth` more characters into a figure's place moves its line to where the lines around it stand.
 * A figure that lost a digit pulled the rest of its line to the left: writing the digit back mends the line by itself.
 * A figure that was wrong from the start stands where its column ends: there the blanks beside it must give way.
 */
export function restoresLine(text: string, figure: Figure, growth: number): boolean {
  const own = placeOf(text, figure);
  const others = neighbours(figure).map((other) => placeOf(text, other));
  if (others.length === 0) return true;
  for (const mark of ['pipe', 'right'] as const) {
    const usual = commonest(others.flatMap((place) => place[mark] ?? []))?.value;
    const here = own[mark];
    if (usual === undefined || here === undefined) continue;
    if (here === usual) return false;
    if (here + growth === usual) return true;
  }
  return true;
}

/**
 * How many blanks too many stand before a figure in a table whose cells all have the same margin: a figure that lost a
 * digit may have got a blank in its place.
 */
export function surplusMargin(text: string, figure: Figure): number {
  const margins = new Set(
    neighbours(figure).flatMap(({ spans }) => (spans[0] ? [blanksBefore(text, spans[0].start)] : [])),
  );
  const first = figure.spans[0];
  if (margins.size !== 1 || !first) return 0;
  const [usual] = margins;
  return Math.max(0, blanksBefore(text, first.start) - usual);
}

function blanksBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] === ' ') at--;
  return offset - at;
}

/** Where a figure ends and where the next pipe stands, in columns of a fixed-width view. */
interface Place {
  readonly right: number | undefined;
  readonly pipe: number | undefined;
}

function placeOf(text: string, figure: Figure): Place {
  const span = figure.spans[figure.spans.length - 1];
  if (!span) return { right: undefined, pipe: undefined };
  let start = span.start;
  while (start > 0 && text.charCodeAt(start - 1) !== 10 && text.charCodeAt(start - 1) !== 13) start--;
  let column = 0;
  for (let i = start; i < span.end; i++) column += charWidth(text.charCodeAt(i));
  const right = column;
  for (let i = span.end; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) break;
    if (code === 124) return { right, pipe: column };
    column += charWidth(code);
  }
  return { right, pipe: undefined };
}

function neighbours(figure: Figure): Figure[] {
  const entry = figure.entry;
  if (!entry) return [];
  const from = Math.max(0, entry.index - NEIGHBOURS / 2);
  return entry.table.entries
    .slice(from, from + NEIGHBOURS)
    .flatMap((other) => other.figures.filter((f) => f.column === figure.column && f !== figure && f.text !== ''));
}

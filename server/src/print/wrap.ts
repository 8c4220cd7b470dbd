import { charWidth } from '../text/width';

/** Display width of a text in half-width columns. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char.codePointAt(0) ?? 0);
  return width;
}

/** A line of a wrapped text: `from` is its offset in the text. */
export interface WrappedLine {
  readonly from: number;
  readonly text: string;
}

const NOT_FIRST = '，。；：、）】〕》”！？,;:)]%％';
const NOT_LAST = '（【〔《“([';

/**
 * Cuts a text into lines of at most `limit` columns (at least one character each), as a table cell does: anywhere, but
 * not before closing or after opening punctuation, and not inside a number when `keepNumbers` is set. A blank at a cut is
 * dropped. The text `''` gives one empty line.
 */
export function wrap(text: string, limit: number, keepNumbers = false): WrappedLine[] {
  if (displayWidth(text) <= limit) return [{ from: 0, text }];
  const lines: WrappedLine[] = [];
  let from = 0;
  while (from < text.length) {
    let width = 0;
    let at = from;
    while (at < text.length) {
      const code = text.codePointAt(at) ?? 0;
      const next = width + charWidth(code);
      if (next > limit && at > from) break;
      width = next;
      at += code > 0xffff ? 2 : 1;
    }
    if (at < text.length) at = backToBreak(text, from, at, keepNumbers);
    let end = at;
    while (end > from + 1 && text[end - 1] === ' ') end--;
    lines.push({ from, text: text.slice(from, end) });
    from = at;
    while (from < text.length && text[from] === ' ') from++;
  }
  return lines;
}

/** The last place to cut at or before `at`; `at` itself where there is none within a few characters. */
function backToBreak(text: string, from: number, at: number, keepNumbers: boolean): number {
  const joins = (i: number): boolean =>
    NOT_FIRST.includes(text[i] ?? ' ') ||
    NOT_LAST.includes(text[i - 1] ?? ' ') ||
    (keepNumbers && isNumeral(text, i) && isNumeral(text, i - 1));
  let cut = at;
  while (cut > from + 1 && at - cut < 24 && joins(cut)) cut--;
  return cut > from + 1 && !joins(cut) ? cut : at;
}

function isNumeral(text: string, i: number): boolean {
  return /[0-9.,A-Za-z]/.test(text[i] ?? '');
}

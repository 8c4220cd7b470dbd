import type { Span } from './span';

/** Start and end offsets of every line, line ends (LF, CRLF, CR) left out. A text has at least one line. */
export function scanLines(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c !== 10 && c !== 13) continue;
    lines.push({ start, end: i });
    if (c === 13 && text.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** The end of the line that begins at `start`, its line end left out. */
export function lineEnd(text: string, start: number): number {
  for (let i = start; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 13) return i;
  }
  return text.length;
}

/** Where the line begins that follows one which ends at `end`: behind LF, CR or CRLF. */
export function nextLine(text: string, end: number): number {
  return end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
}

/** Whether the character is white space of any width (TAB, NBSP, U+3000, zero-width and BOM included). */
export function isSpace(code: number): boolean {
  if (code < 0x21) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x85) return false;
  if (code > 0x3000) return code === 0xfeff;
  return code === 0x3000 || code === 0xa0 || code === 0x85 || (code >= 0x2000 && code <= 0x200b);
}

/** The span without white space at both ends; an empty span at its start where nothing else is in it. */
export function trimSpan(text: string, start: number, end: number): Span {
  let s = start;
  let e = end;
  while (s < e && isSpace(text.charCodeAt(s))) s++;
  while (e > s && isSpace(text.charCodeAt(e - 1))) e--;
  return s < e ? { start: s, end: e } : { start, end: start };
}

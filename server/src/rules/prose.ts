import type { Disclosure, Stretch } from '../document/model';
import { detached } from '../text/change';
import { foldRange } from '../text/fold';
import { heldBy } from '../text/place';
import { readOnce } from '../text/recent';
import { scanLines, trimSpan } from '../text/scan';
import type { Span } from '../text/span';
import { tableLookup } from './textSearch';

/** A paragraph of running text outside tables and forms: wrapped lines joined, widths kept, with the way back. */
export interface Paragraph {
  /** The characters as printed, without line ends and without blanks between the lines. */
  readonly text: string;
  /** The lines it is printed on, in order. */
  readonly lines: readonly Span[];
}

/** A line this long that ends without a stop goes on in the next one. */
const FULL_LINE = 30;
/** Longer lines are no text anyone reads. */
const LONGEST_LINE = 20_000;
const STOPS = '。；：！？;:!?.';
/** What begins a paragraph of its own. An amount at the beginning of a line is no number of an item. */
export const OPENS =
  /^(#|\[bookmark|\*\*|[-*] |[（(]?(\d{1,3}|[一二三四五六七八九十]{1,3})([）)、]|[.．](?!\d))|第[一二三四五六七八九十]{1,3}部分)/;

const NOWHERE = (): boolean => false;

/** The paragraphs of a document in their order, those of a stretch read once as long as it stays. */
export function paragraphsOf(text: string, document: Disclosure): readonly Paragraph[] {
  if (!document.parts.every(({ stretches }) => stretches !== undefined))
    return readParagraphs(text, 0, text.length, tableLookup(document));
  return document.parts.flatMap((part) => (part.stretches ?? []).flatMap((stretch) => paragraphsIn(text, stretch)));
}

/** The paragraphs of a stretch of a document. */
const paragraphsIn = readOnce((text, { span, pageEnds = [] }: Stretch): readonly Paragraph[] => {
  const hold = heldBy(span);
  const read = readParagraphs(text, span.start, span.end, NOWHERE, new Set(pageEnds.map(({ start }) => start)));
  return hold ? read.map((each) => ({ ...each, lines: each.lines.map(hold) })) : read;
});

/** The paragraphs of a stretch of the text. */
function readParagraphs(
  text: string,
  from: number,
  to: number,
  inTable: (offset: number) => boolean,
  pageEnds: ReadonlySet<number> = new Set(),
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Span[] = [];
  let blanks = 0;
  let cut = false;
  const flush = (): void => {
    if (open.length > 0)
      paragraphs.push({ text: detached(open.map(({ start, end }) => text.slice(start, end)).join('')), lines: open });
    open = [];
  };
  for (const { start, end } of scanLines(text.slice(from, to))) {
    const line = trimSpan(text, start + from, end + from);
    if (line.end === line.start) {
      blanks++;
      continue;
    }
    if (pageEnds.has(line.start)) {
      cut = true;
      continue;
    }
    if (line.end - line.start > LONGEST_LINE || inTable(line.start)) {
      flush();
      continue;
    }
    const last = open[open.length - 1];
    if (!last || (blanks > 1 && !cut) || !goesOn(text, last, line)) flush();
    open.push(line);
    blanks = 0;
    cut = false;
  }
  flush();
  return paragraphs;
}

function goesOn(text: string, last: Span, line: Span): boolean {
  if (last.end - last.start < FULL_LINE || STOPS.includes(text.charAt(last.end - 1))) return false;
  return !OPENS.test(text.slice(line.start, Math.min(line.end, line.start + 12)));
}

/** The place in the text of a paragraph's character. */
export function sourceOf({ lines }: Paragraph, offset: number): number {
  let before = 0;
  for (const { start, end } of lines) {
    if (offset < before + end - start) return start + offset - before;
    before += end - start;
  }
  return lines[lines.length - 1]?.end ?? 0;
}

/** The place in the text of a stretch of a paragraph: one span, from its first to its last character. */
export function sourceSpan(paragraph: Paragraph, start: number, end: number): Span {
  return {
    start: sourceOf(paragraph, start),
    end: end > start ? sourceOf(paragraph, end - 1) + 1 : sourceOf(paragraph, start),
  };
}

/** A paragraph with widths folded and blanks left out, and the place in the text of each character. */
export function foldParagraph(source: string, { lines }: Paragraph): { text: string; at: readonly number[] } {
  let text = '';
  const at: number[] = [];
  for (const { start, end } of lines) {
    const folded = foldRange(source, start, end);
    text += folded.text;
    for (const offset of folded.at) at.push(offset);
  }
  return { text, at };
}

/** The words of a stretch's paragraphs, a line end between them, and the way back. */
export interface StretchWords {
  readonly text: string;
  /** The places in the text of the characters from `start` to `end`. */
  readonly offsets: (start: number, end: number) => readonly number[];
}

/** A reading of the paragraphs of a stretch, kept as long as it stays. `read` gives nothing for paragraphs to leave out. */
export function wordsOfStretches(
  read: (text: string, paragraph: Paragraph) => { text: string; at: readonly number[] } | undefined,
): (text: string, stretch: Stretch) => StretchWords {
  return readOnce((source, stretch: Stretch): StretchWords => {
    const base = stretch.span.start;
    let text = '';
    const at: number[] = [];
    for (const paragraph of paragraphsIn(source, stretch)) {
      const words = read(source, paragraph);
      if (!words) continue;
      text += `${words.text}\n`;
      for (const offset of words.at) at.push(offset - base);
      at.push((paragraph.lines.at(-1)?.end ?? base) - base);
    }
    // Numbers of four bytes take half the space.
    const offsets = Int32Array.from(at);
    return {
      text,
      offsets: (start, end) => Array.from(offsets.subarray(start, end), (offset) => offset + stretch.span.start),
    };
  });
}

/** The paragraphs of a stretch folded. */
export const foldedStretch = wordsOfStretches(foldParagraph);

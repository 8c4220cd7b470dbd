import type { Disclosure, Part } from '../document/model';
import { foldRange } from '../text/fold';
import { heldBy } from '../text/place';
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
/** What begins a paragraph of its own. */
const OPENS =
  /^(#|\[bookmark|\*\*|[-*] |[（(]?(\d{1,3}|[一二三四五六七八九十]{1,3})[）)、.．]|第[一二三四五六七八九十]{1,3}部分)/;

const KNOWN = new WeakMap<Disclosure, readonly Paragraph[]>();

/** The paragraphs of a document in their order, read once per document. */
export function paragraphsOf(text: string, document: Disclosure): readonly Paragraph[] {
  const known = KNOWN.get(document);
  if (known) return known;
  const made = document.parts.every(({ figures }) => figures !== undefined)
    ? document.parts.flatMap((part) => paragraphsIn(text, part))
    : readParagraphs(text, 0, text.length, tableLookup(document));
  KNOWN.set(document, made);
  return made;
}

const BY_PART = new WeakMap<Part, readonly Paragraph[]>();

/** The paragraphs of a part, read once as long as it stays. */
function paragraphsIn(text: string, part: Part): readonly Paragraph[] {
  const known = BY_PART.get(part);
  if (known) return known;
  const { start, end } = part.span;
  const inTable = ascendingLookup([...part.tables, ...part.projects].map(({ span }) => span));
  const hold = heldBy(part.span);
  const read = readParagraphs(text, start, end, inTable);
  const made = hold ? read.map((each) => ({ ...each, lines: each.lines.map(hold) })) : read;
  BY_PART.set(part, made);
  return made;
}

/** Whether an offset stands in one of the spans, asked of offsets that never go back: each span is passed once. */
function ascendingLookup(spans: readonly Span[]): (offset: number) => boolean {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  return (offset) => {
    for (let span = ordered[next]; span && span.end <= offset; span = ordered[++next]);
    const span = ordered[next];
    return span !== undefined && span.start <= offset;
  };
}

/** The paragraphs of a stretch of the text. */
function readParagraphs(text: string, from: number, to: number, inTable: (offset: number) => boolean): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Span[] = [];
  let blanks = 0;
  const flush = (): void => {
    if (open.length > 0)
      paragraphs.push({ text: open.map(({ start, end }) => text.slice(start, end)).join(''), lines: open });
    open = [];
  };
  for (const { start, end } of scanLines(text.slice(from, to))) {
    const line = trimSpan(text, start + from, end + from);
    if (line.end === line.start) {
      blanks++;
      continue;
    }
    if (line.end - line.start > LONGEST_LINE || inTable(line.start)) {
      flush();
      continue;
    }
    const last = open[open.length - 1];
    if (!last || blanks > 1 || !goesOn(text, last, line)) flush();
    open.push(line);
    blanks = 0;
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

const FOLDED = new WeakMap<Disclosure, { text: string; at: readonly number[] }>();

/** All paragraphs folded, a line end between them, and the place in the text of each character. */
export function foldedProse(source: string, document: Disclosure): { text: string; at: readonly number[] } {
  const known = FOLDED.get(document);
  if (known) return known;
  let text = '';
  const at: number[] = [];
  for (const paragraph of paragraphsOf(source, document)) {
    const folded = foldParagraph(source, paragraph);
    text += `${folded.text}\n`;
    for (const offset of folded.at) at.push(offset);
    at.push(paragraph.lines.at(-1)?.end ?? 0);
  }
  const made = { text, at };
  FOLDED.set(document, made);
  return made;
}

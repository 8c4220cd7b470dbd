import type { Change } from '../text/change';
import { fold } from '../text/fold';
import { isSpace, lineEnd, nextLine, trimSpan } from '../text/scan';
import type { Span } from '../text/span';
import { parseHeading } from './heading';
import { isHeaderLabel, kindOfTitle } from './labels';
import { parseMeta } from './meta';
import { isNote } from './rows';
import { areSame } from './same';

/** Characters a line takes at most that pages print above or below their text, and blank lines beside a page number. */
const LONGEST = 60;
const SHORTEST = 4;
const BLANKS = 4;
/** Lines around an edit whose page ends it may change, with room to spare. */
const AROUND = 2 * BLANKS + 4;
/** Characters at the beginning of a text the first line of words is looked for in. */
const TOP = 400;
/** How often a line has to stand at a page's end to be taken for what all pages print. */
const OFTEN = 3;
/** Characters between two of them at least, in the mean: what stands closer is a table's. */
const PAGE = 150;

/** A line with a page number on it, or the first of a page, and the lines beside it. */
interface PageMark {
  /** Where the line begins in the text as it stands now. */
  at: number;
  /** How the number is printed: `-#-`, `第#页`, `#`; a form feed for a page without one. */
  readonly form: string;
  readonly number: number;
  /** The words above and below: where their lines begin, from `at`, and what tells them from those of other pages. */
  readonly beside: readonly { readonly by: number; readonly key: string }[];
  /** Where the lines begin, from `at`, that are the page's and no text. */
  told: readonly number[];
}

/** What pages print above or below: how often, beside the first and last of which marks, and where these lines stand. */
interface Counted {
  count: number;
  readonly first: number;
  last: number;
  readonly from: number;
  at: number;
}

const NONE: readonly number[] = [];

/**
 * The lines pages print above and below their text, whatever these say: page numbers that count on, and words that stand
 * beside the numbers of most pages. What a page begins with again because a table goes on there — its header, its unit, a
 * title — is none of them.
 */
export class PageEnds {
  private marks: PageMark[] = [];

  /** The page ends of a text. */
  static of(text: string): PageEnds {
    const ends = new PageEnds();
    ends.read(text);
    return ends;
  }

  /** Whether the line that begins at an offset of the text is one that pages print. */
  has(start: number): boolean {
    const { marks } = this;
    const first = this.firstFrom(start);
    for (let i = Math.max(0, first - NEAR); i < Math.min(marks.length, first + NEAR); i++)
      if (marks[i].told.includes(start - marks[i].at)) return true;
    return false;
  }

  /** Reads a whole text. */
  read(text: string): void {
    this.marks = marksIn(text, 0, text.length);
    tell(text, this.marks);
  }

  /**
   * Takes over an edited text. The stretch that is to be read again for the edit, which may be wider than the edit itself;
   * `undefined` where lines elsewhere are taken for something else now.
   */
  update(text: string, change: Change): Change | undefined {
    const { marks } = this;
    const shift = change.newEnd - change.oldEnd;
    const from = linesBefore(text, change.start, AROUND);
    const to = linesBehind(text, change.newEnd, AROUND);
    const lower = this.firstFrom(from);
    const upper = this.firstFrom(to - shift);
    const fresh = marksIn(text, from, to);
    if (shift !== 0) for (let i = upper; i < marks.length; i++) marks[i].at += shift;
    if (upper === lower && fresh.length === 0 && (change.start > 2 * TOP || marks.length === 0)) return change;
    if (change.start > 2 * TOP && isSame(marks, lower, upper, fresh)) {
      fresh.forEach(({ at }, i) => (marks[lower + i].at = at));
      return change;
    }
    const old = marks.splice(lower, upper - lower, ...fresh);
    const before = marks.map(({ told }) => told);
    tell(text, marks);
    const isOwn = (i: number): boolean => i >= lower && i < lower + fresh.length;
    if (marks.some(({ told }, i) => !isOwn(i) && !areSame(told, before[i]))) return undefined;
    if ([...old, ...fresh].every(({ told }) => told.length === 0)) return change;
    return { start: from, oldEnd: to - shift, newEnd: to };
  }

  /** Index of the first mark at or behind an offset. */
  private firstFrom(offset: number): number {
    let low = 0;
    let high = this.marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.marks[middle].at < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether the marks between two indices are what they were, but for where they stand. */
function isSame(marks: readonly PageMark[], lower: number, upper: number, fresh: readonly PageMark[]): boolean {
  if (upper - lower !== fresh.length) return false;
  return fresh.every(({ form, number, beside }, i) => {
    const old = marks[lower + i];
    if (old.form !== form || !Object.is(old.number, number) || old.beside.length !== beside.length) return false;
    return beside.every(({ by, key }, k) => old.beside[k].by === by && old.beside[k].key === key);
  });
}

/** Marks a line may stand beside: the number below one page and the form feed above the next. */
const NEAR = 2;

/** Tells for every mark which of its lines are no text. */
function tell(text: string, marks: readonly PageMark[]): void {
  const counted = new Map<string, Counted>();
  marks.forEach(({ beside, at }, i) => {
    for (const { key, by } of beside) {
      const known = counted.get(key);
      if (!known) counted.set(key, { count: 1, first: i, last: i, from: at + by, at: at + by });
      else {
        known.count++;
        known.last = i;
        known.at = at + by;
      }
    }
  });
  const top = trimSpan(text, 0, Math.min(text.length, TOP)).start;
  // The first page has no number above it.
  const opens = `>${keyOf(text, { start: top, end: lineEnd(text, top) })}`;
  const running = new Set<string>();
  for (const [key, { count, first, last, from, at }] of counted) {
    const often =
      count + (key === opens ? 1 : 0) >= OFTEN && count * 2 >= last - first + 1 && at - from >= PAGE * (count - 1);
    if (often && mayRun(text.slice(at, lineEnd(text, at)))) running.add(key);
  }
  const counts = countingOn(marks);
  for (const mark of marks) {
    const own = mark.beside.filter(({ key }) => running.has(key)).map(({ by }) => by);
    // A bare number may be anything; behind the last page's no words come.
    const isPage = mark.form !== '#' || own.length > 0 || counts.get(mark)?.told.includes(0);
    if (counts.has(mark) && isPage) own.push(0);
    mark.told = own.length > 0 ? own : NONE;
  }
}

/** The page numbers that count on from one of the same form, which is given for each, and those they count on from. */
function countingOn(marks: readonly PageMark[]): ReadonlyMap<PageMark, PageMark | undefined> {
  const counting = new Map<PageMark, PageMark | undefined>();
  const lastOf = new Map<string, PageMark>();
  for (const mark of marks) {
    const before = lastOf.get(mark.form);
    if (before && mark.number === before.number + 1) counting.set(before, counting.get(before)).set(mark, before);
    lastOf.set(mark.form, mark);
  }
  return counting;
}

/** The page marks that begin between two offsets, the first of them the beginning of a line. */
function marksIn(text: string, from: number, to: number): PageMark[] {
  const marks: PageMark[] = [];
  for (let start = from; start < to;) {
    const end = lineEnd(text, start);
    const read = text.charCodeAt(start) === FORM_FEED ? NEW_PAGE : pageNumber(text, start, end);
    if (read) marks.push({ at: start, ...read, beside: besideOf(text, start, end, read === NEW_PAGE), told: NONE });
    start = nextLine(text, end);
  }
  return marks;
}

const FORM_FEED = 12;
const NEW_PAGE = { form: '\f', number: NaN };
/** What a page number begins with. */
const BEGINS = new Set([...'0123456789-–—－―~·第'].map((c) => c.charCodeAt(0)));
const MARKED = /^([-–—－―~·]{1,3})\s*(\d{1,4})\s*([-–—－―~·]{1,3})$/;
const OF_PAGES = /^第\s*(\d{1,4})\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?$/;

/** The page number a line consists of. */
function pageNumber(text: string, start: number, end: number): Pick<PageMark, 'form' | 'number'> | undefined {
  let first = start;
  while (first < end && isSpace(text.charCodeAt(first))) first++;
  if (!BEGINS.has(text.charCodeAt(first))) return undefined;
  const line = trimSpan(text, first, end);
  if (line.end - line.start > 24) return undefined;
  const words = text.slice(line.start, line.end);
  if (/^\d{1,4}$/.test(words)) return { form: '#', number: Number(words) };
  const marked = MARKED.exec(words);
  if (marked) return { form: `${fold(marked[1])}#`, number: Number(marked[2]) };
  const ofPages = OF_PAGES.exec(words);
  return ofPages ? { form: '第#页', number: Number(ofPages[1]) } : undefined;
}

/** The lines of words directly above and below a mark, or its own words where it is the first line of a page. */
function besideOf(text: string, at: number, end: number, isFirst: boolean): PageMark['beside'] {
  const beside: { by: number; key: string }[] = [];
  const take = (side: string, line: Span): boolean => {
    if (isBlank(text, line)) return false;
    const key = keyOf(text, line);
    if (key !== '') beside.push({ by: line.start - at, key: side + key });
    return true;
  };
  let before = at;
  for (let k = 0; k <= BLANKS && before > 0; k++) {
    const line = { start: lineBefore(text, before), end: before };
    if (take('<', line)) break;
    before = line.start;
  }
  let next = isFirst ? at : nextLine(text, end);
  for (let k = 0; k <= BLANKS && next < text.length; k++) {
    const line = { start: next, end: lineEnd(text, next) };
    if (take('>', line)) break;
    next = nextLine(text, line.end);
  }
  return beside;
}

/** The words of a line, without a page number before or behind them; nothing for a line that is too long, or has no words. */
function keyOf(text: string, line: Span): string {
  const { start, end } = trimSpan(text, line.start, line.end);
  if (end - start > 2 * LONGEST || end - start < SHORTEST) return '';
  const words = fold(text.slice(start, end)).replace(/^-?\d{1,4}-?(?=\D)|(?<=\D)-?\d{1,4}-?$/g, '');
  // A code or a number is a cell's.
  return words.length < SHORTEST || words.length > LONGEST || !/[\u4e00-\u9fff]{2}/.test(words) ? '' : words;
}

/** A line that may be what every page prints: no title or heading, note or sentence, and nothing a table begins with. */
function mayRun(line: string): boolean {
  const words = line.trim();
  if (/[。；：:;|\t]$|\t|\|/.test(words) || /\d\.\d/.test(words) || isNote(words) || parseMeta(words)) return false;
  if (words.split(/\s+/).some(isHeaderLabel) || isHeaderLabel(words) || words.split(/\s{2,}/).length > 3) return false;
  const heading = parseHeading(words);
  return !(heading && (heading.known || heading.level === 0)) && kindOfTitle(words) === undefined;
}

function isBlank(text: string, line: Span): boolean {
  const { start, end } = trimSpan(text, line.start, line.end);
  return start === end;
}

/** Where the line before one that begins at an offset begins. */
function lineBefore(text: string, start: number): number {
  let at = start - 1;
  if (text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 13) at--;
  while (at > 0 && text.charCodeAt(at - 1) !== 10 && text.charCodeAt(at - 1) !== 13) at--;
  return Math.max(at, 0);
}

/** The beginning of a line some lines before an offset. */
function linesBefore(text: string, offset: number, lines: number): number {
  let at = offset;
  while (at > 0 && text.charCodeAt(at - 1) !== 10 && text.charCodeAt(at - 1) !== 13) at--;
  // Between the two characters of a line end no line begins.
  if (at > 0 && text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 13) at = lineBefore(text, at + 1);
  for (let k = 0; k < lines && at > 0; k++) at = lineBefore(text, at);
  return at;
}

/** The beginning of a line some lines behind an offset, or the text's end. */
function linesBehind(text: string, offset: number, lines: number): number {
  let at = offset;
  for (let k = 0; k <= lines && at < text.length; k++) at = nextLine(text, lineEnd(text, at));
  return Math.min(at, text.length);
}

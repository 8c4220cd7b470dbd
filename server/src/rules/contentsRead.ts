import { lineAt, tableLookup } from './textSearch';
import { detached } from '../text/change';
import { fold } from '../text/fold';
import { heldBy } from '../text/place';
import { remembered } from '../text/recent';
import type { Span } from '../text/span';
import { parseHeading } from '../document/heading';
import { kindOfTitle } from '../document/labels';
import type { Disclosure, Stretch } from '../document/model';
import { plainLine } from '../document/titles';
import { ofView } from './views';

/** One line of a table of contents (目录). */
export interface ContentsEntry {
  /** The title as printed, wrapped lines joined, without leader and page. */
  readonly title: string;
  /** Where the title stands; two spans where it wraps. */
  readonly spans: readonly Span[];
  /** Its page, `undefined` where none is printed: in a table of contents with pages such a line is a caption. */
  readonly page: number | undefined;
  readonly pageSpan: Span | undefined;
}

/** The table of contents of a document. */
export interface Contents {
  readonly entries: readonly ContentsEntry[];
  /** Its title (or first entry) to its last entry. */
  readonly span: Span;
  /** Whether its entries bear pages. */
  readonly paged: boolean;
}

interface Line {
  readonly span: Span;
  readonly title: string;
  readonly page: number | undefined;
  readonly pageSpan: Span | undefined;
}

/** Fewest entries that make a table of contents. */
const FEWEST = 3;
/** Lines without a page that may stand between two entries with one. */
const BETWEEN = 4;
/** Longest line that is looked at. */
const LONGEST = 200;
/** Lines that are looked at. */
const MOST = 400;
/** A line that ends in 目录, its characters apart or not. */
const CAPTION = /目[ \t\u3000]{0,8}录[ \t*|]{0,8}\r?$/gm;

const PAGE = /^(.*[^\s.…·．‥_\-–—\d])([\s.…·．‥_\-–—]+)(\d{1,3})[\s\-–—]*$/;

/** A title by its letters and digits alone, for comparing titles of the contents with those of the text. */
export function titleKey(title: string): string {
  return title.length > LONGEST ? plain(title) : known(title);
}

const plain = (title: string): string =>
  fold(title.replace(/\[bookmark:[^\]]{0,80}\]/g, '')).replace(/[^\p{L}\p{N}]/gu, '');
const known = remembered(4096, plain);

/**
 * The first table of contents of a document: the lines below 目录, or the first run of titles with pages near its beginning.
 * `undefined` where there is none. The first table ends it.
 */
export function readContents(text: string, document: Disclosure): Contents | undefined {
  return read(text, document).contents;
}

const read = ofView('text', (text, document): { readonly contents: Contents | undefined } => {
  const contents = findContents(text, document);
  const stretch = contents && stretchAt(document, contents.span.start);
  const hold = stretch && heldBy(stretch.span);
  return { contents: contents && hold ? moving(contents, hold) : contents };
});

/** The contents with spans that move with the text. */
function moving({ entries, span, paged }: Contents, hold: (span: Span) => Span): Contents {
  return {
    entries: entries.map((entry) => ({
      ...entry,
      spans: entry.spans.map(hold),
      pageSpan: entry.pageSpan && hold(entry.pageSpan),
    })),
    span: hold(span),
    paged,
  };
}

function stretchAt({ parts }: Disclosure, offset: number): Stretch | undefined {
  for (const { stretches } of parts)
    for (const stretch of stretches ?? [])
      if (stretch.span.start <= offset && offset < stretch.span.end) return stretch;
  return undefined;
}

function findContents(text: string, document: Disclosure): Contents | undefined {
  const inTable = tableLookup(document);
  for (const { index } of text.matchAll(CAPTION)) {
    const span = inTable(index) ? undefined : lineAt(text, index, 60);
    const line = span && readLine(text, span.start, span.end);
    if (!span || !line || !/(?<!采购)目录$/.test(titleKey(line.title))) continue;
    const found = contentsOf(linesFrom(text, inTable, span.end), true);
    return found && { ...found, span: { start: span.start, end: found.span.end } };
  }
  const lines = linesFrom(text, inTable, 0);
  const from = lines.findIndex(isEntry);
  return from < 0 ? undefined : contentsOf(lines.slice(from), false);
}

function contentsOf(lines: readonly Line[], captioned: boolean): Contents | undefined {
  const paged = withPages(lines);
  const entries = paged.length > 0 ? paged : captioned ? withoutPages(lines) : [];
  const first = entries[0]?.spans[0];
  const last = entries[entries.length - 1];
  const end = last?.pageSpan?.end ?? last?.spans[last.spans.length - 1]?.end;
  if (!first || end === undefined || entries.length < FEWEST) return undefined;
  return { entries, span: { start: first.start, end }, paged: paged.length > 0 };
}

function isEntry({ title, page }: Line): boolean {
  return page !== undefined && isTitle(title);
}

function isTitle(title: string): boolean {
  return kindOfTitle(title) !== undefined || parseHeading(title) !== undefined;
}

/** The printed lines from an offset on to the first table or form, with the page at their end; not more than contents take. */
function linesFrom(text: string, inTable: (offset: number) => boolean, from: number): Line[] {
  const lines: Line[] = [];
  for (let start = from; start < text.length && lines.length < MOST && !inTable(start);) {
    let end = start;
    while (end < text.length && text[end] !== '\n') end++;
    const line = end - start > LONGEST ? undefined : readLine(text, start, end);
    if (line) lines.push(line);
    start = end + 1;
  }
  return lines;
}

function readLine(text: string, start: number, end: number): Line | undefined {
  const raw = text.slice(start, end);
  const marks = /^(\s|\||#{1,6}\s|\[bookmark:[^\]]{0,80}\]|\*\*|[-*>]\s)*/.exec(raw)?.[0].length ?? 0;
  const body = raw.slice(marks).replace(/[\s|*]+$/, '');
  if (body === '') return undefined;
  const at = start + marks;
  const match = PAGE.exec(body);
  if (!match) {
    const title = plainLine(body).replace(/[\s.…·．‥_]+$/, '');
    return { span: { start: at, end: at + body.length }, title: detached(title), page: undefined, pageSpan: undefined };
  }
  const [, title = '', leader = '', page = ''] = match;
  const printed = at + title.length + leader.length;
  return {
    span: { start: at, end: at + title.length },
    title: detached(plainLine(title)),
    page: Number(page),
    pageSpan: { start: printed, end: printed + page.length },
  };
}

/** Entries with pages, and the captions between them; a title that wraps is joined where only its last line bears a page. */
function withPages(lines: readonly Line[]): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  let waiting: Line[] = [];
  for (let i = 0; i < lines.length && waiting.length <= BETWEEN; i++) {
    const line = lines[i];
    if (!line) break;
    if (line.page === undefined || line.title === '') {
      waiting.push(line);
      continue;
    }
    const first = waiting[waiting.length - 1];
    const wraps = first !== undefined && !isTitle(line.title) && isTitle(first.title);
    for (const caption of wraps ? waiting.slice(0, -1) : waiting) entries.push(entryOf([caption]));
    entries.push(entryOf(wraps ? [first, line] : [line]));
    waiting = [];
  }
  while (entries.length > 0 && entries[entries.length - 1]?.page === undefined) entries.pop();
  return entries.filter(({ page }) => page !== undefined).length >= FEWEST ? entries : [];
}

/** Titles without pages, up to the line that says again what an entry said: there the document begins. */
function withoutPages(lines: readonly Line[]): ContentsEntry[] {
  const seen = new Map<string, number>();
  const entries: ContentsEntry[] = [];
  let captions = 0;
  for (const line of lines) {
    if (!isTitle(line.title)) {
      // A caption, such as 部门预算公开表, stands alone between the titles.
      if (line.title.length > 30 || ++captions > 1) break;
      continue;
    }
    captions = 0;
    const key = titleKey(line.title);
    const before = seen.get(key);
    // As many lines as stand before its first print stand before its second, too.
    if (before !== undefined) return entries.slice(0, entries.length - before);
    seen.set(key, entries.length);
    entries.push(entryOf([line]));
  }
  return entries;
}

function entryOf(lines: readonly Line[]): ContentsEntry {
  const last = lines[lines.length - 1];
  return {
    title: lines.map(({ title }) => title).join(''),
    spans: lines.map(({ span }) => span),
    page: last?.page,
    pageSpan: last?.pageSpan,
  };
}

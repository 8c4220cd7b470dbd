import { titleKey, type Contents, type ContentsEntry } from './contentsRead';
import type { Disclosure, Project, Section, Stretch, Table } from '../document/model';
import type { Span } from '../text/span';
import { editDistance } from '../text/near';
import { readOnce } from '../text/recent';

/** A heading of the text that a table of contents may list. */
export interface Heading {
  readonly title: string;
  readonly key: string;
  readonly span: Span;
  /** Headings that are listed together or not at all: those of a part and a level, the nine tables of a part. */
  readonly group: string;
}

/** What became of the entries and headings. Indices are those of `entries` and `headings`. */
export interface ContentsMatch {
  readonly headings: readonly Heading[];
  /** Entry → its heading. */
  readonly pairs: ReadonlyMap<number, number>;
  /** Entry → a heading of nearly the same words in its place. */
  readonly near: ReadonlyMap<number, number>;
  /** Entries whose heading stands at another place. */
  readonly displaced: readonly number[];
  /** Entries no heading and no words of the text answer to. */
  readonly absent: readonly number[];
}

/** The tables a disclosure must have: the contents list them all or none. */
const NINE: ReadonlySet<string> = new Set(['SZ', 'SR', 'ZC', 'CZ', 'YB', 'ZF', 'GZ', 'JB', 'SG']);

/** Every heading outside the table of contents, in the order of the text. */
export function headingsOf(document: Disclosure, contents: Contents): Heading[] {
  const headings: Heading[] = [];
  const add = (title: string, span: Span, group: string): void => {
    if (span.start < contents.span.end && span.end > contents.span.start) return;
    const key = titleKey(title);
    if (key !== '') headings.push({ title, key, span, group });
  };
  const sections = (part: number, all: readonly Section[]): void => {
    for (const section of all) {
      const mark = section.level === 1 || section.level === 3 ? '、' : '';
      add(
        `${section.ordinal}${section.ordinal === '' ? '' : mark}${section.title}`,
        section.headingSpan,
        `${part}/${section.level}`,
      );
      sections(part, section.children);
    }
  };
  for (const part of document.parts) {
    sections(part.index, part.sections);
    for (const table of part.tables)
      if (table.titleSpan && !table.project) {
        add(table.title, table.titleSpan, NINE.has(table.kind?.id ?? '') ? `${part.index}/nine` : '');
      }
    for (const { number, name, titleSpan } of part.projects)
      add(`${number}${name}绩效目标表`, titleSpan, number === '' ? '' : `${part.index}/projects`);
  }
  return headings.sort((a, b) => a.span.start - b.span.start);
}

/** Finds the heading of every entry: as many as can be in the order of the text, the others by what they say. */
export function matchContents(text: string, document: Disclosure, contents: Contents): ContentsMatch {
  const headings = headingsOf(document, contents);
  const keys = contents.entries.map(({ title }) => titleKey(title));
  const pairs = longestCommon(keys, headings);
  const taken = new Set(pairs.values());
  const near = new Map<number, number>();
  const displaced: number[] = [];
  const open: number[] = [];
  const free = new Map<string, number>();
  headings.forEach(({ key }, h) => {
    if (!taken.has(h)) free.set(key, h);
  });
  keys.forEach((key, e) => {
    if (pairs.has(e) || isCaption(contents, contents.entries[e])) return;
    if (free.has(key)) displaced.push(e);
    else open.push(e);
  });
  const rest: number[] = [];
  for (const e of open) {
    const h = nearest(keys[e] ?? '', headings, between(pairs, e, headings.length), taken);
    if (h === undefined) rest.push(e);
    else {
      near.set(e, h);
      taken.add(h);
    }
  }
  const outside = rest.length === 0 ? [] : wordsOutside(text, document, contents);
  const absent = rest.filter((e) => !stands(outside, contents.entries[e], keys[e] ?? ''));
  return { headings, pairs, near, displaced, absent };
}

function isCaption(contents: Contents, entry: ContentsEntry | undefined): boolean {
  return contents.paged && entry?.page === undefined;
}

/** Whether the words of an entry stand anywhere in the text: a heading in the middle of a line, or one that wraps. */
function stands(outside: readonly string[], entry: ContentsEntry | undefined, key: string): boolean {
  if (outside.some((words) => words.includes(key))) return true;
  const words = titleKey(
    (entry?.title ?? '').replace(/^[第（(]?[一二三四五六七八九十\d]{1,3}(部分|[）)])?[、.．\s]?/, ''),
  );
  return words.length >= 6 && outside.some((each) => each.includes(words));
}

const wordsIn = readOnce((text, { span }: Stretch | Table | Project) => titleKey(text.slice(span.start, span.end)));

/** The words of everything but the contents, thing by thing: those of what stays are read once. */
function wordsOutside(text: string, { parts }: Disclosure, contents: Contents): readonly string[] {
  if (!parts.every(({ stretches }) => stretches !== undefined))
    return [titleKey(text.slice(0, contents.span.start) + text.slice(contents.span.end))];
  return parts.flatMap(({ stretches = [], tables, projects }) =>
    [...stretches, ...tables.filter(({ project }) => !project), ...projects].flatMap((thing) => {
      const { start, end } = thing.span;
      if (start < contents.span.end && end > contents.span.start)
        return [
          titleKey(text.slice(start, Math.max(start, contents.span.start))),
          titleKey(text.slice(Math.min(end, contents.span.end), end)),
        ];
      return [wordsIn(text, thing)];
    }),
  );
}

/** Headings after that of the last entry before, and before that of the next entry behind. */
function between(
  pairs: ReadonlyMap<number, number>,
  entry: number,
  count: number,
): readonly [from: number, to: number] {
  let from = -1;
  let to = count;
  for (const [e, h] of pairs) {
    if (e < entry) from = Math.max(from, h);
    else if (e > entry) to = Math.min(to, h);
  }
  return [from + 1, to];
}

function nearest(
  key: string,
  headings: readonly Heading[],
  [from, to]: readonly [number, number],
  taken: ReadonlySet<number>,
): number | undefined {
  const most = Math.max(2, Math.floor(key.length / 4));
  let best: number | undefined;
  let least = most + 1;
  for (let h = from; h < to; h++) {
    const heading = headings[h];
    if (!heading || taken.has(h)) continue;
    const distance = editDistance(key, heading.key, least);
    if (distance < least) [best, least] = [h, distance];
  }
  return best;
}

/** Pairs of equal keys, as many as can be with both sides ascending (Hunt and Szymanski). */
function longestCommon(keys: readonly string[], headings: readonly Heading[]): Map<number, number> {
  const places = new Map<string, number[]>();
  headings.forEach(({ key }, h) => {
    const all = places.get(key);
    if (all) all.push(h);
    else places.set(key, [h]);
  });
  interface Link {
    readonly entry: number;
    readonly heading: number;
    readonly before: Link | undefined;
  }
  const ends: Link[] = [];
  keys.forEach((key, entry) => {
    for (const heading of (places.get(key) ?? []).slice().reverse()) {
      let low = 0;
      let high = ends.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((ends[middle]?.heading ?? 0) < heading) low = middle + 1;
        else high = middle;
      }
      ends[low] = { entry, heading, before: low > 0 ? ends[low - 1] : undefined };
    }
  });
  const pairs = new Map<number, number>();
  for (let link: Link | undefined = ends[ends.length - 1]; link; link = link.before)
    pairs.set(link.entry, link.heading);
  return pairs;
}

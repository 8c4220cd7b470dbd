import { OUTLINES, outlineKey, type OutlineItem } from '../catalogue/outlines';
import type { Disclosure, Part, Section } from '../document/model';
import { editDistance } from '../text/near';
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import { readContents } from './contentsRead';
import { lineAt, tableLookup } from './textSearch';
import { Memo } from '../text/memo';

/** The tables a disclosure must show, in their order. */
export const NINE_TABLES: readonly string[] = ['SZ', 'SR', 'ZC', 'CZ', 'YB', 'JB', 'ZF', 'GZ', 'SG'];

/** A section that the outline of its part asks for and that is not there. */
export interface MissingItem {
  readonly item: OutlineItem;
  /** Its number in the outline, from 1. */
  readonly number: number;
  /** The section it should stand before; `undefined` for the last. */
  readonly before: Section | undefined;
  /** The section it should stand behind; `undefined` for the first. */
  readonly behind: Section | undefined;
}

/** Fewest of the nine tables, and sections left out at most, in a part that is all there. */
const TABLES = 6;
const MOST = 2;

/** What each part lacks of the outline it follows. A part that is an excerpt, or follows no outline, lacks nothing. */
export function outlineGaps(text: string, document: Disclosure): ReadonlyMap<Part, readonly MissingItem[]> {
  const gaps = new Map<Part, readonly MissingItem[]>();
  const last = document.parts[document.parts.length - 1];
  const contents = readContents(text, document)?.span;
  for (const part of document.parts) {
    const missing = lackingIn(text, document, part, part === last, contents);
    if (missing.length > 0) gaps.set(part, missing);
  }
  return gaps;
}

const known = new Memo<Part, { readonly key: string; readonly missing: readonly MissingItem[] }>();

/** What one part lacks, found once as long as it stays. */
function lackingIn(
  text: string,
  document: Disclosure,
  part: Part,
  isLast: boolean,
  contents: Span | undefined,
): readonly MissingItem[] {
  const { start, end } = part.span;
  const own = contents && contents.start < end && contents.end > start ? contents : undefined;
  const key = `${isLast} ${own ? `${own.start - start} ${own.end - start}` : ''}`;
  const before = known.get(part);
  if (before?.key === key) return before.missing;
  const missing =
    ofNine(part).size < TABLES
      ? []
      : gapsOf(part, isLast, own).filter(({ item }) => !standsInText(text, document, part, item, own));
  if (part.figures) known.set(part, { key, missing });
  return missing;
}

/** The kinds of the nine tables that a part prints. */
export function ofNine(part: Part): ReadonlySet<string> {
  return new Set(part.tables.map(({ kind }) => kind?.id ?? '').filter((id) => NINE_TABLES.includes(id)));
}

/** Sections of the first level; those of the third-level kind 第N部分 are looked into. */
function firstLevel(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) =>
    section.level === 1 ? [section] : section.level < 1 ? firstLevel(section.children) : [],
  );
}

function gapsOf(part: Part, isLast: boolean, contents: Span | undefined): MissingItem[] {
  const sections = firstLevel(part.sections).filter(({ title, headingSpan }) => {
    const listed = contents && headingSpan.start >= contents.start && headingSpan.end <= contents.end;
    return !listed && !/收支预算$|单位预算$/.test(title);
  });
  let best: { score: number; places: readonly (Section | undefined)[]; items: readonly OutlineItem[] } | undefined;
  for (const { items, until } of OUTLINES) {
    const places = placesOf(items, sections);
    const found = places.filter((place) => place !== undefined).length;
    const others = sections.length - found;
    const ofYear = until !== undefined && (part.year ?? Infinity) <= until ? 0.5 : 0;
    const score = 3 * found - items.length - others + ofYear;
    if (items.length - found > MOST || others > 1 || score <= (best?.score ?? 0)) continue;
    best = { score, places, items };
  }
  if (!best) return [];
  const { places, items } = best;
  const lastFound = places.reduce((at, place, i) => (place ? i : at), -1);
  return items.flatMap((item, i) => {
    // The end of the text may have been cut off.
    if (places[i] || (isLast && i > lastFound && items.length - lastFound > 2)) return [];
    return [
      {
        item,
        number: i + 1,
        before: places.slice(i).find((place) => place !== undefined),
        behind: places
          .slice(0, i)
          .reverse()
          .find((place) => place !== undefined),
      },
    ];
  });
}

/** The section that is each item, each section taken once: by its exact title, then by its words. */
function placesOf(items: readonly OutlineItem[], sections: readonly Section[]): (Section | undefined)[] {
  const taken = new Set<Section>();
  const places: (Section | undefined)[] = items.map(({ title }) => {
    const exact = sections.find((section) => !taken.has(section) && near(section.title, title, 2));
    if (exact) taken.add(exact);
    return exact;
  });
  return places.map((place, i) => {
    const found = place ?? sections.find((section) => !taken.has(section) && items[i]?.terms.test(section.title));
    if (found) taken.add(found);
    return found;
  });
}

function near(a: string, b: string, most: number): boolean {
  const [x, y] = [outlineKey(a), outlineKey(b)];
  return editDistance(x, y, Math.min(most, Math.floor(y.length / 3))) <= Math.min(most, Math.floor(y.length / 3));
}

const NUMBERED =
  /^(#{1,6}|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[、.]|第[一二三四五六七八九十]{1,3}[部章])/;

/** Whether a line of the part reads as the item's heading, though it was not taken for one of the first level. */
function standsInText(
  text: string,
  document: Disclosure,
  part: Part,
  item: OutlineItem,
  contents: Span | undefined,
): boolean {
  const inTable = tableLookup(document);
  for (let start = part.span.start; start < part.span.end;) {
    const line = lineAt(text, start, 90);
    const end = line?.end ?? text.indexOf('\n', start);
    const at = start;
    start = (end < 0 ? text.length : end) + 1;
    if (!line || line.end <= at || (contents && at >= contents.start && at < contents.end)) continue;
    const words = fold(text.slice(at, line.end));
    if (/。$/.test(words)) continue;
    // A table may have swallowed a heading it did not know, but its rows are no headings for a word they have.
    if (near(words.replace(/:$/, ''), item.title, 3)) return true;
    if (!inTable(at) && NUMBERED.test(words) && item.terms.test(words)) return true;
  }
  return false;
}

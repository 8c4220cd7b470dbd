import { LOOSE_CHARACTERS, NUMERALS, lawfullyAlike } from '../catalogue/soundAlike';
import type { Disclosure } from '../document/model';
import type { Finding } from '../findings/model';
import { isHanCode } from '../text/hanRuns';
import type { Span } from '../text/span';
import { soundAlike, spell } from '../text/syllables';
import { indicatorAt } from './indicatorAt';
import { placeAt } from './place';
import { finding, type RuleContext } from './rule';
import { hanRunsOf } from './runs';
import { soundTwins, WINDOW, type SoundTwin } from './soundTwins';
import { countOf, placesOf } from './textSearch';

/** Findings after which no more are looked for. */
const ENOUGH = 50;
/** Further places listed at most. */
const LISTED = 50;
/** A form that occurs this often in its place is a usage, no slip. */
const USAGE = 3;

/** Two ways of writing one sound in one context: `before` and `after` are the characters both have beside it. */
interface Twin {
  /** Where the two stand, without what is alike around them. */
  readonly a: Span;
  readonly b: Span;
  readonly before: number;
  readonly after: number;
  /** Every character of one syllable, tones aside; otherwise one that only some tell apart (zh and z, -ng and -n). */
  readonly same: boolean;
}

/**
 * A homophone typed for the word that the same context has elsewhere: 相应时间 beside 响应时间. Chinese is typed by its
 * sound, so that this is what slips look like. Words that sound alike and are both right (制定, 制订) are left alone.
 */
export function homophone(context: RuleContext): readonly Finding[] {
  const { text, document } = context;
  const findings: Finding[] = [];
  const told = new Set<number>();
  for (const found of soundTwins(text, hanRunsOf(context))) {
    if (findings.length >= ENOUGH) break;
    const twin = twinOf(text, found);
    if (!twin || !(isFramed(text, twin) || isOfOneIndicator(text, document, twin))) continue;
    const made = tell(context, twin, told);
    if (made) findings.push(made);
  }
  return findings;
}

/** The two as written, with as much around them as is alike; nothing where they do not sound alike or are both right. */
function twinOf(text: string, { first, second }: SoundTwin): Twin | undefined {
  let from = WINDOW;
  let to = 0;
  let same = true;
  for (let i = 0; i < WINDOW; i++) {
    const a = text.charCodeAt(first + i);
    const b = text.charCodeAt(second + i);
    if (a === b) continue;
    const alike = soundAlike(a, b);
    if (!alike) return undefined;
    same &&= alike === 'same';
    from = Math.min(from, i);
    to = i + 1;
  }
  const a = { start: first + from, end: first + to };
  const b = { start: second + from, end: second + to };
  let before = 0;
  while (isAlike(text, a.start - before - 1, b.start - before - 1)) before++;
  let after = 0;
  while (isAlike(text, a.end + after, b.end + after)) after++;
  const twin = { a, b, before, after, same };
  return isLawful(text, twin) ? undefined : twin;
}

function isAlike(text: string, a: number, b: number): boolean {
  const code = text.charCodeAt(a);
  return isHanCode(code) && code === text.charCodeAt(b);
}

/** Both words are right in their place, as far as a program can tell. */
function isLawful(text: string, { a, b }: Twin): boolean {
  const length = a.end - a.start;
  if (lawfullyAlike(text.slice(a.start, a.end), text.slice(b.start, b.end))) return true;
  if (length > 2) return false;
  for (let back = 0; back <= 2 - length; back++) {
    const wordA = text.slice(a.start - back, a.start - back + 2);
    const wordB = text.slice(b.start - back, b.start - back + 2);
    if (lawfullyAlike(wordA, wordB)) return true;
  }
  return false;
}

/** The same characters, or the edges of a cell, on both sides. */
function isFramed(text: string, { a, b, before, after, same }: Twin): boolean {
  const length = a.end - a.start;
  const sides = before + after;
  if (length === 1 && [a, b].some(({ start }) => NUMERALS.includes(text[start] ?? ''))) return false;
  if (length === 1 && (isLoose(text, a) || isLoose(text, b))) return same && before >= 2 && after >= 2 && sides >= 5;
  if (before > 0 && after > 0) return sides >= (same ? 3 : 4) || length + sides >= WINDOW + 1;
  if (sides < 4 || !same) return false;
  return before === 0
    ? isEdge(text, a.start - 1) && isEdge(text, b.start - 1)
    : isEdge(text, a.end + after) && isEdge(text, b.end + after);
}

function isLoose(text: string, { start }: Span): boolean {
  return LOOSE_CHARACTERS.includes(text[start] ?? '');
}

/** Whether a cell or clause ends with this character. A line's end is none: it may be the page's. */
function isEdge(text: string, at: number): boolean {
  return '\t|，。；：、,;:（）()“”'.includes(text[at] ?? '\n');
}

/** Name and description of one indicator speak of one matter: the beginning they have in common is context enough. */
function isOfOneIndicator(text: string, document: Disclosure, { a, b, before, after }: Twin): boolean {
  if (a.end - a.start < 2 || before + after < 2) return false;
  const [wordA, wordB] = [a, b].map(({ start, end }) => text.slice(start - before, end + after));
  return [a, b].some(({ start }) => {
    const indicator = indicatorAt(document, start);
    if (!indicator) return false;
    const words = `${indicator.name.text} ${indicator.description?.text ?? ''}`;
    return words.includes(wordA ?? '') && words.includes(wordB ?? '');
  });
}

/** What is told of a twin; nothing where both are in use. */
function tell({ text, document }: RuleContext, twin: Twin, told: Set<number>): Finding | undefined {
  const { a, b } = twin;
  const sides = [a, b].map((span) => usageOf(text, twin, span)).sort((x, y) => x.here + x.word - y.here - y.word);
  const [slip, usual] = sides as [Usage, Usage];
  if (slip.here >= USAGE || told.has(slip.span.start)) return undefined;
  const [wrong, right] = [slip, usual].map(({ span }) => text.slice(span.start, span.end)) as [string, string];
  const [back, on] = wordShape(text, twin, usual.span);
  const [wrongWord, rightWord] = [slip, usual].map(({ span }) => text.slice(span.start - back, span.end + on)) as [
    string,
    string,
  ];
  const certain =
    usual.here >= 2 * slip.here ||
    usual.word >= USAGE * slip.word ||
    // The slip's word is nowhere else, the other is.
    (countOf(text, wrongWord) === slip.here && countOf(text, rightWord) > usual.here);
  const shown = inContext(text, twin, slip.span);
  const offset = slip.span.start - shown.start;
  const [first = slip.span, ...others] = placesOf(text, shown.text, LISTED).map((start) => ({
    start: start + offset,
    end: start + offset + wrong.length,
  }));
  for (const { start } of [first, ...others]) told.add(start);
  const place = placeAt(document, first.start);
  const sound = spell(rightWord);
  const count = others.length + 1;
  return finding({
    rule: 'homophone',
    severity: certain && twin.same ? 'warning' : 'information',
    subject: `${place['zh-cn']}/${wrongWord}/${rightWord}`,
    message: certain
      ? {
          'zh-cn': `${place['zh-cn']}：“${wrongWord}”疑为“${rightWord}”，音同（${sound}）字误${count > 1 ? `（共 ${count} 处）` : ''}`,
          en: `${place.en}: “${wrongWord}” is probably “${rightWord}”, which sounds alike (${sound})${count > 1 ? ` (${count} places)` : ''}`,
        }
      : {
          'zh-cn': `${place['zh-cn']}：“${wrongWord}”与别处“${rightWord}”音同（${sound}）字不同，其一疑误`,
          en: `${place.en}: “${wrongWord}” here and “${rightWord}” elsewhere sound alike (${sound}); one of them is probably a slip`,
        },
    span: first,
    related: [
      { span: usual.span, message: { 'zh-cn': `此处为“${rightWord}”`, en: `“${rightWord}” here` } },
      ...others.map((span) => ({ span, message: { 'zh-cn': `“${wrong}”`, en: `“${wrong}”` } })),
    ],
    fixes: [
      {
        title: { 'zh-cn': `改为“${right}”`, en: `Change to “${right}”` },
        edits: [first, ...others].map((span) => ({ span, newText: right })),
        preferred: false,
      },
    ],
  });
}

/** What was typed with what is alike beside it, one character on either side or three on one: its other places are found by it. */
function inContext(text: string, { before, after }: Twin, { start, end }: Span): { text: string; start: number } {
  const from = start - (after > 0 ? Math.min(before, 1) : Math.min(before, 3));
  return { text: text.slice(from, end + (before > 0 ? Math.min(after, 1) : Math.min(after, 3))), start: from };
}

/** How many characters before and after a slip make a word with it, as the document uses the right one. */
function wordShape(
  text: string,
  { before, after }: Twin,
  { start, end }: Span,
): readonly [before: number, after: number] {
  if (end - start > 1) return [0, 0];
  if (before === 0 || after === 0) return before === 0 ? [0, 1] : [1, 0];
  const [left, right] = [countOf(text, text.slice(start - 1, end)), countOf(text, text.slice(start, end + 1))];
  return right > left ? [0, 1] : [1, 0];
}

/** How often the document writes one of two that sound alike: in the context both have, and as a word anywhere. */
interface Usage {
  readonly span: Span;
  readonly here: number;
  readonly word: number;
}

function usageOf(text: string, twin: Twin, span: Span): Usage {
  const [back, on] = wordShape(text, twin, span);
  const word = countOf(text, text.slice(span.start - back, span.end + on));
  return { span, here: countOf(text, inContext(text, twin, span).text), word };
}

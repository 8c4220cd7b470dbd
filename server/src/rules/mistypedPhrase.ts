import { SHAPE } from '../catalogue/lookAlikes';
import { SET_PHRASES } from '../catalogue/setPhrases';
import { lawfullyAlike } from '../catalogue/soundAlike';
import type { Finding } from '../findings/model';
import type { Span } from '../text/span';
import { soundAlike } from '../text/syllables';
import { placeAt } from './place';
import { finding, type RuleContext } from './rule';
import { hanRunsOf } from './runs';
import { placesOf } from './textSearch';

/** A form that stands oftener is a usage, no slip. */
const RARE = 2;

/** A phrase that is printed with another character at one place. */
interface Mistyped {
  readonly start: number;
  readonly phrase: string;
  /** Which character of it is another. */
  readonly at: number;
}

/** Phrases by their first two characters, and by their last two: one slip leaves either as it is. */
const BY_START = grouped((phrase) => phrase.slice(0, 2));
const BY_END = grouped((phrase) => phrase.slice(-2));

function grouped(key: (phrase: string) => string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const phrase of SET_PHRASES) {
    const known = groups.get(key(phrase));
    if (known) known.push(phrase);
    else groups.set(key(phrase), [phrase]);
  }
  return groups;
}

/** First characters of the pairs looked up, so that most places cost one look. */
const FIRSTS = new Uint8Array(0x10000);
for (const pair of [...BY_START.keys(), ...BY_END.keys()]) FIRSTS[pair.charCodeAt(0)] = 1;

/**
 * An expression that these documents use as it stands (过紧日子, 国库集中收付) with a character that sounds or looks like
 * the right one in its place. What the document prints several times is a usage.
 */
export function mistypedPhrase(context: RuleContext): readonly Finding[] {
  const { text, document } = context;
  const findings: Finding[] = [];
  const told = new Set<number>();
  for (const { start, phrase, at } of mistypedIn(text, hanRunsOf(context))) {
    if (told.has(start + at)) continue;
    const printed = text.slice(start, start + phrase.length);
    const places = placesOf(text, printed, RARE + 1);
    if (places.length > RARE) continue;
    for (const place of places) told.add(place + at);
    const [first = start, ...others] = places;
    const spanAt = (place: number): Span => ({ start: place + at, end: place + at + 1 });
    const place = placeAt(document, first);
    const right = phrase.charAt(at);
    findings.push(
      finding({
        rule: 'mistyped-phrase',
        severity: 'warning',
        subject: `${place['zh-cn']}/${printed}`,
        message: {
          'zh-cn': `${place['zh-cn']}：“${printed}”疑为“${phrase}”`,
          en: `${place.en}: “${printed}” is probably “${phrase}”`,
        },
        span: spanAt(first),
        related: others.map((each) => ({
          span: spanAt(each),
          message: { 'zh-cn': `“${printed}”`, en: `“${printed}”` },
        })),
        fixes: [
          {
            title: { 'zh-cn': `改为“${right}”`, en: `Change to “${right}”` },
            edits: [first, ...others].map((each) => ({ span: spanAt(each), newText: right })),
            preferred: false,
          },
        ],
      }),
    );
  }
  return findings;
}

function mistypedIn(text: string, runs: readonly Span[]): Mistyped[] {
  const found: Mistyped[] = [];
  for (const run of runs)
    for (let at = run.start; at + 1 < run.end; at++) {
      if (FIRSTS[text.charCodeAt(at)] === 0) continue;
      const pair = text.slice(at, at + 2);
      for (const phrase of BY_START.get(pair) ?? []) add(found, text, run, at, phrase);
      for (const phrase of BY_END.get(pair) ?? []) add(found, text, run, at + 2 - phrase.length, phrase);
    }
  return found;
}

function add(found: Mistyped[], text: string, run: Span, start: number, phrase: string): void {
  if (start < run.start || start + phrase.length > run.end) return;
  const at = onlyDifference(text, start, phrase);
  if (at !== undefined && isSlip(text, start, phrase, at)) found.push({ start, phrase, at });
}

/** The one character of a phrase that is another in the text; `undefined` where none is, or several. */
function onlyDifference(text: string, start: number, phrase: string): number | undefined {
  let only: number | undefined;
  for (let i = 0; i < phrase.length; i++) {
    if (text.charCodeAt(start + i) === phrase.charCodeAt(i)) continue;
    if (only !== undefined) return undefined;
    only = i;
  }
  return only;
}

function isSlip(text: string, start: number, phrase: string, at: number): boolean {
  const printed = text.charAt(start + at);
  const right = phrase.charAt(at);
  const shape = SHAPE.get(printed);
  const looks = shape !== undefined && shape === SHAPE.get(right);
  if (!looks && soundAlike(printed.charCodeAt(0), right.charCodeAt(0)) === undefined) return false;
  // Words that sound alike and are both right, with the character before or behind.
  const words = [-1, 0].map((from) => [
    text.slice(start + at + from, start + at + from + 2),
    from < 0 ? phrase.charAt(at - 1) + right : right + phrase.charAt(at + 1),
  ]);
  return !words.some(([a = '', b = '']) => lawfullyAlike(a, b)) && !lawfullyAlike(printed, right);
}

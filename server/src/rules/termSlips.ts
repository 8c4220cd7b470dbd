import { FROZEN_TERMS, type Term } from '../catalogue/terms';
import type { Span } from '../text/span';
import { soundAlike } from '../text/syllables';

/** A stretch of text that is a term but for one character. */
export interface TermSlip {
  readonly span: Span;
  readonly term: string;
  /** Where only one character of the term stands beyond the slip: it may belong to the word outside (人员费用). */
  readonly loose: 'start' | 'end' | undefined;
}

interface Frozen extends Term {
  readonly whole: string;
  /** Whether a character put in before each one stands inside a word. */
  readonly inside: readonly boolean[];
}

const TERMS: readonly Frozen[] = FROZEN_TERMS.map((term) => ({
  ...term,
  whole: term.words.join(''),
  inside: term.words.flatMap((word) => [...word].map((_, i) => i > 0)),
}));
const BY_START = group(({ whole }) => whole.slice(0, 2));
const BY_END = group(({ whole }) => whole.slice(-2));

function group(key: (term: Frozen) => string): ReadonlyMap<number, readonly Frozen[]> {
  const groups = new Map<number, Frozen[]>();
  for (const term of TERMS) {
    const name = pair(key(term).charCodeAt(0), key(term).charCodeAt(1));
    groups.set(name, [...(groups.get(name) ?? []), term]);
  }
  return groups;
}

function pair(a: number, b: number): number {
  return a * 0x10000 + b;
}

/** First characters of the pairs looked up, so that most places cost one look. */
const FIRSTS = new Uint8Array(0x10000);
for (const key of [...BY_START.keys(), ...BY_END.keys()]) FIRSTS[Math.floor(key / 0x10000)] = 1;

/**
 * Terms with one character left out, put in, changed for one that sounds alike, or changed places with its neighbour.
 * Each different stretch of Chinese is looked at once.
 */
export function termSlips(text: string, runs: readonly Span[]): TermSlip[] {
  const slips: TermSlip[] = [];
  for (const run of runs)
    for (let at = run.start; at + 1 < run.end; at++) {
      const code = text.charCodeAt(at);
      if (FIRSTS[code] === 0) continue;
      const key = pair(code, text.charCodeAt(at + 1));
      for (const term of BY_START.get(key) ?? []) add(slips, term, 'end', fromStart(text, run, at, term));
      for (const term of BY_END.get(key) ?? []) add(slips, term, 'start', fromEnd(text, run, at + 2, term));
    }
  return slips;
}

function add(slips: TermSlip[], { whole }: Frozen, loose: TermSlip['loose'], span: Span | undefined): void {
  if (span) slips.push({ span, term: whole, loose: span.end - span.start === whole.length ? undefined : loose });
}

/** A term that begins rightly at an offset and goes wrong after its second character. */
function fromStart(text: string, run: Span, at: number, { whole, inside, tails }: Frozen): Span | undefined {
  const { length } = whole;
  let right = 2;
  while (right < length && text[at + right] === whole[right]) right++;
  if (right === length) return undefined;
  const wrong = at + right;
  const rest = (from: number, of: number): boolean =>
    from + length - of <= run.end && text.startsWith(whole.slice(of), from);
  const asLong = { start: at, end: at + length };
  if (right === length - 1) {
    // The last character: another before it, one that sounds alike for it, or none.
    if (inside[right] && rest(wrong + 1, right)) return { start: at, end: wrong + 2 };
    const after = text[wrong] ?? '';
    if (wrong >= run.end) return undefined;
    if (soundAlike(after.charCodeAt(0), whole.charCodeAt(right)) === 'same') return asLong;
    return tails !== undefined && !tails.includes(after) ? { start: at, end: wrong } : undefined;
  }
  if (isSwapped(text, wrong, whole, right) && rest(wrong + 2, right + 2)) return asLong;
  if (rest(wrong, right + 1)) return { start: at, end: at + length - 1 };
  if (inside[right] && rest(wrong + 1, right)) return { start: at, end: at + length + 1 };
  return rest(wrong + 1, right + 1) && sounds(text, wrong, whole, right) ? asLong : undefined;
}

/** A term that ends rightly before an offset and goes wrong in its first two characters. */
function fromEnd(text: string, run: Span, end: number, { whole, inside, heads }: Frozen): Span | undefined {
  const { length } = whole;
  let right = 2;
  while (right < length && text[end - right - 1] === whole[length - right - 1]) right++;
  if (right === length) return undefined;
  // Index of the first character that is right; the one before it is wrong.
  const from = length - right;
  const wrong = end - right - 1;
  if (wrong < run.start || from > 2) return undefined;
  const begins = (at: number, count: number): boolean => at >= run.start && text.startsWith(whole.slice(0, count), at);
  if (from === 1) {
    if (inside[1] && begins(wrong - 1, 1)) return { start: wrong - 1, end };
    const before = text[wrong] ?? '';
    return heads !== undefined && !heads.includes(before) ? { start: wrong + 1, end } : undefined;
  }
  if (isSwapped(text, wrong - 1, whole, 0) && wrong - 1 >= run.start) return { start: wrong - 1, end };
  if (begins(wrong, 1)) return { start: wrong, end };
  return begins(wrong - 1, 1) && sounds(text, wrong, whole, 1) ? { start: wrong - 1, end } : undefined;
}

function isSwapped(text: string, at: number, whole: string, index: number): boolean {
  return text[at] === whole[index + 1] && text[at + 1] === whole[index] && text[at] !== text[at + 1];
}

function sounds(text: string, at: number, whole: string, index: number): boolean {
  return soundAlike(text.charCodeAt(at), whole.charCodeAt(index)) !== undefined;
}

import { copyOf, detached, type Change } from './change';

/** Characters beside a match that what is told of it may depend on; its line always may. */
export const NEARBY = 400;
/** Characters kept beside a stretch that is searched, for what a pattern looks at before and behind its match. */
const EDGE = 500;

/** A match of a pattern: its words, its groups, and where it stands in the text now. */
export interface Match {
  readonly 0: string;
  readonly 1?: string;
  readonly 2?: string;
  readonly 3?: string;
  index: number;
}

/** Part of a text: what stands from `start` on, to look for matches that begin in `[from, to)`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly text: string;
}

/**
 * Where patterns stand in a text that is edited. A pattern is looked for in the whole text once; after an edit only near
 * it. A `Match` is the same object as long as neither its line nor the `NEARBY` characters beside it are edited. Patterns
 * must not match more than `EDGE` characters, nor look further beside their match.
 */
export class TextSearch {
  private readonly known = new Map<RegExp | string, Match[]>();
  private text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Takes over an edited text. */
  update(text: string, change: Change): void {
    this.text = text;
    const from = lineStart(text, Math.max(0, change.start - NEARBY));
    const to = lineEnd(text, Math.min(text.length, change.newEnd + NEARBY));
    const shift = change.newEnd - change.oldEnd;
    const near = this.stretch(from, to);
    for (const [pattern, matches] of this.known) {
      const first = firstFrom(matches, from);
      const behind = firstFrom(matches, to - shift);
      for (let i = behind; i < matches.length; i++) matches[i].index += shift;
      matches.splice(first, behind - first, ...this.find(pattern, near));
    }
  }

  /** Every match of a global pattern, or every place of some words, in the order of the text. */
  all(pattern: RegExp | string): readonly Match[] {
    let matches = this.known.get(pattern);
    if (!matches) this.known.set(pattern, (matches = this.find(pattern, this.stretch(0, this.text.length + 1))));
    return matches;
  }

  /** What is looked at for matches that begin in `[from, to)`. */
  private stretch(from: number, to: number): Stretch {
    const start = Math.max(0, from - EDGE);
    // What is kept of a match must not keep a version of the text with it.
    return { from, to, start, text: copyOf(this.text, start, Math.min(to + EDGE, this.text.length)) };
  }

  /** The matches that begin in a stretch of the text. */
  private find(pattern: RegExp | string, { from, to, start, text: stretch }: Stretch): Match[] {
    const found: Match[] = [];
    if (typeof pattern === 'string') {
      for (let at = stretch.indexOf(pattern); at >= 0; at = stretch.indexOf(pattern, at + pattern.length))
        if (at + start >= from && at + start < to) found.push({ 0: pattern, index: at + start });
      return found;
    }
    pattern.lastIndex = from - start;
    for (let match = pattern.exec(stretch); match; match = pattern.exec(stretch)) {
      const index = match.index + start;
      if (index >= to) break;
      // Without the text the engine keeps with a match, and with its words: it would stay as long as the match.
      const words = own(match[0]);
      found.push(
        match.length > 1
          ? { 0: words, 1: own(match[1]), 2: own(match[2]), 3: own(match[3]), index }
          : { 0: words, index },
      );
      if (match[0] === '') pattern.lastIndex++;
    }
    pattern.lastIndex = 0;
    return found;
  }
}

function own(words: string): string;
function own(words: string | undefined): string | undefined;
function own(words: string | undefined): string | undefined {
  return words && detached(words);
}

function firstFrom(matches: readonly Match[], offset: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (matches[middle].index < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text.charCodeAt(at - 1) !== 10) at--;
  return at;
}

/** Behind the end of the line an offset stands on. */
function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length + 1 : at + 1;
}

import type { IndicatorValue, UnreadableReason, ValuePart } from './model';

/** Words by their first character, the longest first. */
export function byFirst<T extends readonly [string, ...unknown[]]>(
  words: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const word of [...words].sort((a, b) => b[0].length - a[0].length)) {
    const same = map.get(word[0].charAt(0));
    if (same) same.push(word);
    else map.set(word[0].charAt(0), [word]);
  }
  return map;
}

/** The longest word that stands at `start`. */
export function wordAt<T extends readonly [string, ...unknown[]]>(
  words: ReadonlyMap<string, readonly T[]>,
  text: string,
  start: number,
): T | undefined {
  return words.get(text.charAt(start))?.find((word) => text.startsWith(word[0], start));
}

/** Text without spaces, half-width; `at[i]` is where character i stands in the original, `at[length]` its end. */
export interface Folded {
  readonly text: string;
  readonly at: readonly number[];
  readonly ends: readonly number[];
}

/** The folded text of a cell. */
export function fold(text: string): Folded {
  let folded = '';
  const at: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200d))
      continue;
    folded += code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : text.charAt(i);
    at.push(i);
    ends.push(i + 1);
  }
  return { text: folded, at, ends };
}

/** A piece of it, with its place in the cell. */
export function part(folded: Folded, start: number, end: number): ValuePart {
  return {
    text: folded.text.slice(start, end),
    start: folded.at[start] ?? folded.ends[folded.ends.length - 1] ?? 0,
    end: end > start ? (folded.ends[end - 1] ?? 0) : (folded.at[start] ?? folded.ends[folded.ends.length - 1] ?? 0),
  };
}

/** Whether a character is an ASCII digit. */
export const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';
/** Whether a character is an ASCII letter. */
export const isLetter = (char: string | undefined): boolean => char !== undefined && /^[a-zA-Z]$/.test(char);

/** Words behind a value that belong to it. */
export const TAILS: readonly string[] = [
  '及以上',
  '及以下',
  '以上',
  '以下',
  '以内',
  '之内',
  '之间',
  '左右',
  '内',
  '(含)',
];

/** Length of a dash that joins the ends of a range, 0 where there is none. */
export function rangeDash(text: string, i: number): number {
  for (const dash of ['——', '--', '-', '–', '—', '~', '～', '∼', '至', '到'])
    if (text.startsWith(dash, i) && isDigit(text[i + dash.length])) return dash.length;
  return 0;
}

/** A value that cannot be read, and what it must have meant where that is clear. */
export function unreadable(reason: UnreadableReason, at: ValuePart, repaired?: string): IndicatorValue {
  return { kind: 'unreadable', reason, part: at, repaired };
}

/** Cutting the clauses of the explanatory text to what they name; all on folded text. */
import { AFTER_CHANGE, BEFORE_NAME, CHANGE_WORDS, RATE_WORDS, YEAR } from '../catalogue/statementWords';

/** Words of change before an amount, the longer first. */
export const CHANGES = longestFirst(CHANGE_WORDS);
/** Words of change before a percentage. */
export const RATES = longestFirst([...CHANGE_WORDS, ...RATE_WORDS]);

function longestFirst<T>(words: readonly (readonly [string, T])[]): readonly (readonly [string, T])[] {
  return [...words].sort((a, b) => b[0].length - a[0].length);
}

/** The word of change a clause ends with, and what stands before it. */
export function changeWord(
  clause: string,
  words = CHANGES,
): { before: string; word: string; sign: 1 | -1 } | undefined {
  const lead = trimEnd(clause, AFTER_CHANGE);
  for (const [word, sign] of words) {
    if (lead.endsWith(word)) return { before: lead.slice(0, -word.length), word, sign };
  }
  return undefined;
}

/** The year a clause names. */
export function yearIn(clause: string): number | undefined {
  const match = YEAR.exec(clause);
  return match ? Number(match[1]) : undefined;
}

/** The year of a clause that says nothing else: `2026年`, `2026年度我部门`. */
export function yearOnly(clause: string): number | undefined {
  const year = clause.length < 16 ? yearIn(clause) : undefined;
  return year !== undefined && trimStart(clause, BEFORE_NAME) === '' ? year : undefined;
}

/** Without quotation marks; 收、支 as the one word it is. */
export function unquoted(text: string): string {
  return text.replace(/["'《》]/g, '').replace(/收(入?)、支/g, '收$1支');
}

/** Cuts words off the end as long as one fits. */
export function trimEnd(text: string, words: readonly string[]): string {
  let rest = text;
  for (let next = cutEnd(rest, words); next !== rest; next = cutEnd(rest, words)) rest = next;
  return rest;
}

/** Cuts one word off the end, the first of the list that fits. */
export function cutEnd(text: string, words: readonly string[]): string {
  const word = words.find((each) => text.endsWith(each));
  return word ? text.slice(0, -word.length) : text;
}

/** Cuts words and years off the start as long as one fits. */
export function trimStart(text: string, words: readonly string[]): string {
  let rest = text;
  for (;;) {
    const known =
      /^(?:20\d\d年(?:度|初|末|底)?|\d{1,2}\.(?!\d)|\(?[\d一二三四五六七八九十]{1,2}\)|(?:所属|下属)?\d{1,3}家(?:行政|参公|事业)?(?:机关|单位|部门))/.exec(
        rest,
      );
    const word = known?.[0] ?? words.find((each) => rest.startsWith(each));
    if (word === undefined || word === '') return rest;
    rest = rest.slice(word.length);
  }
}

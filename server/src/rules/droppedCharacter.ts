import type { HanRun } from './hanRuns';

/** A run that is another one with a character left out. */
export interface Dropped {
  /** Where the character before the gap stands, and that character's place in the other run. */
  readonly start: number;
  readonly other: number;
  /** The character left out. */
  readonly left: string;
  /** Characters from `start` to the gap. */
  readonly behind: number;
  readonly short: string;
  readonly long: string;
}

/** Runs compared: shorter ones are too like each other, longer ones are sentences that were reworded. */
const SHORTEST = 7;
const LONGEST = 60;
/** Prints of the word the character belongs to, elsewhere. */
const OFTEN = 5;
/** Characters that are put in or left out at will. */
const AT_WILL =
  '的了和与及或等对将已地得之所其各该并且而在为以于由从向按把被使均都也还再更最很较应须需可能会要请好有无不未是数类型式化性';

/**
 * Runs that lack one character of another run, where the gap leaves two characters side by side that stand so nowhere else,
 * and the character left out makes a word with its neighbour that the document uses often. Linear in the length of all runs.
 */
export function droppedCharacters(runs: readonly HanRun[], pairs: ReadonlyMap<string, number>): Dropped[] {
  const compared = runs.filter(({ text }) => text.length >= SHORTEST && text.length <= LONGEST);
  const byText = new Map(compared.map((run) => [run.text, run]));
  const lengths = new Set(compared.map(({ text }) => text.length));
  const found: Dropped[] = [];
  for (const long of compared) {
    if (!lengths.has(long.text.length - 1) || long.text.length === SHORTEST) continue;
    const { text } = long;
    for (let i = 1; i < text.length - 1; i++) {
      const left = text.charAt(i);
      const gap = text.charAt(i - 1) + text.charAt(i + 1);
      // Asked first: most gaps make a pair that is printed nowhere at all.
      const gaps = pairs.get(gap);
      if (gaps === undefined || gaps > 2 || AT_WILL.includes(left)) continue;
      const short = byText.get(text.slice(0, i) + text.slice(i + 1));
      if (!short || short.count !== gaps || short.count > long.count) continue;
      const word = Math.max(pairs.get(text.charAt(i - 1) + left) ?? 0, pairs.get(left + text.charAt(i + 1)) ?? 0);
      if (word < OFTEN) continue;
      found.push({
        start: (short.starts[0] ?? 0) + i - 1,
        other: (long.starts[0] ?? 0) + i,
        left,
        behind: 1,
        short: short.text,
        long: text,
      });
    }
  }
  return found;
}

/** How often two characters stand side by side, over all prints. */
export function pairCounts(runs: readonly HanRun[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text, count } of runs)
    for (let i = 0; i + 1 < text.length; i++) {
      const pair = text.slice(i, i + 2);
      counts.set(pair, (counts.get(pair) ?? 0) + count);
    }
  return counts;
}

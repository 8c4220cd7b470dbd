import { SHAPE } from '../catalogue/lookAlikes';
import { mayBothBeRight } from '../catalogue/soundsRight';
import type { Finding } from '../findings/model';
import { droppedCharacters, pairCounts } from './droppedCharacter';
import { hanRuns, type HanRun } from './hanRuns';
import { placeAt } from './place';
import { finding, type RuleContext } from './rule';

/** Characters that must be alike around a slip. */
const WINDOW = 6;
/** Characters of them on either side of it. */
const BESIDE = 2;
/** Findings of a document at most: more are no slips but a way of writing. */
const MOST = 40;
/** Prints from which on a writing is surely meant. */
const MEANT = 3;

/** Two stretches of text that differ in one character. */
interface Pair {
  readonly printed: string;
  readonly right: string;
  /** Which character of both differs. */
  readonly at: number;
}

/**
 * The same words twice, one character apart: another that looks like it (档案 typed 挡案), or one left out (保障作 for
 * 保障工作); what sounds alike is `homophone`'s. The writing printed less often is marked, the other is offered. Numerals, levels and words that are both right
 * (制定, 制订) are no slips.
 */
export function typingSlip({ text, document }: RuleContext): readonly Finding[] {
  const runs = hanRuns(text, document);
  const findings: Finding[] = [];
  const told = new Set<number>();
  const words = pairCounts(runs);
  for (const { printed, right, at } of pairsBy(runs, SHAPE)) {
    const wrong = printsOf(runs, printed);
    const good = printsOf(runs, right);
    // Both are printed too often to be a slip.
    if (wrong.count >= MEANT || good.count < wrong.count) continue;
    // Printed as often: the word that is used less elsewhere is the slip.
    if (good.count === wrong.count && wordsAt(words, printed, at) > wordsAt(words, right, at)) continue;
    const start = (wrong.starts[0] ?? 0) + at;
    const other = (good.starts[0] ?? 0) + at;
    if (told.has(start) || told.has(other)) continue;
    told.add(start);
    const sure = good.count >= MEANT && wrong.count === 1;
    findings.push(toFinding(start, other, sure, printed.charAt(at), right.charAt(at), printed, right));
  }
  for (const { start, other, left, behind, short, long } of droppedCharacters(runs, words)) {
    if (told.has(start)) continue;
    told.add(start);
    findings.push(toFinding(start, other, true, '', left, short, long, behind));
  }
  return findings.length > MOST ? [] : findings;

  function toFinding(
    start: number,
    other: number,
    sure: boolean,
    wrong: string,
    right: string,
    printed: string,
    better: string,
    mark = 1,
  ): Finding {
    const place = placeAt(document, start);
    const change = wrong === '' ? `漏“${right}”字` : `“${wrong}”疑为“${right}”`;
    const changeEn = wrong === '' ? `“${right}” seems to be left out` : `“${wrong}” seems to stand for “${right}”`;
    const insert = wrong === '' ? start + mark : start;
    return finding({
      rule: 'typing-slip',
      severity: sure ? 'warning' : 'information',
      subject: `${place['zh-cn']}/${printed}`,
      message: {
        'zh-cn': `${place['zh-cn']}：“${printed}”与“${better}”仅一字之差，${change}`,
        en: `${place.en}: “${printed}” differs from “${better}” in one character; ${changeEn}`,
      },
      span: { start, end: start + mark },
      related: [{ span: { start: other, end: other + 1 }, message: placeAt(document, other) }],
      fixes: [
        {
          title: { 'zh-cn': `改为“${better}”`, en: `Change to “${better}”` },
          edits: [{ span: { start: insert, end: wrong === '' ? insert : insert + 1 }, newText: right }],
          preferred: sure,
        },
      ],
    });
  }
}

/** Stretches of all runs that are alike by their classes of characters, and differ in one character. */
function pairsBy(runs: readonly HanRun[], classes: ReadonlyMap<string, number>): Pair[] {
  const seen = new Map<number, string>();
  const pairs = new Map<string, Pair>();
  const ids = new Uint32Array(512);
  const base = 0x01000193;
  let top = 1;
  for (let i = 1; i < WINDOW; i++) top = Math.imul(top, base);
  for (const { text } of runs) {
    let hash = 0;
    for (let i = 0; i < text.length; i++) {
      const character = text.charAt(i);
      ids[i] = (classes.get(character) ?? character.charCodeAt(0) + 4096) * 2654435761;
      if (i >= WINDOW) hash = (hash - Math.imul(ids[i - WINDOW] ?? 0, top)) | 0;
      hash = (Math.imul(hash, base) + (ids[i] ?? 0)) | 0;
      if (i < WINDOW - 1) continue;
      const window = text.slice(i - WINDOW + 1, i + 1);
      const first = seen.get(hash);
      if (first === undefined) seen.set(hash, window);
      else if (first !== window) addPairs(pairs, first, window, classes);
    }
  }
  return [...pairs.values()];
}

/** Both ways round: which is wrong is told by how often they are printed. */
function addPairs(pairs: Map<string, Pair>, one: string, other: string, classes: ReadonlyMap<string, number>): void {
  let at = -1;
  for (let i = 0; i < WINDOW; i++) {
    if (one[i] === other[i]) continue;
    if (at >= 0) return;
    at = i;
  }
  const [a, b] = [one.charAt(at), other.charAt(at)];
  if (
    at < BESIDE ||
    at >= WINDOW - BESIDE ||
    classes.get(a) === undefined ||
    classes.get(a) !== classes.get(b) ||
    mayBothBeRight(a, b)
  )
    return;
  pairs.set(`${one}/${other}`, { printed: one, right: other, at });
  pairs.set(`${other}/${one}`, { printed: other, right: one, at });
}

/** How often a character and one of its neighbours are printed side by side. */
function wordsAt(words: ReadonlyMap<string, number>, stretch: string, at: number): number {
  return Math.max(words.get(stretch.slice(at - 1, at + 1)) ?? 0, words.get(stretch.slice(at, at + 2)) ?? 0);
}

/** How often a stretch is printed, and where first. */
function printsOf(runs: readonly HanRun[], stretch: string): { count: number; starts: readonly number[] } {
  let count = 0;
  let starts: readonly number[] = [];
  for (const run of runs) {
    const at = run.text.indexOf(stretch);
    if (at < 0) continue;
    count += run.count;
    if (starts.length === 0) starts = run.starts.map((start) => start + at);
  }
  return { count, starts };
}

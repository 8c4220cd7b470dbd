// Writes server/src/catalogue/words.ts, which two characters stand side by side in words of Chinese:
// `npm install --no-save @node-rs/jieba@2.0.3 && node scripts/words.mjs`.
// Words and how often they are used: the dictionary of jieba (MIT), as that package holds it; characters of GB/T 2312.
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './lib/project.mjs';

/** Rarer words are left out, and of the names of people more. */
const USED = 20;
const USED_NAMES = 50;

const decoder = new globalThis.TextDecoder('gb18030');
const common = new Set();
for (let high = 0xb0; high <= 0xf7; high++)
  for (let low = 0xa1; low <= 0xfe; low++) common.add(decoder.decode(Uint8Array.of(high, low)));

/** @type {Map<string, Set<string>>} */
const pairs = new Map();
const dictionary = process.argv[2] ?? inRoot('node_modules/@node-rs/jieba/dict.txt');
for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
  const [word = '', used = '', tag = ''] = line.split(' ');
  if (
    Number(used) < (tag.startsWith('nr') ? USED_NAMES : USED) ||
    word.length < 2 ||
    ![...word].every((each) => common.has(each))
  )
    continue;
  for (let i = 1; i < word.length; i++) {
    const seconds = pairs.get(word.charAt(i - 1)) ?? new Set();
    pairs.set(word.charAt(i - 1), seconds.add(word.charAt(i)));
  }
}
const data = [...pairs]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([first, seconds]) => first + [...seconds].sort().join(''))
  .join(' ');
writeFileSync(
  inRoot('server/src/catalogue/words.ts'),
  `/**
 * Which two characters stand side by side in words of Chinese that are in use: a character, then those that follow it in
 * a word. Made by scripts/words.mjs from the dictionary of jieba (MIT); not to be edited by hand.
 */
export const PAIRS =
  '${data}';
`,
);

import type { Word } from '../layout/words';
import { fold } from '../text/fold';
import { isHeaderLabel } from './labels';

/** Rows of totals, whose few characters are often spread over the column. */
const TOTAL = /^(?:(?:本年|上年)?(?:收入|支出))?(?:合计|总计|小计)$/;
/** Columns between two characters of one spread word at most, and how uneven the gaps may be. */
const WIDEST = 8;
const UNEVEN = 1;

/**
 * Words of one character each that are one word spread over its column: `合    计`, `本 年 收 入 合 计`, `项  目`. They stand
 * evenly, and are together a total or a label of the header; 类, 款 and 项 side by side are columns of their own.
 */
export function joinSpread(words: readonly Word[], text: string): readonly Word[] {
  if (!words.some((word, i) => isSingle(word) && words[i + 1] !== undefined && isSingle(words[i + 1]))) return words;
  const out: Word[] = [];
  for (let i = 0; i < words.length;) {
    const to = spreadTo(words, i);
    if (to > i + 1) {
      const [first, last] = [words[i], words[to - 1]];
      const span = { start: first.span.start, end: last.span.end };
      out.push({ text: text.slice(span.start, span.end), span, left: first.left, right: last.right });
    } else out.push(words[i]);
    i = Math.max(to, i + 1);
  }
  return out;
}

/** The end of the longest run of characters from `from` on that are one word. */
function spreadTo(words: readonly Word[], from: number): number {
  if (!isSingle(words[from])) return from;
  let label = fold(words[from].text);
  let best = from;
  let least = Infinity;
  let most = 0;
  for (let i = from + 1; i < words.length && isSingle(words[i]); i++) {
    const gap = words[i].left - words[i - 1].right;
    least = Math.min(least, gap);
    most = Math.max(most, gap);
    if (most > WIDEST || most - least > UNEVEN) break;
    label += fold(words[i].text);
    if (TOTAL.test(label) || (label.length === 2 && isHeaderLabel(label))) best = i + 1;
  }
  return best;
}

function isSingle({ text }: Word): boolean {
  return /^[\u4e00-\u9fff]$/.test(text);
}

import {
  COUNT_UNITS,
  FOREIGN_UNITS,
  MEASURE_UNITS,
  MONEY_UNITS,
  SHARE_UNITS,
  TIME_UNITS,
  type UnitKind,
} from '../../catalogue/units';
import type { UnitPart, ValuePart } from './model';
import { byFirst, isDigit, isLetter, part, TAILS, type Folded } from './text';

const UNIT_WORDS: ReadonlyMap<string, readonly (readonly [string, UnitKind, number])[]> = byFirst([
  ...[...MONEY_UNITS].map(([name, scale]): [string, UnitKind, number] => [name, 'money', scale]),
  ...SHARE_UNITS.map((name): [string, UnitKind, number] => [name, 'share', 1]),
  ...TIME_UNITS.map((name): [string, UnitKind, number] => [name, 'time', 1]),
  ...MEASURE_UNITS.map((name): [string, UnitKind, number] => [name, 'measure', 1]),
  ...COUNT_UNITS.filter((name) => name !== '万').map((name): [string, UnitKind, number] => [name, 'count', 1]),
]);

/** A unit and where it ends. */
export interface UnitScan {
  readonly part: UnitPart;
  readonly end: number;
}

const PER_ENDS = new Set(['≥', '≤', '>', '<', '=', ',', ';', '、', '。', '(', '%']);

/** The unit that begins at `start`; `undefined` where none does. */
export function readUnit(folded: Folded, start: number, afterOperator: boolean): UnitScan | undefined {
  const { text } = folded;
  if (start >= text.length) return undefined;
  if (text[start] === '/') {
    // `≤0.5/份`: the unit itself is missing.
    return undefined;
  }
  const foreign = readForeign(folded, start);
  if (foreign) return withPer(folded, start, foreign.end, 'foreign', 1, foreign.readings);
  let i = start;
  let scale = 1;
  const word = findUnit(text, i);
  if (!word && (text[i] === '万' || text[i] === '亿' || text[i] === '千' || text[i] === '百')) {
    scale = { 万: 10_000, 亿: 100_000_000, 千: 1_000, 百: 100 }[text[i] as '万'];
    i += 1;
    if (text[i] === '余' || text[i] === '多') i += 1;
  } else if (!word && text[i] === '余') i += 1;
  const named = word ?? findUnit(text, i);
  if (named) {
    const [name, kind, size] = named;
    i += name.length;
    // 个县区, 家医院, 平方米办公用房: a measure word and what it measures.
    if ((kind === 'count' || kind === 'measure') && !name.endsWith('%')) i = skipOther(text, skipNoun(text, i));
    else if (kind === 'time' && text.startsWith('时间', i)) i += 2;
    return withPer(folded, start, i, kind, scale * size, []);
  }
  if (
    i > start &&
    (i === text.length ||
      text[i] === '/' ||
      isDigit(text[i]) ||
      TAILS.some((tail) => text.startsWith(tail, i)) ||
      '≥≤><=-~'.includes(text[i] as string))
  )
    return withPer(folded, start, i, text[start] === '万' ? 'wan' : 'other', scale, []);
  const end = skipNoun(text, i);
  if (end > i || i > start) return withPer(folded, start, end, 'other', scale, []);
  return afterOperator && isLetter(text[i]) ? withPer(folded, start, skipLetters(text, i), 'other', 1, []) : undefined;
}

function findUnit(text: string, i: number): readonly [string, UnitKind, number] | undefined {
  for (const word of UNIT_WORDS.get(text.charAt(i)) ?? []) {
    if (!text.startsWith(word[0], i)) continue;
    // A Latin symbol is a unit only where no further letter follows: `m`, not the m of `months`.
    const last = word[0][word[0].length - 1] as string;
    if (isLetter(last) && isLetter(text[i + word[0].length])) continue;
    return word;
  }
  return undefined;
}

function readForeign(folded: Folded, start: number): { end: number; readings: readonly string[] } | undefined {
  const { text } = folded;
  let i = start;
  if (text[i] === '万' && isLetter(text[i + 1])) i += 1;
  if (!isLetter(text[i])) return undefined;
  i = skipLetters(text, i);
  let word = text.slice(start, i).toLowerCase();
  if (word === 'wan' && text[i] === '元') {
    i += 1;
    word = 'wan元';
  }
  const readings = FOREIGN_UNITS.get(word);
  return readings ? { end: i, readings } : undefined;
}

function skipLetters(text: string, start: number): number {
  let i = start;
  while (isLetter(text[i])) i += 1;
  return i;
}

/** A noun of at most a dozen Chinese characters; stops before words such as 以上. */
function skipNoun(text: string, start: number): number {
  let i = start;
  while (i < text.length && i - start < 12 && /[\u4e00-\u9fff]/.test(text[i] as string)) {
    if (TAILS.some((tail) => text.startsWith(tail, i)) && TAILS.some((tail) => text.length - i === tail.length)) break;
    if ('至到且并和或'.includes(text[i] as string)) break;
    i += 1;
  }
  return i;
}

/** The other unit in brackets behind one: 台(套), 头(羽、只). */
function skipOther(text: string, start: number): number {
  const end = text[start] === '(' ? text.indexOf(')', start) : -1;
  const inside = text.slice(start + 1, Math.max(end, 0));
  return inside !== '' && inside.split('、').every((word) => findUnit(word, 0)?.[0] === word) ? end + 1 : start;
}

function withPer(
  folded: Folded,
  start: number,
  end: number,
  kind: UnitPart['kind'],
  scale: number,
  readings: readonly string[],
): UnitScan {
  const { text } = folded;
  let i = end;
  let per: ValuePart | undefined;
  if ((text[i] === '/' || text[i] === '每') && i + 1 < text.length) {
    const from = i + 1;
    i = from;
    while (
      i < text.length &&
      i - from < 12 &&
      !PER_ENDS.has(text[i] as string) &&
      !TAILS.some((tail) => text.slice(i) === tail)
    )
      i += 1;
    per = part(folded, from, i);
  }
  return { part: { ...part(folded, start, end), kind, scale, per, readings }, end: i };
}

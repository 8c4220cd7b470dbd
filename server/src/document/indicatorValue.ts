/**
 * The values of performance indicators (指标值): `≥90%`, `≤5万元/月`, `2026年12月底前`, `有所提升`.
 * One pass from left to right over the folded text, longest word first; no backtracking.
 */
import { COUNT_UNITS, FOREIGN_UNITS, MEASURE_UNITS, MONEY_UNITS, SHARE_UNITS, TIME_UNITS } from '../catalogue/units';
import type { UnitKind } from '../catalogue/units';

/** A piece of the cell: its folded text, and where it stands in the cell's own text (UTF-16, end exclusive). */
export interface ValuePart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An operator, normalised. */
export interface OperatorPart extends ValuePart {
  readonly sign: '≥' | '≤' | '>' | '<' | '=' | '≈';
}

/** A number: exactly `scaled / 10^decimals`, `scaled` a safe integer. */
export interface NumberPart extends ValuePart {
  readonly scaled: number;
  readonly decimals: number;
}

/**
 * A unit.
 * - `wan`: 万 with nothing after it, where 万元 or 万人 may be meant
 * - `foreign`: in a foreign language or pinyin; `readings` are what it may stand for
 * - `other`: a word the catalogue of units does not hold
 */
export interface UnitPart extends ValuePart {
  readonly kind: UnitKind | 'wan' | 'foreign' | 'other';
  /** What one of it is, in the kind's own unit: 元 for money, pieces for counts; 1 where that has no meaning. */
  readonly scale: number;
  /** `人.年` of `元/人.年`; `undefined` where the value is not per anything. */
  readonly per: ValuePart | undefined;
  readonly readings: readonly string[];
}

/** Why a value cannot be read. */
export type UnreadableReason = 'number' | 'no-number' | 'operators' | 'unit-twice' | 'order' | 'date';

/** A value as people write it. Offsets of all parts are inside the cell's text. */
export type IndicatorValue =
  | { readonly kind: 'empty' }
  /** 不涉及, 无, / */
  | { readonly kind: 'placeholder' }
  /** A number with or without operator and unit; `upper` is the end of a range (`3-5次`). */
  | {
      readonly kind: 'numeric' | 'duration';
      readonly operator: OperatorPart | undefined;
      readonly number: NumberPart;
      readonly upper: NumberPart | undefined;
      readonly unit: UnitPart | undefined;
    }
  /** A day, month or year by which something is done; what is not printed is `undefined`. */
  | {
      readonly kind: 'deadline';
      readonly year: number | undefined;
      readonly month: number | undefined;
      readonly day: number | undefined;
    }
  /** 有所提升, 持续影响: anything else, an open set */
  | { readonly kind: 'qualitative' }
  /** Two values with nothing between them: `≥90%≥95%`. */
  | { readonly kind: 'together'; readonly first: ValuePart; readonly second: ValuePart }
  /** Something that was meant for a number or a date and is none; `repaired` is `part` as it was most likely meant. */
  | {
      readonly kind: 'unreadable';
      readonly reason: UnreadableReason;
      readonly part: ValuePart;
      readonly repaired: string | undefined;
    };

/** Longer cells are prose, never a value. */
const LONGEST_VALUE = 120;
/** More digits than this are no quantity (and would not be exact). */
const LONGEST_NUMBER = 15;

const OPERATORS: ReadonlyMap<string, readonly (readonly [string, OperatorPart['sign']])[]> = byFirst([
  ['大于或等于', '≥'],
  ['小于或等于', '≤'],
  ['大于等于', '≥'],
  ['小于等于', '≤'],
  ['不低于', '≥'],
  ['不少于', '≥'],
  ['不小于', '≥'],
  ['不高于', '≤'],
  ['不超过', '≤'],
  ['不大于', '≤'],
  ['不多于', '≤'],
  ['大于', '>'],
  ['小于', '<'],
  ['高于', '>'],
  ['低于', '<'],
  ['超过', '>'],
  ['少于', '<'],
  ['等于', '='],
  ['至少', '≥'],
  ['最多', '≤'],
  ['达到', '='],
  ['大约', '≈'],
  ['约', '≈'],
  ['>=', '≥'],
  ['<=', '≤'],
  ['=>', '≥'],
  ['=<', '≤'],
  ['≥', '≥'],
  ['≧', '≥'],
  ['⩾', '≥'],
  ['≤', '≤'],
  ['≦', '≤'],
  ['⩽', '≤'],
  ['>', '>'],
  ['<', '<'],
  ['=', '='],
  ['≈', '≈'],
  ['﹥', '>'],
  ['﹤', '<'],
]);

const TAILS: readonly string[] = ['及以上', '及以下', '以上', '以下', '以内', '之内', '之间', '左右', '内', '(含)'];
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  '不涉及',
  '无',
  '/',
  '-',
  '--',
  '—',
  '——',
  '不适用',
  '暂无',
  '／',
  '\\',
]);

const UNIT_WORDS: ReadonlyMap<string, readonly (readonly [string, UnitKind, number])[]> = byFirst([
  ...[...MONEY_UNITS].map(([name, scale]): [string, UnitKind, number] => [name, 'money', scale]),
  ...SHARE_UNITS.map((name): [string, UnitKind, number] => [name, 'share', 1]),
  ...TIME_UNITS.map((name): [string, UnitKind, number] => [name, 'time', 1]),
  ...MEASURE_UNITS.map((name): [string, UnitKind, number] => [name, 'measure', 1]),
  ...COUNT_UNITS.filter((name) => name !== '万').map((name): [string, UnitKind, number] => [name, 'count', 1]),
]);

/** Words by their first character, the longest first. */
function byFirst<T extends readonly [string, ...unknown[]]>(words: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const word of [...words].sort((a, b) => b[0].length - a[0].length)) {
    const same = map.get(word[0].charAt(0));
    if (same) same.push(word);
    else map.set(word[0].charAt(0), [word]);
  }
  return map;
}

/** The longest word that stands at `start`. */
function wordAt<T extends readonly [string, ...unknown[]]>(
  words: ReadonlyMap<string, readonly T[]>,
  text: string,
  start: number,
): T | undefined {
  return words.get(text.charAt(start))?.find((word) => text.startsWith(word[0], start));
}

/** Text without spaces, half-width; `at[i]` is where character i stands in the original, `at[length]` its end. */
interface Folded {
  readonly text: string;
  readonly at: readonly number[];
  readonly ends: readonly number[];
}

function fold(text: string): Folded {
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

function part(folded: Folded, start: number, end: number): ValuePart {
  return {
    text: folded.text.slice(start, end),
    start: folded.at[start] ?? folded.ends[folded.ends.length - 1] ?? 0,
    end: end > start ? (folded.ends[end - 1] ?? 0) : (folded.at[start] ?? folded.ends[folded.ends.length - 1] ?? 0),
  };
}

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';
const isLetter = (char: string | undefined): boolean => char !== undefined && /^[a-zA-Z]$/.test(char);

/** Reads a value. Any text has an answer: what is no number, date or placeholder is `qualitative`. */
export function parseIndicatorValue(text: string): IndicatorValue {
  if (text.length > LONGEST_VALUE) return { kind: 'qualitative' };
  const folded = fold(text);
  if (folded.text === '') return { kind: 'empty' };
  if (PLACEHOLDERS.has(folded.text)) return { kind: 'placeholder' };
  // Forms with 符号|值|单位 print 文字描述 in the first cell where the value is a text.
  const start = folded.text.startsWith('文字描述') ? 4 : 0;
  if (start === folded.text.length) return { kind: 'qualitative' };
  return readValue(folded, start);
}

function readValue(folded: Folded, start: number): IndicatorValue {
  const date = readDeadline(folded, start);
  if (date) return date;
  if (folded.text.startsWith('计划开始后', start)) {
    const rest = readNumeric(folded, start + 5);
    return rest?.kind === 'duration' ? rest : { kind: 'qualitative' };
  }
  return readNumeric(folded, start) ?? { kind: 'qualitative' };
}

// ---------------------------------------------------------------------------------------------------------- numbers

function readOperator(folded: Folded, start: number): OperatorPart | undefined {
  const found = wordAt(OPERATORS, folded.text, start);
  return found && { ...part(folded, start, start + found[0].length), sign: found[1] };
}

interface Scan {
  readonly end: number;
  readonly number: NumberPart | undefined;
  readonly repaired: string | undefined;
}

/** Letters that stand for a digit in careless typing. */
const DIGIT_LOOKALIKES: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1' };

/** The longest run of digits, points and grouping commas at `start`; `undefined` where no number begins there. */
function scanNumber(folded: Folded, start: number, afterOperator = false): Scan | undefined {
  const { text } = folded;
  let i = start;
  if ((text[i] === '-' || text[i] === '−' || text[i] === '+') && isDigit(text[i + 1])) i += 1;
  const first = i;
  // A letter begins a number only after an operator: `≥l0次`, but `O2O服务` is a word.
  const leads =
    isDigit(text[i]) ||
    (isDigit(text[i + 1]) && (text[i] === '.' || (afterOperator && 'lIO'.includes(text[i] ?? ' '))));
  if (!leads) return undefined;
  while (i < text.length) {
    const char = text[i] as string;
    if (isDigit(char)) i += 1;
    else if ((char === '.' || char === ',') && (isDigit(text[i + 1]) || text[i + 1] === char)) i += 1;
    else if (char === '.' && (i + 1 === text.length || text[i + 1] === '%')) i += 1;
    else if (
      char in DIGIT_LOOKALIKES &&
      !isLetter(text[i - 1]) &&
      (isDigit(text[i + 1]) || '%元万'.includes(text[i + 1] ?? ' '))
    )
      i += 1;
    else break;
  }
  const printed = text.slice(first, i);
  const whole = part(folded, start, i);
  const plain = wellFormed(printed);
  if (plain === undefined) return { end: i, number: undefined, repaired: repairNumber(text.slice(start, i)) };
  const point = plain.indexOf('.');
  const sign = first > start && text[start] !== '+' ? -1 : 1;
  return {
    end: i,
    number: {
      ...whole,
      scaled: sign * Number(plain.replace('.', '')),
      decimals: point < 0 ? 0 : plain.length - point - 1,
    },
    repaired: undefined,
  };
}

/** The digits without grouping commas, or `undefined` where they are no number. */
function wellFormed(printed: string): string | undefined {
  const [whole = '', ...fractions] = printed.split('.');
  if (fractions.length > 1 || (fractions.length === 1 && !/^\d+$/.test(fractions[0] as string))) return undefined;
  const groups = whole.split(',');
  const grouped = groups.length > 1;
  const proper = groups.every((group, index) => {
    if (!/^\d+$/.test(group)) return false;
    return !grouped || (index === 0 ? group.length <= 3 : group.length === 3);
  });
  if (!proper) return undefined;
  const digits = groups.join('');
  if (digits.length + (fractions[0]?.length ?? 0) > LONGEST_NUMBER) return undefined;
  return fractions.length === 1 ? `${digits}.${fractions[0]}` : digits;
}

/** The one number a malformed one must have meant: look-alike letters, a doubled or trailing point; else `undefined`. */
function repairNumber(printed: string): string | undefined {
  let repaired = '';
  for (const char of printed) repaired += DIGIT_LOOKALIKES[char] ?? char;
  repaired = repaired.replace(/\.\.+/g, '.');
  if (repaired.endsWith('.')) repaired = repaired.slice(0, -1);
  if (repaired.startsWith('.')) repaired = `0${repaired}`;
  return repaired !== printed && wellFormed(repaired) !== undefined ? repaired : undefined;
}

function readNumeric(folded: Folded, start: number): IndicatorValue | undefined {
  const { text } = folded;
  const operator = readOperator(folded, start);
  let i = start + (operator ? operatorLength(folded, start) : 0);
  if (operator) {
    const again = readOperator(folded, i);
    if (again && isSymbol(operator) && isSymbol(again)) {
      const both = part(folded, start, i + operatorLength(folded, i));
      const same = again.sign === operator.sign;
      return unreadable('operators', both, same ? operator.sign : undefined);
    }
    if (isSymbol(operator) && i === text.length) return unreadable('no-number', part(folded, start, i));
  }
  if (text[i] === '¥' || text[i] === '￥') i += 1;
  const scan = scanNumber(folded, i, operator !== undefined);
  if (!scan) return notANumber(folded, start, i, operator);
  const numberStart = i;
  if (!scan.number) {
    // A long run of digits that ends in a year is a number with a date typed on to it.
    const year = trailingYear(folded, i, scan.end);
    if (year !== undefined) return together(folded, start, year);
    const printed = part(folded, i, scan.end);
    return unreadable('number', printed, scan.repaired);
  }
  i = scan.end;
  const year = trailingYear(folded, numberStart, i);
  if (year !== undefined) return together(folded, start, year);
  if (isExpression(text, i)) return { kind: 'qualitative' };

  let unit = readUnit(folded, i, operator !== undefined);
  let upper: NumberPart | undefined;
  const joint = unit ? unit.end : i;
  const dash = rangeDash(text, joint);
  if (dash > 0) {
    const end = scanNumber(folded, joint + dash);
    if (end?.number) {
      upper = end.number;
      unit = readUnit(folded, end.end, operator !== undefined) ?? unit;
      i = Math.max(end.end, unit?.end ?? 0);
    } else return { kind: 'qualitative' };
  } else i = joint;

  const tail = TAILS.find((word) => text.startsWith(word, i));
  if (tail) i += tail.length;
  const kind = unit?.part.kind === 'time' ? 'duration' : 'numeric';
  const value: IndicatorValue = { kind, operator, number: scan.number, upper, unit: unit?.part };
  if (i >= text.length) return value;
  return afterValue(folded, start, i, value);
}

/** What follows a complete value: a second one, a doubled unit, or words. */
function afterValue(
  folded: Folded,
  start: number,
  i: number,
  value: IndicatorValue & { kind: 'numeric' | 'duration' },
): IndicatorValue {
  const { text } = folded;
  const rest = text.slice(i);
  const { unit, operator } = value;
  if (unit?.kind === 'share' && (rest === '%' || rest === '%%'))
    return unreadable('unit-twice', part(folded, i, text.length), '');
  if (unit && unit.kind === 'money' && rest === '元') return unreadable('unit-twice', part(folded, i, text.length), '');
  const next = readOperator(folded, i);
  if (next && isSymbol(next)) {
    if (i + operatorLength(folded, i) >= text.length) return unreadable('order', part(folded, i, text.length));
    const second = readValue(folded, i);
    if (second.kind !== 'numeric' && second.kind !== 'duration' && second.kind !== 'together')
      return { kind: 'qualitative' };
    // ≥80%≤90% is an interval, if a terse one.
    if (operator && second.kind !== 'together' && isInterval(operator, next, value, second)) return value;
    return together(folded, start, i);
  }
  if (isDigit(rest[0])) {
    const second = readValue(folded, i);
    if (second.kind === 'deadline')
      return unit && unit.kind !== 'time' ? together(folded, start, i) : { kind: 'qualitative' };
    if (second.kind === 'numeric' || second.kind === 'duration') {
      const alike = unit?.kind === 'share' || (unit !== undefined && second.unit?.text === unit.text);
      return alike ? together(folded, start, i) : { kind: 'qualitative' };
    }
    return { kind: 'qualitative' };
  }
  return { kind: 'qualitative' };
}

function isInterval(
  low: OperatorPart,
  high: OperatorPart,
  first: { readonly number: NumberPart; readonly unit: UnitPart | undefined },
  second: { readonly number: NumberPart; readonly unit: UnitPart | undefined },
): boolean {
  if (first.unit && second.unit && first.unit.text !== second.unit.text) return false;
  const a = first.number.scaled / 10 ** first.number.decimals;
  const b = second.number.scaled / 10 ** second.number.decimals;
  const up = '≥>'.includes(low.sign) && '≤<'.includes(high.sign) && a < b;
  const down = '≤<'.includes(low.sign) && '≥>'.includes(high.sign) && a > b;
  return up || down;
}

/** No number where one should begin: `≥`, `≥%`, `%90`, or words. */
function notANumber(
  folded: Folded,
  start: number,
  i: number,
  operator: OperatorPart | undefined,
): IndicatorValue | undefined {
  const { text } = folded;
  if ((text[i] === '%' || text[i] === '‰') && isDigit(text[i + 1])) {
    const scan = scanNumber(folded, i + 1);
    if (scan?.end === text.length && scan.number)
      return unreadable('order', part(folded, i, text.length), `${scan.number.text}${text[i] as string}`);
  }
  if (!operator || !isSymbol(operator)) return undefined;
  const unit = readUnit(folded, i, true);
  const bare = unit && unit.end === text.length && unit.part.kind !== 'other' && unit.part.kind !== 'foreign';
  return bare ? unreadable('no-number', part(folded, start, text.length)) : undefined;
}

const operatorLength = (folded: Folded, start: number): number =>
  wordAt(OPERATORS, folded.text, start)?.[0].length ?? 0;

const isSymbol = (operator: OperatorPart): boolean => !/^[\u4e00-\u9fff]/.test(operator.text);

/** `7×24小时`, `1:1`, `2/3`, `100+`: a number that goes on as an expression. */
function isExpression(text: string, i: number): boolean {
  const char = text[i];
  if (char === undefined) return false;
  if ('*×xX:'.includes(char) && isDigit(text[i + 1])) return true;
  return char === '+' || (char === '/' && isDigit(text[i + 1]));
}

/** Length of a dash that joins the ends of a range, 0 where there is none. */
function rangeDash(text: string, i: number): number {
  for (const dash of ['——', '--', '-', '–', '—', '~', '～', '∼', '至', '到'])
    if (text.startsWith(dash, i) && isDigit(text[i + dash.length])) return dash.length;
  return 0;
}

function together(folded: Folded, start: number, second: number): IndicatorValue {
  return {
    kind: 'together',
    first: part(folded, start, second),
    second: part(folded, second, folded.text.length),
  };
}

function unreadable(reason: UnreadableReason, at: ValuePart, repaired?: string): IndicatorValue {
  return { kind: 'unreadable', reason, part: at, repaired };
}

// ------------------------------------------------------------------------------------------------------------ units

interface UnitScan {
  readonly part: UnitPart;
  readonly end: number;
}

const PER_ENDS = new Set(['≥', '≤', '>', '<', '=', ',', ';', '、', '。', '(', '%']);

function readUnit(folded: Folded, start: number, afterOperator: boolean): UnitScan | undefined {
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
    if ((kind === 'count' || kind === 'measure') && !name.endsWith('%')) i = skipNoun(text, i);
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

// ------------------------------------------------------------------------------------------------------------ dates

/** Where a year begins inside a run of digits that a year's date ends: `100|2025年12月31日`; else `undefined`. */
function trailingYear(folded: Folded, start: number, end: number): number | undefined {
  const { text } = folded;
  const year = end - 4;
  if (year <= start || text[end] !== '年' || !isDigit(text[end + 1])) return undefined;
  if (!/^20\d\d$/.test(text.slice(year, end)) || !isDigit(text[year - 1])) return undefined;
  const date = readDeadline(folded, year);
  return date?.kind === 'deadline' ? year : undefined;
}

const DATE_TAILS: ReadonlySet<string> = new Set(
  [
    '',
    '前',
    '之前',
    '以前',
    '底',
    '底前',
    '底之前',
    '底以前',
    '末',
    '末前',
    '初',
    '内',
    '日',
    '完成',
    '止',
    '中旬',
    '上旬',
    '下旬',
    '中旬前',
    '上旬前',
    '下旬前',
  ].flatMap((tail) => (tail === '完成' ? [tail] : [tail, `${tail}完成`])),
);

/** A date with the words around it; `undefined` where the text is none. Impossible days and months are unreadable. */
function readDeadline(folded: Folded, start: number): IndicatorValue | undefined {
  const { text } = folded;
  let i = start;
  for (const word of ['不晚于', '不迟于', '于', '在', '截至', '截止'])
    if (text.startsWith(word, i)) {
      i += word.length;
      break;
    }
  const from = i;
  let year: number | undefined;
  let month: number | undefined;
  let day: number | undefined;
  const first = smallNumber(text, i);
  if (!first) return undefined;
  i = first.end;
  if (first.digits === 4 && first.value >= 1990 && first.value <= 2099) {
    const separator = text[i] ?? '';
    if (separator === '年') {
      year = first.value;
      i += 1;
      if (text[i] === '度') i += 1;
      const second = smallNumber(text, i);
      if (second && text[second.end] === '月') {
        month = second.value;
        i = second.end + (text.startsWith('月份', second.end) ? 2 : 1);
        const third = smallNumber(text, i);
        if (third && (text[third.end] === '日' || text[third.end] === '号')) {
          day = third.value;
          i = third.end + 1;
        } else if (third) return undefined;
      } else if (second) return undefined;
    } else if ('.-/'.includes(separator) && separator !== '') {
      const second = smallNumber(text, i + 1);
      if (!second || second.digits > 2) return undefined;
      const third = text[second.end] === separator ? smallNumber(text, second.end + 1) : undefined;
      if (third && third.digits > 2) return undefined;
      // `2025.5` may be a number; only a month of two digits makes it a date.
      if (!third && (second.digits !== 2 || second.value > 12)) return undefined;
      year = first.value;
      month = second.value;
      day = third?.value;
      i = third ? third.end : second.end;
      if (third && text[i] === '日') i += 1;
    } else return undefined;
  } else if (first.digits <= 2 && text[i] === '月') {
    month = first.value;
    i += text.startsWith('月份', i) ? 2 : 1;
    const second = smallNumber(text, i);
    if (second && (text[second.end] === '日' || text[second.end] === '号')) {
      day = second.value;
      i = second.end + 1;
    } else if (second) return undefined;
  } else return undefined;
  if (!DATE_TAILS.has(text.slice(i))) {
    const second = readAfterDate(folded, i);
    if (!second) return undefined;
  }
  if (!isPossible(year, month, day)) return unreadable('date', part(folded, from, i));
  return { kind: 'deadline', year, month, day };
}

/** The rest of a span of dates (`3月-12月`). */
function readAfterDate(folded: Folded, i: number): boolean {
  const dash = rangeDash(folded.text, i);
  return dash > 0 && readDeadline(folded, i + dash) !== undefined;
}

function smallNumber(text: string, start: number): { value: number; digits: number; end: number } | undefined {
  let i = start;
  while (i - start < 5 && isDigit(text[i])) i += 1;
  const digits = i - start;
  return digits > 0 && digits < 5 ? { value: Number(text.slice(start, i)), digits, end: i } : undefined;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isPossible(year: number | undefined, month: number | undefined, day: number | undefined): boolean {
  if (month === undefined) return true;
  const days = MONTH_DAYS[month - 1];
  if (days === undefined) return false;
  if (day === undefined) return true;
  const leap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return day >= 1 && day <= (month === 2 && leap ? 29 : days);
}

import type { NumberPart } from './model';
import { isDigit, isLetter, part, type Folded } from './text';

/** More digits than this are no quantity (and would not be exact). */
const LONGEST_NUMBER = 15;

/** A number, or what looked like one. */
export interface Scan {
  readonly end: number;
  readonly number: NumberPart | undefined;
  readonly repaired: string | undefined;
}

/** Letters that stand for a digit in careless typing. */
const DIGIT_LOOKALIKES: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1' };

/** The longest run of digits, points and grouping commas at `start`; `undefined` where no number begins there. */
export function scanNumber(folded: Folded, start: number, afterOperator = false): Scan | undefined {
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

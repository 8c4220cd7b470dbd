import type { IndicatorValue } from './model';
import { isDigit, part, rangeDash, unreadable, type Folded } from './text';

/** Where a year begins inside a run of digits that a year's date ends: `100|2025年12月31日`; else `undefined`. */
export function trailingYear(folded: Folded, start: number, end: number): number | undefined {
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
export function readDeadline(folded: Folded, start: number): IndicatorValue | undefined {
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

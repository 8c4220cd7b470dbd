/**
 * The values of performance indicators (指标值): `≥90%`, `≤5万元/月`, `2026年12月底前`, `有所提升`.
 * One pass from left to right over the folded text, longest word first; no backtracking.
 */
import type { IndicatorValue, NumberPart, OperatorPart, UnitPart } from './values/model';
import { readDeadline, trailingYear } from './values/dates';
import { scanNumber } from './values/numbers';
import { isSymbol, operatorLength, readOperator } from './values/operators';
import { fold, isDigit, part, rangeDash, TAILS, unreadable, type Folded } from './values/text';
import { readUnit } from './values/units';

/** Longer cells are prose, never a value. */
const LONGEST_VALUE = 120;

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

/** `7×24小时`, `1:1`, `2/3`, `100+`: a number that goes on as an expression. */
function isExpression(text: string, i: number): boolean {
  const char = text[i];
  if (char === undefined) return false;
  if ('*×xX:'.includes(char) && isDigit(text[i + 1])) return true;
  return char === '+' || (char === '/' && isDigit(text[i + 1]));
}

function together(folded: Folded, start: number, second: number): IndicatorValue {
  return {
    kind: 'together',
    first: part(folded, start, second),
    second: part(folded, second, folded.text.length),
  };
}

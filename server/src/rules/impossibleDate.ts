import type { Finding } from '../findings/model';
import { fold } from '../text/fold';
import { placeAt } from './place';
import { finding, type RuleContext } from './rule';

/** A date in figures, with or without its year; a line's end may stand within. */
const DATE = /(?<![\d０-９.])(?:(20\d\d)\s?年\s?)?([\d０-９]{1,2})\s?月\s?([\d０-９]{1,2})\s?日/g;
/** A month of a year, without a day; 2026年12个月 is none. */
const MONTH = /(?<![\d０-９.])20\d\d\s?年\s?([\d０-９]{1,2})\s?月(?!\s?[\d０-９]{1,2}\s?日)/g;
/** The most days of each month; 29 February is held against the year where it is printed. */
const DAYS: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Findings after which no more are looked for. */
const ENOUGH = 50;

/** A day or month that no calendar has: 6月35日, 2月30日, 13月1日, 29 February of a year that is no leap year, 2026年15月底. */
export function impossibleDate({ document, search }: RuleContext): readonly Finding[] {
  const findings: Finding[] = [];
  const days = [...search.all(DATE)].filter(
    ({ 1: year, 2: month = '', 3: day = '' }) => !isDate(year, fold(month), fold(day)),
  );
  const months = [...search.all(MONTH)].filter(({ 1: month = '' }) => DAYS[Number(fold(month)) - 1] === undefined);
  for (const { 0: printed, index } of [...days, ...months].sort((a, b) => a.index - b.index)) {
    const place = placeAt(document, index);
    findings.push(
      finding({
        rule: 'impossible-date',
        severity: 'warning',
        subject: `${place['zh-cn']}/${fold(printed)}`,
        message: {
          'zh-cn': `${place['zh-cn']}：日期“${printed}”不存在`,
          en: `${place.en}: there is no such date as “${printed}”`,
        },
        span: { start: index, end: index + printed.length },
      }),
    );
    if (findings.length >= ENOUGH) break;
  }
  return findings;
}

function isDate(year: string | undefined, month: string, day: string): boolean {
  const most = DAYS[Number(month) - 1];
  if (most === undefined || day === '0' || day === '00' || Number(day) > most) return false;
  const isLeap = year === undefined || (Number(year) % 4 === 0 && Number(year) % 100 !== 0) || Number(year) % 400 === 0;
  return Number(month) !== 2 || Number(day) < 29 || isLeap;
}

import type { Disclosure } from '../document/model';
import type { Finding } from '../findings/model';
import type { Span } from '../text/span';
import { finding } from './rule';

/** Rule code. */
export const BUDGET_YEAR = 'budget-year';

/**
 * A document whose year is not the one its `.disclosure.json` names: last year's draft, which contradicts itself nowhere.
 * @param year the budget year the documents should be of
 */
export function budgetYear(text: string, document: Disclosure, year: number): readonly Finding[] {
  if (document.year === undefined || document.year === year) return [];
  const own = String(document.year);
  return [
    finding({
      rule: BUDGET_YEAR,
      severity: 'warning',
      subject: own,
      message: {
        'zh-cn': `本文为 ${own} 年度预算，.disclosure.json 中的年度为 ${year}`,
        en: `the document is the budget of ${own}, .disclosure.json names ${year}`,
      },
      span: firstPrint(text, own),
    }),
  ];
}

/** Where a year is first printed as 预算年度 or in a title, else where it is first printed at all. */
function firstPrint(text: string, year: string): Span {
  const titled = new RegExp(`${year}(?=\\s?年)`).exec(text)?.index ?? text.indexOf(year);
  return titled < 0 ? { start: 0, end: 0 } : { start: titled, end: titled + year.length };
}

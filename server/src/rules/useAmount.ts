import type { Disclosure, Project } from '../document/model';
import type { Finding } from '../findings/model';
import { showAmount } from '../network/amount';
import type { Span } from '../text/span';
import { formPlace } from './place';
import { formBudget } from './projectBudget';
import { finding, type RuleContext } from './rule';

/** So many of something, each for so much: `约3万人，每份病例20元`. */
const EACH =
  /(\d{1,8}(?:\.\d{1,4})?)(万)?(?:余)?(?:人次|人|份|例|户|件|套|册|台)[^。；;\d\t\n]{0,12}每(?:人次|人|份|例|户|件|套|册|台)[^。；;\d\t\n]{0,6}(\d{1,6}(?:\.\d{1,2})?)元/;
/** Any amount of money: with more than the price, the use text tells of other expenses too. */
const MONEY = /\d(?:元|万元|亿元)/g;

/** The use text and the budget may differ by so much: 约, and what is rounded. */
const ALLOWED = 0.05;

/**
 * A use text that reckons the project's money from a number and a price, where the product is not the 预算数:
 * `约3万人，每份20元` ↔ 55.00万元. Noted only, where nothing else in the form's use text costs anything.
 */
export function useAmount({ text, document }: RuleContext): readonly Finding[] {
  return document.parts.flatMap((part) => part.projects.flatMap((project) => reckoned(text, document, project)));
}

function reckoned(text: string, document: Disclosure, project: Project): readonly Finding[] {
  const budget = formBudget(project);
  const use = useSpan(text, project);
  if (!budget || budget.amount <= 0 || !use) return [];
  const words = text.slice(use.start, use.end);
  const match = EACH.exec(words);
  if (!match || [...words.matchAll(MONEY)].length !== 1) return [];
  const [whole, count = '', wan, price = ''] = match;
  const amount = Math.round(Number(count) * (wan ? 1e4 : 1) * Number(price) * 100);
  if (!Number.isSafeInteger(amount) || Math.abs(amount - budget.amount) <= ALLOWED * budget.amount) return [];
  const { unit } = budget.figure;
  const place = formPlace(document, project);
  const product = `${showAmount(amount, unit, 2)}${unit}`;
  const own = `${showAmount(budget.amount, unit, 2)}${unit}`;
  const start = use.start + match.index;
  const [at] = budget.figure.spans;
  return [
    finding({
      rule: 'use-amount',
      severity: 'information',
      subject: `${project.table.part.code}/${project.code?.text ?? ''}/${project.name}`,
      message: {
        'zh-cn': `${place['zh-cn']}：资金用途“${whole}”合计 ${product}，与预算数 ${own} 不符`,
        en: `${place.en}: the use of the money, “${whole}”, makes ${product}, not the budget of ${own}`,
      },
      span: { start, end: start + whole.length },
      related: at ? [{ span: at, message: { 'zh-cn': `预算数 ${own}`, en: `budget ${own}` } }] : [],
    }),
  ];
}

/** The part of a form between its money and its spending plan. */
function useSpan(text: string, { span, table }: Project): Span | undefined {
  const end = text.slice(span.start, span.end).indexOf('资金支出计划');
  const money = table.entries[0]?.figures.flatMap(({ spans }) => spans.map((each) => each.end)) ?? [];
  const start = Math.max(span.start, ...money);
  return end < 0 || span.start + end <= start ? undefined : { start, end: span.start + end };
}

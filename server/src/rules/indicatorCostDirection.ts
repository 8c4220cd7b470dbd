import { containsAny, MONEY_TO_RAISE_WORDS, SUMS_TO_RAISE_WORDS, TOTAL_COST_ENDINGS } from '../catalogue/costWords';
import { withoutBracket } from '../catalogue/rateWords';
import { costOf, isCost } from './indicatorCost';
import type { Indicator } from '../document/model';
import { fold } from '../text/fold';
import type { IndicatorContext, IndicatorProblem } from './indicatorProblem';
import { replaceInValue } from './indicatorProblem';

/**
 * `≥` or `>` on a cost: money to be spent is bounded above. Payments to people and savings are left alone, but not the
 * sum of what a project costs.
 */
export function indicatorCostDirection({ indicator, cell, value }: IndicatorContext): IndicatorProblem | undefined {
  if (value.kind !== 'numeric' || !isCost(indicator) || !value.operator || !value.unit) return undefined;
  const { operator, unit } = value;
  if ((operator.sign !== '≥' && operator.sign !== '>') || (unit.kind !== 'money' && unit.kind !== 'wan')) {
    return undefined;
  }
  const words = fold(indicator.name.text + (indicator.description?.text ?? ''));
  if (containsAny(words, isTotal(indicator) ? SUMS_TO_RAISE_WORDS : MONEY_TO_RAISE_WORDS)) return undefined;
  // A cost in 元 per something else than money is still a cost; a value read differently is no cost at all.
  if (unit.per === undefined && !costOf(indicator, value)) return undefined;
  return {
    rule: 'indicator-cost-direction',
    at: operator,
    message: {
      'zh-cn': `指标值“${cell.text}”方向相反，成本应设上限（≤）`,
      en: `the value “${cell.text}” is bounded below; a cost should have a ceiling (≤)`,
    },
    fixes: [replaceInValue(cell, operator, operator.sign === '≥' ? '≤' : '<', true)],
  };
}

function isTotal({ name }: Indicator): boolean {
  const words = withoutBracket(fold(name.text));
  return TOTAL_COST_ENDINGS.some((ending) => words.endsWith(ending));
}

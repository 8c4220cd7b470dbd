import { showAmount } from '../network/amount';
import { costOf, isCeiling, isOfOthers, priceOf, type CostValue } from './indicatorCost';
import type { IndicatorContext, IndicatorProblem } from './indicatorProblem';
import { replaceInValue } from './indicatorProblem';
import type { ProjectBudget } from './projectBudget';

/**
 * Less than this is rounding: the ceiling may be the budget rounded to two decimals of 万元. One whole unit of the second
 * decimal is a difference.
 */
const ROUNDING = 10_000;

/**
 * A cost ceiling above the 预算数 of its own project, or above its 预算资金 in the procurement table where the form prints
 * no 预算数. Units are converted; an equal or rounded amount is fine. The price of one occasion or head (万元/场, 元/人) is held
 * against it as well.
 */
export function indicatorCostAboveBudget(context: IndicatorContext): IndicatorProblem | undefined {
  const { cell, budget: known } = context;
  const cost = ceilingOf(context);
  if (!cost) return undefined;
  const sign = cost.value.operator?.sign;
  if (sign === '≥' || sign === '>') return undefined;
  if (!known || !exceeds(cost.amount, known)) return undefined;
  const { figure: budget, amount } = known;
  const { number, unit } = cost.value;
  const own = `${showAmount(amount, budget.unit, 2)}${budget.unit}`;
  const over = `${showAmount(cost.amount - amount, budget.unit, 2)}${budget.unit}`;
  const [zh, en] =
    known.from === 'form'
      ? ['本项目预算数', 'the project’s own budget']
      : ['政府采购预算所列本项目预算资金', 'the project’s budget in the procurement table'];
  return {
    rule: 'indicator-cost-above-budget',
    at: { start: cost.value.operator?.start ?? number.start, end: unit?.per?.end ?? unit?.end ?? number.end },
    message: {
      'zh-cn': `指标值“${cell.text}”高于${zh} ${own}，超出 ${over}${cost.wan ? '；单位“万”应为“万元”' : ''}`,
      en:
        `the ceiling “${cell.text}” is above ${en} of ${own} by ${over}` +
        (cost.wan ? '; the unit 万 should be 万元' : ''),
    },
    fixes: cost.wan && unit ? [replaceInValue(cell, { start: unit.end, end: unit.end }, '元', false)] : [],
  };
}

/** The project's ceiling, or the price of one occasion or head: neither is above all the project's money. */
function ceilingOf({ indicator, value }: IndicatorContext): CostValue | undefined {
  const price = priceOf(indicator, value);
  if (price) return isOfOthers(price) ? undefined : price;
  const cost = costOf(indicator, value);
  return cost && isCeiling(cost) ? cost : undefined;
}

/** Whether a ceiling, in 分, is above a project's budget by more than rounding. */
export function exceeds(ceiling: number, { amount }: ProjectBudget): boolean {
  return amount > 0 && ceiling - amount >= ROUNDING;
}

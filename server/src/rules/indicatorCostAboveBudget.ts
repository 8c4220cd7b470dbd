import { showAmount } from '../network/amount';
import type { Figure, Project } from '../document/model';
import { costOf, isCeiling } from './indicatorCost';
import type { IndicatorContext, IndicatorProblem } from './indicatorProblem';
import { replaceInValue } from './indicatorProblem';

/** Rounding forgiven: the ceiling may be the budget rounded to two decimals of 万元. */
const ROUNDING = 10_000;

/** A cost ceiling above the 预算数 of its own project. Units are converted; an equal or rounded amount is fine. */
export function indicatorCostAboveBudget({ indicator, cell, value }: IndicatorContext): IndicatorProblem | undefined {
  const cost = costOf(indicator, value);
  if (!cost || !isCeiling(cost)) return undefined;
  const sign = cost.value.operator?.sign;
  if (sign === '≥' || sign === '>') return undefined;
  const budget = budgetOf(indicator.project);
  if (budget?.value === undefined || budget.value <= 0 || cost.amount <= budget.value + ROUNDING) return undefined;
  const { number, unit } = cost.value;
  const own = `${showAmount(budget.value, budget.unit, 2)}${budget.unit}`;
  const over = `${showAmount(cost.amount - budget.value, budget.unit, 2)}${budget.unit}`;
  return {
    rule: 'indicator-cost-above-budget',
    at: { start: cost.value.operator?.start ?? number.start, end: unit?.end ?? number.end },
    message: {
      'zh-cn': `指标值“${cell.text}”高于本项目预算数 ${own}，超出 ${over}${cost.wan ? '；单位“万”应为“万元”' : ''}`,
      en:
        `the ceiling “${cell.text}” is above the project’s own budget of ${own} by ${over}` +
        (cost.wan ? '; the unit 万 should be 万元' : ''),
    },
    fixes: cost.wan && unit ? [replaceInValue(cell, { start: unit.end, end: unit.end }, '元', false)] : [],
  };
}

/** 预算数 of a form, where it is printed and its place is certain. */
export function budgetOf(project: Project): Figure | undefined {
  const figure = project.table.entries?.[0]?.figures.find(({ column }) => column?.id === 'budget');
  return figure && !figure.assumed ? figure : undefined;
}

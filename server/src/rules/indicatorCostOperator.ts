import { costOf, isCeiling } from './indicatorCost';
import type { IndicatorContext, IndicatorProblem } from './indicatorProblem';
import { replaceInValue } from './indicatorProblem';

/** A ceiling on the project's money without an operator: `修复资金 32.5万元`. Prices and standards need none. */
export function indicatorCostOperator({ indicator, cell, value }: IndicatorContext): IndicatorProblem | undefined {
  const cost = costOf(indicator, value);
  if (!cost || cost.value.operator || cost.value.upper || !isCeiling(cost)) return undefined;
  const { number, unit } = cost.value;
  // 以内, 以下 behind the unit say the same as ≤ before it.
  if (unit && cell.text.slice(unit.end).trim() !== '') return undefined;
  const at = { start: number.start, end: number.start };
  return {
    rule: 'indicator-cost-operator',
    at: { start: number.start, end: unit?.end ?? number.end },
    message: {
      'zh-cn': `指标值“${cell.text}”缺少比较符号，上限应写作“≤”`,
      en: `the value “${cell.text}” has no operator; a ceiling is written with ≤`,
    },
    fixes: [replaceInValue(cell, at, '≤', true)],
  };
}

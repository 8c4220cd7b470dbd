import type { IndicatorContext, IndicatorProblem } from './indicatorProblem';
import { replaceInValue } from './indicatorProblem';
import { isMoneyMatter } from './indicatorMatter';

/** 万 for 万元 on a matter of money: `≤39.6万`, `≤5万/月`. */
export function indicatorWan({ indicator, cell, value }: IndicatorContext): IndicatorProblem | undefined {
  if (value.kind !== 'numeric' || value.unit?.kind !== 'wan' || !isMoneyMatter(indicator)) return undefined;
  const { unit } = value;
  return {
    rule: 'indicator-wan',
    at: { start: unit.start, end: unit.end },
    message: {
      'zh-cn': `指标值“${cell.text}”的计量单位“万”应为“万元”`,
      en: `the unit 万 of “${cell.text}” should be 万元`,
    },
    fixes: [replaceInValue(cell, { start: unit.end, end: unit.end }, '元', true)],
  };
}

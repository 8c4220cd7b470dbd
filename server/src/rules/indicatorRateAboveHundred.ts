import { BOUNDED_RATE_ENDINGS } from '../catalogue/costWords';
import { fold } from '../text/fold';
import type { IndicatorContext, IndicatorProblem } from './indicatorProblem';

/** A part of a whole above 100 %: `合格率 ≥120%`, `满意度 >100%`. 完成率 and growth may exceed it. */
export function indicatorRateAboveHundred({ indicator, cell, value }: IndicatorContext): IndicatorProblem | undefined {
  if (value.kind !== 'numeric' || value.unit?.text !== '%') return undefined;
  const name = fold(indicator.name.text).replace(/\(%\)$/, '');
  if (!BOUNDED_RATE_ENDINGS.some((ending) => name.endsWith(ending))) return undefined;
  const { number, operator, unit } = value;
  const hundred = 100 * 10 ** number.decimals;
  if (number.scaled < hundred || (number.scaled === hundred && operator?.sign !== '>')) return undefined;
  return {
    rule: 'indicator-rate-above-hundred',
    at: { start: operator?.start ?? number.start, end: unit.end },
    message: {
      'zh-cn': `指标值“${cell.text}”无法实现：该比率最高为 100%`,
      en: `the value “${cell.text}” cannot be reached: this rate is 100% at most`,
    },
    fixes: [],
  };
}

import { BOUNDED_RATE_ENDINGS } from '../catalogue/costWords';
import { isBoundedRate } from '../catalogue/rateWords';
import { fold } from '../text/fold';
import type { IndicatorContext, IndicatorProblem } from './indicatorProblem';

/** A description that tells of a part of its whole: 正常亮灯数占路灯总数的比率. */
const SHARE = /占.{2,24}(?:比率|比例|比重|百分比)$|占比$/;
/** What may be more than was planned or was before, however it is described. */
const EXCEEDS = /完成|增长|增幅|提高|提升|上升|增加|回报|收益|投入产出/;
/** A description that compares with what was before or was planned. */
const COMPARED = /上年|去年|往年|同期|同比|环比|之比|计划|目标|预算|预期/;

/** A part of a whole above 100 %: `合格率 ≥120%`, `到报率 ≥980%`, `满意度 >100%`. 完成率 and growth may exceed it. */
export function indicatorRateAboveHundred({ indicator, cell, value }: IndicatorContext): IndicatorProblem | undefined {
  if (value.kind !== 'numeric' || value.unit?.text !== '%') return undefined;
  const name = fold(indicator.name.text).replace(/\(%\)$/, '');
  const description = fold(indicator.description?.text ?? '');
  const isBounded =
    BOUNDED_RATE_ENDINGS.some((ending) => name.endsWith(ending)) ||
    (isBoundedRate(name) && !COMPARED.test(description)) ||
    (SHARE.test(description) && !EXCEEDS.test(name));
  if (!isBounded) return undefined;
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

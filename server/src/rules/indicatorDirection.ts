import { boundOf } from '../catalogue/directions';
import { withoutBracket } from '../catalogue/rateWords';
import { fold } from '../text/fold';
import type { IndicatorContext, IndicatorProblem } from './indicatorProblem';
import { replaceInValue } from './indicatorProblem';

/**
 * A target that points the wrong way: `≥` on a time limit or on what should be rare (差错率, 死亡人数, 信访批次), `≤` on what
 * should be reached (满意度, 受益人数). Costs are another rule's. Names the catalogue does not know are left alone.
 */
export function indicatorDirection({ indicator, cell, value }: IndicatorContext): IndicatorProblem | undefined {
  if (value.kind !== 'numeric' && value.kind !== 'duration') return undefined;
  const { operator, number, unit, upper } = value;
  if (!operator || !unit || upper || unit.per || number.scaled === 0) return undefined;
  const isFloor = operator.sign === '≥' || operator.sign === '>';
  if (!isFloor && operator.sign !== '≤' && operator.sign !== '<') return undefined;
  const name = withoutBracket(fold(indicator.name.text));
  const bound = boundOf(name, name + fold(indicator.description?.text ?? ''), unit.text);
  if (bound === undefined || (bound === 'floor') === isFloor) return undefined;
  // Nothing exceeds the whole: ≤100% says no more than 100%.
  if (bound === 'floor' && unit.kind === 'share' && number.scaled >= 100 * 10 ** number.decimals) return undefined;
  const strict = operator.sign === '>' || operator.sign === '<';
  const right = bound === 'ceiling' ? (strict ? '<' : '≤') : strict ? '>' : '≥';
  return {
    rule: 'indicator-direction',
    severity: bound === 'floor' && unit.kind !== 'share' ? 'information' : 'warning',
    at: operator,
    message:
      bound === 'ceiling'
        ? {
            'zh-cn': `指标值“${cell.text}”方向相反，该指标应设上限（${right}）`,
            en: `the value “${cell.text}” points the wrong way: such a target has a ceiling (${right})`,
          }
        : {
            'zh-cn': `指标值“${cell.text}”方向相反，该指标应设下限（${right}）`,
            en: `the value “${cell.text}” points the wrong way: such a target has a floor (${right})`,
          },
    fixes: [replaceInValue(cell, operator, right, true)],
  };
}

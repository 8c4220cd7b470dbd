import { isRateName } from '../catalogue/rateWords';
import type { IndicatorValue } from '../document/values/model';
import { fold } from '../text/fold';
import type { IndicatorContext, IndicatorProblem } from './indicatorProblem';

/** Units a rate may be given in beside shares: so many times as much, tenths, points of a score. */
const BESIDE: ReadonlySet<string> = new Set(['倍', '成', '分', '度']);

/** A rate whose value counts pieces, days or money: `到位率 2辆`, `及时率 1年`, `完成率 12月底`. Zero says the same in any unit. */
export function indicatorRateValue({ indicator, cell, value }: IndicatorContext): IndicatorProblem | undefined {
  // In collapsed text a name may be cut.
  if (!indicator.project.cellsKnown) return undefined;
  const what = otherThanShare(value);
  const name = fold(indicator.name.text);
  // 万台死亡率, 十万人口死亡率: so many for each so many.
  if (what === undefined || !isRateName(name) || /[十百千万]+(?:台|人|车|户|元|吨|公里)/.test(name)) return undefined;
  return {
    rule: 'indicator-rate-value',
    at: { start: 0, end: cell.text.length },
    message: {
      'zh-cn': `指标是比率，指标值“${cell.text}”却是${what.zh}`,
      en: `the indicator is a rate, but its value “${cell.text}” is ${what.en}`,
    },
    fixes: [],
  };
}

function otherThanShare(value: IndicatorValue): { zh: string; en: string } | undefined {
  if (value.kind === 'deadline') return { zh: '时限', en: 'a date' };
  if (value.kind !== 'numeric' && value.kind !== 'duration') return undefined;
  const { unit, number, upper } = value;
  if (!unit || unit.per || BESIDE.has(unit.text) || (upper ?? number).scaled === 0) return undefined;
  switch (unit.kind) {
    case 'time':
      return { zh: '时间', en: 'a time' };
    case 'money':
      return { zh: '金额', en: 'an amount of money' };
    case 'count':
    case 'measure':
      return { zh: '数量', en: 'a count' };
    default:
      return undefined;
  }
}

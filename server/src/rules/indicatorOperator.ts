import { fold } from '../text/fold';
import type { IndicatorContext, IndicatorProblem } from './indicatorProblem';
import { replaceInValue } from './indicatorProblem';

const SIGN = /^\s*(>=|<=|[≥≤><=≧≦＞＜＝])\s*/;
const WORDS = /^[\u4e00-\u9fff]{1,12}$/;
const DATE = /^(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|份)?[底末前]{0,2}$/;

/** An operator where none can be: before words (`≥良好`), before a date (`≥12月底`), a range that falls (`5-3次`). */
export function indicatorOperator({ cell, value }: IndicatorContext): IndicatorProblem | undefined {
  if (value.kind === 'numeric' && value.upper) {
    const { number, upper } = value;
    if (number.decimals !== upper.decimals || number.scaled <= upper.scaled) return undefined;
    return {
      rule: 'indicator-operator',
      at: { start: number.start, end: upper.end },
      message: {
        'zh-cn': `指标值“${cell.text}”的区间由大到小`,
        en: `the range of “${cell.text}” falls`,
      },
      fixes: [],
    };
  }
  if (value.kind !== 'qualitative') return undefined;
  const sign = SIGN.exec(cell.text);
  const rest = fold(cell.text.slice(sign?.[0].length ?? 0));
  if (!sign || !(WORDS.test(rest) || DATE.test(rest))) return undefined;
  const at = { start: 0, end: sign[0].length };
  return {
    rule: 'indicator-operator',
    at,
    message: {
      'zh-cn': `指标值“${cell.text}”在文字或日期前用了比较符号“${sign[1] ?? ''}”`,
      en: `“${cell.text}” has an operator before words or a date`,
    },
    fixes: [replaceInValue(cell, at, '', false)],
  };
}

import type { IndicatorContext, IndicatorProblem } from './indicatorProblem';
import { replaceInValue } from './indicatorProblem';

/** Two values with nothing between them: `≥90%≥95%`, `1002026年12月31日`. Which one is meant only the author knows. */
export function indicatorTogether({ cell, value }: IndicatorContext): IndicatorProblem | undefined {
  if (value.kind !== 'together') return undefined;
  const { first, second } = value;
  return {
    rule: 'indicator-run-together',
    severity: 'error',
    at: { start: first.start, end: second.end },
    message: {
      'zh-cn': `指标值“${cell.text}”是两个值连写：“${first.text}”和“${second.text}”，只应保留一个`,
      en: `“${cell.text}” is two values run together, “${first.text}” and “${second.text}”; one of them should go`,
    },
    fixes: [replaceInValue(cell, second, '', false), replaceInValue(cell, first, '', false)],
  };
}

import { fold } from '../text/fold';
import type { IndicatorContext, IndicatorProblem } from './indicatorProblem';

/**
 * A question where a target should be: 是否… as the value, or as the description of a value that is an amount, a time or
 * a date. A description that asks 是否… and a value that answers 是 belong together.
 */
export function indicatorQuestion({ indicator, cell, value }: IndicatorContext): IndicatorProblem | undefined {
  if (!indicator.project.cellsKnown) return undefined;
  const description = fold(indicator.description?.text ?? '');
  const at = { start: 0, end: cell.text.length };
  if (fold(cell.text).startsWith('是否'))
    return {
      rule: 'indicator-question',
      at,
      message: {
        'zh-cn': `指标值“${cell.text}”是疑问，不是目标`,
        en: `the value “${cell.text}” asks a question and sets no target`,
      },
      fixes: [],
    };
  const isAmount = value.kind === 'numeric' || value.kind === 'duration' || value.kind === 'deadline';
  if (!isAmount || !description.startsWith('是否')) return undefined;
  return {
    rule: 'indicator-question',
    at,
    message: {
      'zh-cn': `绩效指标描述“${description}”是疑问，与指标值“${cell.text}”不对应`,
      en: `the description “${description}” asks a question, which “${cell.text}” is no answer to`,
    },
    fixes: [],
  };
}

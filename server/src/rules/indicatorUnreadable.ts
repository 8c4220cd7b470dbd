import type { UnreadableReason } from '../document/values/model';
import type { Wording } from '../findings/model';
import type { IndicatorContext, IndicatorProblem } from './indicatorProblem';
import { replaceInValue } from './indicatorProblem';

const REASONS: Readonly<Record<UnreadableReason, (part: string) => Wording>> = {
  number: (part) => ({ 'zh-cn': `数字“${part}”书写有误`, en: `“${part}” is not a well-formed number` }),
  'no-number': () => ({ 'zh-cn': '有符号而没有数值', en: 'there is an operator but no number' }),
  operators: (part) => ({ 'zh-cn': `比较符号“${part}”重复`, en: `two operators in a row: “${part}”` }),
  'unit-twice': (part) => ({ 'zh-cn': `计量单位“${part}”重复`, en: `the unit “${part}” is written twice` }),
  order: (part) => ({ 'zh-cn': `“${part}”的位置不对`, en: `“${part}” is in the wrong place` }),
  date: (part) => ({ 'zh-cn': `没有“${part}”这个日期`, en: `there is no such date as “${part}”` }),
};

/** A value that was meant for a number or a date and is none: `≥9.0.5%`, `≥%`, `2026年2月30日`. */
export function indicatorUnreadable({ cell, value }: IndicatorContext): IndicatorProblem | undefined {
  if (value.kind !== 'unreadable') return undefined;
  const why = REASONS[value.reason](value.part.text);
  return {
    rule: 'indicator-unreadable',
    at: value.part,
    message: {
      'zh-cn': `指标值“${cell.text}”无法识别：${why['zh-cn']}`,
      en: `the value “${cell.text}” cannot be read: ${why.en}`,
    },
    fixes: value.repaired === undefined ? [] : [replaceInValue(cell, value.part, value.repaired, true)],
  };
}

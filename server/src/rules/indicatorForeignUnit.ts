import type { IndicatorContext, IndicatorProblem } from './indicatorProblem';
import { replaceInValue } from './indicatorProblem';
import { isMoneyMatter } from './indicatorMatter';

/** A unit in a foreign language or in pinyin: `≥90percent`, `≤3 RMB`, `≤5yuan`. */
export function indicatorForeignUnit({ indicator, cell, value }: IndicatorContext): IndicatorProblem | undefined {
  if (value.kind !== 'numeric' && value.kind !== 'duration') return undefined;
  const { unit } = value;
  if (unit?.kind !== 'foreign') return undefined;
  const printed = cell.text.slice(unit.start, unit.end);
  const readings = unit.readings.filter(
    (reading) => unit.readings.length === 1 || fits(reading, isMoneyMatter(indicator)),
  );
  const [only] = readings;
  const meant = readings.length === 1 ? only : undefined;
  return {
    rule: 'indicator-foreign-unit',
    severity: 'error',
    at: unit,
    message: {
      'zh-cn': `指标值“${cell.text}”的计量单位“${printed}”应使用中文${meant === undefined ? '' : `“${meant}”`}`,
      en: `the unit “${printed}” of “${cell.text}” should be given in Chinese${meant === undefined ? '' : ` (“${meant}”)`}`,
    },
    fixes: readings.map((reading) => replaceInValue(cell, unit, reading, meant !== undefined)),
  };
}

/** Of the readings of `wan`, 万元 goes with money and 万 with counts; other readings are not told apart. */
function fits(reading: string, money: boolean): boolean {
  if (reading === '万元') return money;
  if (reading === '万') return !money;
  return true;
}

import type { IndicatorValue, NumberPart } from '../document/values/model';
import { bareIndicatorName } from '../catalogue/taxonomy';
import type { IndicatorContext, IndicatorProblem, ReadIndicator } from './indicatorProblem';
import { replaceInValue } from './indicatorProblem';
import { fold } from '../text/fold';
import { isMoneyMatter, namesItsUnit, unitCalledFor } from './indicatorMatter';

type Numeric = Extract<IndicatorValue, { kind: 'numeric' | 'duration' }>;

/** A number without a unit (or with 万 and nothing after it) where its name or the other values call for one. */
export function indicatorMissingUnit(context: IndicatorContext): IndicatorProblem | undefined {
  const { indicator, cell, value } = context;
  if (value.kind !== 'numeric') return undefined;
  const wan = value.unit?.kind === 'wan';
  if ((value.unit !== undefined && !wan) || (wan && isMoneyMatter(indicator))) return undefined;
  const number = value.upper ?? value.number;
  if (!wan && (number.scaled === 0 || looksLikeDate(indicator.level2 + indicator.name.text, value))) return undefined;
  if (namesItsUnit(indicator)) return undefined;
  const called = unitCalledFor(indicator);
  if (called === 'none') return undefined;
  const same = unitsOf(context.siblings.filter((other) => other.indicator.level2 === indicator.level2));
  const named = context.unitsOfName(fold(indicator.name.text));
  if (called === undefined && same.length === 0 && named.length === 0 && !mostHaveUnits(context.siblings))
    return undefined;

  // What the name calls for, else what indicators of this name print elsewhere, else what its class prints.
  const own = called?.units ?? [];
  const candidates = own.length > 0 ? own : named.length > 0 ? sharedUnit(named) : ofClass(same);
  const fitting = candidates.filter((unit) => unit !== '万' && (unit !== '%' || (!wan && atMost100(number))));
  const likely = fitting.length > 0 || called !== undefined ? fitting : percentByClass(context, number);
  const clear = fitting.length === 1 ? fitting[0] : undefined;
  const zh = fitting.map((unit) => `“${unit}”`).join('或');
  const en = fitting.map((unit) => `“${unit}”`).join(' or ');
  const after = value.unit ?? number;
  const end = { start: after.end, end: after.end };
  return {
    rule: 'indicator-missing-unit',
    at: { start: value.number.start, end: after.end },
    message: {
      'zh-cn': `指标值“${cell.text}”缺少计量单位${zh}`,
      en: `the value “${cell.text}” has no unit${en === '' ? '' : ` (${en})`}`,
    },
    units: fitting,
    fixes: likely.map((unit) => replaceInValue(cell, end, unit, unit === clear)),
  };
}

/** The units of all values that print one, repeats kept. */
function unitsOf(siblings: readonly ReadIndicator[]): readonly string[] {
  return siblings.flatMap(({ value }) =>
    (value.kind === 'numeric' || value.kind === 'duration') && value.unit && value.unit.kind !== 'other'
      ? [value.unit.text]
      : [],
  );
}

function sharedUnit(units: readonly string[]): readonly string[] {
  const [first] = units;
  return first !== undefined && units.every((unit) => unit === first) ? [first] : [];
}

/** The unit the indicators of a class share: one alone counts something else, unless it is a share. */
function ofClass(units: readonly string[]): readonly string[] {
  return units.length > 1 || units[0] === '%' ? sharedUnit(units) : [];
}

function mostHaveUnits(siblings: readonly ReadIndicator[]): boolean {
  const numbers = siblings.filter(({ value }) => value.kind === 'numeric' || value.kind === 'duration');
  return unitsOf(siblings).length * 2 >= numbers.length && numbers.length > 1;
}

/** `%` where the class of indicator is given in shares and the project does so elsewhere. */
function percentByClass({ indicator, siblings }: IndicatorContext, number: NumberPart): readonly string[] {
  const group = bareIndicatorName(indicator.level2);
  const shares = ['质量', '效益', '满意度', '影响'].some((word) => group.includes(word));
  return shares && atMost100(number) && unitsOf(siblings).includes('%') ? ['%'] : [];
}

const atMost100 = (number: NumberPart): boolean => number.scaled <= 100 * 10 ** number.decimals;

/** A year, or month and day with a point between, in a matter of time: `2026`, `12.31`. */
function looksLikeDate(matter: string, { operator, number }: Numeric): boolean {
  if (operator || !(matter.includes('时') || matter.includes('期') || matter.includes('日'))) return false;
  if (number.decimals === 0) return number.scaled >= 2000 && number.scaled <= 2099;
  const [month = '', day = ''] = number.text.split('.');
  return day.length <= 2 && Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}

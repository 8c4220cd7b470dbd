import type { Indicator } from '../document/model';
import {
  COUNT_UNITS,
  MEASURE_UNITS,
  MONEY_UNITS,
  MONEY_WORDS,
  NAME_ENDINGS,
  SHARE_UNITS,
  TIME_UNITS,
  UNITLESS_ENDINGS,
  longestEnding,
} from '../catalogue/units';
import type { NamedUnit } from '../catalogue/units';
import { bareIndicatorName } from '../catalogue/taxonomy';

const ALL_UNITS: ReadonlySet<string> = new Set([
  ...MONEY_UNITS.keys(),
  ...COUNT_UNITS,
  ...MEASURE_UNITS,
  ...SHARE_UNITS,
  ...TIME_UNITS,
  '万人',
  '万人次',
  '元/人',
]);

/** Both sets of endings in one, so that the longest wins: 占比 has a unit, 投入产出比 none. */
const ENDINGS: ReadonlyMap<string, NamedUnit | 'none'> = new Map<string, NamedUnit | 'none'>([
  ...[...UNITLESS_ENDINGS].map((ending): [string, 'none'] => [ending, 'none']),
  ...NAME_ENDINGS,
]);

interface Name {
  /** Without spaces and without a closing bracket's content. */
  readonly bare: string;
  /** What stands in the closing bracket, '' where there is none. */
  readonly bracket: string;
}

function splitName(text: string): Name {
  const name = text.replace(/\s/g, '');
  const last = name[name.length - 1];
  if (last !== ')' && last !== '）') return { bare: name, bracket: '' };
  const open = Math.max(name.lastIndexOf('('), name.lastIndexOf('（'));
  if (open <= 0) return { bare: name, bracket: '' };
  return { bare: name.slice(0, open), bracket: name.slice(open + 1, -1) };
}

/** Whether the name or the description gives the unit itself: `培训人数（人）`, `单位：元`. */
export function namesItsUnit(indicator: Indicator): boolean {
  for (const cell of [indicator.name, indicator.description]) {
    if (!cell) continue;
    const { bracket } = splitName(cell.text);
    if (bracket !== '' && (ALL_UNITS.has(bracket.replace(/^单位[:：]/, '')) || bracket.includes('/'))) return true;
    if (cell.text.includes('单位：') || cell.text.includes('单位:')) return true;
  }
  return false;
}

/** The unit an indicator's name calls for, else its description; `'none'` where such values have no unit. */
export function unitCalledFor(indicator: Indicator): NamedUnit | 'none' | undefined {
  const name = calledForBy(indicator.name.text);
  const description = indicator.description && calledForBy(indicator.description.text);
  if (name === undefined || name === 'none') return name ?? description;
  // 人数 described as 人次: the unit is one of the two, and only the author knows which.
  if (description === undefined || description === 'none' || description.kind !== name.kind) return name;
  return { kind: name.kind, units: [...new Set([...name.units, ...description.units])] };
}

function calledForBy(text: string): NamedUnit | 'none' | undefined {
  const { bare } = splitName(text);
  return longestEnding(bare, ENDINGS);
}

/** Whether an indicator is about money: its name's ending first, then 成本指标, then words of its name and description. */
export function isMoneyMatter(indicator: Indicator): boolean {
  const called = longestEnding(splitName(indicator.name.text).bare, NAME_ENDINGS);
  if (called && called.kind !== 'money' && !(called.kind === 'count' && called.units.length === 0)) return false;
  if (called?.kind === 'money') return true;
  if (bareIndicatorName(indicator.level2).endsWith('成本')) return true;
  const texts = indicator.name.text + (indicator.description?.text ?? '');
  return MONEY_WORDS.some((word) => texts.includes(word));
}

import { bareIndicatorName } from '../catalogue/taxonomy';
import { containsAny, OTHER_MONEY_WORDS, SINGLE_DENOMINATORS, UNIT_COST_WORDS } from '../catalogue/costWords';
import type { IndicatorValue } from '../document/values/model';
import type { Indicator } from '../document/model';
import { fold } from '../text/fold';

type Numeric = Extract<IndicatorValue, { kind: 'numeric' | 'duration' }>;

/** An amount of money given as the value of a cost indicator. */
export interface CostValue {
  readonly value: Numeric;
  /** Upper end of what the value allows, in 分. */
  readonly amount: number;
  /** Whether the unit is printed as 万 where 万元 is meant. */
  readonly wan: boolean;
  /** Folded name and description. */
  readonly words: string;
}

/** Reads a value as money under a 成本指标; `undefined` for any other indicator, and for unit prices (`元/人`). */
export function costOf(indicator: Indicator, value: IndicatorValue): CostValue | undefined {
  return value.kind === 'numeric' && value.unit?.per === undefined ? amountOf(indicator, value) : undefined;
}

/** Reads a value as the price of one occasion or head (`万元/场`, `元/人`) under a 成本指标; `undefined` for any other. */
export function priceOf(indicator: Indicator, value: IndicatorValue): CostValue | undefined {
  const per = value.kind === 'numeric' ? value.unit?.per : undefined;
  return per && SINGLE_DENOMINATORS.includes(per.text) ? amountOf(indicator, value) : undefined;
}

function amountOf(indicator: Indicator, value: IndicatorValue): CostValue | undefined {
  if (value.kind !== 'numeric' || !isCost(indicator)) return undefined;
  const { unit } = value;
  if (!unit || (unit.kind !== 'money' && unit.kind !== 'wan')) return undefined;
  const number = value.upper ?? value.number;
  const scale = unit.kind === 'wan' ? 10_000 : unit.scale;
  const amount = Math.round((number.scaled * scale * 100) / 10 ** number.decimals);
  if (!Number.isSafeInteger(amount)) return undefined;
  const words = fold(indicator.name.text + (indicator.description?.text ?? ''));
  return { value, amount, wan: unit.kind === 'wan', words };
}

/** Whether the indicator stands under 成本: as a 二级指标 of 产出, or as a 一级指标 of its own. */
export function isCost(indicator: Indicator): boolean {
  return bareIndicatorName(indicator.level2).endsWith('成本') || bareIndicatorName(indicator.level1) === '成本';
}

/** Whether an amount is not the project's own: what a fund pays, an investment, several years together. */
export function isOfOthers({ words }: CostValue): boolean {
  return containsAny(words, OTHER_MONEY_WORDS);
}

/** Whether the amount is a ceiling on the project's money, not a price, a standard, an average or other people's money. */
export function isCeiling(cost: CostValue): boolean {
  return !containsAny(cost.words, UNIT_COST_WORDS) && !isOfOthers(cost);
}

import { PERS } from '../catalogue/perWords';
import { fold } from '../text/fold';
import type { IndicatorContext, IndicatorProblem } from './indicatorProblem';

type Per = (typeof PERS)[number];

/**
 * A name and a denominator that contradict each other: `月均支出 ≤3万元/年`, `单次咨询成本 ≤800元/小时`. Left alone where
 * the unit has no denominator, or one of another dimension (`人均成本 ≤2500元/月`).
 */
export function indicatorDenominator({ indicator, cell, value }: IndicatorContext): IndicatorProblem | undefined {
  if (!indicator.project.cellsKnown) return undefined;
  if (value.kind !== 'numeric' && value.kind !== 'duration') return undefined;
  const per = value.unit?.per;
  if (!per) return undefined;
  // 元/人.年 has two denominators; either may be the name's.
  const printed = per.text.split(/[./·*×、每]/).flatMap((each) => perOf(each) ?? []);
  if (printed.length === 0) return undefined;
  const name = fold(indicator.name.text);
  const words = name + fold(indicator.description?.text ?? '');
  const said = PERS.filter((each) => each.words.some((word) => words.includes(word)));
  const own = PERS.flatMap((each) => {
    const word = each.words.find((candidate) => name.includes(candidate));
    return word === undefined ? [] : [{ word, dimension: each.dimension }];
  });
  const contradicted = own.find(
    ({ dimension }) =>
      printed.some((each) => each.dimension === dimension) && !printed.some((each) => said.includes(each)),
  );
  if (!contradicted) return undefined;
  return {
    rule: 'indicator-denominator',
    at: { start: value.unit?.start ?? per.start, end: per.end },
    message: {
      'zh-cn': `指标名称按“${contradicted.word}”，指标值“${cell.text}”却按“/${per.text}”计`,
      en: `the name says ${contradicted.word}, but “${cell.text}” is per ${per.text}`,
    },
    fixes: [],
  };
}

function perOf(text: string): Per | undefined {
  return PERS.find(({ denominators }) => denominators.includes(text));
}

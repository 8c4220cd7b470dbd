import { containsAny, PAYMENT_WORDS, SUMS_TO_RAISE_WORDS } from '../catalogue/costWords';
import { piecesOf } from '../document/cells';
import type { Indicator, Project } from '../document/model';
import type { OperatorPart } from '../document/values/model';
import type { Finding } from '../findings/model';
import { memoised } from '../text/memo';
import { fold } from '../text/fold';
import { isCost } from './indicatorCost';
import { indicatorKey, indicatorPlace } from './indicatorPlace';
import { valueOf } from './indicators';
import { editsOf } from './indicatorSpan';
import { finding, type RuleContext } from './rule';

/** Payments bounded above for each one bounded below, at least: fewer are no habit of the document. */
const HABIT = 2;

/** The standard of a payment with the operator of its value. */
interface Payment {
  readonly indicator: Indicator;
  readonly operator: OperatorPart;
  readonly isFloor: boolean;
}

/**
 * A payment's standard with `≥` where the document bounds all others above: `补贴标准 ≥50元/亩` beside 补助标准 ≤20元/亩,
 * 工资标准 ≤2500元/人·月. Noted only, for either bound may be meant; where several stand one way each, nothing is said.
 */
export function indicatorPaymentDirection({ document }: RuleContext): readonly Finding[] {
  const all = document.parts.flatMap(({ projects }) => projects.flatMap(paymentsOf));
  const floors = all.filter(({ isFloor }) => isFloor);
  const names = new Set(floors.map(({ indicator }) => fold(indicator.name.text)));
  const ceilings = new Set(all.filter(({ isFloor }) => !isFloor).map(({ indicator }) => fold(indicator.name.text)));
  if (names.size !== 1 || ceilings.size < HABIT) return [];
  return floors.flatMap(({ indicator, operator }): Finding[] => {
    const { value } = indicator;
    const span = value && piecesOf(value, operator.start, operator.end)[0];
    if (!value || !span) return [];
    const place = indicatorPlace(document, indicator);
    const right = operator.sign === '>' ? '<' : '≤';
    const edits = editsOf(value, operator.start, operator.end, right);
    const after = value.text.slice(0, operator.start) + right + value.text.slice(operator.end);
    return [
      finding({
        rule: 'indicator-cost-direction',
        severity: 'information',
        subject: indicatorKey(indicator),
        message: {
          'zh-cn': `${place['zh-cn']}：指标值“${value.text}”设下限，其余 ${ceilings.size} 项补助、报酬标准均设上限（≤）`,
          en: `${place.en}: the value “${value.text}” is bounded below, the other ${ceilings.size} standards of payments above (≤)`,
        },
        span,
        fixes: edits
          ? [
              {
                title: { 'zh-cn': `改为“${after}”`, en: `Change to “${after}”` },
                edits,
                preferred: false,
              },
            ]
          : [],
      }),
    ];
  });
}

const paymentsOf = memoised(({ indicators }: Project): readonly Payment[] =>
  indicators.flatMap((indicator): Payment[] => {
    const value = indicator.value && valueOf(indicator.value.text);
    if (value?.kind !== 'numeric' || !value.operator || value.unit?.kind !== 'money' || !isCost(indicator)) return [];
    const words = fold(indicator.name.text);
    if (!containsAny(words, PAYMENT_WORDS) || containsAny(words, SUMS_TO_RAISE_WORDS)) return [];
    const { sign } = value.operator;
    const isFloor = sign === '≥' || sign === '>';
    return isFloor || sign === '≤' || sign === '<' ? [{ indicator, operator: value.operator, isFloor }] : [];
  }),
);

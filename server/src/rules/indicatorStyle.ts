import { bareIndicatorName } from '../catalogue/taxonomy';
import { isVague } from '../catalogue/vagueValues';
import type { Disclosure, Indicator, Project } from '../document/model';
import type { IndicatorValue } from '../document/values/model';
import type { Finding, Wording } from '../findings/model';
import { memoised } from '../text/memo';
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import { gather, type Remark } from './gather';
import { indicatorPlace } from './indicatorPlace';
import { misplacedIndicators } from './indicatorTwins';
import { valueOf } from './indicators';
import type { RuleContext } from './rule';

interface Style {
  readonly rule: string;
  readonly applies: (indicator: Indicator, value: IndicatorValue) => boolean;
  readonly message: (count: number) => Wording;
}

const STYLES: readonly Style[] = [
  {
    rule: 'indicator-full-at-least',
    applies: (_, value) =>
      value.kind === 'numeric' &&
      value.operator?.sign === '≥' &&
      value.unit?.text === '%' &&
      value.number.scaled === 100 * 10 ** value.number.decimals,
    message: (count) => ({
      'zh-cn': `${count} 个指标值写作“≥100%”，比率最高为 100%，宜写作“=100%”`,
      en: `${count} values read ≥100%; where 100% is the most a rate can be, =100% is meant`,
    }),
  },
  {
    rule: 'indicator-quantity-share',
    applies: ({ level2 }, value) =>
      bareIndicatorName(level2) === '数量' && value.kind === 'numeric' && value.unit?.text === '%',
    message: (count) => ({
      'zh-cn': `${count} 个数量指标以百分比取值，数量指标宜用绝对数`,
      en: `${count} quantity indicators are given as percentages; a quantity is better given as a number`,
    }),
  },
  {
    rule: 'indicator-repeats-name',
    applies: (indicator, value) => value.kind === 'qualitative' && repeats(indicator),
    message: (count) => ({
      'zh-cn': `${count} 个指标值只重复指标名称或描述，未给出可衡量的目标`,
      en: `${count} values only repeat the indicator’s name or description and give no target to measure`,
    }),
  },
  {
    rule: 'indicator-vague',
    applies: (indicator, value) =>
      value.kind === 'qualitative' &&
      isOutput(indicator) &&
      !repeats(indicator) &&
      isVague(fold(indicator.value?.text ?? '')),
    message: (count) => ({
      'zh-cn': `${count} 个产出、成本指标的指标值无法衡量（如“提升”“按要求完成”），宜写明数量、比率或时限`,
      en: `${count} values of output and cost indicators cannot be measured; a number, a rate or a date is better`,
    }),
  },
  {
    rule: 'indicator-not-applicable',
    applies: (_, value) => value.kind === 'placeholder',
    message: (count) => ({
      'zh-cn': `${count} 个指标填为“不涉及”“无”，没有指标的可不列`,
      en: `${count} indicators read 不涉及 or 无; an indicator that does not apply need not be listed`,
    }),
  },
];

/** Under 产出 or 成本: a benefit may be told in words. */
function isOutput({ level2 }: Indicator): boolean {
  return ['数量', '质量', '时效', '成本'].some((kind) => bareIndicatorName(level2).endsWith(kind));
}

/** Remarks on how values are written: one per kind and document, at the first place, with the number of places. */
export function indicatorStyle({ document }: RuleContext): readonly Finding[] {
  const remarks = new Map<string, Remark[]>(STYLES.map(({ rule }) => [rule, []]));
  const misplaced = misplacedIndicators(document);
  for (const part of document.parts)
    for (const project of part.projects)
      for (const { rule, indicator, span } of stylesOf(project)) {
        // What stands under the wrong 二级指标 is told there.
        if (misplaced.has(indicator)) continue;
        remarks.get(rule)?.push(new StyleRemark(document, indicator, span));
      }
  // Two remarks must not stand at one value: each begins at the first place no remark before it began at.
  const taken = new Set<number>();
  return STYLES.flatMap(({ rule, message }) => {
    const places = remarks.get(rule) ?? [];
    const lead = places.find(({ span }) => !taken.has(span.start)) ?? places[0];
    if (!lead) return [];
    taken.add(lead.span.start);
    return gather(rule, [lead, ...places.filter((place) => place !== lead)], message);
  });
}

/** A remark that words its place when it is asked for: most are only counted. */
class StyleRemark implements Remark {
  constructor(
    private readonly document: Disclosure,
    private readonly indicator: Indicator,
    readonly span: Span,
  ) {}

  get place(): Wording {
    return indicatorPlace(this.document, this.indicator);
  }
}

interface Styled {
  readonly rule: string;
  readonly indicator: Indicator;
  readonly span: Span;
}

/** What there is to remark on the values of a form, looked at once as long as it stays. */
const stylesOf = memoised((project: Project): readonly Styled[] =>
  project.indicators.flatMap((indicator) => {
    const cell = indicator.value;
    const span = cell?.spans[0];
    if (!cell || !span) return [];
    const value = valueOf(cell.text);
    return STYLES.flatMap(({ rule, applies }) => (applies(indicator, value) ? [{ rule, indicator, span }] : []));
  }),
);

function repeats({ name, description, value, project }: Indicator): boolean {
  const said = fold(value?.text ?? '');
  if (!project.cellsKnown || said.length < 3) return false;
  return said === fold(name.text) || said === fold(description?.text ?? '');
}

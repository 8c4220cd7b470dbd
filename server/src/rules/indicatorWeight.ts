import type { Project } from '../document/model';
import type { Finding } from '../findings/model';
import { memoised } from '../text/memo';
import { fold } from '../text/fold';
import { formPlace } from './place';
import { finding, type RuleContext } from './rule';

/** Weights are reckoned in hundredths. */
const WHOLE = 100_00;
/** The weights of indicators where the last tenth goes to how the budget is spent (预算执行率). */
const WITHOUT_SPENDING = 90_00;
/** Fewer weights tell nothing of their sum. */
const FEWEST = 3;

/** The weights of a form that prints one for each indicator. */
interface Weights {
  readonly project: Project;
  /** In hundredths. */
  readonly sum: number;
}

/**
 * Weights (权重, 分值) of a form that add up to more than 100, or to more than those of every other form of the document.
 * Less is not told: a row may be lost.
 */
export function indicatorWeight({ document }: RuleContext): readonly Finding[] {
  const all = document.parts.flatMap(({ projects }) =>
    projects.flatMap((project): Weights[] => {
      const sum = sumOf(project);
      return sum === NONE ? [] : [{ project, sum }];
    }),
  );
  return all.flatMap((own): Finding[] => {
    const others = all.filter((each) => each !== own).map(({ sum }) => sum);
    const usual = usualOf(others);
    const isMore = usual !== undefined && own.sum > usual;
    if (own.sum <= WHOLE && !isMore) return [];
    const span = own.project.indicators[0]?.weight?.spans[0] ?? own.project.titleSpan;
    const place = formPlace(document, own.project);
    const sum = String(own.sum / 100);
    const whole = String((usual ?? WHOLE) / 100);
    return [
      finding({
        rule: 'indicator-weight',
        severity: own.sum <= WHOLE && others.length < 2 ? 'information' : 'warning',
        subject: `${own.project.table.part.code}/${own.project.code?.text ?? ''}/${own.project.name}`,
        message: isMore
          ? {
              'zh-cn': `${place['zh-cn']}：指标权重合计 ${sum}，其他绩效目标表均为 ${whole}`,
              en: `${place.en}: the weights add up to ${sum}, those of the other forms to ${whole}`,
            }
          : {
              'zh-cn': `${place['zh-cn']}：指标权重合计 ${sum}，超过 100`,
              en: `${place.en}: the weights add up to ${sum}, more than 100`,
            },
        span,
      }),
    ];
  });
}

/** What all other forms add up to; of one form alone only where it is the known 90. */
function usualOf(others: readonly number[]): number | undefined {
  const [first] = others;
  if (first === undefined || others.some((sum) => sum !== first) || first > WHOLE) return undefined;
  return others.length > 1 || first === WITHOUT_SPENDING ? first : undefined;
}

const NONE = -1;

/** The sum of a form's weights, in hundredths; `NONE` where one is missing or cannot be read. */
const sumOf = memoised(({ indicators }: Project): number => {
  if (indicators.length < FEWEST) return NONE;
  let sum = 0;
  for (const { weight } of indicators) {
    const match = /^(\d{1,3})(?:\.(\d{1,2}))?%?$/.exec(fold(weight?.text ?? ''));
    if (!match) return NONE;
    sum += Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  }
  return sum;
});

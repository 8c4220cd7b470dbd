import { bareIndicatorName } from '../catalogue/taxonomy';
import { isVague } from '../catalogue/vagueValues';
import type { Finding } from '../findings/model';
import { fold } from '../text/fold';
import { indicatorKey, indicatorPlace } from './indicatorPlace';
import { valueOf } from './indicators';
import { finding, type RuleContext } from './rule';

/** Names that ask for a number: 培训人数, 印刷数量, 次数. */
const COUNTED = /(数|数量|人次|次数|场次|份数|面积|金额|规模|人员|户|套数|件数)$/;

/**
 * A 数量指标 without any number: its name asks for one, or the value is a word nobody can measure. Where the cells of the
 * form are not told apart nothing is said: the number may stand in the next one.
 */
export function indicatorQuantityNumber({ document }: RuleContext): readonly Finding[] {
  return document.parts.flatMap(({ projects }) =>
    projects
      .filter(({ cellsKnown }) => cellsKnown)
      .flatMap(({ indicators }) =>
        indicators.flatMap((indicator) => {
          const { level2, name, value } = indicator;
          const span = value?.spans[0];
          if (!value || !span || bareIndicatorName(level2) !== '数量') return [];
          const said = fold(value.text);
          if (valueOf(value.text).kind !== 'qualitative' || /[\d一二两三四五六七八九十百千]/.test(said)) return [];
          if (!COUNTED.test(fold(name.text)) && !isVague(said)) return [];
          const place = indicatorPlace(document, indicator);
          return finding({
            rule: 'indicator-quantity-number',
            severity: 'warning',
            subject: indicatorKey(indicator),
            message: {
              'zh-cn': `${place['zh-cn']}：指标值“${value.text}”没有数量`,
              en: `${place.en}: the value “${value.text}” gives no number`,
            },
            span,
          });
        }),
      ),
  );
}

import type { Disclosure } from '../document/model';
import { listed } from '../findings/listed';
import type { Finding, Wording } from '../findings/model';
import { indicatorKey, indicatorPlace } from './indicatorPlace';
import { classOf, indicatorsOfTwoClasses, type TwoClasses } from './indicatorTwins';
import { formPlace } from './place';
import { finding, type RuleContext } from './rule';

/**
 * One indicator — same 三级指标, same description — under two 二级指标 in the forms of a document. A warning where it can be
 * told which is misplaced: one project against three, a form that lacks the other kind, a percentage under 数量指标;
 * else only noted.
 */
export function indicatorTwoClasses({ document }: RuleContext): readonly Finding[] {
  return indicatorsOfTwoClasses(document).map((each) => {
    const { indicator, twins, reason } = each;
    const place = indicatorPlace(document, indicator);
    const words = wordsOf(document, each);
    const { related, note } = listed(
      twins.flatMap((twin) => {
        const [span] = twin.name.spans;
        return span ? [{ span, message: indicatorPlace(document, twin) }] : [];
      }),
    );
    return finding({
      rule: 'indicator-two-classes',
      severity: reason === undefined ? 'information' : 'warning',
      subject: indicatorKey(indicator),
      message: {
        'zh-cn': `${place['zh-cn']}：${words['zh-cn']}${note['zh-cn']}`,
        en: `${place.en}: ${words.en}${note.en}`,
      },
      span: indicator.name.spans[0] ?? indicator.project.titleSpan,
      related,
    });
  });
}

function wordsOf(document: Disclosure, { indicator, twins, right, reason }: TwoClasses): Wording {
  const [twin] = twins;
  const count = new Set(twins.map(({ project }) => project)).size;
  const form = twin ? formPlace(document, twin.project) : { 'zh-cn': '', en: '' };
  const where: Wording =
    count > 1
      ? { 'zh-cn': `其他 ${count} 张绩效目标表`, en: `${count} other forms` }
      : { 'zh-cn': form['zh-cn'], en: form.en };
  if (reason === undefined)
    return {
      'zh-cn': `名称、描述相同的指标，此处列为${classOf(indicator)}指标，${where['zh-cn']}列为${right}指标`,
      en: `the same indicator stands under ${classOf(indicator)} here and under ${right} in ${where.en}`,
    };
  const missing = reason === 'missing';
  return {
    'zh-cn': `疑应为${right}指标：名称、描述相同的指标在${where['zh-cn']}中列为${right}指标${missing ? `，本项目又缺少${right}指标` : ''}`,
    en:
      `belongs under ${right}, where the same indicator stands in ${where.en}` +
      (missing ? `; this form has none of that kind` : ''),
  };
}

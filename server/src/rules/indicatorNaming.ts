import { bareIndicatorName } from '../catalogue/taxonomy';
import type { Indicator } from '../document/model';
import type { Finding } from '../findings/model';
import { fold } from '../text/fold';
import { indicatorKey, indicatorPlace } from './indicatorPlace';
import { finding, type RuleContext } from './rule';

/**
 * A 三级指标 that is the name of its own 二级指标 (服务对象满意度指标), and a 投诉率 described as satisfaction, whose target
 * points the other way. 服务对象满意度 as a 三级指标 is usual and left alone.
 */
export function indicatorNaming({ document }: RuleContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { projects } of document.parts)
    for (const { indicators, cellsKnown } of projects) {
      if (!cellsKnown) continue;
      for (const indicator of indicators) {
        const [span] = indicator.name.spans;
        if (!span) continue;
        const place = indicatorPlace(document, indicator);
        const subject = indicatorKey(indicator);
        const name = fold(indicator.name.text);
        if (isOwnClass(indicator))
          findings.push(
            finding({
              rule: 'indicator-name-class',
              severity: 'information',
              subject,
              message: {
                'zh-cn': `${place['zh-cn']}：三级指标只重复二级指标的名称，应写明具体指标`,
                en: `${place.en}: the indicator only repeats the name of its class`,
              },
              span,
            }),
          );
        const description = fold(indicator.description?.text ?? '');
        if (isOpposite(name, description))
          findings.push(
            finding({
              rule: 'indicator-opposite',
              severity: 'warning',
              subject,
              message: {
                'zh-cn': `${place['zh-cn']}：指标是投诉率，描述“${description}”却是满意度，两者方向相反`,
                en: `${place.en}: the indicator is a rate of complaints, but described as satisfaction (“${description}”)`,
              },
              span,
            }),
          );
      }
    }
  return findings;
}

function isOwnClass({ name, level2 }: Indicator): boolean {
  const printed = fold(name.text);
  return printed.endsWith('指标') && bareIndicatorName(printed) === bareIndicatorName(fold(level2));
}

function isOpposite(name: string, description: string): boolean {
  const complaints = /(?:投诉|不满意|差评)率$/.test(name);
  return complaints && description.includes('满意') && !/投诉|不满意|差评/.test(description);
}

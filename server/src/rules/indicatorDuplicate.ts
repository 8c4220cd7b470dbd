import type { Indicator } from '../document/model';
import type { Finding } from '../findings/model';
import { fold } from '../text/fold';
import { indicatorKey, indicatorPlace } from './indicatorPlace';
import { finding, type RuleContext } from './rule';

/**
 * Two 三级指标 of one name in one project. A warning where they stand under one 二级指标 or mean the same by their
 * descriptions; else only noted. Left alone in collapsed text, where names are cut.
 */
export function indicatorDuplicate({ document }: RuleContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (const part of document.parts)
    for (const project of part.projects) {
      if (!project.cellsKnown) continue;
      const seen = new Map<string, Indicator>();
      for (const indicator of project.indicators) {
        const name = fold(indicator.name.text);
        if (name === '' || /^(不涉及|无|\/|-+|不适用|暂无)$/.test(name)) continue;
        const first = seen.get(name);
        if (first) findings.push(duplicate(document, indicator, first));
        else seen.set(name, indicator);
      }
    }
  return findings;
}

function duplicate(document: RuleContext['document'], indicator: Indicator, first: Indicator): Finding {
  const place = indicatorPlace(document, indicator);
  const said = (each: Indicator): string => fold(each.description?.text ?? '');
  const alike = indicator.level2 === first.level2 || said(indicator) === said(first);
  const other = first.name.spans[0];
  return finding({
    rule: 'indicator-duplicate',
    severity: alike ? 'warning' : 'information',
    subject: indicatorKey(indicator),
    message: {
      'zh-cn': `${place['zh-cn']}：与本项目${first.level2}下的三级指标重名`,
      en: `${place.en}: the project has another indicator of this name under ${first.level2}`,
    },
    span: indicator.name.spans[0] ?? indicator.project.titleSpan,
    related: other ? [{ span: other, message: indicatorPlace(document, first) }] : [],
  });
}

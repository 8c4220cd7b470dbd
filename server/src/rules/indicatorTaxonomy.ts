import { bareIndicatorName, TAXONOMIES } from '../catalogue/taxonomy';
import type { Finding } from '../findings/model';
import { remembered } from '../text/recent';
import { indicatorKey, indicatorPlace } from './indicatorPlace';
import { hasOwnClasses } from './ownClasses';
import { finding, type RuleContext } from './rule';

/** A 二级指标 under a 一级指标 that neither 财预〔2015〕88号 nor 财预〔2021〕101号 puts it under. */
export function indicatorTaxonomy({ document }: RuleContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (const part of document.parts)
    for (const project of part.projects) {
      if (!project.cellsKnown || hasOwnClasses(project)) continue;
      for (const indicator of project.indicators) {
        const right = rightClasses(indicator.level1, indicator.level2);
        const span = indicator.name.spans[0];
        if (right.length === 0 || !span) continue;
        const place = indicatorPlace(document, indicator);
        const first = bareIndicatorName(indicator.level1);
        const second = bareIndicatorName(indicator.level2);
        findings.push(
          finding({
            rule: 'indicator-taxonomy',
            severity: 'warning',
            subject: indicatorKey(indicator),
            message: {
              'zh-cn': `${place['zh-cn']}：二级指标“${second}”不属于一级指标“${first}”，应列在“${right.join('”或“')}”下`,
              en: `${place.en}: ${second} does not belong under ${first}, but under ${right.join(' or ')}`,
            },
            span,
          }),
        );
      }
    }
  return findings;
}

/** Answers by the two names, a line each: a document has a dozen pairs of them. */
const knownClasses = remembered(256, (names) => {
  const [level1 = '', level2 = ''] = names.split('\n');
  return classesOf(level1, level2);
});

function rightClasses(level1: string, level2: string): readonly string[] {
  return knownClasses(`${level1}\n${level2}`);
}

/** The 一级指标 the 二级 belongs to, where it is a known one and stands under another known one; else none. */
function classesOf(level1: string, level2: string): readonly string[] {
  const first = bareIndicatorName(level1);
  const second = bareIndicatorName(level2);
  const classes = TAXONOMIES.flatMap((taxonomy) => taxonomy.classes);
  if (!classes.some(({ zh }) => zh === first)) return [];
  const holding = classes.filter(({ members }) =>
    members.some(({ zh, aliases }) => zh === second || aliases?.includes(second)),
  );
  if (holding.some(({ zh }) => zh === first)) return [];
  return [...new Set(holding.map(({ zh }) => zh))];
}

import type { Finding } from '../findings/model';
import { placeAt } from './place';
import { finding, type RuleContext } from './rule';

/** Findings after which no more are looked for. */
const ENOUGH = 1000;

/** A mark of secrecy as papers bear it (GB/T 9704: `机密★1年`), one in brackets, or the note on internal material. */
const MARKS =
  /(?:绝密|机密|秘密)[ \u3000]?[★☆]|[（(【[［](?:绝密|机密|秘密)级?[）)】\]］]|内部(?:资料|文件|材料)[，,、 \u3000]?(?:注意|妥善)(?:保密|保管|保存)/g;

/** A mark of secrecy on what will be published: 保守国家秘密法 forbids to publish what bears one. */
export function secretMark({ document, search }: RuleContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { 0: mark, index } of search.all(MARKS)) {
    if (findings.length >= ENOUGH) break;
    const place = placeAt(document, index);
    findings.push(
      finding({
        rule: 'secret-mark',
        severity: 'warning',
        subject: `${place['zh-cn']}/${mark}`,
        message: {
          'zh-cn': `${place['zh-cn']}：带有“${mark}”标志，公开前应经保密审查`,
          en: `${place.en}: bears the mark “${mark}” and has to be reviewed before it is published`,
        },
        span: { start: index, end: index + mark.length },
      }),
    );
  }
  return findings;
}

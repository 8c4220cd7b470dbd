import type { Finding, Wording } from '../findings/model';
import { placeAt } from './place';
import { finding, type RuleContext } from './rule';

/** Findings of one part after which no more are looked for. */
const ENOUGH = 100;

/** Tells of a count: `printed` at `index` of a folded text, whose characters stand at `at`, should be `right`. */
export type ReportCount = (at: readonly number[], index: number, printed: string, right: number, why: Wording) => void;

/** Puts what is told of counts among the findings. */
export function reporter({ document }: RuleContext, findings: Finding[]): ReportCount {
  return (at, index, printed, right, why) => {
    const [start, end] = [at[index], at[index + printed.length - 1]];
    if (start === undefined || end === undefined || findings.length >= ENOUGH) return;
    const place = placeAt(document, start);
    findings.push(
      finding({
        rule: 'text-count',
        severity: 'warning',
        subject: `${place['zh-cn']}/${why['zh-cn']}`,
        message: {
          'zh-cn': `${place['zh-cn']}：数量 ${printed} 应为 ${right}：${why['zh-cn']}`,
          en: `${place.en}: the count ${printed} should be ${right}: ${why.en}`,
        },
        span: { start, end: end + 1 },
        fixes: [
          {
            title: { 'zh-cn': `改为 ${right}`, en: `Change to ${right}` },
            edits: [{ span: { start, end: end + 1 }, newText: String(right) }],
            preferred: false,
          },
        ],
      }),
    );
  };
}

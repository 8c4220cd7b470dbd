import type { Finding } from '../findings/model';
import { placeAt } from './place';
import { finding, type RuleContext } from './rule';
import { isHan } from './textSearch';

const MARKS =
  /[XＸ]{2,12}|×{2,12}|＊{2,12}|[_＿]{3,40}|待定|待填写?|待补充|待完善|待核实|[（(](?:此处|请填写|请在此|填写说明|填表说明)[^）)\n]{0,40}[）)]|填写说明[：:]/g;

/** Findings after which no more are looked for. */
const ENOUGH = 1000;

/** A place left open for something to be filled in: `XX万元`, `××局`, `____`, a cell that says 待定. */
export function placeholder({ text, document, search }: RuleContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (const match of search.all(MARKS)) {
    if (findings.length >= ENOUGH) break;
    const { 0: mark } = match;
    const start = match.index;
    const end = start + mark.length;
    if (!isOpen(mark, text[start - 1], text[end])) continue;
    const place = placeAt(document, start);
    findings.push(
      finding({
        rule: 'placeholder',
        severity: 'warning',
        subject: `${place['zh-cn']}/${mark}`,
        message: {
          'zh-cn': `${place['zh-cn']}：“${context(text, start, end)}”有待填写的内容`,
          en: `${place.en}: something is still to be filled in at “${context(text, start, end)}”`,
        },
        span: { start, end },
      }),
    );
  }
  return findings;
}

function isOpen(mark: string, before: string | undefined, after: string | undefined): boolean {
  if (mark.length > 3 && /[此填请]/.test(mark.slice(0, 2))) return true;
  // A word of its own: 等待定点, 有待定期 are other words.
  if (mark.startsWith('待')) return !isHan(before) && !isHan(after);
  if (/[XＸ]/.test(mark)) {
    if (after === '年' && /\d/.test(before ?? '')) return true;
    if (/[0-9A-Za-zＸ]/.test(before ?? '') || /[0-9A-Za-zＸ]/.test(after ?? '')) return false;
  }
  return isHan(before) || isHan(after);
}

/** The mark with the words beside it, no further than the next punctuation. */
function context(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 8), start).split(/[，。；：、“”\s|]/);
  const after = text.slice(end, end + 6).split(/[，。；：、“”\s|]/);
  return `${before[before.length - 1] ?? ''}${text.slice(start, end)}${after[0] ?? ''}`;
}

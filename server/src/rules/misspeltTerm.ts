import { LAWFUL_REMAINS } from '../catalogue/terms';
import { WORDS_AFTER, WORDS_BEFORE } from '../catalogue/wordsBeside';
import type { Finding, Wording } from '../findings/model';
import { isHanCode } from '../text/hanRuns';
import { placeAt } from './place';
import { finding, type RuleContext } from './rule';
import { hanRunsOf } from './runs';
import { termSlips, type TermSlip } from './termSlips';
import { countOf, placesOf } from './textSearch';

/** A form that stands oftener is a usage, no slip. */
const RARE = 2;
/** How often the term itself stands at least. */
const KNOWN = 2;
/** Characters looked at on either side for another word that what is left of a term belongs to. */
const AROUND = 2;

/** A set expression of these documents (医疗保障, 财政拨款) with one character lost, added, misplaced or mistaken. */
export function misspeltTerm(context: RuleContext): readonly Finding[] {
  const { text, document } = context;
  const findings: Finding[] = [];
  const told = new Set<number>();
  for (const slip of termSlips(text, hanRunsOf(context))) {
    const { span, term } = slip;
    const printed = text.slice(span.start, span.end);
    if (told.has(span.start) || told.has(span.end)) continue;
    if (LAWFUL_REMAINS.test(text.slice(span.start - AROUND, span.end + AROUND)) || isOfAnother(text, slip)) continue;
    const framed = text.slice(span.start - 1, span.end + 1);
    if (countOf(text, term) < KNOWN || countOf(text, framed) > RARE) continue;
    told.add(span.start).add(span.end);
    const places = placesOf(text, framed, RARE).map((at) => ({ start: at + 1, end: at + 1 + printed.length }));
    const [first = span, ...others] = places;
    const place = placeAt(document, first.start);
    // What stands beside it may be the end of its line or cell.
    const shown = framed.trim();
    findings.push(
      finding({
        rule: 'misspelt-term',
        severity: 'warning',
        subject: `${place['zh-cn']}/${shown}`,
        message: {
          'zh-cn': `${place['zh-cn']}：${within(shown, printed)['zh-cn']}“${printed}”疑为“${term}”`,
          en: `${place.en}: “${printed}”${within(shown, printed).en} is probably “${term}”`,
        },
        span: first,
        related: others.map((each) => ({ span: each, message: { 'zh-cn': `“${printed}”`, en: `“${printed}”` } })),
        fixes: [
          {
            title: { 'zh-cn': `改为“${term}”`, en: `Change to “${term}”` },
            edits: [first, ...others].map((each) => ({ span: each, newText: term })),
            preferred: false,
          },
        ],
      }),
    );
  }
  return findings;
}

/** Where a slip stands, in words; nothing where it stands alone. */
function within(shown: string, printed: string): Wording {
  if (shown === printed) return { 'zh-cn': '', en: '' };
  return { 'zh-cn': `“${shown}”中的`, en: ` in “${shown}”` };
}

/** Whether the end of what is left belongs to the word beside it (人员费用 is no 人员经费, 时效指标 no 效益指标, 全部预算 no 部门预算). */
function isOfAnother(text: string, { span, term, loose }: TermSlip): boolean {
  if (loose === undefined) return false;
  const beside = loose === 'end' ? text[span.end] : text[span.start - 1];
  if (beside === undefined || !isHanCode(beside.charCodeAt(0))) return false;
  if (loose === 'start' && WORDS_BEFORE[term.charAt(0)]?.includes(beside) === true) return true;
  if (loose === 'end' && WORDS_AFTER[term.slice(-1)]?.includes(beside) === true) return true;
  const word = loose === 'end' ? term.slice(-1) + beside : beside + term.charAt(0);
  const within = loose === 'end' ? term.slice(-2) + beside : beside + term.slice(0, 2);
  return countOf(text, word) - countOf(text, within) > RARE;
}

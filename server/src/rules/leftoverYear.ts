import type { Disclosure, Section } from '../document/model';
import type { Finding, Severity } from '../findings/model';
import { isSpace } from '../text/scan';
import { foldRange } from '../text/fold';
import { foldParagraph, paragraphsOf } from './prose';
import type { RuleContext } from './rule';
import { useAt, yearFinding } from './wrongYear';

/** Findings of one part after which no more are looked for. */
const ENOUGH = 200;

/** Who a sentence of the plan speaks of. */
const WHO =
  '(?:我|本|全)?(?:部门|单位|局|委|办|厅|馆|镇|乡|街道|县|市|区|院|校|会|中心|所|站|处|队)?(?:机关|本级)?(?:及(?:所属|下属)(?:各|预算)?单位|[(]含所属单位[)])?';
/** What it says of the year: that something is planned, or an amount of this year's budget. */
const PLAN = new RegExp(
  `^年度?,?${WHO}(?:(?:财政拨款|一般公共预算|使用)?(?:安排的?)?(?:"?三公"?经费|机关运行经费|政府采购(?:支出)?预算|公务用车保有量|部门预算|(?:政府性)?基金预算|国有资本经营预算)|(?:共|拟|计划|没有|未|预算)(?:安排|购置|采购|用于|实施|新增|编制|使用)|拟|(?:预算)?安排|(?:重点|主要)(?:工作|任务))`,
);
/** What then is told of a year that is over, or of another paper. */
const OVER =
  /^.{0,30}(?:执行|完成|决算|实际|调整|批复|总结|评价|自评|考核|评审|基数|相比|下达|结转|验收|结余|支付|欠|尾款|以来)/;
/** Where a clause begins. */
const BEGINS = /(?:^|[。;:,!?)]|[。;:](?:\d{1,2}[.、]|[(][一二三四五六七八九十\d]{1,2}[)]))$/;
/** The first words of a paragraph: its number. */
const NUMBER = /^(?:\d{1,2}[.、]|[(][一二三四五六七八九十\d]{1,2}[)]|[一二三四五六七八九十]{1,2}、)?$/;
const AS_OF = /截[至止]到?$/;
const YEAR_END = /^年(?:度末|底|末|12月(?:31日|底|末))/;
const OWNED = /资产|车辆|公务用车|房屋|设备/;
/** A sentence that dates what the sentences before it tell. */
const ABOVE = /^(?:上述|以上|前述)/;
const DONE = /已(?!列入|纳入|编入|按|在)|实现了|达到了|完成了|累计|规划|以来|从|自20|由20/;

/**
 * The year of an earlier document left in the text: where something is planned (2025年我局共安排…), where a goal lies in
 * the past (到2024年底), in the date of what is owned. Silent where the sentence speaks of this year, too.
 */
export function leftoverYear({ text, document }: RuleContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (const paragraph of paragraphsOf(text, document)) {
    if (!/20\d\d\s{0,2}年/.test(paragraph.text)) continue;
    const at = paragraph.lines[0]?.start ?? 0;
    const year = document.parts.find(({ span }) => span.start <= at && at < span.end)?.year ?? document.year;
    if (year === undefined) continue;
    const folded = foldParagraph(text, paragraph);
    for (const { 1: printed = '', index } of folded.text.matchAll(/(20\d\d)(?=年)/g)) {
      if (findings.length >= ENOUGH) break;
      const [right, severity] = rightYear(folded.text, index, Number(printed), year) ?? [];
      const [start, end] = [folded.at[index], folded.at[index + 3]];
      if (right === undefined || start === undefined || end === undefined || right === Number(printed)) continue;
      if (useAt(text, start) !== 'none') continue;
      // A line of its own may go on from the one above: 比 / 2025年….
      if (!folded.text.slice(0, index).includes('。') && goesOn(text, at, document)) continue;
      findings.push(yearFinding(document, { start, end: end + 1 }, printed, right, false, severity));
    }
  }
  return findings;
}

/** Whether what begins at an offset goes on from the line above: that ends in the middle of a sentence, and is no heading. */
function goesOn(text: string, start: number, { parts }: Disclosure): boolean {
  let end = start;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  if (!/[\u4e00-\u9fff、，,“”"]/.test(text.charAt(end - 1))) return false;
  const isHeading = ({ headingSpan, children }: Section): boolean =>
    (headingSpan.start < end && end <= headingSpan.end) || children.some(isHeading);
  return !parts.some(({ sections }) => sections.some(isHeading));
}

/** What a year should be, and how sure that is; nothing where it may be right. */
function rightYear(
  words: string,
  index: number,
  printed: number,
  year: number,
): readonly [number, Severity] | undefined {
  const before = words.slice(Math.max(0, index - 40), index);
  const after = words.slice(index + 4, index + 80);
  const start = words.lastIndexOf('。', index) + 1;
  const stop = words.indexOf('。', index);
  const sentence = words.slice(start, stop < 0 ? words.length : stop);
  if (
    AS_OF.test(before) &&
    YEAR_END.test(after) &&
    OWNED.test(ABOVE.test(sentence) ? words.slice(0, stop) : sentence)
  ) {
    if (printed === year - 1 || printed < year - 4) return undefined;
    // Some places count what was owned at the last closing of the books.
    return [year - 1, printed === year - 2 ? 'information' : 'warning'];
  }
  if (printed === year) return undefined;
  if (
    printed < year &&
    /(?:^|[,。;:、)]|力争|确保|预计|计划)到$/.test(before) &&
    /^年(?:底|末)?[,\u4e00-\u9fff]/.test(after)
  )
    return DONE.test(sentence) || !/^年(?:底|末)/.test(after) ? undefined : [year, 'warning'];
  if (!BEGINS.test(before) && !NUMBER.test(words.slice(start, index))) return undefined;
  if (!PLAN.test(after) || OVER.test(after) || DONE.test(sentence.slice(0, 40))) return undefined;
  // What is compared with the year it is said of cannot be of that year.
  if (new RegExp(`[较比与同]${printed}年`).test(sentence)) return [year, 'warning'];
  const next = stop < 0 ? '' : words.slice(stop + 1, stop + 16);
  if (sentence.includes(`${year}年`) || next.includes(`${year}年`) || printed > year + 1) return undefined;
  return [year, 'warning'];
}

/** The year of an earlier document in a table's title, or in the note under it. */
export function tableYear({ text, document }: RuleContext): readonly Finding[] {
  const { year } = document;
  if (year === undefined) return [];
  const findings: Finding[] = [];
  const report = (start: number, end: number, pattern: RegExp): void => {
    const folded = foldRange(text, start, end);
    const match = pattern.exec(folded.text);
    const printed = match?.[1] ?? '';
    const index = folded.text.indexOf(printed);
    const [first, last] = [folded.at[index], folded.at[index + 3]];
    if (printed === '' || Number(printed) === year || first === undefined || last === undefined) return;
    findings.push(yearFinding(document, { start: first, end: last + 1 }, printed, year, true, 'warning'));
  };
  for (const { kind, titleSpan, note, project } of document.tables) {
    if (project || !kind || kind.id === 'GD') continue;
    if (titleSpan) report(titleSpan.start, titleSpan.end, /(20\d\d)年/);
    const [span] = note?.spans ?? [];
    if (span) report(span.start, span.end, /(20\d\d)年度?[^。;]{0,20}(?:无|没有|未)/);
  }
  return findings;
}

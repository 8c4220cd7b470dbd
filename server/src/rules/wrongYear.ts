import type { Finding, Severity } from '../findings/model';
import { commonest } from '../text/commonest';
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import { placeAt } from './place';
import { finding, type RuleContext } from './rule';
import { foldedBefore, foldedBehind, lineAt, tableLookup } from './textSearch';
import { readOnce } from '../text/recent';
import type { Match } from '../text/search';

const META = /预算年度\s{0,3}[:：]\s{0,3}(20\d\d)/g;
const AS_OF = /截[止至](?:时间|日期)?\s{0,3}[:：]\s{0,3}(20\d\d)(?=[-年./]\s?12[-月./]\s?31)/g;
const YEAR = /20\d\d(?=\s{0,2}年)/g;

/** Findings after which no more are looked for. */
const ENOUGH = 1000;

/** The title of a whole document or part: `…2026年部门预算信息公开情况说明`. */
const TITLE = /^.{0,40}20\d\d年度?.{0,24}(部门|单位)?.{0,6}预算.{0,14}(公开|情况说明|说明|公开表|总表)$/;
/** What follows the year where a sentence speaks of this year's budget. */
const THIS_YEAR =
  /^年度?(我|本)?(部门|单位|局|委|厅)?(预算收入|收入预算|预算支出|支出预算|预算总收入|预算总支出|收支预算)(?!执行|完成|决算|调整|实际|数|批复|评审)/;
/** What stands before and after the year where a sentence compares with last year's budget. */
const COMPARED_BEFORE = /(较|比|与|同)(上年|去年)?[(]?$/;
const COMPARED_AFTER =
  /^年度?(部门|单位)?(预算)?(数|安排)?(?:\d[\d,]{0,15}(?:\.\d{1,6})?[万亿]?元)?(相比|增加|减少|增长|下降|持平|无增减)/;

/**
 * A year that is not the document's: in a table's 预算年度, in the date of the assets, in a title, in a sentence that
 * states this year's budget, or as the base of a comparison with last year's. What it should be is told by most prints:
 * in tables and titles, or, where these are too few, in the sentences.
 */
export function wrongYear(context: RuleContext): readonly Finding[] {
  const { text, document, search } = context;
  const metas = search.all(META);
  const hits = search.all(YEAR).filter((match) => useOf(text, match) !== 'none');
  const titles = hits.filter((match) => useOf(text, match) === 'title');
  const year =
    usualYear([...metas.map((match) => match[1] ?? ''), ...titles.map((match) => match[0])]) ??
    usualYear(hits.filter((match) => useOf(text, match) === 'budget').map((match) => match[0]));
  if (year === undefined) return [];
  const findings: Finding[] = [];
  const report = (start: number, printed: string, right: number, preferred: boolean): void => {
    if (printed !== String(right))
      findings.push(yearFinding(document, { start, end: start + 4 }, printed, right, preferred));
  };
  for (const match of metas) report(match.index + match[0].length - 4, match[1] ?? '', year, true);
  for (const match of search.all(AS_OF)) report(match.index + match[0].length - 4, match[1] ?? '', year - 1, true);
  for (const { 0: printed, index } of titles) report(index, printed, year, true);
  const inTable = tableLookup(document);
  for (const match of hits) {
    const { 0: printed, index } = match;
    const use = useOf(text, match);
    if (findings.length >= ENOUGH) break;
    if (printed === String(year) || use === 'title' || inTable(index)) continue;
    const own = Number(printed);
    if (use === 'base') {
      const money = foldedBehind(text, index, 80).split('。')[0] ?? '';
      if (own === year - 2 && money.includes('万元')) report(index, printed, year - 1, true);
    } else if (!statesYear(sentenceAround(text, index), year)) {
      report(index, printed, year, true);
    }
  }
  for (const match of hits) {
    const { 0: printed, index } = match;
    if (findings.length >= ENOUGH) break;
    if (printed !== String(year) || useOf(text, match) !== 'base' || inTable(index)) continue;
    report(index, printed, year - 1, true);
  }
  return findings;
}

/** What a year is printed for: a title, this year's budget, the base of a comparison, or anything else. */
type Use = 'title' | 'budget' | 'base' | 'none';

/** Told once for each match: it depends on the match's line and the words beside it only. */
const useOf = readOnce((text, { index }: Match): Use => useAt(text, index));

/** What the year at an offset is printed for. */
export function useAt(text: string, index: number): Use {
  return isTitle(text, index) ? 'title' : useIn(text, index);
}

function useIn(text: string, index: number): Use {
  const after = foldedBehind(text, index + 4, 36);
  if (COMPARED_BEFORE.test(foldedBefore(text, index, 12))) return COMPARED_AFTER.test(after) ? 'base' : 'none';
  return THIS_YEAR.test(after) ? 'budget' : 'none';
}

/** The year of most prints: at least two, and more than half. */
function usualYear(years: readonly string[]): number | undefined {
  const most = commonest(years);
  return most && most.count >= 2 && most.count * 2 > years.length ? Number(most.value) : undefined;
}

function isTitle(text: string, index: number): boolean {
  const line = lineAt(text, index, 90);
  if (!line) return false;
  const words = fold(text.slice(line.start, line.end)).replace(/[.…·\d]+$/, '');
  return TITLE.test(words) && !/[,。;:]|执行|绩效|自评|评价|决算|调整/.test(words);
}

/** Whether a sentence states the budget of a year: it then gives two years side by side. */
function statesYear(sentence: string, year: number): boolean {
  return sentence
    .split(`${year}`)
    .slice(1)
    .some((rest) => THIS_YEAR.test(rest.slice(0, 40)));
}

/** The folded words from the full stop before an offset to the one behind it. */
function sentenceAround(text: string, index: number): string {
  const before = foldedBefore(text, index, 160);
  const after = foldedBehind(text, index, 160);
  return before.slice(before.lastIndexOf('。') + 1) + (after.split('。')[0] ?? '');
}

/** What is told of a year, and its fix. */
export function yearFinding(
  document: RuleContext['document'],
  span: Span,
  printed: string,
  right: number,
  preferred: boolean,
  severity: Severity = 'warning',
): Finding {
  const place = placeAt(document, span.start);
  return finding({
    rule: 'wrong-year',
    severity,
    subject: `${place['zh-cn']}/${printed}`,
    message: {
      'zh-cn': `${place['zh-cn']}：年度 ${printed} 应为 ${right}`,
      en: `${place.en}: the year ${printed} should be ${right}`,
    },
    span,
    fixes: [
      {
        title: { 'zh-cn': `改为 ${right}`, en: `Change to ${right}` },
        edits: [{ span, newText: String(right) }],
        preferred,
      },
    ],
  });
}

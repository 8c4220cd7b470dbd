import type { Part, Sentence } from '../document/model';
import type { Finding, Wording } from '../findings/model';
import { figureIn } from '../network/figures';
import { foldParagraph, paragraphsOf } from './prose';
import { placeAt } from './place';
import { finding, type RuleContext } from './rule';

/** Findings of one part after which no more are looked for. */
const ENOUGH = 100;

/** A whole that is counted and then divided: 编制共58名,其中行政编制17名,事业编制41名. */
const DIVIDED = /(\d{1,6})([名人辆个台套处家所])(?:[(][^()]{0,10}[)])?,(?:其中|包括)[:,]?([^。;]{4,160})/g;
/** Offices told one by one and then counted: 内设办公室、财务科、人事科3个科室. */
const OFFICES =
  /(?:内设|下设)(?:机构(?:为|有|包括)?)?:?([^,。;:()\d]{3,120}?)(?:等)?(?:共)?(\d{1,2})个(?:职能|内设|业务)?(?:科室|股室|处室|科|股|处|部室|部门|机构)/g;
/** Projects counted beside their amount: 项目7个,预算资金3609.75万元. */
const PROJECTS = /项目(?:支出)?(?:共计?|合计)?(\d{1,3})个|(\d{1,3})个项目/g;
/** Parts that together are always all of the whole. */
const ALL = /其他|行政编制.*事业编制|事业编制.*行政编制/;

/** What a text counts: parts that are more than the whole, offices told and counted, projects and their forms. */
export function textCount(context: RuleContext): readonly Finding[] {
  const { text, document } = context;
  const findings: Finding[] = [];
  const report = (at: readonly number[], index: number, printed: string, right: number, why: Wording): void => {
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
  for (const paragraph of paragraphsOf(text, document)) {
    if (!/\d/.test(paragraph.text)) continue;
    const folded = foldParagraph(text, paragraph);
    for (const { 1: whole = '', 2: measure = '', 3: rest = '', index } of folded.text.matchAll(DIVIDED)) {
      const parts = partsOf(rest, measure);
      const sum = parts.reduce((all, each) => all + each, 0);
      const wrong = sum > Number(whole) || (sum < Number(whole) && ALL.test(rest));
      if (parts.length < 2 || !wrong) continue;
      const listed = parts.join('+');
      report(folded.at, index, whole, sum, {
        'zh-cn': `各项合计 ${listed}=${sum}`,
        en: `the parts are ${listed}=${sum}`,
      });
    }
    for (const { 0: words, 1: names = '', 2: count = '', index } of folded.text.matchAll(OFFICES)) {
      const told = names.split(/[、和及]/).filter((each) => each !== '');
      if (told.length < 3 || /等/.test(words) || told.length === Number(count)) continue;
      report(folded.at, index + words.lastIndexOf(count), count, told.length, {
        'zh-cn': `列出的内设机构有 ${told.length} 个`,
        en: `${told.length} offices are listed`,
      });
    }
  }
  for (const part of document.parts) ofProjects(part, report);
  return findings;
}

/** The parts' counts, where nothing but parts of one measure is told; none otherwise. */
function partsOf(rest: string, measure: string): readonly number[] {
  const counts: number[] = [];
  for (const clause of rest.split(/[,、]/)) {
    const match = /^(?:和|及)?[\u4e00-\u9fff()]{2,20}?(\d{1,6})([\u4e00-\u9fff])$/.exec(clause);
    if (!match || match[2] !== measure) {
      if (counts.length > 0) break;
      return [];
    }
    counts.push(Number(match[1]));
  }
  return counts;
}

/** Projects the text counts, where it states the amount of all forms beside the number. */
function ofProjects(
  part: Part,
  report: (at: readonly number[], index: number, printed: string, right: number, why: Wording) => void,
): void {
  const forms = part.projects.filter(({ number }) => number !== '');
  if (forms.length < 2) return;
  const budgets = forms.map(({ table }) => (table.entries[0] && figureIn(table.entries[0], 'budget'))?.value);
  if (budgets.includes(undefined)) return;
  const whole = budgets.reduce((sum: number, value) => sum + (value ?? 0), 0);
  for (const sentence of part.sentences ?? []) {
    for (const { 0: words, 1: first, 2: second, index } of sentence.text.matchAll(PROJECTS)) {
      const count = first ?? second ?? '';
      if (Number(count) === forms.length || !states(sentence, index, whole)) continue;
      report(sentence.at, index + words.indexOf(count), count, forms.length, {
        'zh-cn': `绩效目标表有 ${forms.length} 个`,
        en: `there are ${forms.length} performance forms`,
      });
    }
  }
}

/** Whether an amount is stated behind a place, in the same clause or the next. */
function states({ figures = [], at, text }: Sentence, index: number, value: number): boolean {
  const end = at[Math.min(text.length - 1, index + 40)] ?? Infinity;
  const start = at[index] ?? 0;
  return figures.some((figure) => {
    const place = figure.spans[0]?.start ?? -1;
    return place > start && place <= end && Math.abs((figure.value ?? 0) - value) <= 5000;
  });
}

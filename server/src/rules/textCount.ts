import type { Finding } from '../findings/model';
import { reporter, type ReportCount } from './countFinding';
import { foldParagraph, paragraphsOf } from './prose';
import type { RuleContext } from './rule';

/** A whole that is counted and then divided: 编制共58名,其中行政编制17名,事业编制41名. What is divided may be divided again. */
const DIVIDED =
  /(\d{1,6})(名|人|辆|个|台|套|处|家|所|间|平方米)(?:[(][^()]{0,10}[)])?[,:](其中|包括|分别为|分别是)[:,]?(?=([^。;]{4,160}))/g;
/** The same in brackets: 54人(行政29人、事业25人); what stands there is all of it. */
const BRACKETED = /(\d{1,6})(名|人|辆|个|台|套|处|家|所|间)[(]((?!其中|含|不含|包括)[^()]{4,80})[)]/g;
/** Offices told one by one and then counted: 内设办公室、财务科、人事科3个科室. */
const OFFICES =
  /(?:内设|下设)(?:机构(?:为|有|包括)?)?:?([^,。;:()\d]{3,120}?)(?:等)?(?:共)?(\d{1,2})个(?:职能|内设|业务)?(?:科室|股室|处室|科|股|处|部室|部门|机构)/g;
/** Offices counted and then told: 设6个内设机构,包括:办公室、财务科. */
const COUNTED =
  /(\d{1,2})个(?:职能|内设|业务)?(?:科室|股室|处室|部室|机构)[,:](?:分别)?(?:包括|为|是|即)?[:]?([^。;:()\d]{6,200})[。;]/g;
/** Units counted and then told: 预算单位共3个,具体包括:某某局本级、某某中心、某某站. */
const UNITS =
  /(\d{1,2})[个家](?:预算单位|单位)?(?:,(?:其中[^。;:]{0,60}|[^。;:\d]{0,30}))?,?(?:具体|分别)(?:包括|为|是|有):([^。:]{8,400})。/g;
/** What units are called, with what is said of them behind. */
const UNIT =
  /(?:局|委|委员会|办公室|院|所|站|馆|中心|队|校|学|园|厅|处|社|会|机关|科|镇|乡|街道|本级)(?:[(][^()]{1,20}[)])?$/;
/** What parts offices told one by one: 社会事务和退役军人服务办公室 is one. */
const NEXT = /、|(?<=室|科|股|处|办|部|队|中心|站|委|所)[和及]/;
/** What offices are called. */
const OFFICE = /(?:室|科|股|处|办|部|队|中心|站|委|所)$/;
/** Parts that together are always all of the whole; vehicles are told by the kinds of the form of assets. */
const ALL =
  /其他|(?:[^,、]{2,12}用车\d+[辆台](?:[(][^()]*[)])?[,、]){2}[^,、]{2,12}用车\d+[辆台]|行政编制.*事业编制|事业编制.*行政编制|行政单位.*事业单位|办公用房.*业务用房|离休.*退休/;
/** What is said to follow is all there is: 包括, not 其中. */
const WHOLLY = /包括|分别/;

/** What a text counts within itself: parts that are more than the whole, offices told and counted. */
export function textCount(context: RuleContext): readonly Finding[] {
  const { text, document } = context;
  const findings: Finding[] = [];
  const tell = reporter(context, findings);
  const told = new Set<number>();
  const report: ReportCount = (at, index, ...words) => {
    const place = at[index] ?? -1;
    if (!told.has(place)) tell(at, index, ...words);
    told.add(place);
  };
  for (const paragraph of paragraphsOf(text, document)) {
    if (!/\d/.test(paragraph.text)) continue;
    const folded = foldParagraph(text, paragraph);
    const divided = (whole: string, index: number, { counts, complete }: Parts, all: boolean): void => {
      const sum = counts.reduce((total, each) => total + each, 0);
      const wrong = sum > Number(whole) || (sum < Number(whole) && complete && all);
      if (counts.length < 2 || !wrong) return;
      const listed = counts.join('+');
      report(folded.at, index, whole, sum, {
        'zh-cn': `各项合计 ${listed}=${sum}`,
        en: `the parts are ${listed}=${sum}`,
      });
    };
    const offices = (index: number, count: string, told: readonly string[]): void => {
      if (told.length < 3 || told.length === Number(count)) return;
      report(folded.at, index, count, told.length, {
        'zh-cn': `列出的内设机构有 ${told.length} 个`,
        en: `${told.length} offices are listed`,
      });
    };
    for (const { 1: whole = '', 2: measure = '', 3: how = '', 4: rest = '', index } of folded.text.matchAll(DIVIDED))
      divided(whole, index, partsOf(rest, measure), ALL.test(rest) || (WHOLLY.test(how) && !/等/.test(rest)));
    for (const { 1: whole = '', 2: measure = '', 3: rest = '', index } of folded.text.matchAll(BRACKETED))
      divided(whole, index, partsOf(rest, measure), !/等/.test(rest));
    for (const { 0: words, 1: names = '', 2: count = '', index } of folded.text.matchAll(OFFICES)) {
      const told = names.split(NEXT).filter((each) => each !== '');
      if (!/等/.test(words)) offices(index + words.lastIndexOf(count), count, told);
    }
    for (const { 1: count = '', 2: names = '', index } of folded.text.matchAll(UNITS)) {
      const told = names.split(/[、;](?![^()]*[)])/).map((name) => name.replace(/^[(]?\d{1,2}[.、)]/, ''));
      if (told.length < 2 || told.length === Number(count) || !told.every((name) => UNIT.test(name))) continue;
      report(folded.at, index, count, told.length, {
        'zh-cn': `列出的单位有 ${told.length} 个`,
        en: `${told.length} units are listed`,
      });
    }
    for (const { 1: count = '', 2: names = '', index } of folded.text.matchAll(COUNTED)) {
      const told = names.split(NEXT);
      if (told.every((name) => OFFICE.test(name))) offices(index, count, told);
    }
  }
  return findings;
}

interface Parts {
  readonly counts: readonly number[];
  /** Nothing but parts is listed. */
  readonly complete: boolean;
}

/** The parts' counts, as far as nothing but parts of one measure is told; none where the first is none. */
function partsOf(rest: string, measure: string): Parts {
  const counts: number[] = [];
  for (const clause of rest.split(/[,、](?![^()]*[)])/)) {
    const match = /^(?:和|及)?[\u4e00-\u9fff()]{2,20}?(\d{1,6})([\u4e00-\u9fff]{1,3})(?:[(][^()\d]{1,30}[)])?$/.exec(
      clause,
    );
    // 其他用车主要是巡查用车: what is said of the parts behind them.
    if (counts.length > 1 && !/\d/.test(clause)) return { counts, complete: !/[另等]/.test(clause) };
    // 在职88人,包括行政19人: what follows are parts of a part.
    if (!match || match[2] !== measure || /^(?:包括|其中|含)/.test(clause)) return { counts, complete: false };
    counts.push(Number(match[1]));
  }
  return { counts, complete: true };
}

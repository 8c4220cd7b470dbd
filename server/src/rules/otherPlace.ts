import { placesOfName, type PlaceLevel } from '../catalogue/places';
import type { Finding, Fix, Wording } from '../findings/model';
import { fold } from '../text/fold';
import { remembered } from '../text/recent';
import { slipEdits } from '../text/slip';
import type { Span } from '../text/span';
import { placeAt } from './place';
import { foldParagraph, paragraphsOf, type Paragraph } from './prose';
import { countOf } from './textSearch';
import { finding, type RuleContext } from './rule';

const OUR = /我(省|市|县)/g;
/** Characters before and after a word within which its sentence is looked for. */
const REACH = 160;
/** Findings after which no more are looked for. */
const ENOUGH = 200;

/** Words with the character of a level in them that speak of no such level. */
const NO_LEVEL = /节省|省略|省时|省力|省钱|省心|省去|市场|城市|上市|市民|超市/g;
/** Other words by which a sentence speaks of a level. The names of cities and counties are no such words. */
const SPEAKS: Readonly<Record<string, RegExp>> = {
  省: /省/,
  市: /[全各本省]市|市[级委县区直属辖]|市政府|市局|市财政|市人民政府|设区/,
  县: /[全各本市]县|县[级委区直属域乡]|县政府|县局|县财政|县人民政府/,
};

/**
 * Another place left from the text this one was made of: 我省 where no province speaks, 我市 in a county's, 我县 in a
 * city's. Silent where the sentence speaks of that level otherwise (全省, 省级), and inside the title of another document.
 */
export function otherPlace({ text, document, search }: RuleContext): readonly Finding[] {
  const names = [
    ...document.parts.map(({ name }) => name),
    ...document.parts.flatMap(({ projects }) => projects.map(({ unit }) => unit.replace(/^\d+/, ''))),
  ].filter((name) => name !== '');
  const places = [...new Set(names)].map(placesIn);
  const own = places.find((list) => list.length > 0)?.at(-1)?.level;
  if (!own) return [];
  const levels = new Set(places.flatMap((list) => list.map(({ level }) => level)));
  const findings: Finding[] = [];
  for (const { 0: word, 1: level = '', index } of search.all(OUR)) {
    if (findings.length >= ENOUGH) break;
    // A district belongs to a city, and may speak of it as its own.
    if (levels.has(level as PlaceLevel) || (own === '区' && level === '市')) continue;
    const before =
      text
        .slice(Math.max(0, index - REACH), index)
        .split(/[。；;\n]/)
        .at(-1) ?? '';
    const behind = text.slice(index + word.length, index + REACH).split(/[。；;\n]/)[0] ?? '';
    if (isQuoted(before) || speaksOf(before + behind, level)) continue;
    const right = `我${own}`;
    findings.push(
      told(
        document,
        { start: index, end: index + word.length },
        word,
        {
          'zh-cn': `“${word}”不是本${own}的口径，疑似套用他人文本时留下的`,
          en: `“${word}” is another level’s word, perhaps left from a text that was copied`,
        },
        right,
        true,
      ),
    );
  }
  return findings;
}

const placesIn = remembered(64, (name) => placesOfName(fold(name)));

/** Whether the text before it leaves a title or quotation open. */
function isQuoted(before: string): boolean {
  return before.lastIndexOf('《') > before.lastIndexOf('》') || before.lastIndexOf('“') > before.lastIndexOf('”');
}

/** Whether a sentence speaks of a level otherwise: 全省, 省级资金, 市委. */
function speaksOf(sentence: string, level: string): boolean {
  const spoken = SPEAKS[level];
  return spoken !== undefined && spoken.test(sentence.replace(NO_LEVEL, ''));
}

/** What stands before and after the department's name where a document speaks of itself. */
const SELF_BEFORE = /(?:^|现将|反映|《|附件\d?[:：]?|[。;:,]|(?:^|[^\d])\d{1,2}[.、])$/;
const SELF_AFTER =
  /^(?:本级$|(?:本级)?(?:下设|内设|为|是|负责|承担|上年末|安排|现有|共有|20\d\d年)|(?:本级)?(?:机关及所属|20\d\d年度?(?:部门|单位)?(?:预算|收支)|年度(?:部门|单位)预算|[(（]含所属|职能配置|(?:的)?主要职责(?:是|为|[:：])|部门预算信息公开))/;

/** The name of another place's bureau where the document names itself. */
export function otherBureau({ text, document }: RuleContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { name, part } of document.parts.map((each) => ({ name: fold(each.name), part: each }))) {
    const ownPlace = placesOfName(name)
      .map((place) => place.text)
      .join('');
    const bureau = name.slice(ownPlace.length).replace(/[(（]?本级[)）]?$|机关$/, '');
    if (ownPlace === '' || bureau.length < 3) continue;
    const paragraphs = paragraphsOf(text, document);
    let words: string | undefined;
    for (const paragraph of paragraphs) {
      if (!paragraph.text.includes(bureau.charAt(0))) continue;
      const first = paragraph.lines[0]?.start ?? 0;
      if (first < part.span.start || first >= part.span.end) continue;
      const folded = foldParagraph(text, paragraph);
      for (let at = folded.text.indexOf(bureau); at >= 0; at = folded.text.indexOf(bureau, at + 1)) {
        const other = /([\u4e00-\u9fff]{1,9}(?:省|自治区|自治州|市|州|盟|县|旗|区))$/.exec(
          folded.text.slice(Math.max(0, at - 14), at),
        )?.[1];
        if (other === undefined || other.endsWith(ownPlace) || ownPlace.endsWith(other)) continue;
        const rest = folded.text.slice(at + bureau.length, at + bureau.length + 24);
        const foreign = other.replace(/^.*(?:现将|反映|根据|由|对|以|为|是)/, '');
        const start = at - foreign.length;
        const before = folded.text.slice(Math.max(0, start - 4), start);
        const isSelf = foreign.length > 2 && SELF_AFTER.test(rest) && SELF_BEFORE.test(before);
        if (
          !isSelf &&
          !isLeftOver({ foreign, own: ownPlace, name, before, rest }, (words ??= wordsOf(text, paragraphs)))
        )
          continue;
        // A slip in the department's own name is told as such.
        if (foreign[0] === ownPlace[0] && slipEdits(foreign, ownPlace)?.length === 1) continue;
        const span = { start: folded.at[start] ?? 0, end: (folded.at[at - 1] ?? 0) + 1 };
        if (findings.length >= ENOUGH) return findings;
        findings.push(
          told(
            document,
            span,
            foreign,
            {
              'zh-cn': `“${foreign}${bureau}”不是本部门（${name}），疑似套用他人文本时留下的`,
              en: `“${foreign}${bureau}” is not this department (${name}); perhaps left from a text that was copied`,
            },
            ownPlace,
            true,
          ),
        );
      }
    }
  }
  return findings;
}

/** Levels that are beside one another, by what names of places end with. */
const BESIDE: readonly RegExp[] = [/[县区旗]$/, /(?:市|州|盟)$/, /(?:省|自治区)$/];
/** Before a bureau that is another: one that is worked with, or learnt from. */
const WITH = /[与和同跟向赴往及、]$|联合|学习|借鉴|支援|对口|协作|考察|邻/;
/** What a department does in its own document: 将预算公开, 就2026年预算作如下说明, 2026年没有安排. */
const DOES = /^(?:本级|机关)?(?:将|就|对|按照?|根据|依据|严格|坚持|结合|围绕|20\d\d年|没有|无|不涉及|共|全体|各科室)/;

/** All running text of a part. */
function wordsOf(text: string, paragraphs: readonly Paragraph[]): string {
  return paragraphs.map((paragraph) => foldParagraph(text, paragraph).text).join('\n');
}

/** A bureau of another place, and what stands around it. */
interface Bureau {
  readonly foreign: string;
  /** The department's own place, and its whole name. */
  readonly own: string;
  readonly name: string;
  readonly before: string;
  readonly rest: string;
}

/** Whether a bureau of a place beside the department's own stands, once, where the department speaks of itself. */
function isLeftOver({ foreign, own, name, before, rest }: Bureau, words: string): boolean {
  if (!/^.{1,4}[省市州盟县区旗]$/.test(foreign) || !/(?:^|[。;:,(]|\d[.、])$/.test(before)) return false;
  if (WITH.test(before) || WITH.test(foreign.slice(0, 2)) || !DOES.test(rest)) return false;
  const bureau = name.slice(own.length);
  return (
    BESIDE.some((level) => level.test(foreign) && level.test(own)) &&
    countOf(words, foreign + bureau) === 1 &&
    countOf(words, name) > 0
  );
}

/** A unit's name where a list is told: the place it bears, and what it is. */
const UNIT =
  /(?<=^|[、,;:]|\d[.、]|包括|含)([\u4e00-\u9fff]{2,4}[市县区州旗])([\u4e00-\u9fff]{2,20}?(?:站|所|中心|院|馆|校|队|处|会|局|园|场))(?=[(、,。;]|本级|$)/g;

/** A unit of another place among the department's own, in the paragraph that lists them. */
export function otherUnit({ text, document }: RuleContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { name } of document.parts) {
    const own = placesIn(name).at(-1);
    if (!own) continue;
    for (const paragraph of paragraphsOf(text, document)) {
      if (!/单位|机构|下属|所属/.test(paragraph.text)) continue;
      const folded = foldParagraph(text, paragraph);
      const units = [...folded.text.matchAll(UNIT)].map(({ 1: place = '', 2: what = '', index }) => ({
        place,
        what,
        index,
      }));
      const foreign = units.filter(({ place }) => place !== own.text && place.endsWith(own.text.slice(-1)));
      // One among others of the department's own place: it is not of their kind.
      if (foreign.length !== 1 || !units.some(({ place }) => place === own.text)) continue;
      for (const { place, what, index } of foreign) {
        if (findings.length >= ENOUGH || placesIn(name).some((each) => each.text === place)) continue;
        const span = { start: folded.at[index] ?? 0, end: (folded.at[index + place.length - 1] ?? 0) + 1 };
        const message = {
          'zh-cn': `“${place}${what}”不是本部门（${name}）的单位，疑似套用他人文本时留下的`,
          en: `“${place}${what}” is no unit of this department (${name}); perhaps left from a text that was copied`,
        };
        findings.push(told(document, span, place, message, own.text, false));
      }
    }
  }
  return findings;
}

function told(
  document: RuleContext['document'],
  span: Span,
  printed: string,
  message: Wording,
  right: string,
  preferred: boolean,
): Finding {
  const place = placeAt(document, span.start);
  const fix: Fix = {
    title: { 'zh-cn': `改为“${right}”`, en: `Change to “${right}”` },
    edits: [{ span, newText: right }],
    preferred,
  };
  return finding({
    rule: 'other-place',
    severity: 'warning',
    subject: `${place['zh-cn']}/${printed}`,
    message: { 'zh-cn': `${place['zh-cn']}：${message['zh-cn']}`, en: `${place.en}: ${message.en}` },
    span,
    fixes: [fix],
  });
}

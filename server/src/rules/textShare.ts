import type { Finding } from '../findings/model';
import { readOnce } from '../text/recent';
import type { Match } from '../text/search';
import type { Span } from '../text/span';
import { placeAt } from './place';
import { finding, type RuleContext } from './rule';

const PERCENT = /\d[%％]/g;

/** Characters before a percent sign that are looked at. */
const REACH = 40;

const COUNT = /([\u4e00-\u9fff]{0,20})(人数|人次|次数|户数|家数|件数)(?:达到|达|为)?\d{1,3}(?:\.\d{1,4})?$/;
/** Words by which a percentage is one of the count: 占总人数10%, 较上年人数增长5%, 不低于应到人数95%. */
const OF_COUNT = /[占比较按以]|达到|达|不低于|不少于|超过|完成|总|应|增长|增加|减少|下降|的$/;

const FULL = /([\u4e00-\u9fff]{1,20}率)(?:应|要|须|均|力争)?(?:达到|达|保持在|在|为|不低于)?100(?:\.0{1,2})?$/;
/** Rates that may exceed 100 %: what is done against a plan, growth, returns. */
const MAY_EXCEED =
  /(?:完成|执行|增长|达产|负荷|增值|收益|产销|自给|偿付|保值增值|周转|回报|利润|投资|覆盖倍|充足|流动比|速动比)率$/;

/** Whether the percentage is of a number of things, or a full rate: what can be wrong with it at all. */
const isCounted = readOnce((text, { index }: Match) => {
  const before = text.slice(Math.max(0, index + 1 - REACH), index + 1);
  return COUNT.test(before) || FULL.test(before);
});

/**
 * Percentages that contradict what they are said of, in running text and in the words of forms: a head-count in percent
 * (`享受人数100%`, a warning), and a part of a whole above all of it (`审查率100%以上`, noted).
 */
export function textShare(context: RuleContext): readonly Finding[] {
  const { text, search } = context;
  const findings: Finding[] = [];
  for (const match of search.all(PERCENT)) {
    if (!isCounted(text, match)) continue;
    const at = match.index + 1;
    const before = text.slice(Math.max(0, at - REACH), at);
    const count = COUNT.exec(before);
    if (count && !OF_COUNT.test(count[1] ?? '')) findings.push(countInPercent(context, count, at));
    const above = /^及?以上/.exec(text.slice(at + 1, at + 4))?.[0];
    const full = above === undefined ? undefined : FULL.exec(before);
    if (above !== undefined && full && !MAY_EXCEED.test(full[1] ?? ''))
      findings.push(aboveAll(context, full, { start: at + 1, end: at + 1 + above.length }));
  }
  return findings;
}

/** @param at offset of the percent sign */
function countInPercent({ text, document }: RuleContext, match: RegExpExecArray, at: number): Finding {
  const [whole, before = '', noun = ''] = match;
  const start = at - whole.length + before.length;
  const place = placeAt(document, start);
  const said = `${whole}${text[at] ?? '%'}`;
  return finding({
    rule: 'text-share',
    severity: 'warning',
    subject: `${place['zh-cn']}/${before}${noun}`,
    message: {
      'zh-cn': `${place['zh-cn']}：“${said}”，${noun}不能以百分比表示，应写明数目或改为比率`,
      en: `${place.en}: “${said}”: a ${noun} is no percentage; give the number, or name the rate`,
    },
    span: { start, end: at + 1 },
  });
}

/** @param above where 以上 stands */
function aboveAll({ text, document }: RuleContext, match: RegExpExecArray, above: Span): Finding {
  const [whole, name = ''] = match;
  const place = placeAt(document, above.start);
  const said = whole + text.slice(above.start - 1, above.end);
  return finding({
    rule: 'text-share',
    severity: 'information',
    subject: `${place['zh-cn']}/${name}`,
    message: {
      'zh-cn': `${place['zh-cn']}：“${said}”，比率最高为 100%，不会再有“以上”`,
      en: `${place.en}: “${said}”: this rate is 100% at most`,
    },
    span: above,
    fixes: [
      {
        title: { 'zh-cn': '删去“以上”', en: 'Remove 以上' },
        edits: [{ span: above, newText: '' }],
        preferred: true,
      },
    ],
  });
}

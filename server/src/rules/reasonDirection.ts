import type { Finding } from '../findings/model';
import { statedName } from '../network/describeText';
import type { PassageStatement } from '../network/statementsOf';
import { finding } from './rule';
import { sentenceSpan } from './sentenceSpan';

/** The reason tells of the opposite of what the figure says. */
export const TEXT_REASON_DIRECTION = 'text-reason-direction';

/** What may stand between a change and its reason: its rate, and the stop before a sentence that gives the reason. */
const BETWEEN = /^[,(]?(?:增长|增加|上升|提高|下降|减少|降低|增幅|降幅)[^,;。()]{0,6}?\d[\d.]*%\)?/;
const REASON = /^[^。;(),]{0,8},?(?:主要)?(?:是|为|系|由于|因为|因|主要原因(?:是|为|系)|原因(?:是|为))/;
const UP = /增加|新增|提高|上调|增长|上涨|扩大|增设|调增|上升|增多|较多|加大/;
const DOWN = /减少|压缩|压减|下降|降低|调减|节约|缩减|取消|核减|较少|下调/;
/** Money close to the word: more pensioners make less expenditure, more expenditure does not. */
const MONEY_UP =
  /(?:增加|新增|提高|上调|增长|调增|加大).{0,6}(?:支出|经费|预算|资金|投入|费用)|(?:支出|经费|预算|资金|投入|费用).{0,3}(?:增加|提高|增长|调增|上升)/;
const MONEY_DOWN =
  /(?:减少|压缩|压减|降低|调减|节约|缩减|核减).{0,6}(?:支出|经费|预算|资金|投入|费用)|(?:支出|经费|预算|资金|投入|费用).{0,3}(?:减少|压缩|压减|下降|降低|调减|缩减)/;
/** Where the reason speaks of last year, its direction may be turned. */
const ELSEWHEN = /上年|去年|以前年度|20\d\d年|不再|未|没有|无|一次性|基数|结转|抵|转/;

/** Characters after an amount in which its reason is looked for. */
const REACH = 160;

/** A finding where the reason given for a change tells only of the opposite: 增加…，主要是压减…. */
export function oppositeReason(statement: PassageStatement): Finding | undefined {
  const { sentence, figure, sign, at, implied, matter } = statement;
  if (!figure || figure.value === 0 || sign === 0 || !matter) return undefined;
  const after = sentence.text.slice(at, at + REACH);
  let number = /^[\d.,]+(?:亿元|百万元|万元|千元|元)/.exec(after)?.[0].length ?? 0;
  number += BETWEEN.exec(after.slice(number))?.[0].length ?? 0;
  if (/^。(?:主要)?原因/.test(after.slice(number))) number++;
  const rest = after.slice(number);
  const reason = /^[^。;]*/.exec(rest)?.[0] ?? '';
  const opening = REASON.exec(reason);
  if (!opening || /\d(?:万|亿|千)?元/.test(reason) || ELSEWHEN.test(reason)) return undefined;
  const words = reason.slice(opening[0].length);
  const [same, opposite] = sign > 0 ? [UP, MONEY_DOWN] : [DOWN, MONEY_UP];
  const match = opposite.exec(words);
  if (!match || same.test(words)) return undefined;
  const start = at + number + opening[0].length + match.index;
  return finding({
    rule: TEXT_REASON_DIRECTION,
    severity: 'warning',
    message: {
      'zh-cn': `情况说明 ${statedName(figure)} ${figure.text}，所述原因却是“${match[0]}”，方向相反`,
      en: `text ${statedName(figure)} ${figure.text}, yet the reason given is “${match[0]}”, the other way round`,
    },
    span: sentenceSpan(sentence, start, start + match[0].length),
    subject: `${sentence.part.code}/${matter.id}${implied ? '' : '/named'}`,
  });
}

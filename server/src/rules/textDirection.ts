import type { Disclosure, Part } from '../document/model';
import { held } from '../findings/held';
import type { Finding, Wording } from '../findings/model';
import { statedName } from '../network/describeText';
import { contentsOf } from '../network/partContents';
import type { PassageStatement } from '../network/statementsOf';
import { changeSums, turned } from '../network/textSums';
import type { Span } from '../text/span';
import { finding } from './rule';

/** 增加 and 减少 are mixed up: with one of them turned round, the changes add up. */
export const TEXT_CHANGE_DIRECTION = 'text-change-direction';
/** The reason tells of the opposite of what the figure says. */
export const TEXT_REASON_DIRECTION = 'text-reason-direction';
/** 较少 for 减少. */
export const TEXT_CHANGE_WORD = 'text-change-word';

const OPPOSITE: Readonly<Record<string, string>> = {
  增加: '减少',
  减少: '增加',
  增长: '下降',
  下降: '增长',
  上升: '下降',
  提高: '降低',
  降低: '提高',
  调增: '调减',
  调减: '调增',
  较少: '增加',
  较多: '减少',
  净增: '净减',
  净减: '净增',
};
const SLIPS: Readonly<Record<string, string>> = { 较少: '减少', 较多: '增加' };

/** The words that give the direction of the text's changes: against the sums, against the reasons, and as written. */
export function checkTextDirection(document: Disclosure): Finding[] {
  return document.parts.flatMap((part) => {
    const known = part.figures && knownOf.get(part);
    if (known) return known;
    const found = held(checkPart(document, part), part.span);
    if (part.figures) knownOf.set(part, found);
    return found;
  });
}

/** What was found in the text of a part, as long as it stays. */
const knownOf = new WeakMap<Part, readonly Finding[]>();

function checkPart(document: Disclosure, part: Part): Finding[] {
  const findings: Finding[] = [];
  {
    const { stated, textTables: tables } = contentsOf(document, part);
    const wrong = new Set<PassageStatement>();
    for (const sum of changeSums(stated, (matter) => tables.isNothing(matter), tables.isWhole())) {
      const statement = turned(sum);
      if (!statement || wrong.has(statement)) continue;
      wrong.add(statement);
      findings.push(wrongDirection(statement));
    }
    for (const statement of stated.all) {
      if (statement.kind !== 'change' || !statement.figure || wrong.has(statement)) continue;
      if (SLIPS[statement.word]) findings.push(wrongWord(statement, SLIPS[statement.word] as string));
      const reason = oppositeReason(statement);
      if (reason) findings.push(reason);
    }
  }
  return findings;
}

function wrongDirection(statement: PassageStatement): Finding {
  const { word, figure, matter } = statement;
  const right = OPPOSITE[word];
  const span = wordSpan(statement);
  const amount = `${figure ? statedName(figure) : ''} ${figure?.text ?? ''}`;
  const message: Wording = right
    ? {
        'zh-cn': `情况说明 ${amount}：“${word}”应为“${right}”，否则各项增减之和与总增减额不符`,
        en: `text ${amount}: “${word}” should be “${right}”, else the changes do not add up`,
      }
    : {
        'zh-cn': `情况说明 ${amount}：“${word}”的方向与各项增减之和不符`,
        en: `text ${amount}: the direction of “${word}” is not that of the changes’ sum`,
      };
  return finding({
    rule: TEXT_CHANGE_DIRECTION,
    severity: 'error',
    message,
    span,
    subject: `${statement.sentence.part.code}/${matter?.id ?? ''}`,
    fixes: right ? [replacing(span, right, true)] : [],
  });
}

function wrongWord(statement: PassageStatement, right: string): Finding {
  const { word, matter } = statement;
  const span = wordSpan(statement);
  return finding({
    rule: TEXT_CHANGE_WORD,
    severity: 'information',
    message: {
      'zh-cn': `情况说明${matter ? ` ${matter.zh}` : ''}“${word}”疑为“${right}”，已按“${right}”核对`,
      en: `text${matter ? `, ${matter.en}` : ''}: “${word}” seems to stand for “${right}” and is read so`,
    },
    span,
    subject: `${statement.sentence.part.code}/${statement.matter?.id ?? statement.name}`,
    fixes: [replacing(span, right, true)],
  });
}

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
function oppositeReason(statement: PassageStatement): Finding | undefined {
  const { sentence, figure, sign, at, implied, matter } = statement;
  if (!figure || figure.value === 0 || sign === 0 || !matter) return undefined;
  const after = sentence.text.slice(at, at + REACH);
  const number = /^[\d.,]+(?:亿元|百万元|万元|千元|元)/.exec(after)?.[0].length ?? 0;
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
    span: sourceSpan(statement, start, start + match[0].length),
    subject: `${sentence.part.code}/${matter.id}${implied ? '' : '/named'}`,
  });
}

function wordSpan(statement: PassageStatement): Span {
  return sourceSpan(statement, statement.wordAt, statement.wordAt + statement.word.length);
}

function sourceSpan({ sentence }: PassageStatement, start: number, end: number): Span {
  const first = sentence.at[start];
  const last = sentence.at[end - 1];
  return first === undefined || last === undefined ? sentence.span : { start: first, end: last + 1 };
}

function replacing(span: Span, right: string, preferred: boolean): Finding['fixes'][number] {
  return {
    title: { 'zh-cn': `改为“${right}”`, en: `Change to “${right}”` },
    edits: [{ span, newText: right }],
    preferred,
  };
}

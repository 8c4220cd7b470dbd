import type { Disclosure, Figure, Part, Sentence } from '../document/model';
import type { Percentage } from '../document/statement';
import { held } from '../findings/held';
import type { Finding, Wording } from '../findings/model';
import { statedName } from '../network/describeText';
import { contentsOf } from '../network/partContents';
import type { PassageStatement, Stated } from '../network/statementsOf';
import { growthOf } from '../network/statedPercentages';
import { changeSums, isReversed, turned, yearsIn } from '../network/textSums';
import type { Span } from '../text/span';
import { finding } from './rule';
import { sentenceSpan } from './sentenceSpan';

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
  上涨: '下降',
  压减: '增加',
  压缩: '增加',
  缩减: '增加',
  核减: '增加',
  增支: '减支',
  增: '减',
  减: '增',
  多: '少',
  少: '多',
  增幅: '降幅',
  降幅: '增幅',
  增长率: '下降率',
  增长幅度: '下降幅度',
  下降幅度: '增长幅度',
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
    for (const years of stated.byPassage().flatMap(yearsIn)) {
      if (!isReversed(years) || wrong.has(years.change)) continue;
      wrong.add(years.change);
      findings.push(againstYears(years.change, years.amount, years.base));
    }
    for (const sentence of part.sentences ?? []) {
      for (const percentage of sentence.percentages ?? []) {
        const found = percentage.kind === 'growth' ? againstGrowth(stated, sentence, percentage, wrong) : undefined;
        if (found) findings.push(found);
      }
    }
    findings.push(...unchangedYetChanged(stated.all));
    for (const statement of stated.all) {
      if (statement.kind !== 'change' || !statement.figure || wrong.has(statement)) continue;
      if (SLIPS[statement.word]) findings.push(wrongWord(statement, SLIPS[statement.word] as string));
      const reason = oppositeReason(statement);
      if (reason) findings.push(reason);
    }
  }
  return findings;
}

/** 增加 though this year's amount is less than last year's, or the other way round. */
function againstYears(statement: PassageStatement, amount: Figure, base: Figure): Finding {
  return turning(statement, {
    'zh-cn': `本年 ${amount.text}${amount.unit}，上年 ${base.text}${base.unit}`,
    en: `this year ${amount.text}${amount.unit}, last year ${base.text}${base.unit}`,
  });
}

/** A rate of growth whose word is not that of the change beside it, or of the two years' amounts. */
function againstGrowth(
  stated: Stated,
  sentence: Sentence,
  percentage: Percentage,
  wrong: ReadonlySet<PassageStatement>,
): Finding | undefined {
  const { amount, base, change } = growthOf(stated, sentence, percentage);
  const { sign, text, matter, word, wordAt } = percentage;
  const difference = (amount?.value ?? 0) - (base?.value ?? 0);
  const decided = amount && base && difference !== 0 ? Math.sign(difference) : undefined;
  if (decided === sign || Number(text) === 0) return undefined;
  if (decided === undefined) {
    // Only the two words: which of them is wrong is not told.
    if (!change?.figure?.value || change.sign === 0 || change.sign === sign || wrong.has(change)) return undefined;
    if (change.wordAt === wordAt) return undefined;
  }
  const span = sentenceSpan(sentence, wordAt, wordAt + word.length);
  const right = OPPOSITE[word];
  const against: Wording = decided
    ? { 'zh-cn': `本年 ${amount?.text}，上年 ${base?.text}`, en: `this year ${amount?.text}, last year ${base?.text}` }
    : {
        'zh-cn': `与“${change?.word}”${change?.figure?.text ?? ''}方向相反`,
        en: `“${change?.word}” beside it says the opposite`,
      };
  const other = change && !decided ? OPPOSITE[change.word] : undefined;
  return finding({
    rule: TEXT_CHANGE_DIRECTION,
    severity: 'error',
    message: {
      'zh-cn': `情况说明 ${matter.zh}“${word}${text}%”：${against['zh-cn']}`,
      en: `text ${matter.en} “${word}${text}%”: ${against.en}`,
    },
    span,
    subject: `${sentence.part.code}/${matter.id}/%`,
    related: other && change ? [{ span: wordSpan(change), message: { 'zh-cn': change.word, en: change.word } }] : [],
    fixes: [
      ...(right ? [replacing(span, right, decided !== undefined)] : []),
      ...(other && change ? [replacing(wordSpan(change), other, false)] : []),
    ],
  });
}

/** 与上年持平, and yet a change of the same matter with an amount. */
function unchangedYetChanged(all: readonly PassageStatement[]): Finding[] {
  return all.flatMap((statement, index): Finding[] => {
    if (statement.kind !== 'change' || statement.sign !== 0) return [];
    const other = [all[index - 1], all[index + 1]].find(
      (next) =>
        next?.kind === 'change' &&
        next.figure?.value &&
        next.matter === statement.matter &&
        next.sentence === statement.sentence &&
        !/[。;]/.test(next.sentence.text.slice(Math.min(next.at, statement.at), Math.max(next.at, statement.at))),
    );
    if (!other) return [];
    const changed = `${other.word}${other.figure?.text ?? ''}${other.figure?.unit ?? ''}`;
    return [
      finding({
        rule: TEXT_CHANGE_DIRECTION,
        severity: 'error',
        message: {
          'zh-cn': `情况说明 ${statement.matter?.zh ?? ''}：“${statement.word}”与“${changed}”不一致`,
          en: `text ${statement.matter?.en ?? ''}: “${statement.word}” and “${changed}” contradict each other`,
        },
        span: wordSpan(statement),
        subject: `${statement.sentence.part.code}/${statement.matter?.id ?? ''}/0`,
      }),
    ];
  });
}

function wrongDirection(statement: PassageStatement): Finding {
  return turning(statement, undefined);
}

/** @param against what speaks against the word; the sum of the changes where it is left out */
function turning(statement: PassageStatement, against: Wording | undefined): Finding {
  const { word, figure, matter } = statement;
  const right = OPPOSITE[word];
  const span = wordSpan(statement);
  const amount = `${figure ? statedName(figure) : ''} ${figure?.text ?? ''}`;
  const message: Wording = against
    ? {
        'zh-cn': `情况说明 ${amount}：“${word}”${right ? `应为“${right}”` : '有误'}：${against['zh-cn']}`,
        en: `text ${amount}: “${word}” should be ${right ? `“${right}”` : 'the opposite'}: ${against.en}`,
      }
    : right
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
    span: sentenceSpan(sentence, start, start + match[0].length),
    subject: `${sentence.part.code}/${matter.id}${implied ? '' : '/named'}`,
  });
}

function wordSpan(statement: PassageStatement): Span {
  return sentenceSpan(statement.sentence, statement.wordAt, statement.wordAt + statement.word.length);
}

function replacing(span: Span, right: string, preferred: boolean): Finding['fixes'][number] {
  return {
    title: { 'zh-cn': `改为“${right}”`, en: `Change to “${right}”` },
    edits: [{ span, newText: right }],
    preferred,
  };
}

/** Words of a change against the amounts of both years, and against what else is said of the same change. */
import type { Figure, Sentence } from '../document/model';
import type { Percentage } from '../document/statement';
import type { Finding, Wording } from '../findings/model';
import { placeOf } from '../network/describe';
import { growthOf } from '../network/statedPercentages';
import type { PassageStatement, Stated } from '../network/statementsOf';
import { OPPOSITE, replacing, TEXT_CHANGE_DIRECTION, turning, wordSpan } from './changeWords';
import { finding } from './rule';
import { sentenceSpan } from './sentenceSpan';

/** 增加 though this year's amount is less than last year's, or the other way round; with the rate beside it. */
export function againstYears(change: PassageStatement, amount: Figure, base: Figure): Finding {
  const { sentence, matter, sign } = change;
  const rates = (sentence.percentages ?? []).filter(
    (each) =>
      each.kind === 'growth' && each.matter.id === matter?.id && each.sign === sign && each.wordAt !== change.wordAt,
  );
  return turning(
    change,
    {
      'zh-cn': `本年 ${amount.text}${amount.unit}，上年 ${base.text}${base.unit}`,
      en: `this year ${amount.text}${amount.unit}, last year ${base.text}${base.unit}`,
    },
    rates.map(({ word, wordAt }) => ({ word, span: sentenceSpan(sentence, wordAt, wordAt + word.length) })),
  );
}

/** 增加 though the table shows a decrease, or the other way round. */
export function againstTable(change: PassageStatement, cell: Figure | undefined): Finding {
  const place = cell ? placeOf(cell) : { 'zh-cn': '', en: '' };
  const printed = `${cell?.text ?? ''}${cell?.unit ?? ''}`;
  return turning(change, { 'zh-cn': `${place['zh-cn']} ${printed}`, en: `${place.en} ${printed}` });
}

/** A rate of growth whose word is not that of the change beside it, or of the two years' amounts. */
export function againstGrowth(
  stated: Stated,
  sentence: Sentence,
  percentage: Percentage,
  wrong: ReadonlySet<PassageStatement>,
): Finding | undefined {
  const { amount, base, change } = growthOf(stated, sentence, percentage);
  const { sign, text, matter, word, wordAt } = percentage;
  const difference = (amount?.value ?? 0) - (base?.value ?? 0);
  const decided = amount && base && difference !== 0 ? Math.sign(difference) : undefined;
  if (decided === sign || Number(text) === 0 || (change && wrong.has(change))) return undefined;
  // Another rate besides: the amounts are in doubt, not the word.
  const rate = (100 * Math.abs(difference)) / (base?.value || 1);
  if (decided !== undefined && Math.abs(rate - Number(text)) > 0.1) return undefined;
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
      ...(right ? [replacing([span], [right], decided !== undefined)] : []),
      ...(other && change ? [replacing([wordSpan(change)], [other], false)] : []),
    ],
  });
}

/** 与上年持平, and yet a change of the same matter with an amount. */
export function unchangedYetChanged(all: readonly PassageStatement[]): Finding[] {
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

/** The only change among parts that are all said to be unchanged, the total among them. */
export function onlyChange(statement: PassageStatement): Finding {
  const { matter, word, figure, sentence } = statement;
  const changed = `${matter?.zh ?? ''}${word}${figure?.text ?? ''}${figure?.unit ?? ''}`;
  return finding({
    rule: TEXT_CHANGE_DIRECTION,
    severity: 'error',
    message: {
      'zh-cn': `情况说明 ${changed}，总额和其余各项却均为持平`,
      en: `text ${changed}, yet the total and all other parts are said to be unchanged`,
    },
    span: wordSpan(statement),
    subject: `${sentence.part.code}/${matter?.id ?? ''}/only`,
  });
}

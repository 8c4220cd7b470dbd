/** The words of a change, mended: what tests of the text's directions have in common. */
import type { Finding, Fix, Wording } from '../findings/model';
import { statedName } from '../network/describeText';
import type { PassageStatement } from '../network/statementsOf';
import type { Span } from '../text/span';
import { finding } from './rule';
import { sentenceSpan } from './sentenceSpan';

/** 增加 and 减少 are mixed up. */
export const TEXT_CHANGE_DIRECTION = 'text-change-direction';

/** The word for a change the other way round. */
export const OPPOSITE: Readonly<Record<string, string | undefined>> = {
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

/** Where the word of a change stands. */
export function wordSpan(statement: PassageStatement): Span {
  return sentenceSpan(statement.sentence, statement.wordAt, statement.wordAt + statement.word.length);
}

/** The fix that writes another word, or several. */
export function replacing(spans: readonly Span[], words: readonly string[], preferred: boolean): Fix {
  const [right = ''] = words;
  return {
    title: { 'zh-cn': `改为“${right}”`, en: `Change to “${right}”` },
    edits: spans.map((span, nth) => ({ span, newText: words[nth] ?? right })),
    preferred,
  };
}

/**
 * The finding that a change is the other way round.
 * @param against what speaks against the word; the sum of the changes where it is left out
 * @param others further words that have to be turned with it
 */
export function turning(
  statement: PassageStatement,
  against?: Wording,
  others: readonly { readonly span: Span; readonly word: string }[] = [],
): Finding {
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
    related: others.map((other) => ({ span: other.span, message: { 'zh-cn': other.word, en: other.word } })),
    fixes: right
      ? [
          replacing(
            [span, ...others.map((other) => other.span)],
            [right, ...others.map((other) => OPPOSITE[other.word] ?? other.word)],
            true,
          ),
        ]
      : [],
  });
}

/** The finding that one of several changes is the other way round, and nothing tells which. */
export function eitherWay(statement: PassageStatement, others: readonly PassageStatement[]): Finding {
  const all = [statement, ...others];
  const named = (each: PassageStatement): string =>
    `${each.figure ? statedName(each.figure) : ''} ${each.figure?.text ?? ''}`;
  const words = all.map(named).join('、');
  return finding({
    rule: TEXT_CHANGE_DIRECTION,
    severity: 'error',
    message: {
      'zh-cn': `情况说明 ${words}：各项增减之和与总增减额不符，其中一处增减用反`,
      en: `text ${words}: the changes do not add up; one of them is the other way round`,
    },
    span: wordSpan(statement),
    subject: `${statement.sentence.part.code}/${statement.matter?.id ?? ''}`,
    related: others.map((each) => ({ span: wordSpan(each), message: { 'zh-cn': named(each), en: named(each) } })),
    fixes: all.flatMap((each) => {
      const right = OPPOSITE[each.word];
      return right === undefined ? [] : [replacing([wordSpan(each)], [right], false)];
    }),
  });
}

import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import { textDraft } from '../../helpers/textDraft';
import { mended } from '../../helpers/mended';

function told(change: string): { rules: string[]; messages: string[]; fixed: string } {
  const text = textDraft({ change });
  const findings = analyse(text).findings.filter(({ rule }) => rule.startsWith('text-'));
  const fixed = mended(text, findings);
  return { rules: findings.map(({ rule }) => rule), messages: findings.map(({ message }) => message['zh-cn']), fixed };
}

describe('the direction of changes', () => {
  it.each<[string, string, string, string]>([
    [
      'a part the other way round',
      '2026年收支预算120.50万元，比上年增加5.00万元，其中：项目支出增加8.00万元，基本支出增加3.00万元。',
      '2026年收支预算120.50万元，比上年增加5.00万元，其中：项目支出增加8.00万元，基本支出减少3.00万元。',
      '情况说明 基本支出增加 3.00：“增加”应为“减少”，否则各项增减之和与总增减额不符',
    ],
    [
      'the whole the other way round',
      '2026年收支预算120.50万元，比上年下降5.00万元，其中：项目支出增加8.00万元，基本支出减少3.00万元。',
      '2026年收支预算120.50万元，比上年增长5.00万元，其中：项目支出增加8.00万元，基本支出减少3.00万元。',
      '情况说明 预算收支下降 5.00：“下降”应为“增长”，否则各项增减之和与总增减额不符',
    ],
    [
      'the amount of last year in the comparison',
      '2026年收支预算120.50万元，与2025年预算115.50万元相比减少5.00万元。',
      '2026年收支预算120.50万元，与2025年预算115.50万元相比增加5.00万元。',
      '情况说明 预算收支减少 5.00：“减少”应为“增加”：本年 120.50万元，上年 115.50万元',
    ],
    [
      '较少 for 减少',
      '2026年收支预算120.50万元，较上年较少5.00万元。',
      '2026年收支预算120.50万元，较上年减少5.00万元。',
      '情况说明 预算收支“较少”疑为“减少”，已按“减少”核对',
    ],
  ])('%s', (_, wrong, right, message) => {
    const { messages, fixed } = told(wrong);
    expect(messages).toEqual([message]);
    expect(fixed).toBe(textDraft({ change: right }));
  });

  it.each<[string, string, readonly string[]]>([
    ['a reason the same way', '2026年收支预算120.50万元，比上年增加5.00万元，主要原因是人员经费增加。', []],
    [
      'a reason the other way',
      '2026年收支预算120.50万元，比上年增加5.00万元，主要原因是压缩公用经费。',
      ['text-reason-direction'],
    ],
    ['both ways', '2026年收支预算120.50万元，比上年减少5.00万元，主要是人员增加但项目减少。', []],
    ['what was last year', '2026年收支预算120.50万元，比上年减少5.00万元，主要是上年增加了维修费。', []],
    ['more people', '2026年收支预算120.50万元，比上年减少5.00万元，主要是退休人员增多。', []],
    [
      'a reason the other way behind the rate',
      '2026年收支预算120.50万元，比上年增加5.00万元，增长4.33%。主要原因是压缩公用经费。',
      ['text-reason-direction'],
    ],
    ['more or less unchanged', '2026年收支预算120.50万元，上年120.40万元，与上年基本持平。', []],
    ['nothing changed', '2026年收支预算120.50万元，与上年持平，主要是压缩支出。', []],
  ])('%s', (_, change, rules) => {
    expect(told(change).rules).toEqual(rules);
  });

  it.each<[string, string, string, string]>([
    [
      'against both years',
      '2026年收支预算120.50万元，比上年125.50万元增加5.00万元。',
      '2026年收支预算120.50万元，比上年125.50万元减少5.00万元。',
      '情况说明 预算收支增加 5.00：“增加”应为“减少”：本年 120.50万元，上年 125.50万元',
    ],
    [
      'against both years, with the rate',
      '2026年收支预算120.50万元，比上年125.50万元上升5.00万元，增长3.98%。',
      '2026年收支预算120.50万元，比上年125.50万元下降5.00万元，下降3.98%。',
      '情况说明 预算收支上升 5.00：“上升”应为“下降”：本年 120.50万元，上年 125.50万元',
    ],
    [
      'of the rate alone',
      '2026年收支预算120.50万元，较去年同期125.50万元增长3.98%。',
      '2026年收支预算120.50万元，较去年同期125.50万元下降3.98%。',
      '情况说明 预算收支“增长3.98%”：本年 120.50，上年 125.50',
    ],
  ])('%s', (_, wrong, right, message) => {
    const { messages, fixed } = told(wrong);
    expect(messages).toEqual([message]);
    expect(fixed).toBe(textDraft({ change: right }));
  });

  it.each<[string, string, string]>([
    [
      'two words that contradict each other',
      '2026年收支预算120.50万元，比上年减少5.00万元，增长3.98%。',
      '情况说明 预算收支“增长3.98%”：与“减少”5.00方向相反',
    ],
    [
      'unchanged, and yet changed',
      '2026年收支预算120.50万元，与上年持平，减少5.00万元。',
      '情况说明 预算收支：“持平”与“减少5.00万元”不一致',
    ],
    [
      'the whole and its only changed part',
      '2026年收支预算120.50万元，比上年增加5.00万元，其中：项目支出减少5.00万元，基本支出与上年持平。',
      '情况说明 预算收支增加 5.00、项目支出减少 5.00：各项增减之和与总增减额不符，其中一处增减用反',
    ],
    [
      'a part that changed in an unchanged whole',
      '2026年收支预算120.50万元，与上年持平，其中：项目支出减少5.00万元，基本支出与上年持平。',
      '情况说明 项目支出减少5.00万元，总额和其余各项却均为持平',
    ],
  ])('%s', (_, change, message) => {
    expect(told(change).messages).toEqual([message]);
  });

  it('counts a part that a paragraph without amounts tells to be as it was', () => {
    const threePublic = (reception: string): string =>
      textDraft({
        threePublic: [
          '本馆“三公”经费比上年减少0.80万元，其中：',
          '（1）因公出国（境）费与上年持平，两年均未安排。',
          '（2）公务用车购置及运行维护费减少1.00万元。',
          `（3）公务接待费${reception}0.20万元。`,
        ].join('\n'),
      });
    const findingsIn = (text: string): string[] =>
      analyse(text)
        .findings.filter(({ rule }) => rule === 'text-change-direction')
        .map(({ message }) => message['zh-cn']);
    expect(findingsIn(threePublic('增加'))).toEqual([]);
    expect(findingsIn(threePublic('减少'))).toEqual([
      '情况说明 公务接待费减少 0.20：“减少”应为“增加”，否则各项增减之和与总增减额不符',
    ]);
  });
});

it.each([
  ['增加0.60', ['情况说明 公务用车运维费增加 0.60：“增加”应为“减少”，否则各项增减之和与总增减额不符']],
  ['减少0.60', []],
  ['减少0.40', []],
])('vehicles told by what they cost to run alone: %s', (change, expected) => {
  const text = textDraft({
    threePublic: `2026年“三公”经费2.50万元，较上年减少2.10万元，其中公务用车运行维护费${change}万元，公务接待费减少1.50万元。`,
  });
  const found = analyse(text).findings.filter(({ rule }) => rule.startsWith('text-'));
  expect(found.map(({ message }) => message['zh-cn'])).toEqual(expected);
});

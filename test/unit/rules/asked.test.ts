/** Rules are asked again only where what they look at was edited, and what they found moves with the text. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../server/src/findings/model';
import { IncrementalReader } from '../../../server/src/incremental/reader';
import { buildNetwork } from '../../../server/src/network/build';
import { ofWords } from '../../../server/src/rules/ofWords';
import { finding, type DocumentRule, type RuleContext } from '../../../server/src/rules/rule';
import { ScopedRules, type Reads, type Scope } from '../../../server/src/rules/scope';
import { changeBetween } from '../../../server/src/text/change';
import { TextSearch } from '../../../server/src/text/search';

/** Lines between what is edited: what stands near an edit is read again. */
const FAR = Array.from({ length: 30 }, (_, i) => `办好第${i + 1}项实事。`).join('\n');

const DRAFT = `部门收支总表
单位：万元
序号\t项目\t预算数\t项目\t预算数
1\t一、一般公共预算拨款收入\t12.50\t一、社会保障和就业支出\t13.00
2\t二、其他收入\t0.50\t二、住房保障支出\t
3\t收入总计\t13.00\t支出总计\t13.00

${FAR}
一、部门职责
贯彻国家有关方针政策，拟订本地区规划并组织实施。
${FAR}

1、馆舍维护费绩效目标表
单位：万元
预算数\t3.00
绩效指标
一级指标\t二级指标\t三级指标\t指标描述\t指标值
产出指标\t质量指标\t验收合格率\t验收合格的比例\t≥95%
产出指标\t时效指标\t完成时间\t完成的时间\t12月底
效益指标\t社会效益指标\t开放天数\t全年开放的天数\t≥300天
满意度指标\t服务对象满意度指标\t观众满意度\t观众满意的比例\t≥90%
产出指标\t数量指标\t维护面积\t维护的面积\t≥200平方米
`;

/** A rule that finds a word wherever it stands, and counts how often it is asked. */
function counting(word: string): { readonly rule: DocumentRule; asked: number } {
  const counter = {
    asked: 0,
    rule: ({ text }: RuleContext): readonly Finding[] => {
      counter.asked++;
      const start = text.indexOf(word);
      const message = { 'zh-cn': word, en: word };
      const span = { start, end: start + word.length };
      return start < 0 ? [] : [finding({ rule: 'found', severity: 'warning', subject: word, message, span })];
    },
  };
  return counter;
}

/** Reads one version of a text after the other. */
function versions(): (text: string) => RuleContext {
  const reader = new IncrementalReader();
  let last: string | undefined;
  return (text) => {
    const change = last === undefined ? undefined : changeBetween(last, text);
    last = text;
    const document = reader.update(text, change);
    return { text, document, network: buildNetwork(document), search: new TextSearch(text) };
  };
}

const EDITS = {
  figure: DRAFT.replace('12.50', '112.50'),
  label: DRAFT.replace('其他收入', '别的收入'),
  text: DRAFT.replace('并组织实施', '，组织实施'),
  indicator: DRAFT.replace('≥200', '≥2000'),
  'whole table': `部门收入总表\n单位：万元\n序号\t项目\t预算数\n1\t其他收入\t0.50\n2\t收入总计\t0.50\n\n${DRAFT}`,
};

describe.each<[Scope, Reads, readonly (keyof typeof EDITS)[]]>([
  ['document', 'all', ['figure', 'label', 'text', 'indicator', 'whole table']],
  ['document', 'text', ['text', 'whole table']],
  ['document', 'forms', ['indicator', 'whole table']],
  ['document', 'text and forms', ['text', 'indicator', 'whole table']],
  ['part', 'all', ['figure', 'label', 'text', 'indicator', 'whole table']],
  ['part', 'text', ['text', 'whole table']],
  ['part', 'forms', ['indicator', 'whole table']],
  ['table', 'all', ['figure', 'label', 'whole table']],
  ['project', 'all', ['indicator']],
])('a rule for a %s that reads %s', (scope, reads, edits) => {
  it.each(Object.keys(EDITS) as (keyof typeof EDITS)[])('after an edit of a %s', (edit) => {
    const counter = counting('组织实施');
    const rules = new ScopedRules([{ rule: counter.rule, scope, reads }]);
    const read = versions();
    rules.check(read(DRAFT));
    expect(counter.asked).toBe(1);
    rules.check(read(EDITS[edit]));
    // Both tables are asked of where one is added.
    const again = scope === 'table' && edit === 'whole table' ? 2 : 1;
    expect(counter.asked).toBe(edits.includes(edit) ? 1 + again : 1);
  });
});

it('moves what was found in the text while a figure before it is edited', () => {
  const rules = new ScopedRules([{ rule: counting('组织实施').rule, scope: 'part', reads: 'text' }]);
  const read = versions();
  rules.check(read(DRAFT));
  const [found] = rules.check(read(EDITS.figure));
  const start = EDITS.figure.indexOf('组织实施');
  expect(found?.map(({ span }) => [span.start, span.end])).toEqual([[start, start + 4]]);
});

describe('a rule on words', () => {
  it.each<[keyof typeof EDITS, number]>([
    ['figure', 1],
    ['label', 2],
    ['text', 2],
    ['indicator', 2],
  ])('after an edit of a %s is asked %i times', (edit, times) => {
    const counter = counting('住房保障');
    const rule = ofWords(counter.rule);
    const read = versions();
    rule(read(DRAFT));
    rule(read(EDITS[edit]));
    expect(counter.asked).toBe(times);
  });

  it.each(['住房保障', '组织实施', '维护面积'])('keeps %s where it is while figures are typed', (word) => {
    const rule = ofWords(counting(word).rule);
    const read = versions();
    for (const amount of ['12.50', '112.50', '1112.50', '', '7']) {
      const text = DRAFT.replace('12.50', amount);
      const start = text.indexOf(word);
      expect(rule(read(text)).map(({ span }) => [span.start, span.end])).toEqual([[start, start + word.length]]);
    }
  });
});

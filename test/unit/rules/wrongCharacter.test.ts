import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import { budgetProse, findingsOf, fixedLines, marked } from './support';

const USUAL =
  '教育事业发展规划。规范公务接待，严控接待标准，接待从简。加强劳动教育，发展职业教育。防御洪水，防御干旱，防御台风。';

describe('wrong-character', () => {
  it.each([
    ['推进劳动教欲、体育。', '欲', '育'],
    ['压缩一般性接侍。', '侍', '待'],
    ['承担水旱灾害防卸工作。', '卸', '御'],
  ])('%s', (line, at, right) => {
    const text = budgetProse(`${USUAL}\n\n${line}`);
    const [finding, ...others] = findingsOf('wrong-character', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding && fixedLines(text, finding)).toEqual([line.replace(at, right)]);
  });

  it('says what the word is, and how it was mistaken', () => {
    const [sound, shape] = findingsOf('wrong-character', budgetProse(`${USUAL}\n\n劳动教欲，控制接侍。`));
    expect([sound, shape].map((each) => each?.message['zh-cn'].replace(/^.*：/, ''))).toEqual([
      "“教欲”疑为“教育”，音同（jiao'yu）字误",
      '“接侍”疑为“接待”，形近字误',
    ]);
  });

  it('is a doubt where the right word is rare', () => {
    const [finding] = findingsOf('wrong-character', budgetProse('加强桥隧检测。完成桥隧结构检侧。'));
    expect(finding?.severity ?? 'information').toBe('information');
  });

  it.each([
    '滏阳河险工段整治，岳城灌区续建，谷坊坡改梯。',
    '城乡居民参保征缴，征缴期内征缴到位，征缴入库。',
    '开展交叉互查，终期评估，各县市直单位。',
    '一桥一档，教欲，教欲，教欲。',
  ])('leaves alone: %s', (line) => {
    expect(findingsOf('wrong-character', budgetProse(`${USUAL}核查、保证、中期。\n\n${line}`))).toEqual([]);
  });
});

describe('a slip', () => {
  it('is told once', () => {
    const text = budgetProse('提高矛盾纠纷化解率，矛盾纠纷化解率达标。矛盾纠芬化解率上升，开展矛盾纠纷排查。');
    const told = analyse(text).findings.filter(({ rule }) =>
      ['homophone', 'wrong-character', 'misspelt-term'].includes(rule),
    );
    expect(told.map(({ rule }) => rule)).toEqual(['homophone']);
  });
});

import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import { budgetProse, findingsOf, fixedLines, marked } from './support';

describe('mistyped-phrase', () => {
  it.each([
    ['落实过紧曰子要求。', '曰', '日', '过紧日子'],
    ['实行国库集中收附制度。', '附', '付', '国库集中收付'],
    ['压减一般性之出。', '之', '支', '压减一般性支出'],
    ['提高予算执行质量。', '予', '预', '预算执行'],
    ['坚持历行节约。', '历', '厉', '厉行节约'],
    ['保障宗教信抑自由。', '抑', '仰', '宗教信仰自由'],
  ])('%s', (line, at, right, phrase) => {
    const text = budgetProse(line);
    const [finding, ...others] = findingsOf('mistyped-phrase', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding?.message['zh-cn']).toContain(`疑为“${phrase}”`);
    expect(finding && fixedLines(text, finding)).toEqual([line.replace(at, right)]);
  });

  it.each([
    '法律监督检察工作，环境监测与检测。',
    '过好日子，过紧日子。',
    '服务对象满意率，工作人物，监督管制。',
    '实行国库集中收附，国库集中收附，国库集中收附。',
  ])('leaves alone: %s', (line) => {
    expect(findingsOf('mistyped-phrase', budgetProse(line))).toEqual([]);
  });

  it('is told once, by the surest of those that see it', () => {
    const text = budgetProse('规范公务接待。公务接待从简，公务接待批次。公务接侍费用下降，落实接待标准。');
    const told = analyse(text).findings.filter(({ rule }) =>
      ['homophone', 'wrong-character', 'misspelt-term', 'mistyped-phrase', 'typing-slip'].includes(rule),
    );
    expect(told.map(({ rule }) => rule)).toEqual(['mistyped-phrase']);
  });
});

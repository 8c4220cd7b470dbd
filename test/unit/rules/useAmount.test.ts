import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked } from './support';

const use = (words: string, budget = '20.00'): string => form({ budget }).replace('用于修复破损的档案', words);

describe('use-amount', () => {
  it.each([
    ['全年约3万份，每份10元计算。', '20.00', '30.00'],
    ['新增500户，每户补助300元', '20.00', '15.00'],
  ])('%s', (words, budget, product) => {
    const text = use(words, budget);
    const [finding, ...others] = findingsOf('use-amount', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('information');
    expect(finding && words.includes(marked(text, finding))).toBe(true);
    expect(finding?.message['zh-cn']).toContain(`合计 ${product}万元，与预算数 ${budget}万元 不符`);
    expect(finding?.message.en).toContain(`makes ${product}万元`);
    expect(finding?.related).toHaveLength(1);
  });

  it.each([
    ['it comes out', '全年约2万份，每份10元计算。'],
    ['about', '全年约2万份，每份9.8元计算。'],
    ['other expenses too', '全年约1万份，每份10元计算，另付运费10万元。'],
    ['no price', '全年约3万份。'],
    ['a price of something else', '全年约3万份；每套装具10元。'],
  ])('leaves alone: %s', (_, words) => {
    expect(findingsOf('use-amount', use(words))).toEqual([]);
  });
});

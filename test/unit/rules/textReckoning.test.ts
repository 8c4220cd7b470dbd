import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked } from './support';

const document = (words: string): string => form().replace('用于修复破损的档案', words);

describe('text-product', () => {
  it.each([
    ['全年0.6元*200平方米*365天=4.83万元', '4.83万元', '4.38万元'],
    ['印刷2万份×3元＝6.6万元', '6.6万元', '6万元'],
    ['讲课费800元x5次x4期=1600元', '1600元', '16000元'],
    ['贴息1000万元*3%=3万元', '3万元', '30万元'],
  ])('%s', (words, at, right) => {
    const text = document(words);
    const [finding, ...others] = findingsOf('text-product', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding?.message['zh-cn']).toContain(`不成立，左边得 ${right}`);
    expect(finding?.message.en).toContain(`the product is ${right}`);
  });

  it.each([
    '全年0.6元*200平方米*365天=4.38万元',
    '全年1.1元*333平方米*365天=13.37万元',
    '全年1.1元*333平方米*365天=13.36万元',
    '出席率=到会人数/应到人数*100%',
    '补助20元*3万人+15元*2万人=90万元',
    '人工费300元/天*20天*2人=12000元',
    '面积20平方米*3间=60平方米',
    '2元*3元=6元',
  ])('leaves alone: %s', (words) => {
    expect(findingsOf('text-product', document(words))).toEqual([]);
  });
});

describe('text-unit-lost', () => {
  it('a price without 元 where the paragraph says it elsewhere', () => {
    const text = document('收取保洁费0.6平方米/天，全年0.6元*200平方米*365天=4.38万元');
    const [finding, ...others] = findingsOf('text-unit-lost', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding && marked(text, finding)).toBe('0.6平方米/天');
    expect(finding?.message['zh-cn']).toContain('漏写金额单位，同段另作“0.6元”');
    expect(finding?.message.en).toContain('lost its money unit');
    expect(finding?.fixes.map(({ title, preferred }) => [title['zh-cn'], preferred])).toEqual([
      ['改为“0.6元/平方米/天”', false],
    ]);
  });

  it.each([
    '收取保洁费0.6元/平方米/天，全年0.6元*200平方米*365天=4.38万元',
    '保洁费0.6平方米/天',
    '保洁费0.6平方米/天，合计10.6元',
    '培训费，100人/次，每人100元',
  ])('leaves alone: %s', (words) => {
    expect(findingsOf('text-unit-lost', document(words))).toEqual([]);
  });
});

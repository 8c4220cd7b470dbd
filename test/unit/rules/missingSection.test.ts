import { describe, expect, it } from 'vitest';
import { blocksOf, LAYOUTS, reworded, said, without } from './wholeDocuments';

const RULES = ['missing-section', 'section-number', 'contents-entry'] as const;
const whole = blocksOf(7);

describe.each(LAYOUTS)('%s', (layout) => {
  it('a section left out, and its number with it', () => {
    expect(said(without(whole, '机关运行经费'), layout, ...RULES)).toEqual([
      'warning: 情况说明缺少“机关运行经费安排情况”一节（应在“四、财政拨款"三公"经费预算情况及增减变化原因”之前）',
    ]);
  });

  it('a section left out that the contents list', () => {
    const blocks = blocksOf(7, { contents: true });
    expect(said(without(blocks, '政府采购预算'), layout, ...RULES)).toEqual([
      'warning: 情况说明缺少“政府采购预算情况”一节（应在“九、国有资产信息”之前）',
    ]);
  });

  it('two sections', () => {
    const blocks = without(without(whole, '名词解释'), '国有资产信息');
    expect(said(blocks, layout, 'missing-section')).toEqual(['warning: 情况说明缺少“国有资产信息”、“名词解释”共 2 节']);
  });

  it('nothing in a whole document', () => {
    expect(said(whole, layout, ...RULES)).toEqual([]);
  });
});

describe('missing-section', () => {
  it('knows the outline of units', () => {
    const blocks = blocksOf(7, { unitParts: true });
    expect(said(without(blocks, '三公”经费预算情况', 2), 'tab-rows', ...RULES)).toEqual([
      expect.stringMatching(/^warning: .+ 情况说明缺少“财政拨款“三公”经费预算情况及增减变化原因”一节/),
    ]);
  });

  it('knows the outline of 2022', () => {
    expect(said(without(blocksOf(7, { year: 2022 }), '预算绩效信息'), 'tab-rows', ...RULES)).toEqual([
      'warning: 情况说明缺少“预算绩效信息”一节（应在“六、政府采购预算情况”之前）',
    ]);
  });

  it('is information where no regulation asks for the section', () => {
    expect(said(without(whole, '主管专项资金'), 'tab-rows', 'missing-section')).toEqual([
      'information: 情况说明缺少“部门主管专项资金预算安排情况及绩效目标”一节（应在“七、部门项目预算安排情况及绩效目标”之前）',
    ]);
  });

  it.each([
    ['other words', reworded(whole, '机关运行经费安排情况', '机关运行经费')],
    ['no numbers', reworded(whole, /^[一二三四五六七八九十]+、/, '')],
    ['a slip in a heading', reworded(whole, '名词解释', '名司解释')],
    ['an outline of its own', reworded(whole, /^([二三五八九十]+、).*/, '$1其它内容')],
    [
      'tables without text',
      whole.slice(
        0,
        whole.findIndex((b) => b.kind === 'heading' && /情况说明$/.test(b.text)),
      ),
    ],
    ['text without tables', whole.slice(whole.findIndex((b) => b.kind === 'heading' && /情况说明$/.test(b.text)))],
    [
      'text that ends early',
      whole.slice(
        0,
        whole.findIndex((b) => b.kind === 'heading' && /^十、/.test(b.text)),
      ),
    ],
    ['the outline of 2022', blocksOf(5, { year: 2022 })],
  ])('leaves alone: %s', (_, blocks) => {
    for (const layout of LAYOUTS) expect(said(blocks, layout, 'missing-section')).toEqual([]);
  });
});

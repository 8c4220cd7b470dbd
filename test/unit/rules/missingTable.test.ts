import { describe, expect, it } from 'vitest';
import { blocksOf, LAYOUTS, reworded, said, without } from './wholeDocuments';

const whole = blocksOf(11);

describe.each(LAYOUTS)('%s', (layout) => {
  it('a table left out', () => {
    expect(said(without(whole, '预算收入总表'), layout, 'missing-table', 'contents-entry')).toEqual([
      'warning: 九张预算表缺少收入总表，没有该项预算的也应空表列示',
    ]);
  });

  it('a table left out that the contents list', () => {
    const blocks = without(blocksOf(11, { contents: true }), '国有资本经营预算');
    expect(said(blocks, layout, 'missing-table', 'contents-entry')).toEqual([
      expect.stringMatching(/^(warning|information): 九张预算表缺少国有资本经营预算财政拨款支出表/),
    ]);
  });

  it('nothing in a whole document', () => {
    expect(said(whole, layout, 'missing-table')).toEqual([]);
  });
});

describe('missing-table', () => {
  it('names the unit', () => {
    const blocks = without(blocksOf(11, { unitParts: true }), '三公”经费支出表', 2);
    expect(said(blocks, 'tab-rows', 'missing-table')).toEqual([
      expect.stringMatching(/^warning: .+ 九张预算表缺少“三公”经费支出表/),
    ]);
  });

  it.each([
    ['a title of other words', reworded(whole, '政府性基金预算财政拨款支出表', '政府性基金收支安排表')],
    ['a draft of some tables', whole.slice(0, 12)],
    ['state capital before 2021', without(blocksOf(11, { year: 2020 }), '国有资本经营预算')],
  ])('leaves alone: %s', (_, blocks) => {
    for (const layout of LAYOUTS) expect(said(blocks, layout, 'missing-table')).toEqual([]);
  });
});

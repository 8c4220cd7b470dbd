import { describe, expect, it } from 'vitest';
import { findingsOf, fixedLines, prose } from './support';

const LIST = ['1、整理馆藏档案，编制检索目录。', '2、修复破损档案，改善保管条件。', '3、开展档案宣传，提升利用水平。'];
const without = (i: number): string[] => LIST.map((line, at) => (at === i ? line.slice(0, -1) : line));

describe('lost-punctuation', () => {
  it.each([0, 1, 2])('at the end of item %d of a list', (i) => {
    const text = prose(...without(i));
    const [finding, ...others] = findingsOf('lost-punctuation', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('information');
    expect(finding && fixedLines(text, finding)).toEqual([LIST[i]]);
  });

  it('where the same words elsewhere have it', () => {
    const line = '本部门基本支出增加2万元，主要为工资调整；项目支出增加3万元，主要为修复档案。';
    const other = '本单位基本支出增加2万元，主要为工资调整项目支出增加3万元，主要为修复档案';
    const text = prose(line, other);
    const [finding, ...others] = findingsOf('lost-punctuation', text);
    expect(others).toEqual([]);
    expect(finding?.message['zh-cn']).toBe('2 处标点缺失或有误，同类条目、相同文字或其他段落均有标点');
    expect(finding && fixedLines(text, finding)).toEqual([line.replace('部门', '单位')]);
  });

  describe('at the end of a paragraph', () => {
    const PARAGRAPHS = Array.from(
      { length: 12 },
      (_, i) => `第${i + 1}项工作按计划推进，各项支出均用于馆藏档案的整理与修复。`,
    );
    const ended = (end: string, next: string): string =>
      prose(...PARAGRAPHS.slice(0, 6), `${PARAGRAPHS[6]?.slice(0, -1)}${end}`, next, ...PARAGRAPHS.slice(7));

    it.each([
      ['', '（一）基本情况说明如下'],
      ['，', '（一）基本情况说明如下'],
      ['，', '2、其他情况说明如下'],
    ])('“%s” before %s', (end, next) => {
      const text = ended(end, next);
      const [finding, ...others] = findingsOf('lost-punctuation', text);
      expect(others).toEqual([]);
      expect(finding && fixedLines(text, finding)).toEqual([PARAGRAPHS[6]]);
    });

    it.each([
      ['', '12.50万元均用于此。'],
      ['，', '12.50万元均用于此。'],
      ['', '各项支出均有保障。'],
      ['：', '（一）基本情况说明如下'],
    ])('leaves alone “%s” before %s', (end, next) => {
      expect(findingsOf('lost-punctuation', ended(end, next))).toEqual([]);
    });

    it('leaves alone a document that has none', () => {
      const lines = PARAGRAPHS.map((line) => line.slice(0, -1));
      expect(findingsOf('lost-punctuation', prose(...lines, '（一）基本情况说明如下', ...lines))).toEqual([]);
    });
  });

  it.each([
    [LIST],
    [LIST.map((line) => line.slice(0, -1))],
    [[...without(1).slice(0, 2), '改善保管条件的同时整理目录。', ...without(1).slice(2)]],
    [['1、总体目标', '2、分项目标', '3、保障措施。']],
    [without(1).slice(0, 2)],
  ])('leaves alone: %s', (lines) => {
    expect(findingsOf('lost-punctuation', prose(...lines))).toEqual([]);
  });
});

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
    expect(finding?.message['zh-cn']).toBe('2 处缺少标点，同类条目或另一部分的相同文字有标点');
    expect(finding && fixedLines(text, finding)).toEqual([line.replace('部门', '单位')]);
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

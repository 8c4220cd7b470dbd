import { describe, expect, it } from 'vitest';
import { findingsOf, fixedLines, form, marked, prose } from './support';

describe('repeated-item', () => {
  it.each([
    ['用于档案手册、学习材料、档案手册等。', '档案手册', '用于档案手册、学习材料等。'],
    ['印制档案手册、学习材料、宣传折页、学习材料等印刷品。', '学习材料', '印制档案手册、学习材料、宣传折页等印刷品。'],
    ['印制台账本、档案手册、学习材料、档案手册、学习材料。', '档案手册', '印制台账本、档案手册、学习材料。'],
  ])('%s', (line, at, right) => {
    const text = prose(line.replace('用于', '用于台账本、'));
    const [finding, ...others] = findingsOf('repeated-item', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding && fixedLines(text, finding)).toEqual([right.replace('用于', '用于台账本、')]);
  });

  it('in a form', () => {
    const text = form().replace('用于修复破损的档案', '用于台账本、档案手册、学习材料、档案手册等');
    expect(findingsOf('repeated-item', text)).toHaveLength(1);
  });

  it('numbered items that say the same', () => {
    const text = prose('1、加强档案安全管理。', '2、提升档案利用水平。', '3、加强档案安全管理。');
    const [finding, ...others] = findingsOf('repeated-item', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('加强档案安全管理');
    expect(finding?.message['zh-cn']).toContain('条目“加强档案安全管理”与前面的条目相同');
  });

  it.each([
    [['配合国家、省、市、省工作。']],
    [['拟订档案制度、规划和标准，执行档案制度、规划和标准。']],
    [['1、加强档案安全管理。', '2、提升档案利用水平。', '1、加强档案安全管理。']],
    [['（一）加强档案安全管理。', '1、加强档案安全管理。']],
    [['因公出国费、公务接待费、公务用车费。']],
  ])('leaves alone: %s', (lines) => {
    expect(findingsOf('repeated-item', prose(...lines))).toEqual([]);
  });
});

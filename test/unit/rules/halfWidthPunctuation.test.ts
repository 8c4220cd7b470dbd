import { describe, expect, it } from 'vitest';
import { findingsOf, fixedLines, form, prose } from './support';

describe('half-width-punctuation', () => {
  it.each([
    ['拟订档案制度,并组织实施。', '拟订档案制度，并组织实施。'],
    ['整理档案;修复档案,装裱档案.', '整理档案；修复档案，装裱档案。'],
    ['整理（含修复）,装裱。', '整理（含修复），装裱。'],
  ])('%s', (line, right) => {
    const text = prose(line);
    const [finding, ...others] = findingsOf('half-width-punctuation', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('information');
    expect(finding && fixedLines(text, finding)).toEqual([right]);
  });

  it('counts the places, those in forms too', () => {
    const text = prose('整理,修复,装裱。') + form().replace('用于修复破损的档案', '用于修复,装裱');
    expect(findingsOf('half-width-punctuation', text).map(({ message }) => message['zh-cn'])).toEqual([
      '3 处中文之间用了半角标点，宜用全角',
    ]);
  });

  it.each(['预算收入1,234.00万元。', '采购A4,B5纸。', '部门预算收支总表......1', '网址www.example.cn', '1.整理档案'])(
    'leaves alone: %s',
    (line) => {
      expect(findingsOf('half-width-punctuation', prose(line))).toEqual([]);
    },
  );
});

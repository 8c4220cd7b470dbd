import { describe, expect, it } from 'vitest';
import { displayWidth, wrap } from '../../../server/src/print/wrap';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['abc 12', 6],
    ['预算', 4],
    ['（万元）', 8],
    ['2026年', 6],
  ])('%s', (text, width) => expect(displayWidth(text)).toBe(width));
});

describe('wrap', () => {
  const lines = (text: string, limit: number, keep = false): string[] => wrap(text, limit, keep).map((l) => l.text);
  it.each<[string, string, number, boolean, string[]]>([
    ['fits', '行政运行', 8, false, ['行政运行']],
    ['empty', '', 8, false, ['']],
    ['cut anywhere', '一般公共服务支出', 6, false, ['一般公', '共服务', '支出']],
    ['codes are cut too', 'C16039900', 8, false, ['C1603990', '0']],
    ['numbers kept', '安排12345.67万元', 8, true, ['安排', '12345.67', '万元']],
    ['no closing bracket first', '计划（%）', 8, false, ['计划', '（%）']],
    ['no opening bracket last', '购置费（其中', 8, false, ['购置费', '（其中']],
    ['at least one character', '预算', 1, false, ['预', '算']],
    ['a blank at the cut is dropped', 'ab cd', 3, false, ['ab', 'cd']],
    [
      'a long number is cut where nothing else is possible',
      '1234567890123456789012345678901234567890',
      10,
      true,
      ['1234567890', '1234567890', '1234567890', '1234567890'],
    ],
  ])('%s', (_name, text, limit, keep, expected) => expect(lines(text, limit, keep)).toEqual(expected));

  it('says where each line came from', () => {
    const text = '甲乙 丙丁戊己';
    for (const line of wrap(text, 5)) expect(text.slice(line.from, line.from + line.text.length)).toBe(line.text);
  });
});

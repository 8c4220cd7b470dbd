import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';

const lines = (...codes: readonly string[]): string =>
  [
    '部门预算支出总表',
    '填报单位：[326]江州市水利局\t\t\t单位：万元',
    '支出功能分类科目\t\t合计\t基本支出\t项目支出',
    '科目编码\t科目名称\t\t\t',
    '\t合计\t50.00\t30.00\t20.00',
    `${codes[0]}\t社会保障和就业支出\t30.00\t30.00\t`,
    `\u3000${codes[1]}\t行政事业单位养老支出\t30.00\t30.00\t`,
    `\u3000\u3000${codes[2]}\t机关事业单位基本养老保险缴费支出\t30.00\t30.00\t`,
    `${codes[3]}\t农林水支出\t20.00\t\t20.00`,
    `\u3000${codes[4]}\t水利\t20.00\t\t20.00`,
    `\u3000\u3000${codes[5]}\t水利工程建设\t20.00\t\t20.00`,
    '',
  ].join('\n');

describe('款 that print their own digits only', () => {
  const text = lines('208', '05', '2080505', '213', '03', '2130305');

  it('stand for whole codes', () => {
    const { document, findings } = analyse(text);
    expect(document.tables[0]?.entries.map(({ code }) => code)).toEqual([
      '',
      '208',
      '20805',
      '2080505',
      '213',
      '21303',
      '2130305',
    ]);
    expect(findings).toEqual([]);
  });

  it('are checked by their sums', () => {
    const { findings } = analyse(text.replace('水利\t20.00\t\t20.00', '水利\t22.00\t\t22.00'));
    expect(findings.map(({ rule }) => rule)).toContain('code-subtotal');
  });

  it('are held against nothing where what they belong to is not told', () => {
    expect(analyse(lines('208', '05', '05', '213', '03', '05')).findings.map(({ rule }) => rule)).toEqual([
      'table-unread',
    ]);
  });

  it('a code in brackets before the name of the department is its code', () => {
    const { parts } = analyse(text).document;
    expect(parts.map(({ code, name }) => `${code} ${name}`)).toEqual(['326 江州市水利局']);
  });
});

import { describe, expect, it } from 'vitest';
import { expenditure, general } from './codedTables';
import { findingsOf, fixedLines, marked, table } from './support';

/** 一般公共预算财政拨款基本支出表 of these rows; `year` is its 预算年度. */
function basic(rows: readonly string[], year = 2026): string {
  const header = '序号|科目编码|科目名称|合计|人员经费|公用经费';
  return table('部门预算一般公共预算财政拨款基本支出表', header, ['1||合计|9.00|5.00|4.00', ...rows], { year });
}

const BASIC = [
  '2|301|工资福利支出|5.00|5.00|',
  '3|30101|基本工资|3.00|3.00|',
  '4|30102|津贴补贴|1.00|1.00|',
  '5|30113|住房公积金|1.00|1.00|',
  '6|302|商品和服务支出|4.00||4.00',
  '7|30201|办公费|1.00||1.00',
  '8|30207|邮电费|1.00||1.00',
  '9|30213|维修（护）费|1.00||1.00',
  '10|30239|其他交通费用|1.00||1.00',
];
const changed = (from: string, to: string): readonly string[] => BASIC.map((row) => row.replace(from, to));

const CODED = [
  '1||合计|6.00|5.00|1.00',
  '2|208|社会保障和就业支出|5.00|5.00|',
  '3|20805|行政事业单位养老支出|5.00|5.00|',
  '4|2080505|机关事业单位基本养老保险缴费支出|3.00|3.00|',
  '5|2080506|机关事业单位职业年金缴费支出|2.00|2.00|',
  '6|210|卫生健康支出|1.00||1.00',
  '7|21011|行政事业单位医疗|1.00||1.00',
  '8|2101101|行政单位医疗|1.00||1.00',
];
const recoded = (from: string, to: string): readonly string[] => CODED.map((row) => row.replace(from, to));

describe('account-name', () => {
  it.each([
    [
      'a slip in the name',
      basic(changed('津贴补贴', '津帖补贴')),
      '津帖补贴',
      '基本支出表 第4行 30102 津帖补贴：科目 30102 的名称应为“津贴补贴”',
      ['*4\t30102\t津贴补贴\t1.00\t1.00\t'],
    ],
    [
      'the name of another code, which has a row',
      basic(changed('30201|办公费', '30201|邮电费')),
      '邮电费',
      '基本支出表 第7行 30201 邮电费：“邮电费”是 30207 的名称，科目 30201 为“办公费”',
      ['*7\t30201\t办公费\t1.00\t\t1.00'],
    ],
    [
      'the name of another code: either may be meant',
      basic(changed('30207|邮电费', '30206|邮电费')),
      '邮电费',
      '基本支出表 第8行 30206 邮电费：“邮电费”是 30207 的名称，科目 30206 为“电费”',
      ['8\t30207\t邮电费\t1.00\t\t1.00', '8\t30206\t电费\t1.00\t\t1.00'],
    ],
    [
      'a class',
      expenditure(recoded('210|卫生健康支出', '210|社会保障和就业支出')),
      '社会保障和就业支出',
      '支出总表 第6行 210 社会保障和就业支出：“社会保障和就业支出”是 208 的名称，科目 210 为“卫生健康支出”',
      ['*6\t210\t卫生健康支出\t1.00\t\t1.00'],
    ],
    [
      'a code typed twice',
      expenditure(recoded('2080506|', '2080505|')),
      '机关事业单位职业年金缴费支出',
      '支出总表 第5行 2080505 机关事业单位职业年金缴费支出：“机关事业单位职业年金缴费支出”是 2080506 的名称，' +
        '科目 2080505 为“机关事业单位基本养老保险缴费支出”',
      ['*5\t2080506\t机关事业单位职业年金缴费支出\t2.00\t2.00\t'],
    ],
    [
      'a code the catalogue does not have, one character off',
      expenditure(recoded('2101101|', '2101107|')),
      '行政单位医疗',
      '支出总表 第8行 2101107 行政单位医疗：没有 2101107 这一科目，“行政单位医疗”的编码为 2101101',
      ['*8\t2101101\t行政单位医疗\t1.00\t\t1.00'],
    ],
  ])('%s', (_, text, at, message, fixed) => {
    const [finding, ...others] = findingsOf('account-name', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding?.severity).toBe('warning');
    expect(finding?.message['zh-cn'].replace('一般公共预算财政拨款', '')).toBe(message);
    expect(finding && fixedLines(text, finding)).toEqual(fixed);
  });

  it('is one finding however often it is printed, and mended everywhere', () => {
    const wrong = recoded('行政事业单位养老支出', '行政事业单位养考支出');
    const text = expenditure(wrong) + general(wrong);
    const [finding, ...others] = findingsOf('account-name', text);
    expect(others).toEqual([]);
    expect(finding?.related).toHaveLength(1);
    expect(finding && fixedLines(text, finding)[0]?.split('\n')).toHaveLength(2);
    for (const rule of ['code-name', 'code-order', 'code-parent']) expect(findingsOf(rule, text)).toEqual([]);
  });

  it.each([
    ['names as they should be', basic(BASIC) + expenditure(CODED)],
    ['other brackets', basic(changed('维修（护）费', '维修(护)费'))],
    ['a name cut at a line end', basic(changed('其他交通费用', '其他交通')) + expenditure(recoded('缴费支出', '缴费'))],
    ['a name in other words', basic(changed('其他交通费用', '其他交通工具运行费用'))],
    ['a character left out of a name', basic(changed('维修（护）费', '维修费'))],
    ['an earlier name', expenditure(recoded('卫生健康支出', '医疗卫生与计划生育支出'))],
    ['a catalogue of its own', basic(changed('办公费', '印刷费').map((row) => row.replace('邮电费', '水费')))],
    ['a year before the catalogue', basic(changed('30201|办公费', '30201|邮电费'), 2016)],
    ['行政运行 under several 款', expenditure(recoded('2101101|行政单位医疗', '2101199|行政运行'))],
  ])('leaves alone: %s', (_, text) => {
    expect(findingsOf('account-name', text)).toEqual([]);
  });
});

describe('account-unknown', () => {
  it.each([
    [
      'an economic code whose name tells it',
      basic(changed('30207|', '30270|')),
      '30270',
      '基本支出表 第8行 30270 邮电费：没有 30270 这一科目，“邮电费”的编码为 30207',
      ['*8\t30207\t邮电费\t1.00\t\t1.00'],
    ],
    [
      'an economic code',
      basic(changed('30239|其他交通费用', '30238|数据服务费')),
      '30238',
      '基本支出表 第10行 30238 数据服务费：《政府收支分类科目》中没有 30238 这一科目',
      [],
    ],
    [
      'a class',
      expenditure(recoded('210|卫生健康支出', '218|卫生健康支出')),
      '218',
      '支出总表 第6行 218 卫生健康支出：没有 218 这一科目，“卫生健康支出”的编码为 210',
      ['*6\t210\t卫生健康支出\t1.00\t\t1.00'],
    ],
  ])('%s', (_, text, at, message, fixed) => {
    const [finding, ...others] = findingsOf('account-unknown', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding?.severity).toBe('warning');
    expect(finding?.message['zh-cn'].replace('一般公共预算财政拨款', '')).toBe(message);
    expect(finding && fixedLines(text, finding)).toEqual(fixed);
  });

  it('is information in a year after the catalogue', () => {
    const text = basic(changed('30239|其他交通费用', '30241|数据服务费'), 2031);
    expect(findingsOf('account-unknown', text).map(({ severity }) => severity)).toEqual(['information']);
  });

  it.each([
    ['an item the catalogue does not have', expenditure(recoded('2101101|行政单位医疗', '2101188|某项医疗'))],
    ['the economic classification of governments', basic(BASIC.map((row) => row.replace('|30', '|50')))],
  ])('leaves alone: %s', (_, text) => {
    expect(findingsOf('account-unknown', text)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import { fixedLines, marked, table } from '../rules/support';

const HEADER = '序号|科目编码|科目名称|合计|基本支出|项目支出';
const INCOME = '序号|科目编码|科目名称|合计|本年收入小计|财政拨款收入|上年结转';
const ROWS = [
  '1||合计|30.00|20.00|10.00',
  '2|208|社会保障和就业支出|9.00|9.00|',
  '3|20805|行政事业单位养老支出|9.00|9.00|',
  '4|2080501|行政单位离退休|4.00|4.00|',
  '5|2080505|机关事业单位基本养老保险缴费支出|5.00|5.00|',
  '6|201|一般公共服务支出|21.00|11.00|10.00',
  '7|20126|档案事务|21.00|11.00|10.00',
  '8|2012601|行政运行|11.00|11.00|',
  '9|2012604|档案馆|10.00||10.00',
];
const income = ROWS.map((row) => {
  const [serial, code, name, total] = row.split('|');
  return [serial, code, name, total, total, total, ''].join('|');
});
const SUMMARY = [
  '1|一、一般公共预算拨款收入|30.00|一、一般公共服务支出|21.00',
  '2|||八、社会保障和就业支出|9.00',
  '3|本年收入合计|30.00|本年支出合计|30.00',
  '4|上年结转结余||年终结转结余|',
  '5|收入总计|30.00|支出总计|30.00',
];
const document = (rows: readonly string[]): string =>
  table('部门预算收支总表', '序号|项目|预算数|项目|预算数', SUMMARY) +
  table('部门预算收入总表', INCOME, income) +
  table('部门预算支出总表', HEADER, rows);
const without = (code: string): readonly string[] => ROWS.filter((row) => row.split('|')[1] !== code);
const twice = (code: string): readonly string[] =>
  ROWS.flatMap((row) => (row.split('|')[1] === code ? [row, row] : [row]));

/** `rule: message` of what is wrong with the rows, and what the fixes write. */
function told(rows: readonly string[]): { messages: string[]; fixed: string[]; marks: string[] } {
  const text = document(rows);
  const findings = analyse(text).findings.filter(({ severity }) => severity === 'error');
  return {
    messages: findings.map(({ rule, message }) => `${rule}: ${message['zh-cn']}`),
    marks: findings.map((finding) => marked(text, finding)),
    fixed: findings.flatMap((finding) => fixedLines(text, finding)),
  };
}

/** The text after the preferred fixes. */
function mended(rows: readonly string[]): string {
  let text = document(rows);
  for (const { fixes } of analyse(text).findings)
    for (const { edits, preferred } of fixes)
      if (preferred)
        for (const { span, newText } of edits) text = text.slice(0, span.start) + newText + text.slice(span.end);
  return text;
}

it('says nothing where all rows are there once', () => {
  expect(told(ROWS).messages).toEqual([]);
});

describe('a row listed twice', () => {
  it.each(['2080501', '2012604', '208'])('%s', (code) => {
    const { messages } = told(twice(code));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(new RegExp(`^row-copied: 支出总表 第\\d行 ${code} \\S+ 重复列示：`));
    expect(mended(twice(code))).toBe(document(ROWS));
  });
});

describe('a row left out', () => {
  it.each([
    [
      '2080505',
      '一部分',
      /^row-missing: 支出总表 第3行 20805 .* 疑漏列 2080505 机关事业单位基本养老保险缴费支出（见收入总表 第5行 /,
    ],
    ['20805', '其下级尚在', /^row-missing: 支出总表 缺少 20805 行政事业单位养老支出 一行（见收入总表 第3行 /],
  ])('%s: %s', (code, _, message) => {
    const { messages } = told(without(code));
    expect(messages).toEqual([expect.stringMatching(message)]);
    expect(mended(without(code))).toBe(document(ROWS));
  });

  it('stands at the total it is missing under', () => {
    expect(told(without('2080505')).marks).toEqual(['行政事业单位养老支出']);
  });
});

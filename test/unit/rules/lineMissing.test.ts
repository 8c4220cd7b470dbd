import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import type { Finding } from '../../../server/src/findings/model';
import { table } from './support';

const SUMMARY = [
  '1|一、一般公共预算拨款收入|18.00|一、一般公共服务支出|21.00',
  '2|二、政府性基金预算拨款收入||二、外交支出|',
  '3|三、国有资本经营预算拨款收入||三、国防支出|',
  '4|四、财政专户管理资金收入|12.00|四、公共安全支出|',
  '5|五、单位资金|1.00|五、教育支出|',
  '6|||六、科学技术支出|',
  '7|||七、文化旅游体育与传媒支出|',
  '8|||八、社会保障和就业支出|9.00',
  '9|||九、社会保险基金支出|',
  '10|本年收入合计|31.00|本年支出合计|30.00',
  '11|上年结转结余|2.00|年终结转结余|3.00',
  '12|收入总计|33.00|支出总计|33.00',
];
const EXPENDITURE = [
  '1||合计|30.00|20.00|10.00',
  '2|201|一般公共服务支出|21.00|11.00|10.00',
  '3|20126|档案事务|21.00|11.00|10.00',
  '4|2012601|行政运行|11.00|11.00|',
  '5|2012604|档案馆|10.00||10.00',
  '6|208|社会保障和就业支出|9.00|9.00|',
  '7|20805|行政事业单位养老支出|9.00|9.00|',
  '8|2080501|行政单位离退休|4.00|4.00|',
  '9|2080505|机关事业单位基本养老保险缴费支出|5.00|5.00|',
];
const BASIC = [
  '1||合计|20.00|18.00|2.00',
  '2|301|工资福利支出|18.00|18.00|',
  '3|30101|基本工资|10.00|10.00|',
  '4|30102|津贴补贴|5.00|5.00|',
  '5|30103|奖金|3.00|3.00|',
  '6|302|商品和服务支出|2.00||2.00',
  '7|30201|办公费|2.00||2.00',
];
const AFTER = '\n\n一、部门职责及机构设置情况\n负责档案管理。\n';

const document = (summary = SUMMARY, expenditure = EXPENDITURE, basic = BASIC): string =>
  table('部门预算收支总表', '序号|项目|预算数|项目|预算数', summary) +
  table('部门预算支出总表', '序号|科目编码|科目名称|合计|基本支出|项目支出', expenditure) +
  table('部门预算一般公共预算财政拨款基本支出表', '序号|科目编码|科目名称|合计|人员经费|公用经费', basic) +
  AFTER;

const without = (rows: readonly string[], ...serials: number[]): string[] =>
  rows.filter((row) => !serials.includes(Number(row.split('|')[0])));

function aboutRows(text: string): readonly Finding[] {
  return analyse(text).findings.filter(({ rule }) => /^(?:row-|code-parent)/.test(rule));
}

/** Whether a fix of one of the findings makes the text whole again. */
function isMended(text: string): boolean {
  return aboutRows(text).some(({ fixes }) =>
    fixes.some(({ edits: [edit] }) =>
      edit ? text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end) === document() : false,
    ),
  );
}

it('says nothing of tables that are whole', () => {
  expect(aboutRows(document())).toEqual([]);
});

describe('items below items', () => {
  const text = (income: string, carryOver: string, total: string): string =>
    table('财政拨款收支总表', '项目|预算数|项目|预算数', [
      `一、本年收入|${income}|一、本年支出|30.00`,
      '(一)一般公共预算拨款|21.00|(一)教育支出|21.00',
      '(二)政府性基金预算拨款|4.00|(二)卫生健康支出|9.00',
      `(三)国有资本经营预算拨款||二、结转下年|`,
      `二、上年结转|${carryOver}||`,
      `收入总计|30.00|支出总计|${total}`,
    ]) + AFTER;

  it.each([
    ['all is well', '25.00', '5.00', '30.00'],
    ['the year is wrong', '52.00', '5.00', '30.00'],
    ['what was carried over is', '25.00', '3.00', '30.00'],
    ['the total is', '25.00', '5.00', '39.00'],
  ])('一、 stands above (三): %s', (_, income, carryOver, total) => {
    expect(aboutRows(text(income, carryOver, total))).toEqual([]);
  });
});

it('items go on below those that 其中 names', () => {
  const text = (income: string): string =>
    table('收支总表', '项目|预算数|项目|预算数', [
      `一、财政拨款收入|${income}|一、一般公共服务支出|21.00`,
      '其中：一般公共预算拨款收入|25.00|二、教育支出|9.00',
      '政府性基金预算拨款收入|||',
      '二、事业收入|5.00||',
      '本年收入合计|30.00|本年支出合计|30.00',
      '收入总计|30.00|支出总计|30.00',
    ]) + AFTER;
  expect(aboutRows(text('25.00'))).toEqual([]);
  expect(aboutRows(text('2.00'))).toEqual([]);
  expect(aboutRows(text('52.00'))).toEqual([]);
});

describe('a line of 收支总表 left out', () => {
  it.each([
    [4, /疑漏列 四、财政专户管理资金收入：/],
    [7, /缺少 七、文化旅游体育与传媒支出 一行（无序号 7）/],
    [8, /疑漏列 社会保障和就业支出（见支出总表/],
    [10, /缺少 本年收入合计、本年支出合计 一行（无序号 10）/],
    [11, /疑漏列 上年结转结余：/],
    [12, /缺少 收入总计、支出总计 一行/],
  ])('%i is named and written in', (serial, message) => {
    const text = document(without(SUMMARY, serial));
    expect(aboutRows(text).map((finding) => finding.message['zh-cn'])).toContainEqual(expect.stringMatching(message));
    expect(aboutRows(text)).toHaveLength(1);
    expect(isMended(text)).toBe(true);
  });
});

describe('a row of accounts left out', () => {
  it.each([
    ['合计', EXPENDITURE, 1, /支出总表 缺少 合计 一行（无序号 1）/],
    ['an account above others', EXPENDITURE, 7, /支出总表 缺少 20805 行政事业单位养老支出 一行（无序号 7）/],
  ])('%s is written in', (_, rows, serial, message) => {
    const text = document(SUMMARY, without(rows, serial));
    expect(aboutRows(text).map((finding) => finding.message['zh-cn'])).toEqual([expect.stringMatching(message)]);
    expect(isMended(text)).toBe(true);
  });

  it('an account no other table has is found in the catalogue', () => {
    const text = document(SUMMARY, EXPENDITURE, without(BASIC, 4));
    expect(aboutRows(text).map((finding) => finding.message['zh-cn'])).toEqual([
      expect.stringMatching(/301 工资福利支出 疑漏列 30102 津贴补贴：/),
    ]);
    expect(isMended(text)).toBe(true);
  });
});

describe('a total listed twice', () => {
  it.each([
    ['合计', SUMMARY, [EXPENDITURE[0] ?? '', ...EXPENDITURE], /支出总表 第1行 合计 重复列示/],
    [
      '本年收入合计',
      [...SUMMARY.slice(0, 10), ...SUMMARY.slice(9)],
      EXPENDITURE,
      /收支总表 第10行 本年收入合计 重复列示/,
    ],
  ])('%s', (_, summary, expenditure, message) => {
    const text = document(summary, expenditure);
    expect(aboutRows(text).map((finding) => finding.message['zh-cn'])).toEqual([expect.stringMatching(message)]);
    expect(isMended(text)).toBe(true);
  });
});

it('numbers that begin anew, or are not there, tell nothing', () => {
  const restarted = EXPENDITURE.map((row, i) => (i < 5 ? row : row.replace(/^\d+/, String(i - 4))));
  const bare = EXPENDITURE.map((row) => row.replace(/^\d+/, ''));
  expect(aboutRows(document(SUMMARY, restarted))).toEqual([]);
  expect(aboutRows(document(SUMMARY, bare))).toEqual([]);
});

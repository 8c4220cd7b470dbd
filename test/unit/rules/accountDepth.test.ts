import { describe, expect, it } from 'vitest';
import { expenditure, general } from './codedTables';
import { findingsOf, marked, table } from './support';

const FULL = [
  '1||合计|9.00|8.00|1.00',
  '2|201|一般公共服务支出|3.00|3.00|',
  '3|20126|档案事务|3.00|3.00|',
  '4|2012601|行政运行|3.00|3.00|',
  '5|208|社会保障和就业支出|6.00|5.00|1.00',
  '6|20805|行政事业单位养老支出|6.00|5.00|1.00',
  '7|2080505|机关事业单位基本养老保险缴费支出|6.00|5.00|1.00',
];
const basic = (rows: readonly string[]): string =>
  table('部门预算一般公共预算财政拨款基本支出表', '序号|科目编码|科目名称|合计|人员经费|公用经费', [
    '1||合计|9.00|9.00|',
    ...rows,
  ]);

function said(text: string): string[] {
  return findingsOf('account-depth', text).map(({ severity, message }) => `${severity}: ${message['zh-cn']}`);
}

describe('account-depth', () => {
  it('an account without accounts below it', () => {
    const text = general(FULL.slice(0, 6));
    expect(said(text)).toEqual(['warning: 一般公共预算财政拨款支出表 20805 行政事业单位养老支出未列至项级科目']);
    expect(findingsOf('account-depth', text).map((finding) => marked(text, finding))).toEqual(['行政事业单位养老支出']);
  });

  it('a table that stops at 款, and one where it is often so', () => {
    const rows = FULL.filter((row) => !/\|\d{7}\|/.test(row));
    expect(said(general(rows))).toEqual(['warning: 一般公共预算财政拨款支出表未列至项级科目']);
    expect(said(expenditure(rows))).toEqual(['information: 支出总表未列至项级科目']);
  });

  it('an economic 类 without 款', () => {
    const rows = ['2|301|工资福利支出|8.00|8.00|', '3|30101|基本工资|8.00|8.00|'];
    expect(said(basic([...rows, '4|303|对个人和家庭的补助|1.00|1.00|']))).toEqual([
      'warning: 一般公共预算财政拨款基本支出表 303 对个人和家庭的补助未列至款级科目',
    ]);
    expect(said(basic([...rows, '4|303|对个人和家庭的补助|||']))).toEqual([]);
  });

  it.each([
    ['all levels', general(FULL) + expenditure(FULL)],
    ['items only', general(FULL.filter((row) => !/\|\d{3}(\d\d)?\|/.test(row)))],
    ['no codes', general(['1||合计|9.00|8.00|1.00', '2||办公费|9.00|8.00|1.00'])],
    ['a code below mistyped', general(FULL.map((row) => row.replace('2080505', '2090505')))],
  ])('leaves alone: %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

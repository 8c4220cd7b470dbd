import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';

const HEADER = '科目编码\t科目名称\t收入总计\t一般公共预算拨款\t事业收入';
const FIRST = ['\t合计\t90.00\t70.00\t20.00', '208\t社会保障和就业支出\t90.00\t70.00\t20.00'];
const REST = ['20805\t行政事业单位养老支出\t90.00\t70.00\t20.00', '2080501\t行政单位离退休\t90.00\t70.00\t20.00'];

function read(between: readonly string[]): { readonly rows: readonly number[]; readonly found: readonly string[] } {
  const text = ['收入总体情况表', '单位：万元', HEADER, ...FIRST, ...between, HEADER, ...REST, '', '一、说明', ''];
  const { document, findings } = analyse(text.join('\n'));
  return {
    rows: document.tables.map(({ entries }) => entries.length),
    found: findings.filter(({ severity }) => severity !== 'information').map(({ rule }) => rule),
  };
}

describe('a table that goes on under its title again', () => {
  it.each([
    ['the title with （续）', ['', '收入总体情况表（续）', '单位：万元']],
    ['its number above', ['', '表2', '收入总体情况表（续表）', '单位：万元']],
    ['a page number between', ['— 6 —', '', '表2', '收入总体情况表（续）', '单位：万元']],
    ['续表 alone', ['续表']],
    ['续表 before the title', ['续表：收入总体情况表']],
    ['接上页', ['收入总体情况表（接上页）']],
  ])('%s', (_, between) => {
    expect(read(between)).toEqual({ rows: [4], found: [] });
  });

  it('is not the next table, whatever that is called', () => {
    expect(read(['', '收入总体情况表', '单位：万元']).rows).toEqual([2, 2]);
    expect(read(['', '支出总体情况表（续）', '单位：万元']).rows).toEqual([2, 2]);
  });

  it('goes on in collapsed and aligned text', () => {
    const lines = (gap: string) =>
      [
        '部门预算支出总表',
        '单位：万元',
        `科目编码${gap}科目名称${gap}合计${gap}基本支出${gap}项目支出`,
        `合计${gap}30.00${gap}20.00${gap}10.00`,
        `201${gap}一般公共服务支出${gap}30.00${gap}20.00${gap}10.00`,
        '部门预算支出总表（续）',
        '单位：万元',
        `科目编码${gap}科目名称${gap}合计${gap}基本支出${gap}项目支出`,
        `20103${gap}政府办公厅（室）及相关机构事务${gap}30.00${gap}20.00${gap}10.00`,
        `2010301${gap}行政运行${gap}30.00${gap}20.00${gap}10.00`,
        '',
        '一、说明',
        '',
      ].join('\n');
    for (const gap of [' ', '     '])
      expect(analyse(lines(gap)).document.tables.map(({ entries }) => entries.length)).toEqual([4]);
  });
});

import { describe, expect, it } from 'vitest';
import { findingsOf, marked, table } from './support';

const HEADER = '序号|科目编码|科目名称|合计|基本支出|项目支出';
const ROWS = ['1||合计|3.00|3.00|', '2|201|一般公共服务支出|3.00|3.00|'];
const TITLES = [
  '部门预算支出总表',
  '部门预算收入总表',
  '部门预算一般公共预算财政拨款支出表',
  '部门预算政府性基金预算财政拨款支出表',
  '部门预算国有资本经营预算财政拨款支出表',
];
const tables = (...without: readonly number[]): string =>
  TITLES.map((title, i) => {
    const text = table(title, HEADER, ROWS);
    return without.includes(i) ? text.replace('\t单位：万元', '') : text;
  }).join('');

describe('unit-missing', () => {
  it('one table', () => {
    const text = tables(2);
    const [finding, ...others] = findingsOf('unit-missing', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(TITLES[2]);
    expect(finding?.message['zh-cn']).toBe('一般公共预算财政拨款支出表未注明金额单位');
  });

  it.each([
    ['all say it', tables()],
    ['few say it', tables(0, 1)],
    ['none says it', tables(0, 1, 2, 3, 4)],
    ['in the header', tables(2).replace(/(\n[^\n]+一般公共预算财政拨款支出表\n[^\n]+\n[^\n]+)合计/, '$1合计（万元）')],
  ])('leaves alone: %s', (_, text) => {
    expect(findingsOf('unit-missing', text)).toEqual([]);
  });
});

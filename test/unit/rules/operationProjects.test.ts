import { describe, expect, it } from 'vitest';
import { findingsOf, marked, table } from './support';

const HEADER = '序号|科目编码|科目名称|合计|基本支出|项目支出';
const rows = (last: readonly string[]): readonly string[] => [
  '1||合计|30.00|20.00|10.00',
  '2|201|一般公共服务支出|30.00|20.00|10.00',
  '3|20126|档案事务|30.00|20.00|10.00',
  ...last,
];
const expenditure = (last: readonly string[]): string => table('部门预算支出总表', HEADER, rows(last));
const general = (last: readonly string[]): string => table('部门预算一般公共预算财政拨款支出表', HEADER, rows(last));

const CHARGED = ['4|2012601|行政运行|30.00|20.00|10.00'];

describe('operation-projects', () => {
  it('项目支出 under 行政运行, told once for all tables', () => {
    const text = expenditure(CHARGED) + general(CHARGED);
    const [finding, ...others] = findingsOf('operation-projects', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding && marked(text, finding)).toBe('10.00');
    expect(finding?.message['zh-cn']).toBe(
      '支出总表 第4行 2012601 行政运行 项目支出 10.00：行政运行只列基本支出，项目支出应列相应的项级科目',
    );
    expect(finding?.message.en).toContain('行政运行 is for basic expenditure');
    expect(finding?.related).toHaveLength(1);
  });

  it.each([
    ['basic expenditure only', ['4|2012601|行政运行|20.00|20.00|', '5|2012604|档案馆|10.00||10.00']],
    ['a printed zero', ['4|2012601|行政运行|20.00|20.00|0.00', '5|2012604|档案馆|10.00||10.00']],
    ['projects under 02', ['4|2012601|行政运行|20.00|20.00|', '5|2012602|一般行政管理事务|10.00||10.00']],
    ['another account that ends with 01', ['4|2050201|学前教育|30.00|20.00|10.00']],
    ['the class itself', ['4|20101|人大事务|30.00|20.00|10.00']],
  ])('leaves alone: %s', (_, last) => {
    expect(findingsOf('operation-projects', expenditure(last))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';

/** A row of items whose empty cells are gone: 5.00 twice may be 公务用车 and either of what it consists of. */
const ITEMS = [
  '一般公共预算“三公”经费支出表',
  '单位：万元',
  '2026年预算数 2027年预算数',
  '合计 因公出国（境）费 公务用车购置及运行费 公务接待费 合计 因公出国（境）费 公务用车购置及运行费 公务接待费',
  '小计 公务用车购置费 公务用车运行费 小计 公务用车购置费 公务用车运行费',
  '21.00 19.00 15.00 4.00 2.00 6.50 5.00 5.00 1.50',
];
const BASIC = [
  '一般公共预算财政拨款基本支出预算表',
  '单位：万元',
  '科目编码 科目名称 总计 人员经费 日常公用经费',
  '合计 40.00 30.00 10.00',
  '301 工资福利支出 30.00 30.00',
  '30101 基本工资 30.00 30.00',
  '302 商品和服务支出 10.00 10.00',
  '30201 办公费 3.50 3.50',
  '30217 公务接待费 1.50 1.50',
  '30231 公务用车运行维护费 5.00 5.00',
];
const SAYS = (item: string, amount: string): string =>
  `2027年“三公”经费预算6.50万元。其中：公务接待费1.50万元；${item}${amount}万元。`;

const draft = (tables: readonly string[], text: string): string =>
  ['某市粮食局2027年部门预算公开', '四、“三公”经费情况说明', text, '', ...tables, ''].join('\n');
const told = (tables: readonly string[], text: string): string[] =>
  analyse(draft(tables, text)).findings.flatMap(({ rule, severity }) => (severity === 'information' ? [] : [rule]));

describe('equal amounts of a row whose empty cells are gone', () => {
  it.each(['公务用车运行维护费', '公务用车购置费'])('are not told to be elsewhere than the text says: %s', (item) => {
    expect(told(ITEMS, SAYS(item, '5.00'))).toEqual([]);
  });

  it('stand where another table has money', () => {
    expect(told([...BASIC, '', ...ITEMS], SAYS('公务用车运行维护费', '5.00'))).toEqual([]);
    expect(told([...BASIC, '', ...ITEMS], SAYS('公务用车运行维护费', '5.50'))).toContain('text-matches-table');
  });
});

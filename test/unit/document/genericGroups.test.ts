import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';

const pipes = (...rows: readonly string[]): string =>
  [
    '# 某州图书馆2027年部门预算公开',
    '',
    '### 八、部门项目支出预算表',
    '',
    '单位：元',
    '',
    ...rows.map((row) => `| ${row} |`),
    '',
  ].join('\n');

/** Rows of one name stand over those of several below them; accounts come again and again. */
const BARE = pipes(
  '项目分类 | 项目名称 | 项目单位 | 经济科目编码 | 经济科目名称 | 合计 | 一般公共预算 | 单位资金',
  '---|---|---|---|---|---|---|---',
  ' | 流动书车运行 |  |  |  | 90.00 | 80.00 | 10.00',
  '运转类 | 流动书车运行 | 州图书馆 | 30201 | 办公费 | 20.00 | 20.00 | ',
  '运转类 | 流动书车运行 | 州图书馆 | 30231 | 公务用车运行维护费 | 70.00 | 60.00 | 10.00',
  ' | 古籍修复 |  |  |  | 60.00 | 60.00 | ',
  '特定目标类 | 古籍修复 | 州图书馆 | 30201 | 办公费 | 25.00 | 25.00 | ',
  '特定目标类 | 古籍修复 | 州图书馆 | 30227 | 委托业务费 | 35.00 | 35.00 | ',
  '合  计 |  |  |  |  | 150.00 | 140.00 | 10.00',
);

/** 小计 stands beside the name of whose it is. */
const SUBTOTALS = pipes(
  '单位名称 | 项目名称 | 资金总额 | 一般公共预算 | 政府性基金',
  '---|---|---|---|---',
  '合计 |  | 150.00 | 130.00 | 20.00',
  '州图书馆本级 | 小计 | 90.00 | 70.00 | 20.00',
  ' | 流动书车运行 | 50.00 | 50.00 | ',
  ' | 场馆维修 | 40.00 | 20.00 | 20.00',
  '州少儿图书馆 | 小计 | 60.00 | 60.00 | ',
  ' | 少儿阅读推广 | 60.00 | 60.00 | ',
);

/** A plain list, too short to bear its own sums out. */
const LIST = pipes(
  '单位名称 | 购买服务项目名称 | 二级目录 | 预算金额',
  '---|---|---|---',
  '合计 |  |  | 96.40',
  '州图书馆 | 书目数据加工 | 数据处理服务 | 52.80',
  '州图书馆 | 场馆保洁 | 物业服务 | 43.60',
);

const errors = (text: string): string[] =>
  analyse(text).findings.flatMap(({ severity, rule }) => (severity === 'error' ? [rule] : []));

describe('rows of a table no kind declares', () => {
  it.each([[BARE], [SUBTOTALS], [LIST]])('are right as they stand: %#', (text) => {
    expect(errors(text)).toEqual([]);
  });

  it.each([
    ['an item below a row of one name', BARE, '委托业务费 | 35.00 | 35.00', '委托业务费 | 39.00 | 39.00'],
    ['an item left out', BARE, /\| 特定目标类 \| 古籍修复 \| 州图书馆 \| 30227.*\n/, ''],
    ['an item below its 小计', SUBTOTALS, '流动书车运行 | 50.00 | 50.00', '流动书车运行 | 55.00 | 55.00'],
    ['two digits swapped in a list', LIST, '96.40', '94.60'],
  ])('are summed: %s', (_, text, old, wrong) => {
    const changed = text.replace(old, wrong);
    expect(changed).not.toBe(text);
    expect(errors(changed)).not.toEqual([]);
  });

  it('are no list where the amounts say otherwise', () => {
    expect(errors(LIST.replace('96.40', '70.00'))).toEqual([]);
  });
});

/** A table of one fund that does not tell 基本支出 from 项目支出 says nothing of either. */
import { expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';

function table(title: string, header: string, ...rows: readonly string[]): readonly string[] {
  const columns = header.split('|').length;
  return [
    `## ${title}`,
    '单位：万元',
    '',
    `|${header}|`,
    `|${'---|'.repeat(columns)}`,
    ...rows.map((row) => `|${row}|`),
    '',
  ];
}

const OTHERS = [
  ...table(
    '部门收支总表',
    '收入项目|预算数|支出项目|预算数',
    '一、一般公共预算拨款收入|80.00|一、农林水支出|100.00',
    '二、政府性基金预算拨款收入|20.00||',
    '本年收入合计|100.00|本年支出合计|100.00',
    '收入总计|100.00|支出总计|100.00',
  ),
  ...table(
    '部门收入总表',
    '科目编码|科目名称|合计|一般公共预算拨款收入|政府性基金预算拨款收入',
    '|合计|100.00|80.00|20.00',
    '213|农林水支出|100.00|80.00|20.00',
  ),
  ...table(
    '部门支出总表',
    '科目编码|科目名称|合计|基本支出|项目支出',
    '|合计|100.00|50.00|50.00',
    '213|农林水支出|100.00|50.00|50.00',
  ),
  ...table(
    '财政拨款收支总表',
    '收入项目|预算数|支出项目|合计|一般公共预算|政府性基金预算',
    '一、本年收入|100.00|一、本年支出|100.00|80.00|20.00',
    '（一）一般公共预算拨款|80.00|（一）农林水支出|100.00|80.00|20.00',
    '（二）政府性基金预算拨款|20.00||||',
    '收入总计|100.00|支出总计|100.00|80.00|20.00',
  ),
  ...table(
    '政府性基金支出预算表',
    '科目编码|科目名称|合计|基本支出|项目支出',
    '|合计|20.00||20.00',
    '213|农林水支出|20.00||20.00',
  ),
];

it.each([
  ['当年财政拨款安排|上年结转安排', '80.00|', 0],
  ['基本支出|项目支出', '50.00|30.00', 0],
  ['基本支出|项目支出', '40.00|40.00', 4],
])('一般公共预算支出预算表 with %s', (columns, amounts, count) => {
  const own = table(
    '一般公共预算支出预算表',
    `科目编码|科目名称|合计|${columns}`,
    `|合计|80.00|${amounts}`,
    `213|农林水支出|80.00|${amounts}`,
  );
  const { findings } = analyse([...OTHERS, ...own].join('\n'));
  const found = findings.filter(({ severity }) => severity === 'error');
  expect(found.map(({ rule }) => rule)).toEqual(Array(count).fill('fiscal-expenditure-agrees'));
});

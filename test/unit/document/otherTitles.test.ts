/** Aligned tables whose title no kind knows are read by their labels, as cells are. */
import { expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';

const LINES = [
  '九、江州市档案馆2027年项目支出表',
  '',
  '部门：江州市档案馆                                         单位：万元',
  '   单位名称            项目名称                合计     一般公共预   财政拨款结',
  '                                                            算           转',
  '合计                                           95.00        80.00        15.00',
  '江州市档案馆本级   小计                        65.00        50.00        15.00',
  '                   馆藏档案数字化              45.00        30.00        15.00',
  '                   库房温湿度调控设备更        20.00        20.00',
  '                   新',
  '江州市城建档案中   小计                        30.00        30.00',
  '心',
  '                   地下管线档案接收            30.00        30.00',
  '',
  '第三部分  2027年部门预算情况说明',
  '以上各项工作照旧。',
];

function told(lines: readonly string[]): readonly string[] {
  return analyse(lines.join('\n')).findings.flatMap(({ severity, rule }) => (severity === 'information' ? [] : [rule]));
}

it('reads its rows, subtotals and columns', () => {
  const [table] = analyse(LINES.join('\n')).document.tables;
  expect(table?.title).toBe('九、江州市档案馆2027年项目支出表');
  expect(
    table?.entries.map(({ figures }) =>
      figures
        .map(({ text }) => text)
        .join(' ')
        .trim(),
    ),
  ).toEqual([
    '95.00 80.00 15.00',
    '65.00 50.00 15.00',
    '45.00 30.00 15.00',
    '20.00 20.00',
    '30.00 30.00',
    '30.00 30.00',
  ]);
  expect(told(LINES)).toEqual([]);
});

it.each([
  ['45.00        30.00', '45.00        39.00'],
  ['65.00        50.00', '56.00        50.00'],
])('tells %s made %s', (right, wrong) => {
  expect(told(LINES.map((line) => line.replace(right, wrong)))).toHaveLength(1);
});

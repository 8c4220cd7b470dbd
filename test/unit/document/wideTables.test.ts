/** Rows and headers wider or deeper than any form's have an answer, and soon: their settings are too many to be tried. */
import { expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';

const HEAD = '部门预算收入总表\n450江州市档案馆\t预算年度：2026\t单位：万元\n';
const BELOW = '201\t一般公共服务支出\t1.00\n合计\t\t1.00\n';

const times = (count: number, words: string, between: string): string =>
  Array.from({ length: count }, () => words).join(between);

it.each([
  ['a header of empty cells', `${HEAD}科目${'\t'.repeat(3000)}合计\n科目编码\t科目名称\t小计\n${BELOW}`],
  ['groups over many labels', `${HEAD}${times(250, '收入', '\t')}\n${times(1000, '小计', '\t')}\n${BELOW}`],
  ['a header of many rows', `${HEAD}${times(600, '科目编码\t科目名称\t小计', '\n')}\n${BELOW}`],
  [
    'a header of many aligned lines',
    `${HEAD}${times(600, '科目编码   科目名称   小计', '\n')}\n201   一般公共服务支出   1.00\n`,
  ],
  ['many labels on lines of their own', `${HEAD}${times(50, '科目名称', '\n')}\n${times(10, '1.00', '\n')}\n`],
  [
    'an aligned line of many words',
    `${HEAD}科目编码   科目名称   小计\n201   一般公共服务支出   ${times(3000, '1.00', '   ')}\n`,
  ],
  [
    'totals in every column',
    `某某明细表\n单位：万元\n${times(400, '合计', '\t')}\n${times(3, times(400, '1.00', '\t'), '\n')}\n`,
  ],
  ['a row copied many times', `${HEAD}科目编码\t科目名称\t小计\n${times(300, BELOW, '')}`],
])('%s', (_, text) => {
  expect(analyse(text).document.tables).toHaveLength(1);
});

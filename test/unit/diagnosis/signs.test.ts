import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import { table } from '../rules/support';
import { mended } from '../../helpers/mended';

const HEADER = '科目编码|科目名称|上年预算数|合计|增减额';
const ROWS = [
  '|合计|140.00|125.50|-14.50',
  '201|一般公共服务支出|128.00|114.50|-13.50',
  '20126|档案事务|128.00|114.50|-13.50',
  '2012601|行政运行|82.00|80.30|-1.70',
  '2012604|档案馆|46.00|34.20|-11.80',
  '221|住房保障支出|12.00|13.00|1.00',
  '22102|住房改革支出|12.00|13.00|1.00',
  '2210201|住房公积金|12.00|13.00|1.00',
].map((row) => row.replace('140.00|125.50|-14.50', '140.00|127.50|-12.50'));
const AFTER = '\n\n一、部门职责及机构设置情况\n负责档案管理。\n';

const document = (title: string, rows: readonly string[]): string => table(title, HEADER, rows) + AFTER;

/** The messages of errors and the text after the preferred fixes. */
function told(text: string): { readonly messages: readonly string[]; readonly mended: string } {
  const found = analyse(text).findings.filter(({ severity }) => severity === 'error');
  return { messages: found.map(({ message }) => `${message['zh-cn']} | ${message.en}`), mended: mended(text, found) };
}

describe.each(['部门预算一般公共预算财政拨款支出表', '2026年支出预算变动情况表'])('%s', (title) => {
  it('is right as it is', () => {
    expect(told(document(title, ROWS)).messages).toEqual([]);
  });

  it.each([
    ['a minus lost', '114.50|-13.50', '114.50|13.50', /-13\.50.*疑似正负号有误.*the sign seems wrong/],
    ['a minus too many', '13.00|1.00', '13.00|-1.00', /1\.00.*疑似正负号有误.*the sign seems wrong/],
  ])('%s is one fault', (_, right, wrong, message) => {
    const rows = ROWS.map((row, i) => (i === 1 || i === 5 ? row.replace(right, wrong) : row));
    const { messages, mended } = told(document(title, rows));
    expect(messages).toEqual([expect.stringMatching(message)]);
    expect(mended).toBe(document(title, ROWS));
  });
});

it('amounts of expenditure do not become negative', () => {
  const header = '科目编码|科目名称|合计|基本支出|项目支出';
  const rows = ['|合计|4.00|4.00|', '201|一般公共服务支出|7.00|7.00|', '221|住房保障支出|1.50|1.50|'];
  const text = table('部门预算支出总表', header, rows) + AFTER;
  const fixes = analyse(text).findings.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits));
  expect(fixes.filter(({ newText }) => newText.includes('-'))).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';

const TAB = [
  '部门预算支出总表',
  '450 江州市档案馆',
  '单位：万元',
  '序号\t科目编码\t科目名称\t合计\t基本支出\t项目支出',
  '栏次\t1\t2\t3\t4\t5',
  '1\t\t合计\t120.50\t80.30\t40.20',
  '2\t201\t一般公共服务支出\t120.50\t80.30\t40.20',
  '3\t20126\t档案事务\t120.50\t80.30\t40.20',
  '4\t2012601\t行政运行\t80.30\t80.30\t',
  '5\t2012604\t档案馆\t40.20\t\t40.20',
];
const COLLAPSED = [
  '部门预算支出总表',
  '450 江州市档案馆',
  '单位：万元',
  '序号 科目编码 科目名称 合计 基本支出 项目支出',
  '栏次 1 2 3 4 5',
  '1 合计 120.50 80.30 40.20',
  '2 201 一般公共服务支出 120.50 80.30 40.20',
  '3 20126 档案事务 120.50 80.30 40.20',
  '4 2012601 行政运行 80.30 80.30',
  '5 2012604 档案馆 40.20 40.20',
];

/** Rows of each table read. */
function rowsOf(lines: readonly string[]): readonly number[] {
  return analyse(lines.join('\n')).document.tables.map(({ entries }) => entries.length);
}

function withLines(lines: readonly string[], at: number, ...more: readonly string[]): readonly string[] {
  return [...lines.slice(0, at), ...more, ...lines.slice(at)];
}

describe.each([
  ['TAB rows', TAB],
  ['collapsed text', COLLAPSED],
])('%s', (_, lines) => {
  it.each(['2026年度部门预算公开', '江州市档案馆2026年部门预算信息公开', '- 7 -', '第 7 页 共 50 页'])(
    'go on behind %s',
    (line) => {
      for (let at = 6; at < lines.length; at++) expect(rowsOf(withLines(lines, at, line))).toEqual([5]);
    },
  );

  it('end before a sentence', () => {
    expect(rowsOf(withLines(lines, 8, '以上各项支出均已纳入预算管理，详见情况说明。'))[0]).toBe(3);
  });

  it('end where they begin again', () => {
    expect(rowsOf([...lines, ...lines.slice(1)])[0]).toBe(5);
  });
});

it('TAB rows go on behind a header, a number and the columns of the next page', () => {
  const page = ['2026年度部门预算公开', '7', ...TAB.slice(3, 5)];
  expect(rowsOf(withLines(TAB, 8, ...page))).toEqual([5]);
});

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

describe('a line end typed in a cell', () => {
  const PIPES = [
    '部门收支总表',
    '填报部门：江州市档案馆 单位：万元',
    '',
    '| 收入项目 | 预算数 | 支出项目 | 预算数 |',
    '|---|---:|---|---:|',
    '| 一、一般公共预算拨款收入 | 586.70 | 一、一般公共服务支出 | 577.70 |',
    '| 二、单位资金收入 | 12.00 | 二、住房保障支出 | 21.00 |',
    '| 本年收入合计 | 598.70 | 本年支出合计 | 598.70 |',
    '| 上年结转结余 | 6.50 | 年终结转结余 | 6.50 |',
    '| 收入总计 | 605.20 | 支出总计 | 605.20 |',
  ];
  const text = PIPES.join('\n');

  it.each(['本年|收入合计 | 598', '本年收入|合计 | 598', '二、|单位资金', '收入|总计 | 605'])(
    'halves the row, and the table is read on: %s',
    (spot) => {
      const [before, after] = spot.split('|', 1).concat(spot.slice(spot.indexOf('|') + 1));
      const { document, findings } = analyse(text.replace(`${before}${after}`, `${before}\n${after}`));
      expect(document.tables.map(({ entries }) => entries.length)).toEqual([10]);
      expect(findings).toEqual([]);
    },
  );

  it('has an answer at every place of the text', () => {
    for (let at = 0; at <= text.length; at++)
      expect(analyse(`${text.slice(0, at)}\n${text.slice(at)}`).document.tables.length).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';

/** An income summary as collapsed lines; `total` are the amounts of 合计, `first` those of the first 项. */
const summary = (total: string, first = '520.00 310.00 310.00 210.00'): string =>
  [
    '江州市档案馆2026年部门预算信息公开',
    '',
    '部门预算收入总表',
    '450 江州市档案馆 预算年度：2026 单位：万元',
    '序号 功能分类科目 合计 本年收入 上年结转',
    '科目编码 科目名称 小计 财政拨款收入 财政专户收入 事业收入 经营收入 上级补助收入 附属单位上缴收入 其他收入',
    '栏次 1 2 3 4 5 6 7 8 9 10 11 12',
    `1 合计 ${total}`,
    '2 201 一般公共服务支出 975.20 765.20 765.20 210.00',
    '3 20126 档案事务 975.20 765.20 765.20 210.00',
    `4 2012601 行政运行 ${first}`,
    '5 2012604 档案馆 455.20 455.20 455.20',
  ].join('\n');

function columnsOf(text: string, row: number): Record<string, string> {
  const [table] = analyse(text).document.tables;
  const figures = table?.entries[row]?.figures ?? [];
  return Object.fromEntries(figures.flatMap(({ column, text: printed }) => (printed ? [[column?.id, printed]] : [])));
}

const preferredFixes = (text: string): string[] =>
  analyse(text).findings.flatMap(({ fixes }) =>
    fixes.filter(({ preferred }) => preferred).map(({ edits }) => edits.map(({ newText }) => newText).join()),
  );

describe('columns of collapsed rows', () => {
  it('are told by the sums of a true row', () => {
    expect(columnsOf(summary('975.20 765.20 765.20 210.00'), 0)).toEqual({
      total: '975.20',
      yearIncome: '765.20',
      fiscal: '765.20',
      carryOver: '210.00',
    });
  });

  it.each([
    ['a digit lost in 小计', '975.20 65.20 765.20 210.00'],
    ['a digit lost in 合计', '75.20 765.20 765.20 210.00'],
    ['a digit lost in 财政拨款收入', '975.20 765.20 65.20 210.00'],
    ['a point moved in 上年结转', '975.20 765.20 765.20 21.00'],
  ])('of a total with a wrong figure are told by its parts: %s', (_, amounts) => {
    const text = summary(amounts);
    expect(Object.keys(columnsOf(text, 0))).toEqual(['total', 'yearIncome', 'fiscal', 'carryOver']);
    const right = ['975.20', '765.20', '765.20', '210.00'];
    const wrong = amounts.split(' ').findIndex((amount, i) => amount !== right[i]);
    expect(preferredFixes(text)).toEqual([right[wrong]]);
  });

  it.each([
    ['小计', '520.00 10.00 310.00 210.00'],
    ['财政拨款收入', '520.00 310.00 10.00 210.00'],
  ])('of a part with a wrong figure are told by its total: %s', (_, amounts) => {
    expect(Object.keys(columnsOf(summary('975.20 765.20 765.20 210.00', amounts), 3))).toEqual([
      'total',
      'yearIncome',
      'fiscal',
      'carryOver',
    ]);
  });
});

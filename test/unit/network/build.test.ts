import { describe, expect, it } from 'vitest';
import { generalBudgetExpenditure as YB } from '../../../server/src/catalogue/tables/fundExpenditure';
import { incomeAndExpenditure as SZ } from '../../../server/src/catalogue/tables/incomeAndExpenditure';
import { procurement as CG } from '../../../server/src/catalogue/tables/procurement';
import { buildNetwork } from '../../../server/src/network/build';
import { relationAmounts } from '../../../server/src/network/describe';
import { disclosure, type TableText } from '../../helpers/table';

/** `state: relation with its amounts` of every relation of a table, those that bind nothing left out. */
function relationsOf(table: TableText): string[] {
  const { document } = disclosure(table);
  return buildNetwork(document)
    .relations.filter(({ state }) => state !== 'unbound')
    .map((relation) => `${relation.state}: ${relationAmounts(relation)['zh-cn']}`);
}

const columns = 'code | name | total | basic | project';

describe('rows of a declared kind', () => {
  it.each([
    ['parts that add up', '201 | 服务 | 9.00 | 4.00 | 5.00', 'holds: 合计 9.00 = 基本支出 4.00 + 项目支出 5.00'],
    [
      'parts that do not',
      '201 | 服务 | 9.01 | 4.00 | 5.00',
      'fails: 合计 9.01 ≠ 基本支出 4.00 + 项目支出 5.00，差 0.01',
    ],
    ['an empty part is 0', '201 | 服务 | 4.00 | 4.00 |', 'holds: 合计 4.00 = 基本支出 4.00 + 项目支出 0.00'],
    ['a total over empty parts', '201 | 服务 | 4.00 | |', undefined],
    [
      'an undecided part whose place does not matter',
      '201 | 服务 | 4.00 | 4.00? |',
      'holds: 合计 4.00 = 基本支出 4.00 + 项目支出 0.00',
    ],
    [
      'an undecided total',
      '201 | 服务 | 4.00? | 4.00 | 1.00',
      'assumed: 合计 4.00 ≠ 基本支出 4.00 + 项目支出 1.00，差 -1.00',
    ],
  ])('%s', (_, row, expected) => {
    expect(relationsOf({ kind: YB, columns, rows: [row] })).toEqual(expected === undefined ? [] : [expected]);
  });

  it('misses a total only in a column that prints totals', () => {
    const parts = ['201 | 甲 | | 4.00 | 1.00', '202 | 乙 | | 2.00 | 1.00'];
    expect(relationsOf({ kind: YB, columns, rows: parts })).toEqual([]);
    expect(relationsOf({ kind: YB, columns, rows: [...parts, '203 | 丙 | 1.00 | 1.00 |'] })).toEqual([
      'missingTotal: 合计 （空） ≠ 基本支出 4.00 + 项目支出 1.00，差 -5.00',
      'missingTotal: 合计 （空） ≠ 基本支出 2.00 + 项目支出 1.00，差 -3.00',
      'holds: 合计 1.00 = 基本支出 1.00 + 项目支出 0.00',
    ]);
  });

  it('leaves out a column the table does not print', () => {
    const rows = ['201 | 服务 | 4.00 | 4.00'];
    expect(relationsOf({ kind: YB, columns: 'code | name | total | basic', rows })).toEqual([
      'holds: 合计 4.00 = 基本支出 4.00',
    ]);
  });
});

describe('hierarchies of codes', () => {
  it('adds up each level in each money column', () => {
    const rows = [
      '      | 合计 | 9.00 | 9.00 |',
      '201   | 服务 | 9.00 | 9.00 |',
      '20101 | 人大 | 5.00 | 5.00 |',
      '20102 | 政协 | 4.00 | 4.00 |',
    ];
    expect(relationsOf({ kind: YB, columns, rows }).filter((line) => !line.includes('基本支出'))).toEqual([
      'holds: 合计 9.00 = 201 服务 9.00',
      'holds: 201 服务 9.00 = 20101 人大 5.00 + 20102 政协 4.00',
      'holds: 合计 9.00 = 201 服务 9.00',
      'holds: 201 服务 9.00 = 20101 人大 5.00 + 20102 政协 4.00',
    ]);
  });

  it('does not bind a column in which a place is undecided', () => {
    const rows = ['201 | 服务 | 9.00 | 4.00 | 5.00', '20101 | 人大 | 9.00 | 9.00? | '];
    const lines = relationsOf({ kind: YB, columns, rows });
    expect(lines.filter((line) => line.startsWith('fails'))).toEqual([]);
    expect(lines).toContain('holds: 201 服务 9.00 = 20101 人大 9.00');
  });
});

describe('rows told by their roles', () => {
  const sides = 'serial | incomeItem | incomeAmount || expenditureItem | expenditureAmount';

  it('adds up both sides and balances them', () => {
    const rows = [
      '1 | 一、一般公共预算拨款收入 | 8.00 || 一、一般公共服务支出 | 6.00',
      '2 | 二、政府性基金预算拨款收入 | 1.00 || 二、教育支出 | 3.00',
      '3 | 本年收入合计 | 9.00 || 本年支出合计 | 9.00',
      '4 | 上年结转结余 | 1.00 || 年终结转结余 | 1.00',
      '5 | 收入总计 | 10.00 || 支出总计 | 10.00',
    ];
    expect(relationsOf({ kind: SZ, columns: sides, rows })).toEqual([
      'holds: 本年收入合计 9.00 = 一、一般公共预算拨款收入 8.00 + 二、政府性基金预算拨款收入 1.00',
      'holds: 本年支出合计 9.00 = 一、一般公共服务支出 6.00 + 二、教育支出 3.00',
      'holds: 收入总计 10.00 = 本年收入合计 9.00 + 上年结转结余 1.00',
      'holds: 支出总计 10.00 = 本年支出合计 9.00 + 年终结转结余 1.00',
      'holds: 支出总计 10.00 = 收入总计 10.00',
    ]);
  });

  it('says nothing of a total whose chief part has no row', () => {
    const rows = ['4 | 上年结转结余 | 1.00 || 年终结转结余 | 1.00', '5 | 收入总计 | 10.00 || 支出总计 | 10.00'];
    expect(relationsOf({ kind: SZ, columns: sides, rows })).toEqual(['holds: 支出总计 10.00 = 收入总计 10.00']);
  });

  it('holds further prints of a row against the first', () => {
    const rows = [
      '1 | 一、一般公共预算拨款收入 | 8.00 || 一、一般公共服务支出 | 8.00',
      'again:2 | 一、一般公共预算拨款收入 | 8.00 || 一、一般公共服务支出 | 3.00',
      '3 | 本年收入合计 | 8.00 || 本年支出合计 | 8.00',
    ];
    expect(relationsOf({ kind: SZ, columns: sides, rows })).toEqual([
      'holds: 本年收入合计 8.00 = 一、一般公共预算拨款收入 8.00',
      'holds: 本年支出合计 8.00 = 一、一般公共服务支出 8.00',
      'holds: 一、一般公共预算拨款收入 8.00 = 另一处所印 8.00',
      'fails: 一、一般公共服务支出 3.00 ≠ 另一处所印 8.00，差 -5.00',
    ]);
  });
});

describe('quantity times price', () => {
  const purchase = 'projectName | quantity | unitPrice | total';
  it.each([
    ['within the rounding of the price', '打印纸 | 3 | 0.33 | 1.00', 'holds'],
    ['beyond it', '打印纸 | 3 | 0.33 | 1.02', 'fails'],
    ['exact for a quantity of 1', '打印纸 | 1 | 0.33 | 0.34', 'fails'],
  ])('%s', (_, row, state) => {
    const lines = relationsOf({ kind: CG, columns: purchase, rows: [row] }).filter((line) => line.includes('×'));
    expect(lines.map((line) => line.split(':')[0])).toEqual([state]);
  });
});

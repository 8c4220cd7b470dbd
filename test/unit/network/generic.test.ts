import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../../../server/src/network/build';
import { relationAmounts } from '../../../server/src/network/describe';
import { disclosure } from '../../helpers/table';

function relationsOf(columns: string, rows: readonly string[]): string[] {
  const { document } = disclosure({ title: '年度经费表', columns, rows });
  return buildNetwork(document)
    .relations.filter(({ state }) => state !== 'unbound')
    .map((relation) => `${relation.state}: ${relationAmounts(relation)['zh-cn']}`);
}

describe('columns labelled as totals', () => {
  const good = ['甲 | 3.00 | 1.00 | 2.00', '乙 | 5.00 | 2.00 | 3.00', '丙 | 7.00 | 3.00 | 4.00'];

  it('are believed where the rows bear them out', () => {
    expect(relationsOf('单位 | 合计 | 人员 | 公用', good)).toHaveLength(3);
  });
  it('are held against a single row that does not', () => {
    const lines = relationsOf('单位 | 合计 | 人员 | 公用', [...good, '丁 | 9.00 | 3.00 | 4.00']);
    expect(lines.filter((line) => line.startsWith('fails'))).toEqual([
      'fails: 合计 9.00 ≠ 人员 3.00 + 公用 4.00，差 2.00',
    ]);
  });
  it('are not believed where most rows do not', () => {
    expect(
      relationsOf('单位 | 合计 | 人员 | 公用', [...good, '丁 | 9.00 | 3.00 | 4.00', '戊 | 9.00 | 3.00 | 1.00']),
    ).toEqual([]);
  });
  it('may stand last', () => {
    const rows = ['甲 | 1.00 | 2.00 | 3.00', '乙 | 2.00 | 3.00 | 5.00', '丙 | 3.00 | 4.00 | 7.00'];
    expect(relationsOf('单位 | 人员 | 公用 | 合计', rows)[0]).toBe('holds: 合计 3.00 = 人员 1.00 + 公用 2.00');
  });
  it('may stand over a subtotal and what follows its parts', () => {
    const rows = [
      '甲 | 6.00 | 3.00 | 1.00 | 2.00 | 3.00',
      '乙 | 9.00 | 5.00 | 2.00 | 3.00 | 4.00',
      '丙 | 12.00 | 7.00 | 3.00 | 4.00 | 5.00',
    ];
    const lines = relationsOf('单位 | 合计 | 小计 | 人员 | 公用 | 结转', rows);
    expect(lines[0]).toBe('holds: 合计 6.00 = 小计 3.00 + 结转 3.00');
  });
});

describe('rows labelled as totals', () => {
  it('are the sum of their rows, in every column', () => {
    const rows = ['合计 | 6.00 | 3.00 | 9.00', '> 甲 | 2.00 | 1.00 | 4.00', '> 乙 | 4.00 | 2.00 | 5.00'];
    expect(relationsOf('单位 | 人员 | 公用 | 其他', rows)).toEqual([
      'holds: 合计 6.00 = 甲 2.00 + 乙 4.00',
      'holds: 合计 3.00 = 甲 1.00 + 乙 2.00',
      'holds: 合计 9.00 = 甲 4.00 + 乙 5.00',
    ]);
  });
  it('say nothing where few of them hold', () => {
    const rows = ['合计 | 6.00 | 3.00 | 9.00', '> 甲 | 2.00 | 2.00 | 4.00', '> 乙 | 4.00 | 2.00 | 7.00'];
    expect(relationsOf('单位 | 人员 | 公用 | 其他', rows)).toEqual([]);
  });
  it('are not less than what is taken from them', () => {
    const rows = ['房屋 | 6.00 | 3.00 | 9.00', '> 其中：办公用房 | 2.00 | 1.00 | 9.00'];
    expect(relationsOf('项目 | 面积 | 原值 | 净值', rows)).toEqual([
      'holds: 其中：办公用房 2.00 ≤ 房屋 6.00',
      'holds: 其中：办公用房 1.00 ≤ 房屋 3.00',
      'holds: 其中：办公用房 9.00 ≤ 房屋 9.00',
    ]);
  });
});

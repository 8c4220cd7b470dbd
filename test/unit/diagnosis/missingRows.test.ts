import { describe, expect, it } from 'vitest';
import { basicExpenditure as JB } from '../../../server/src/catalogue/tables/basicExpenditure';
import { expenditureSummary as ZC } from '../../../server/src/catalogue/tables/expenditureSummary';
import { generalBudgetExpenditure as YB } from '../../../server/src/catalogue/tables/fundExpenditure';
import { diagnose } from '../../../server/src/diagnosis/diagnose';
import { buildNetwork } from '../../../server/src/network/build';
import { disclosure, type TableText } from '../../helpers/table';

const ROWS = [
  '        | 合计     | 30.00 | 20.00 | 10.00',
  '208     | 社保     |  9.00 |  9.00 |',
  '20805   | 养老     |  9.00 |  9.00 |',
  '2080501 | 离退休   |  4.00 |  4.00 |',
  '2080505 | 养老缴费 |  5.00 |  5.00 |',
  '210     | 卫生     | 21.00 | 11.00 | 10.00',
  '21015   | 医保     | 21.00 | 11.00 | 10.00',
  '2101501 | 行政     | 11.00 | 11.00 |',
  '2101502 | 一般     | 10.00 |       | 10.00',
];
const columns = 'code | name | total | basic | project';
const without = (...left: readonly number[]): readonly string[] => ROWS.filter((_, index) => !left.includes(index));
const expenditure = (rows: readonly string[]): TableText => ({ kind: ZC, columns, rows });
const general = (rows: readonly string[]): TableText => ({ kind: YB, columns, rows });

/** What is said to be left out: `kind key: column amount …`, amounts in 分 of 万元; `*` where it is the one answer. */
function missingIn(...tables: readonly TableText[]): string[] {
  const { document } = disclosure(...tables);
  return diagnose(buildNetwork(document), document.figures).flatMap(({ candidates, preferred }) =>
    candidates.map(({ row }, index) => {
      if (!row) return 'another fault';
      const amounts = [...row.amounts].map(([column, value]) => `${column} ${value / 1e6}`);
      return `${preferred && index === 0 ? '*' : ''}${row.table.kind?.id} ${row.key || '?'}: ${amounts.join(', ')}`;
    }),
  );
}

describe('a row that another table has', () => {
  it.each<[string, readonly number[], string[]]>([
    ['none', [], []],
    ['one of two', [4], ['*YB 2080505: total 5, basic 5']],
    ['one of two, in the other columns', [8], ['*YB 2101502: total 10, project 10']],
  ])('%s', (_, left, expected) => {
    expect(missingIn(expenditure(ROWS), general(without(...left)))).toEqual(expected);
  });

  it('is the one of two with the same amount that is not there', () => {
    const more = (rows: readonly string[]): readonly string[] =>
      rows.map((row) =>
        row.replace(/^(208.*?) 9\.00 \|\s+9\.00/, '$1 14.00 | 14.00').replace(/30\.00 \| 20/, '35.00 | 25'),
      );
    const twins = [...more(ROWS)];
    twins.splice(5, 0, '2080506 | 职业年金 | 5.00 | 5.00 |');
    const one = twins.filter((row) => !/^2080506/.test(row));
    expect(missingIn(expenditure(twins), general(one))).toEqual(['*YB 2080506: total 5, basic 5']);
  });
});

describe('a row no other table has', () => {
  const basic = (rows: readonly string[]): TableText => ({
    kind: JB,
    columns: 'code | name | total | personnel | publicFunds',
    rows,
  });
  const rows = [
    '      | 合计   | 30.00 | 20.00 | 10.00',
    '301   | 工资   | 20.00 | 20.00 |',
    '30101 | 基本   | 12.00 | 12.00 |',
    '30102 | 津贴   |  5.00 |  5.00 |',
    '30103 | 奖金   |  3.00 |  3.00 |',
    '302   | 商品   | 10.00 |       | 10.00',
    '30201 | 办公   |  6.00 |       |  6.00',
    '30202 | 印刷   |  4.00 |       |  4.00',
  ];

  it('is told by what its columns lack', () => {
    expect(missingIn(basic(rows.filter((row) => !/^30102/.test(row))))).toEqual(
      expect.arrayContaining(['JB 30102: total 5, personnel 5', 'JB 30199: total 5, personnel 5']),
    );
  });

  it.each([
    ['a wrong part', rows.map((row) => row.replace(' 5.00 |  5.00', ' 5.00 |  5.50'))],
    ['a wrong total', rows.map((row) => row.replace('301   | 工资   | 20.00', '301   | 工资   | 26.00'))],
    ['a part too many', [...rows, '30203 | 咨询 | 2.00 | | 2.00']],
  ])('%s is another fault', (_, changed) => {
    const told = missingIn(basic(changed));
    expect(told.filter((words) => words !== 'another fault')).toEqual([]);
  });
});

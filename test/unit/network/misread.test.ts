import { describe, expect, it } from 'vitest';
import { expenditureSummary as ZC } from '../../../server/src/catalogue/tables/expenditureSummary';
import { organisation as JG } from '../../../server/src/catalogue/tables/organisation';
import { buildNetwork } from '../../../server/src/network/build';
import { partsOf } from '../../helpers/parts';
import { disclosure, type TableText } from '../../helpers/table';

const ROWS = [
  '        | 合计             | 31.00 | 21.00 | 10.00',
  '201     | 一般公共服务支出 | 20.00 | 12.00 | 8.00',
  '20126   | 档案事务         | 20.00 | 12.00 | 8.00',
  '2012601 | 行政运行         | 12.00 | 12.00 | ',
  '2012604 | 档案馆           | 8.00  |       | 8.00',
  '221     | 住房保障支出     | 11.00 | 9.00  | 2.00',
  '22102   | 住房改革支出     | 11.00 | 9.00  | 2.00',
  '2210201 | 住房公积金       | 11.00 | 9.00  | 2.00',
];

const columns = 'code | name | total | basic | project';

/** Rows with the total of some of them replaced. */
function wrong(...rows: number[]): string[] {
  return ROWS.map((row, at) => (rows.includes(at) ? row.replace(/\| +[\d.]+ +\|/, '| 77.70 |') : row));
}

function misread(...tables: TableText[]): string[] {
  const { document } = disclosure(...tables);
  return (buildNetwork(document).misread ?? []).map(({ kind }) => kind?.id ?? '');
}

describe('a table whose rules fail row after row', () => {
  it('is taken for misread', () => {
    expect(misread({ kind: ZC, columns, rows: wrong(1, 2, 3, 4, 5) })).toEqual(['ZC']);
  });
  it('is not, where two figures are wrong', () => {
    expect(misread({ kind: ZC, columns, rows: wrong(1, 6) })).toEqual([]);
  });
  it('is not, where the table of the one unit bears out the rest of it', () => {
    const units: TableText = { kind: JG, columns: 'name | nature', rows: ['江州市档案馆本级 | 行政'] };
    const tables = [units, { kind: ZC, columns, rows: wrong(3, 4, 7) }];
    const alone = partsOf({ code: '450', tables });
    const both = partsOf({ code: '450', tables }, { code: '450001', tables: [{ kind: ZC, columns, rows: ROWS }] });
    expect(buildNetwork(alone).misread).toHaveLength(1);
    expect(buildNetwork(both).misread).toBeUndefined();
  });
  it('is not, where all is well', () => {
    expect(misread({ kind: ZC, columns, rows: ROWS })).toEqual([]);
  });
});

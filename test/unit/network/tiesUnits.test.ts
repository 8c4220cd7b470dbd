import { describe, expect, it } from 'vitest';
import { expenditureSummary as ZC } from '../../../server/src/catalogue/tables/expenditureSummary';
import { organisation as JG } from '../../../server/src/catalogue/tables/organisation';
import { buildNetwork } from '../../../server/src/network/build';
import { relationAmounts } from '../../../server/src/network/describe';
import { partsOf, type PartText } from '../../helpers/parts';
import type { TableText } from '../../helpers/table';

function spending(...rows: string[]): TableText {
  return { kind: ZC, columns: 'code | name | total | basic | project', rows };
}

function units(...names: string[]): TableText {
  return { kind: JG, columns: 'name | nature', rows: names.map((name) => `${name} | 事业`) };
}

const DEPARTMENT = spending(
  '    | 合计             | 9.00 | 6.00 | 3.00',
  '201 | 一般公共服务支出 | 7.00 | 4.00 | 3.00',
  '221 | 住房保障支出     | 2.00 | 2.00 | ',
);
const FIRST = spending(
  '    | 合计             | 6.00 | 4.00 | 2.00',
  '201 | 一般公共服务支出 | 5.00 | 3.00 | 2.00',
  '221 | 住房保障支出     | 1.00 | 1.00 | ',
);
const SECOND = spending(
  '    | 合计             | 3.00 | 2.00 | 1.00',
  '201 | 一般公共服务支出 | 2.00 | 1.00 | 1.00',
  '221 | 住房保障支出     | 1.00 | 1.00 | ',
);

function bound(...parts: PartText[]): string[] {
  return buildNetwork(partsOf(...parts))
    .relations.filter(({ rule, state }) => rule === 'department-is-units' && state !== 'unbound')
    .map((relation) => `${relation.state} ${relation.derives}: ${relationAmounts(relation)['zh-cn']}`);
}

describe('a department', () => {
  it('is the sum of its units, cell by cell', () => {
    const lines = bound(
      { code: '450', tables: [units('本级', '中心'), DEPARTMENT] },
      { code: '450001', tables: [FIRST] },
      { code: '450002', tables: [SECOND] },
    );
    expect(lines).toHaveLength(8);
    expect(lines).toContain(
      'holds total: 江州市档案馆 支出总表 201 一般公共服务支出 项目支出 3.00 = 江州市档案馆450001 支出总表 201 一般公共服务支出 项目支出 2.00 + 江州市档案馆450002 支出总表 201 一般公共服务支出 项目支出 1.00',
    );
  });

  it('is its one unit', () => {
    const lines = bound({ code: '450', tables: [units('本级'), DEPARTMENT] }, { code: '450001', tables: [DEPARTMENT] });
    expect(lines).toHaveLength(8);
    expect(lines.every((line) => line.startsWith('holds copy: '))).toBe(true);
  });

  it('differs where a unit’s figure does', () => {
    const wrong = { ...DEPARTMENT, rows: DEPARTMENT.rows.map((row) => row.replace('2.00 | 2.00', '2.00 | 2.50')) };
    const lines = bound({ code: '450', tables: [units('本级'), DEPARTMENT] }, { code: '450001', tables: [wrong] });
    expect(lines.filter((line) => line.startsWith('fails'))).toEqual([
      'fails copy: 江州市档案馆 支出总表 221 住房保障支出 基本支出 2.00 ≠ 江州市档案馆450001 支出总表 221 住房保障支出 基本支出 2.50，差 -0.50',
    ]);
  });

  it.each<[string, PartText[]]>([
    [
      'a unit of 机构设置 is not printed',
      [
        { code: '450', tables: [units('本级', '中心'), DEPARTMENT] },
        { code: '450001', tables: [FIRST] },
      ],
    ],
    [
      'a unit does not print the table',
      [
        { code: '450', tables: [units('本级', '中心'), DEPARTMENT] },
        { code: '450001', tables: [FIRST] },
        { code: '450002', tables: [units('中心')] },
      ],
    ],
    [
      'a part is not one of its units',
      [
        { code: '450', tables: [units('本级'), DEPARTMENT] },
        { code: '451001', tables: [DEPARTMENT] },
      ],
    ],
  ])('is not added up where %s', (_, parts) => {
    expect(bound(...parts)).toEqual([]);
  });

  it('is left alone where most rows differ: its units are not the ones printed', () => {
    const codes = ['201', '204', '205', '206', '207', '208'];
    const table = (amount: string): TableText =>
      spending(...codes.map((code) => `${code} | 某类支出 | ${amount} | ${amount} |`));
    const lines = bound(
      { code: '450', tables: [units('本级'), table('9.00')] },
      { code: '450001', tables: [table('4.00')] },
    );
    expect(lines).toEqual([]);
  });

  it('has the projects of its units', () => {
    const form = { number: '1', name: '档案抢救', code: '13000026P00000110002B' };
    const lines = bound(
      { code: '450', tables: [units('本级')], projects: [{ ...form, money: '12.40 | 12.40' }] },
      { code: '450001', tables: [units('本级')], projects: [{ ...form, money: '12.40 | 12.04' }] },
    );
    expect(lines).toEqual([
      'holds copy: 江州市档案馆 绩效目标表“档案抢救” 预算数 12.40 = 江州市档案馆450001 绩效目标表“档案抢救” 预算数 12.40',
      'fails copy: 江州市档案馆 绩效目标表“档案抢救” 财政资金 12.40 ≠ 江州市档案馆450001 绩效目标表“档案抢救” 财政资金 12.04，差 0.36',
    ]);
  });
});

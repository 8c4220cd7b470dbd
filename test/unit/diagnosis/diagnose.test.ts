import { describe, expect, it } from 'vitest';
import { generalBudgetExpenditure as YB } from '../../../server/src/catalogue/tables/fundExpenditure';
import { incomeAndExpenditure as SZ } from '../../../server/src/catalogue/tables/incomeAndExpenditure';
import { procurement as CG } from '../../../server/src/catalogue/tables/procurement';
import { diagnose } from '../../../server/src/diagnosis/diagnose';
import { buildNetwork } from '../../../server/src/network/build';
import { entryName, showValue } from '../../../server/src/network/describe';
import { disclosure, type TableText } from '../../helpers/table';

/** `row·column old→new` of the candidates of every cause, the preferred one marked by `*`, others by `?`. */
function causesOf(...tables: TableText[]): string[][] {
  const { document } = disclosure(...tables);
  return diagnose(buildNetwork(document)).map(({ candidates, preferred }) =>
    candidates.map(({ edits }, index) => {
      const words = edits.map(({ figure, value }) => {
        const row = figure.entry ? entryName(figure.entry) : '';
        return `${row}·${figure.column?.label ?? ''} ${figure.text || '空'}→${showValue(value, figure, 2)}`;
      });
      return (preferred && index === 0 ? '*' : '?') + words.join(' & ');
    }),
  );
}

const columns = 'code | name | total | basic | project';
const sides = 'serial | incomeItem | incomeAmount || expenditureItem | expenditureAmount';

const RIGHT = [
  '        | 合计 | 1234.56 | 1000.31 | 234.25',
  '201     | 服务 | 1234.56 | 1000.31 | 234.25',
  '20101   | 人大 |  734.16 |  600.11 | 134.05',
  '20102   | 政协 |  500.40 |  400.20 | 100.20',
];

/** The rows with one text in row `index` replaced. */
function mistyped(index: number, from: string, to: string, rows: readonly string[] = RIGHT): string[] {
  return rows.map((row, at) => (at === index ? row.replace(from, to) : row));
}

describe('one wrong figure', () => {
  it('is none in a table that adds up', () => {
    expect(causesOf({ kind: YB, columns, rows: RIGHT })).toEqual([]);
  });
  it.each([
    ['a grand total', 0, '1234.56', '1243.56', '合计·合计 1243.56→1234.56'],
    ['a subtotal', 1, '1000.31', '100.31', '201 服务·基本支出 100.31→1000.31'],
    ['an item in row and column', 2, '600.11', '600.71', '20101 人大·基本支出 600.71→600.11'],
    ['an item’s row total', 3, '500.40', '504.00', '20102 政协·合计 504.00→500.40'],
  ])('%s', (_, row, from, to, expected) => {
    expect(causesOf({ kind: YB, columns, rows: mistyped(row, from, to) })).toEqual([[`*${expected}`]]);
  });

  it('is one of several where the same relation is all that checks them', () => {
    const rows = [
      '1 | 一、一般公共预算拨款收入 | 8.17 || 一、一般公共服务支出 | 1.00',
      '2 | 二、政府性基金预算拨款收入 | 1.15 || 二、教育支出 | 8.43',
      '3 | 本年收入合计 | 9.43 || 本年支出合计 | 9.43',
      '5 | 收入总计 | 9.43 || 支出总计 | 9.43',
    ];
    const [cause, ...others] = causesOf({ kind: SZ, columns: sides, rows });
    expect(others).toEqual([]);
    expect(cause?.map((text) => text.slice(1)).sort()).toEqual([
      '一、一般公共预算拨款收入·预算数 8.17→8.28',
      '二、政府性基金预算拨款收入·预算数 1.15→1.26',
    ]);
  });

  it('is told by the same value printed elsewhere', () => {
    const rows = [
      '1 | 一、一般公共预算拨款收入 | 12.36 || 一、一般公共服务支出 | 10.00',
      '2 | 二、政府性基金预算拨款收入 | 33.41 || 二、教育支出 | 36.04',
      '3 | 本年收入合计 | 46.04 || 本年支出合计 | 46.04',
      '5 | 收入总计 | 46.04 || 支出总计 | 46.04',
    ];
    const fund = { kind: YB, columns, rows: ['201 | 服务 | 12.63 | 12.63 |'] };
    expect(causesOf({ kind: SZ, columns: sides, rows }, fund)[0]?.[0]).toBe(
      '*一、一般公共预算拨款收入·预算数 12.36→12.63',
    );
  });
});

describe('limits and products', () => {
  it('take part in telling the culprit, though they name no value', () => {
    const rows = ['合计 | 3.00 | 3.00', '> 甲 | 2.00 | 20.00', '> 乙 | 1.00 | 1.00'];
    expect(causesOf({ kind: CG, columns: 'projectName | total | smallBusiness', rows })).toEqual([
      ['*甲·预留中小微企业份额 20.00→2.00'],
    ]);
  });
  it('of a price find the wrong price', () => {
    const rows = ['合计 | | | 12.36', '> 打印纸 | 12 | 0.13 | 12.36'];
    expect(causesOf({ kind: CG, columns: 'projectName | quantity | unitPrice | total', rows })).toEqual([
      ['*打印纸·单价 0.13→1.03'],
    ]);
  });
});

it('two figures that are all there is to tell by are both offered', () => {
  const causes = causesOf({ kind: YB, columns: 'code | name | total | basic', rows: ['201 | 服务 | 5.00 | 5.70'] });
  expect(causes.map((texts) => texts.sort())).toEqual([
    ['?201 服务·合计 5.00→5.70', '?201 服务·基本支出 5.70→5.00'].sort(),
  ]);
});

describe('an empty total', () => {
  it('is filled', () => {
    expect(causesOf({ kind: YB, columns, rows: mistyped(2, '734.16', '') })).toEqual([['*20101 人大·合计 空→734.16']]);
  });
});

describe('several faults', () => {
  it('in different rows are told apart', () => {
    const rows = mistyped(3, '400.20', '40.20', mistyped(2, '600.11', '600.71'));
    expect(causesOf({ kind: YB, columns, rows }).flat().sort()).toEqual([
      '*20101 人大·基本支出 600.71→600.11',
      '*20102 政协·基本支出 40.20→400.20',
    ]);
  });

  it('that cancel in a column are found together', () => {
    const rows = mistyped(3, '400.20', '400.10', mistyped(2, '600.11', '600.21'));
    const causes = causesOf({ kind: YB, columns, rows });
    expect(causes).toHaveLength(1);
    expect(causes[0]?.map((text) => text.slice(1))).toContain(
      '20101 人大·基本支出 600.21→600.11 & 20102 政协·基本支出 400.10→400.20',
    );
  });

  it('that nothing explains leave one cause, never silence', () => {
    const { document } = disclosure({
      kind: CG,
      columns: 'projectName | total | smallBusiness',
      rows: ['打印纸 | 1.00 | 2.00'],
    });
    expect(diagnose(buildNetwork(document))).toMatchObject([{ candidates: [], preferred: false }]);
  });
});

describe('every failing relation', () => {
  it('belongs to exactly one cause, whatever is broken', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const rows = RIGHT.map((row, index) =>
        row.replace(/\d(?=\.)/g, (digit) =>
          String((Number(digit) + ((seed * (index + 3)) % 7 < 2 ? seed % 9 : 0)) % 10),
        ),
      );
      const network = buildNetwork(disclosure({ kind: YB, columns, rows }).document);
      const failing = network.relations.filter(({ state }) => state === 'fails').map(({ id }) => id);
      const told = diagnose(network).flatMap(({ relations }) => relations.map(({ id }) => id));
      expect(told.sort((a, b) => a - b)).toEqual(failing);
    }
  });
});

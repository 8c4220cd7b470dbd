import { describe, expect, it } from 'vitest';
import { generalBudgetExpenditure as YB } from '../../../server/src/catalogue/tables/fundExpenditure';
import { incomeAndExpenditure as SZ } from '../../../server/src/catalogue/tables/incomeAndExpenditure';
import { buildNetwork } from '../../../server/src/network/build';
import { placeOf, relationAmounts, relationName } from '../../../server/src/network/describe';
import type { Part } from '../../../server/src/document/model';
import { disclosure, figureOf, type TableText } from '../../helpers/table';

const sides = 'serial | incomeItem | incomeAmount || expenditureItem | expenditureAmount';
const summary: TableText = {
  kind: SZ,
  columns: sides,
  rows: [
    ...['一', '二', '三', '四', '五'].map((n, i) => `${i + 1} | | || ${n}、某类支出${i + 1} | ${i + 1}.00`),
    '31 | | || 本年支出合计 | 15.00',
    '33 | | || 支出总计 | 15.00',
  ],
};

describe('a place', () => {
  it('is table, row and label', () => {
    const { document } = disclosure(summary);
    expect(placeOf(figureOf(document, '支出总计', 'expenditureAmount'))).toEqual({
      'zh-cn': '收支总表 第33行 支出总计',
      en: 'Income and expenditure summary (收支总表), row 33, 支出总计',
    });
  });
  it('has the column where the table has several, and the unit in a unit part', () => {
    const { document } = disclosure({
      kind: YB,
      columns: 'code | name | total | basic',
      rows: ['201 | 服务 | 9.00 | 9.00'],
    });
    const part = document.parts[0] as { -readonly [K in keyof Part]: Part[K] };
    Object.assign(part, { index: 1, kind: 'unit', name: '临泉县水务局本级' });
    expect(placeOf(figureOf(document, '服务', 'basic'))['zh-cn']).toBe(
      '临泉县水务局本级 一般公共预算财政拨款支出表 201 服务 基本支出',
    );
  });
});

describe('a relation in words', () => {
  const network = buildNetwork(disclosure(summary).document);
  const named = (rule: string) => network.relations.find((relation) => relation.rule === rule);

  it('names its operands', () => {
    const relation = named('expenditure-total-sum');
    expect(relation && relationName(relation)['zh-cn']).toBe('收支总表 第33行 支出总计 = 本年支出合计');
    expect(relation && relationAmounts(relation)['zh-cn']).toBe('支出总计 15.00 = 本年支出合计 15.00');
  });
  it('counts them where they are many', () => {
    const relation = named('year-expenditure-sum');
    expect(relation && relationAmounts(relation)).toEqual({
      'zh-cn': '本年支出合计 15.00 = 一、某类支出1 等 5 项之和 15.00',
      en: '本年支出合计 15.00 = sum of 5 items from 一、某类支出1 15.00',
    });
  });
});

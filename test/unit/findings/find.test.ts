import { describe, expect, it } from 'vitest';
import { generalBudgetExpenditure as YB } from '../../../server/src/catalogue/tables/fundExpenditure';
import { incomeAndExpenditure as SZ } from '../../../server/src/catalogue/tables/incomeAndExpenditure';
import { findAll } from '../../../server/src/findings/find';
import type { Finding, Fix } from '../../../server/src/findings/model';
import { buildNetwork } from '../../../server/src/network/build';
import { disclosure, type TableText } from '../../helpers/table';
import { edited } from '../../helpers/mended';

function findingsOf(...tables: TableText[]): { text: string; findings: Finding[] } {
  const { text, document } = disclosure(...tables);
  return { text, findings: findAll(text, document, buildNetwork(document)) };
}

function apply(text: string, fix: Fix | undefined): string {
  return edited(text, fix?.edits ?? []);
}

const sides = 'serial | incomeItem | incomeAmount || expenditureItem | expenditureAmount';
const BALANCED = [
  '1 | 一、一般公共预算拨款收入 | 2441.63 || 一、一般公共服务支出 | 2000.00',
  '2 | 二、政府性基金预算拨款收入 | || 二、教育支出 | 441.63',
  '32 | 本年收入合计 | 2441.63 || 本年支出合计 | 2441.63',
  '33 | 上年结转结余 | || 年终结转结余 |',
  '34 | 收入总计 | 2441.63 || 支出总计 | 2441.63',
];

describe('a wrong total', () => {
  const rows = BALANCED.map((row) => row.replace('支出总计 | 2441.63', '支出总计 | 2441.36'));
  const { text, findings } = findingsOf({ kind: SZ, columns: sides, rows });
  const [finding] = findings;

  it('is one error at the figure', () => {
    expect(findings).toHaveLength(1);
    expect(text.slice(finding?.span.start, finding?.span.end)).toBe('2441.36');
    expect(finding).toMatchObject({ rule: 'expenditure-total-sum', severity: 'error' });
  });
  it('is worded as people in the field would', () => {
    expect(finding?.message).toEqual({
      'zh-cn': '收支总表 第34行 支出总计 2441.36 ≠ 本年支出合计 2441.63 + 年终结转结余 0.00，差 -0.27（疑似数字颠倒）',
      en:
        'Income and expenditure summary (收支总表), row 34, 支出总计 2441.36 ≠ ' +
        '本年支出合计 2441.63 + 年终结转结余 0.00, difference -0.27 (two digits seem swapped)',
    });
  });
  it('points at the figures it does not agree with', () => {
    expect(finding?.related.map(({ message }) => message['zh-cn'])).toEqual([
      '本年支出合计 2441.63',
      '收入总计 2441.63',
    ]);
  });
  it('is mended by the preferred fix', () => {
    expect(finding?.fixes.map(({ title, preferred }) => [title['zh-cn'], preferred])).toEqual([
      ['改为 2441.63（支出总计），请对照批复表', true],
    ]);
    expect(apply(text, finding?.fixes[0])).toBe(disclosure({ kind: SZ, columns: sides, rows: BALANCED }).text);
  });
});

it('names an item that is not a total by what it should be', () => {
  const rows = ['20101 | 服务 | 9.15 | 4.15 | 5.00', '2010101 | 人大 | 9.15 | 4.75 | 5.00'];
  const { findings } = findingsOf({ kind: YB, columns: 'code | name | total | basic | project', rows });
  expect(findings.map(({ message }) => message['zh-cn'])).toEqual([
    '一般公共预算财政拨款支出表 2010101 人大 基本支出 4.75 应为 4.15：' +
      '20101 服务 4.15 ≠ 2010101 人大 4.75，差 -0.60（疑似一位数字有误）',
  ]);
});

it('offers to fill an empty total', () => {
  const rows = ['20101 | 服务 | 9.15 | 4.15 | 5.00', '2010101 | 人大 | | 4.15 | 5.00'];
  const { text, findings } = findingsOf({ kind: YB, columns: 'code | name | total | basic | project', rows });
  const [finding] = findings;
  expect(finding).toMatchObject({ rule: 'missing-total', severity: 'warning' });
  expect(finding?.message['zh-cn']).toBe(
    '一般公共预算财政拨款支出表 2010101 人大 合计 未填，应为 9.15（基本支出 4.15 + 项目支出 5.00）',
  );
  expect(apply(text, finding?.fixes[0])).toContain('2010101\t人大\t9.15\t4.15\t5.00');
});

it('keeps the name of a finding when text is put before it', () => {
  const wrong: TableText = { kind: YB, columns: 'code | name | total | basic', rows: ['201 | 服务 | 9.15 | 4.15'] };
  const before: TableText = { title: '另表', columns: '名称 | 金额', rows: ['甲 | 1.00'] };
  const ids = (findings: Finding[]): string[] => findings.map(({ id }) => id);
  expect(ids(findingsOf(before, wrong).findings)).toEqual(ids(findingsOf(wrong).findings));
});

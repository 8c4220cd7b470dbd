import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';

const HEAD = [
  '部门预算支出总表',
  '450 江州市档案馆',
  '预算年度：2026',
  '单位：万元',
  '序号\t科目编码\t科目名称\t合计\t基本支出\t项目支出',
  '栏次\t1\t2\t3\t4\t5',
];
const ROWS = [
  '1\t\t合计\t131.50\t91.30\t40.20',
  '2\t201\t一般公共服务支出\t120.50\t80.30\t40.20',
  '3\t20126\t档案事务\t120.50\t80.30\t40.20',
  '4\t2012601\t行政运行\t80.30\t80.30\t',
  '5\t2012604\t档案馆\t40.20\t\t40.20',
  '6\t221\t住房保障支出\t11.00\t11.00\t',
  '7\t22102\t住房改革支出\t11.00\t11.00\t',
  '8\t2210201\t住房公积金\t11.00\t11.00\t',
];

function told(...lines: readonly string[]): readonly string[] {
  return analyse(`${lines.join('\n')}\n`)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${rule}: ${message['zh-cn']}`);
}

describe('a table the text breaks off in', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('says nothing of its totals after row %i', (count) => {
    expect(told(...HEAD, ...ROWS.slice(0, count))).toEqual([]);
  });

  it('lacks a row where text follows', () => {
    expect(told(...HEAD, ...ROWS.slice(0, 5), '', '', '一、部门职责及机构设置情况', '负责档案管理。')).toEqual([
      expect.stringMatching(/^row-missing: 支出总表 第1行 合计 的下级疑漏列一行/),
    ]);
  });

  it('lacks a row where a note follows', () => {
    expect(told(...HEAD, ...ROWS.slice(0, 5), '注：本表按科目列示。')).toHaveLength(1);
  });

  it.each([
    ['a total that breaks its own row', ROWS[0]?.replace('131.50', '131.60'), /第1行 合计 合计 131\.60/],
    ['a total that falls below its parts', ROWS[0]?.replace(/131.50\t91.30/, '119.50\t79.30'), /第1行 合计/],
  ])('still has %s', (_, first, message) => {
    expect(told(...HEAD, first ?? '', ...ROWS.slice(1, 5))).toContainEqual(expect.stringMatching(message));
  });

  it('still has a wrong figure of a total that is complete', () => {
    const rows = ROWS.slice(0, 6).map((row) =>
      row.replace('5\t2012604\t档案馆\t40.20\t\t40.20', '5\t2012604\t档案馆\t40.10\t\t40.10'),
    );
    expect(told(...HEAD, ...rows).length).toBeGreaterThan(0);
  });

  it('says nothing of a row that is not finished', () => {
    const text = [...HEAD, ...ROWS.slice(0, 4), '5\t2012604\t档案馆\t40.'].join('\n');
    expect(analyse(text).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('a table the text begins in', () => {
  const SUMMARY = [
    '10\t\t\t十、卫生健康支出\t20.00',
    '11\t\t\t十一、节能环保支出\t',
    '12\t本年收入合计\t131.50\t本年支出合计\t131.50',
    '13\t上年结转结余\t\t年终结转结余\t',
    '14\t收入总计\t131.50\t支出总计\t131.50',
  ];
  const PAGE = ['450 江州市档案馆', '单位：万元', '序号\t收入\t\t支出\t', '\t项目\t预算数\t项目\t预算数'];

  it('may have its other rows before', () => {
    expect(told(...SUMMARY.slice(0, 1), ...PAGE, ...SUMMARY.slice(1))).toEqual([]);
  });
});

describe('a table without a title', () => {
  const WITHOUT = [...HEAD.slice(1), ...ROWS];
  const TEXT = [
    '',
    '',
    '二、部门预算安排的总体情况',
    '2、支出说明',
    '2026年支出预算977.40万元，其中：基本支出91.30万元，项目支出886.10万元。',
  ];

  it('is not held against the text it disagrees with', () => {
    expect(told(...WITHOUT, ...TEXT)).toEqual([]);
  });

  it('is, with its title', () => {
    expect(told(HEAD[0] ?? '', ...WITHOUT, ...TEXT).length).toBeGreaterThan(0);
  });
});

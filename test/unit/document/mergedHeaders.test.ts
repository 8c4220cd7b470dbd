import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import type { Table } from '../../../server/src/document/model';
import { figureIn } from '../../../server/src/network/figures';

/** Markdown pipe tables whose headers stand in two rows, merged cells left empty, and columns numbered with their sums. */
const INCOME = `### 二、部门收入预算表

单位：元

| 部门（单位）代码 | 部门（单位）名称 | 合计 | 本年收入 |  |  | 上年结转结余 |  |
|---|---|---|---|---|---|---|---|
|  |  |  | 小计 | 一般公共预算 | 单位资金 | 小计 | 一般公共预算 |
| 1 | 2 | 3=4+7 | 4=5+6 | 5 | 6 | 7 | 8 |
| 207 | 某州档案馆 | 1,300.00 | 1,200.00 | 1,150.00 | 50.00 | 100.00 | 100.00 |
| 207001 | 某州档案馆本级 | 900.00 | 800.00 | 800.00 |  | 100.00 | 100.00 |
| 207002 | 某州方志中心 | 400.00 | 400.00 | 350.00 | 50.00 |  |  |
| 合  计 |  | 1,300.00 | 1,200.00 | 1,150.00 | 50.00 | 100.00 | 100.00 |
`;

const EXPENDITURE = `### 三、部门支出预算表

单位：元

| 科目编码 | 科目名称 | 合计 | 一般公共预算 |  |  | 政府性基金预算 | 单位资金 |  |
|---|---|---|---|---|---|---|---|---|
|  |  |  | 小计 | 基本支出 | 项目支出 |  | 小计 | 其他支出 |
| 201 | 一般公共服务支出 | 1,300.00 | 1,250.00 | 900.00 | 350.00 |  | 50.00 | 50.00 |
| 20126 | 档案事务 | 1,300.00 | 1,250.00 | 900.00 | 350.00 |  | 50.00 | 50.00 |
| 2012601 | 行政运行 | 900.00 | 900.00 | 900.00 |  |  |  |  |
| 2012604 | 档案馆 | 400.00 | 350.00 |  | 350.00 |  | 50.00 | 50.00 |
| 合  计 |  | 1,300.00 | 1,250.00 | 900.00 | 350.00 |  | 50.00 | 50.00 |
`;

const BASIC = `### 七、部门基本支出预算表

单位：元

| 单位名称 | 项目代码 | 项目名称 | 功能科目编码 | 功能科目名称 | 部门经济科目编码 | 部门经济科目名称 | 合计 | 一般公共预算 |
|---|---|---|---|---|---|---|---|---|
| 某州档案馆本级 |  |  |  |  |  |  | 700.00 | 700.00 |
|  | 533100210000000000011 | 人员工资 | 2012601 | 行政运行 | 30101 | 基本工资 | 500.00 | 500.00 |
|  | 533100210000000000012 | 公用经费 | 2012601 | 行政运行 | 30201 | 办公费 | 200.00 | 200.00 |
| 某州方志中心 |  |  |  |  |  |  | 200.00 | 200.00 |
|  | 533100210000000000013 | 人员工资 | 2012601 | 行政运行 | 30101 | 基本工资 | 200.00 | 200.00 |
| 合  计 |  |  |  |  |  |  | 900.00 | 900.00 |
`;

const PURCHASES = `### 十一、部门政府采购预算表

单位：元

| 预算项目 | 采购项目 | 采购品目 | 计量单位 | 数量 | 面向中小企业预留资金 | 合计 | 一般公共预算 |
|---|---|---|---|---|---|---|---|
| 某州档案馆本级 |  |  |  |  | 60.00 | 90.00 | 90.00 |
| 公用经费 | 复印纸 | A05040101 复印纸 | 箱 | 3 | 60.00 | 60.00 | 60.00 |
| 公用经费 | 车辆保险 | C18040102 机动车保险服务 | 项 | 1 |  | 30.00 | 30.00 |
| 合  计 |  |  |  |  | 60.00 | 90.00 | 90.00 |
`;

/** A table whose columns no kind declares: its first row names them all the same. */
const TRANSFERS = `### 十三、州对下转移支付预算表

单位：元

| 单位名称（项目） | 资金来源 |  |  | 地区 |  |
|---|---|---|---|---|---|
|  | 合计 | 一般公共预算 | 政府性基金 | 东县 | 西县 |
| 县级档案馆补助 | 80.00 | 80.00 |  | 50.00 | 30.00 |
| 合  计 | 80.00 | 80.00 |  | 50.00 | 30.00 |
`;

const tables = (text: string): readonly Table[] => analyse(`# 某州档案馆2027年部门预算公开\n\n${text}`).document.tables;
const ids = (table: Table | undefined): string => (table?.columns ?? []).map(({ id }) => id).join(' ');
const rules = (text: string): string[] =>
  analyse(`# 某州档案馆2027年部门预算公开\n\n${text}`).findings.flatMap(({ rule, severity }) =>
    severity === 'error' ? [rule] : [],
  );

describe('headers over two rows', () => {
  it.each([
    [INCOME, 'SR', 'unitCode name total yearIncome generalBudget unitFunds carryOver generalBudgetCarryOver', 4],
    [
      EXPENDITURE,
      'ZC',
      'code name total generalBudget generalBasic generalProject governmentFund unitFunds otherUse',
      5,
    ],
    [
      BASIC,
      'JB',
      'name projectCode projectName functionCode functionName economicCode economicName whole generalBudget',
      6,
    ],
    [PURCHASES, 'CG', 'projectName item catalogueItem measure quantity smallBusiness total generalBudget', 4],
  ])('are read: %#', (text, kind, columns, rows) => {
    const [table] = tables(text);
    expect(table?.kind?.id).toBe(kind);
    expect(ids(table)).toBe(columns);
    expect(table?.entries).toHaveLength(rows);
    expect(table?.entries[rows - 1]?.role).toBe('total');
    expect(rules(text)).toEqual([]);
  });

  it.each([
    [
      INCOME,
      '| 1,300.00 | 1,200.00 | 1,150.00 | 50.00 | 100.00 | 100.00 |\n| 207001',
      '| 1,300.00 | 1,200.00 | 1,105.00 | 50.00 | 100.00 | 100.00 |\n| 207001',
    ],
    [INCOME, '| 400.00 | 400.00 | 350.00', '| 400.00 | 400.00 | 530.00'],
    [EXPENDITURE, '| 350.00 |  | 50.00 | 50.00 |\n| 20126', '| 530.00 |  | 50.00 | 50.00 |\n| 20126'],
    [BASIC, '办公费 | 200.00', '办公费 | 220.00'],
    [
      BASIC,
      '| 某州方志中心 |  |  |  |  |  |  | 200.00 | 200.00 |',
      '| 某州方志中心 |  |  |  |  |  |  | 210.00 | 210.00 |',
    ],
    [PURCHASES, '| 30.00 | 30.00 |', '| 40.00 | 40.00 |'],
  ])('bind their rows: %#', (text, old, wrong) => {
    expect(text).toContain(old);
    expect(rules(text.replace(old, wrong))).not.toEqual([]);
  });

  it('names the columns of a table no kind declares', () => {
    const [table] = tables(TRANSFERS);
    expect(table?.columns.map(({ label }) => label).join(' ')).toBe(
      '单位名称(项目) 合计 一般公共预算 政府性基金 东县 西县',
    );
    expect(table?.entries.map(({ label }) => label)).toEqual(['县级档案馆补助', '合计']);
  });

  it('puts 合计 among the codes where the names are empty', () => {
    const [table] = tables(INCOME);
    const total = table?.entries.find(({ role }) => role === 'total');
    expect(total && figureIn(total, 'unitFunds')?.value).toBe(5000);
  });
});

describe('a group of columns alone in the upper row of a header', () => {
  it('stands over the columns named below', () => {
    const { document } = analyse(
      [
        '收入总体情况表',
        '单位：万元',
        '功能科目\t\t\t\t\t',
        '科目编码\t科目名称\t收入总计\t一般公共预算拨款\t事业收入\t使用历年结余',
        '\t合计\t90.00\t60.00\t20.00\t10.00',
        '208\t社会保障和就业支出\t90.00\t60.00\t20.00\t10.00',
        '',
      ].join('\n'),
    );
    const [table] = document.tables;
    expect(table?.entries.map(({ label }) => label)).toEqual(['合计', '社会保障和就业支出']);
    expect(table?.entries[0] && figureIn(table.entries[0], 'business')?.text).toBe('20.00');
  });
});

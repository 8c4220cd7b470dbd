import { describe, expect, it } from 'vitest';
import { findingsOf, fixedLines, form, marked, table } from './support';

/** Two forms, a procurement table with one purchase, a sentence on the projects. */
function document(purchase: string, line = '', names = ['珍贵档案抢救修复', '馆藏档案数字化（第一批）']): string {
  const [one = '', other = ''] = names;
  return (
    table('部门预算支出总表', '序号|科目编码|科目名称|合计|基本支出|项目支出', ['1||合计|60.00|20.00|40.00']) +
    `二、部门预算安排的总体情况\n\n${line}\n\n七、部门项目预算安排情况及绩效目标\n\n` +
    form({ name: one }) +
    form({ name: other, number: '2', code: '33010026P000121100045' }) +
    table('部门政府采购预算', '项目名称|预算资金|采购物品名称|计量单位|数量|单价|合计', [
      '合计||||||2.00',
      '江州市档案馆小计||||||2.00',
      `${purchase}|20.00|复印纸|箱|1|2.00|2.00`,
    ])
  );
}

describe('project-name', () => {
  it.each([
    ['珍贵档案抢救修缮', '珍贵档案抢救修复'],
    ['珍贵档案修复', undefined],
    ['珍贵档案抢修复', '珍贵档案抢救修复'],
    ['珍贵挡案抢救修复', '珍贵档案抢救修复'],
    ['馆藏档案数字画（第一批）', '馆藏档案数字化（第一批）'],
  ])('a purchase for %s', (printed, right) => {
    const text = document(printed);
    const [finding, ...others] = findingsOf('project-name', text);
    expect(others).toEqual([]);
    if (right === undefined) expect(finding).toBeUndefined();
    else expect(finding && fixedLines(text, finding)).toEqual([`*${right}\t20.00\t复印纸\t箱\t1\t2.00\t2.00`]);
  });

  it.each([
    ['2026年项目支出40.00万元，主要为珍贵档案抢救修缮20万元、馆藏档案数字化（第一批）20万元。', undefined],
    ['2026年项目支出40.00万元，主要为珍贵档案抡救修复20万元、馆藏档案数字化（第一批）20万元。', '珍贵档案抡救修复'],
    ['2026年项目支出40.00万元，主要包括珍贵档案抢救修复；馆藏档案数子化（第一批）。', '馆藏档案数子化（第一批'],
  ])('in the text: %s', (line, at) => {
    const text = document('珍贵档案抢救修复', line);
    const found = findingsOf('project-name', text);
    expect(found.map((each) => marked(text, each))).toEqual(at === undefined ? [] : [at]);
    expect(found.every(({ fixes }) => fixes.length === 1 && fixes[0]?.preferred)).toBe(true);
  });

  it.each([
    ['馆藏档案数字化（第二批）', ''],
    ['馆藏档案数字化（第一批)', '主要为馆藏档案数字化（第二批）20万元。'],
    ['珍贵 档案 抢救修复', '珍贵档案的抢救修复工作持续开展。'],
    ['档案抢救修复', '主要为“珍贵档案抢救修复”20万元。'],
    ['公用经费', ''],
  ])('leaves alone: %s, %s', (purchase, line) => {
    expect(findingsOf('project-name', document(purchase, line))).toEqual([]);
  });

  it('two forms are two projects, unless their code is one', () => {
    const names = ['珍贵档案抢救修复', '珍贵档案抢救修缮'];
    expect(findingsOf('project-name', document('珍贵档案抢救修缮', '', names))).toEqual([]);
    const text = form({ name: '珍贵档案抢救修复' }) + form({ name: '珍贵档案抢救修缮', number: '2' });
    const [finding, ...others] = findingsOf('project-name', text);
    expect(others).toEqual([]);
    expect(finding?.message['zh-cn']).toBe(
      '2、珍贵档案抢救修缮绩效目标表：项目名称“珍贵档案抢救修缮”与“珍贵档案抢救修复”仅一字之差，同一项目名称应一致',
    );
    expect(finding?.fixes.map(({ preferred }) => preferred)).toEqual([false]);
  });
});

describe('project-name among tables that list projects', () => {
  const listOf = (title: string, names: readonly string[]): string =>
    `${title}\n单位：万元\n单位名称\t项目名称\t合计\t一般公共预算\n${names
      .map((name) => `江州市档案馆\t${name}\t2.00\t2.00\n`)
      .join('')}\n`;
  const NAMES = ['珍贵档案抢救修复', '馆藏档案数字化加工'];

  it('takes what several tables print for the name', () => {
    const text =
      listOf('部门项目支出明细表', NAMES) +
      listOf('部门政府购买服务表', NAMES) +
      listOf('部门重点项目表', ['馆藏档案数字华加工']);
    const [finding, ...others] = findingsOf('project-name', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('馆藏档案数字华加工');
    expect(finding?.message['zh-cn']).toContain('与“馆藏档案数字化加工”仅一字之差');
  });

  it.each([
    ['two projects of one list', ['馆藏档案数字华加工', '馆藏档案数字化加工']],
    ['another batch', ['馆藏档案数字化加工（第二批）']],
  ])('leaves alone: %s', (_, names) => {
    const text =
      listOf('部门项目支出明细表', NAMES) + listOf('部门政府购买服务表', NAMES) + listOf('部门重点项目表', names);
    expect(findingsOf('project-name', text)).toEqual([]);
  });
});

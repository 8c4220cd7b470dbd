import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked, rowsWith, table } from './support';

const RULE = 'indicator-cost-above-budget';
const HEADER = '项目名称|预算资金|采购物品名称|政府采购目录序号|计量单位|数量|单价|合计|一般公共预算拨款';
const purchases = (...rows: readonly string[]): string =>
  table('部门政府采购预算', HEADER, ['合计|||||||2.00|2.00', ...rows]);
const purchase = (budget: string, name = '档案修复费'): string =>
  `${name}|${budget}|修复台|A05010301|台|1|2.00|2.00|2.00`;
const cost = (value: string): readonly string[] =>
  rowsWith('成本指标', ` | 成本指标 | 修复费用 | 全部费用 | ${value} | 计划`);

/** A form without the lines of money and plan, as they were before 2023. */
function old(value: string): string {
  const dropped = /^(项目编码|预算规模|\t用于|资金支出计划|\t30%)/;
  return form({ rows: cost(value) })
    .split('\n')
    .filter((line) => !dropped.test(line))
    .join('\n');
}

describe('a ceiling against the project’s 预算资金 in the procurement table', () => {
  it('above it', () => {
    const text = old('≤22.5万元') + purchases(purchase('20.00'));
    const [finding, ...others] = findingsOf(RULE, text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('≤22.5万元');
    expect(finding?.message['zh-cn']).toContain('高于政府采购预算所列本项目预算资金 20.00万元，超出 2.50万元');
    expect(finding?.message.en).toContain('the project’s budget in the procurement table of 20.00万元 by 2.50万元');
  });

  it.each([
    ['equal', old('≤20万元') + purchases(purchase('20.00'))],
    ['in 元', old('≤200000元') + purchases(purchase('20.00'))],
    ['another project’s', old('≤22.5万元') + purchases(purchase('20.00', '展览费'))],
    ['two amounts', old('≤22.5万元') + purchases(purchase('20.00'), purchase('21.00'))],
    ['no purchase', old('≤22.5万元')],
  ])('leaves alone: %s', (_, text) => {
    expect(findingsOf(RULE, text)).toEqual([]);
  });
});

describe('a ceiling against the form’s own 预算数', () => {
  const own = (budget: string, value: string): string => form({ budget, rows: cost(value) });

  it.each([
    ['20.00', '≤20.01万元', '0.01'],
    ['509.29', '≤509.3万元', '0.01'],
  ])('%s: %s is above it', (budget, value, over) => {
    expect(findingsOf(RULE, own(budget, value)).map(({ message }) => message['zh-cn'])).toEqual([
      `1、档案修复费绩效目标表 成本指标“修复费用”：指标值“${value}”高于本项目预算数 ${budget}万元，超出 ${over}万元`,
    ]);
  });

  it.each([
    ['20.00', '≤20万元'],
    ['19.9953', '≤20万元'],
    ['19.995', '≤199950元'],
  ])('%s: %s is rounded or equal', (budget, value) => {
    expect(findingsOf(RULE, own(budget, value))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { findingsOf, marked, table } from './support';

const HEADER = '项目名称|预算资金|采购物品名称|政府采购目录序号|计量单位|数量|单价|合计|一般公共预算拨款';
const purchases = (rows: readonly string[]): string =>
  table('部门政府采购预算', HEADER, ['合计|||||||10.00|10.00', '江州市档案馆小计|||||||10.00|10.00', ...rows]);
const item = (measure: string, quantity = '10', price = '1.00'): string =>
  `档案修复费|20.00|修复台|A05010301|${measure}|${quantity}|${price}|10.00|10.00`;

describe('procurement-measure', () => {
  it.each(['万元', '元', ' 万 元', 'RMB', '人民币', '亿元'])('a currency: %s', (measure) => {
    const text = purchases([item(measure)]);
    const [finding, ...others] = findingsOf('procurement-measure', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding && marked(text, finding)).toBe(measure.trim());
    expect(finding?.message['zh-cn']).toBe(
      `政府采购预算 档案修复费 “修复台”：计量单位“${measure.replace(/ /g, '')}”是货币单位，应填采购物品的计量单位`,
    );
    expect(finding?.message.en).toContain('is a currency');
  });

  it('gathers all places into one finding', () => {
    const text = purchases([item('万元', '5'), item('元', '5'), item('台', '5')]);
    const [finding, ...others] = findingsOf('procurement-measure', text);
    expect(others).toEqual([]);
    expect(finding?.message['zh-cn']).toContain('“万元、元”');
    expect(finding?.message['zh-cn']).toContain('（共 2 处）');
    expect(finding?.related).toHaveLength(1);
  });

  it.each(['台', '批', '项', '元/年', '人', '次', '公里', '其他', ''])('leaves alone: %s', (measure) => {
    expect(findingsOf('procurement-measure', purchases([item(measure)]))).toEqual([]);
  });
});

describe('procurement-unit-price', () => {
  it('a price of 0 for a purchase that costs something', () => {
    const text = purchases([item('包', '1000', '0.00')]);
    const [finding, ...others] = findingsOf('procurement-unit-price', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('information');
    expect(finding && marked(text, finding)).toBe('0.00');
    expect(finding?.message['zh-cn']).toBe(
      '政府采购预算 档案修复费 “修复台”：数量 1000包，合计 10.00，单价却为 0.00，请核对数量和计量单位',
    );
    expect(finding?.message.en).toContain('a unit price of 0.00');
  });

  it.each([
    ['a small price', item('包', '1000', '0.01')],
    ['no price', item('包', '1000', '')],
    ['nothing bought', '档案修复费|20.00|修复台|A05010301|包|0|0.00|0.00|0.00'],
  ])('leaves alone: %s', (_, row) => {
    expect(findingsOf('procurement-unit-price', purchases([row]))).toEqual([]);
  });
});

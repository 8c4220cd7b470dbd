import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked, table } from './support';

const HEADER =
  '项目名称|预算资金|采购物品名称|政府采购目录序号|计量单位|数量|单价|合计|一般公共预算拨款|基金预算拨款|国有资本经营预算拨款|财政专户核拨|单位资金|财政拨款结转|非财政拨款结余|2026年预留中小微企业份额';
const text = (code: string, funds: string): string =>
  form({ code }) +
  '\n\n八、政府采购预算情况\n\n' +
  table('部门政府采购预算', HEADER, [
    `合计|||||||8.00|${funds}|`,
    `江州市档案馆小计|||||||8.00|${funds}|`,
    `档案修复费|20.00|修复服务|C050301|批|1|8.00|8.00|${funds}|`,
  ]);

describe('carried-purchase', () => {
  it.each([
    ['this year’s project', '33010026P000121100034', '8.00||||||'],
    ['an earlier one paid from what was carried over', '33010025P000121100034', '|||||8.00|'],
    ['an earlier one of the unit’s own', '33010025P000121100034', '||||||8.00'],
  ])('leaves alone: %s', (_, code, funds) => {
    expect(findingsOf('carried-purchase', text(code, funds))).toEqual([]);
  });

  it('an earlier one paid from this year’s money', () => {
    const draft = text('33010025P000121100034', '8.00||||||');
    const [finding, ...others] = findingsOf('carried-purchase', draft);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('information');
    expect(finding && marked(draft, finding)).toBe('8.00');
    expect(finding?.message['zh-cn']).toContain('采购资金未列入结转');
  });
});

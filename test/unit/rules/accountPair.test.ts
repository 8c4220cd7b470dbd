import { describe, expect, it } from 'vitest';
import { findingsOf, marked, table } from './support';

const text = (general: readonly string[], basic: readonly string[]): string =>
  table('部门预算一般公共预算财政拨款支出表', '序号|科目编码|科目名称|合计|基本支出|项目支出', [
    '1||合计|30.00|20.00|10.00',
    '2|201|一般公共服务支出|30.00|20.00|10.00',
    '3|20126|档案事务|30.00|20.00|10.00',
    '4|2012601|行政运行|20.00|20.00|',
    '5|2012604|档案馆|10.00||10.00',
    ...general,
  ]) +
  table('部门预算一般公共预算财政拨款基本支出表', '序号|科目编码|科目名称|合计|人员经费|公用经费', [
    '1||合计|20.00|18.00|2.00',
    '2|301|工资福利支出|18.00|18.00|',
    '3|30101|基本工资|18.00|18.00|',
    ...basic,
  ]);
const HOUSING = ['6|221|住房保障支出|4.00|4.00|', '7|22102|住房改革支出|4.00|4.00|', '8|2210201|住房公积金|4.00|4.00|'];
const PENSION = '9|2080505|机关事业单位基本养老保险缴费支出|5.00|5.00|';

describe('account-pair', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['both are there', HOUSING, ['4|30113|住房公积金|4.00|4.00|']],
    ['neither is', [], []],
    ['all is charged to one account', [], ['4|30113|住房公积金|4.00|4.00|']],
    [
      'a project pays it',
      [...HOUSING, '9|2080505|机关事业单位基本养老保险缴费支出|5.00||5.00'],
      ['4|30113|住房公积金|4.00|4.00|'],
    ],
    [
      'of several medical accounts one is there',
      ['6|2101103|公务员医疗补助|4.00|4.00|'],
      ['4|30110|职工基本医疗保险缴费|4.00|4.00|'],
    ],
  ])('leaves alone: %s', (_, general, basic) => {
    expect(findingsOf('account-pair', text(general, basic))).toEqual([]);
  });

  it('a contribution without its functional account', () => {
    const draft = text(HOUSING, ['4|30113|住房公积金|4.00|4.00|', '5|30108|机关事业单位基本养老保险缴费|5.00|5.00|']);
    const [finding, ...others] = findingsOf('account-pair', draft);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('information');
    expect(finding && marked(draft, finding)).toBe('5.00');
    expect(finding?.message['zh-cn']).toContain('没有 2080505 机关事业单位基本养老保险缴费支出 的基本支出');
  });

  it('a functional account without its contribution', () => {
    const draft = text([...HOUSING, PENSION], ['4|30113|住房公积金|4.00|4.00|']);
    const [finding, ...others] = findingsOf('account-pair', draft);
    expect(others).toEqual([]);
    expect(finding?.message['zh-cn']).toContain('基本支出表没有 30108 机关事业单位基本养老保险缴费');
  });
});

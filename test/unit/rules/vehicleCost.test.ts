import { describe, expect, it } from 'vitest';
import { findingsOf, marked, table } from './support';

const text = (vehicles: string, cost: string): string =>
  table(
    '部门预算财政拨款“三公”经费支出表',
    '序号|项目|合计|一般公共预算财政拨款|政府性基金预算拨款|国有资本经营预算拨款',
    [
      `1|“三公”经费小计|${cost || '0.00'}|${cost}||`,
      '2|一、因公出国（境）费||||',
      `3|二、公务用车购置及运维费|${cost}|${cost}||`,
      '4|其中：公务用车购置费||||',
      `5|公务用车运行维护费|${cost}|${cost}||`,
      '6|三、公务接待费||||',
    ],
  ) +
  '九、国有资产信息\n\n' +
  table('部门固定资产占用情况表', '项目|数量|价值', [
    '资产总额||60.00',
    '1、房屋（平方米）|120|20.00',
    `2、车辆（台、辆）|${vehicles}`,
    '3、单价在20万元以上的设备|1|25.00',
    '4、其他固定资产|30|15.00',
  ]);

describe('vehicle-cost', () => {
  it.each([
    ['vehicles that cost', '2|0.00', '3.00'],
    ['neither', '0|0.00', ''],
    ['a count left blank', '|12.00', '3.00'],
  ])('leaves alone: %s', (_, vehicles, cost) => {
    expect(findingsOf('vehicle-cost', text(vehicles, cost))).toEqual([]);
  });

  it.each([
    ['vehicles that cost nothing', '2|0.00', '', '2', '没有公务用车运行维护费'],
    ['costs without a vehicle', '0|0.00', '3.00', '3.00', '固定资产占用情况表没有车辆'],
  ])('%s', (_, vehicles, cost, at, message) => {
    const draft = text(vehicles, cost);
    const [finding, ...others] = findingsOf('vehicle-cost', draft);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('information');
    expect(finding && marked(draft, finding)).toBe(at);
    expect(finding?.message['zh-cn']).toContain(message);
  });
});

import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import { figureIn } from '../../../server/src/network/figures';

describe('columns of aligned text', () => {
  it('takes the one number right of 数量 for its count, however few rows have one', () => {
    const { document } = analyse(
      [
        '                             固定资产占用情况表',
        '               项   目                         数量             价值（金额单位：元）',
        '资产总额                                                                       31000.00',
        '1、房屋（平方米）',
        '2、车辆（台、辆）',
        '3、单价在20万元以上的设备',
        '4、其他固定资产                                         87                     31000.00',
        '',
        '八、名词解释',
        '',
      ].join('\n'),
    );
    const [table] = document.tables;
    const other = table?.entries.find(({ label }) => label.includes('其他'));
    expect(other && figureIn(other, 'quantity')?.text).toBe('87');
    expect(other && figureIn(other, 'value')?.text).toBe('31000.00');
  });
});

import { describe, expect, it } from 'vitest';
import { ROWS, expenditure, messages } from './codedTables';

describe('code-parent', () => {
  it('a row whose account above is missing', () => {
    const rows = [...ROWS, '6|208|社会保障和就业支出|1.00||1.00', '7|2080505|养老保险缴费支出|1.00||1.00'];
    expect(messages('code-parent', expenditure(rows))).toEqual([]);
    const more = [...rows, '8|2100101|甲|0.00||', '9|210|乙|0.00||', '10|21001|丙|0.00||', '11|20801|丁|0.00||'];
    expect(messages('code-parent', expenditure(more))).toEqual([
      '支出总表 第7行 2080505 养老保险缴费支出：缺少上级科目（款）20805 的行',
    ]);
  });

  it('leaves tables alone that list the lowest level only', () => {
    const rows = ['1||合计|30.00||', '2|2012601|行政运行|20.00||', '3|2012604|档案馆|10.00||'];
    expect(messages('code-parent', expenditure(rows))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { ROWS, expenditure, messages } from './codedTables';

describe('code-order', () => {
  it('a row behind one it should precede', () => {
    const rows = ROWS.slice();
    rows.push('6|20103|政府办公厅事务|0.00|0.00|');
    expect(messages('code-order', expenditure(rows))).toEqual([
      '支出总表 第6行 20103 政府办公厅事务：科目编码未按顺序排列（排在 2012604 之后）',
    ]);
  });

  it.each([
    ['ascending', ROWS],
    ['several units', [...ROWS, ...ROWS.slice(1)]],
    ['no order at all', ['1||合计|9||', '2|213|农林水支出|3||', '3|208|社保支出|3||', '4|201|服务支出|3||']],
  ])('leaves alone: %s', (_, rows) => {
    expect(messages('code-order', expenditure(rows))).toEqual([]);
  });
});

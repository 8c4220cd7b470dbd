import { describe, expect, it } from 'vitest';
import { HEADER, ROWS, expenditure, general, messages } from './codedTables';
import { findingsOf, table } from './support';

describe('mixed-units', () => {
  it('one table in 元 among tables in 万元', () => {
    const text =
      expenditure() + general() + table('部门预算政府性基金预算财政拨款支出表', HEADER, ROWS, { unit: '元' });
    expect(findingsOf('mixed-units', text).map(({ severity, message }) => [severity, message['zh-cn']])).toEqual([
      ['information', '1 张表的金额单位与其他表不同：政府性基金预算财政拨款支出表'],
    ]);
  });

  it('leaves one unit, and tables that print none, alone', () => {
    expect(messages('mixed-units', expenditure() + general())).toEqual([]);
    const none = general([], { unit: '元' }).replace('\t单位：元', '');
    expect(messages('mixed-units', expenditure() + general() + none)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { HEADER, expenditure, general, messages } from './codedTables';
import { findingsOf, fixedLines, marked, table } from './support';

describe('empty-table-note', () => {
  const fund = (
    rows: readonly string[],
    note: string | undefined,
    title = '部门预算政府性基金预算财政拨款支出表',
  ): string => table(title, HEADER, rows, note === undefined ? {} : { note });
  const FIGURES = ['1||合计|3.00||3.00', '2|212|城乡社区支出|3.00||3.00'];
  const OWN = '注：无政府性基金预算财政拨款支出预算，空表列示。';
  const OTHER = '注：无国有资本经营预算财政拨款支出预算，空表列示。';

  it.each([
    ['figures and a note', fund(FIGURES, OWN), '政府性基金预算财政拨款支出表列有金额，却附注为空表', OWN],
    [
      'the note of another table',
      fund([], OTHER),
      '政府性基金预算财政拨款支出表的附注说的是另一项预算，应为“注：无政府性基金预算…，空表列示。”',
      OTHER,
    ],
    [
      'no note',
      fund(['1||合计|||'], undefined),
      '政府性基金预算财政拨款支出表为空表，应附注“注：无政府性基金预算…，空表列示。”',
      '部门预算政府性基金预算财政拨款支出表',
    ],
  ])('%s', (_, text, message, at) => {
    const whole = expenditure() + text + general();
    const [finding, ...others] = findingsOf('empty-table-note', whole);
    expect(others).toEqual([]);
    expect(finding?.message['zh-cn']).toBe(message);
    expect(finding && marked(whole, finding)).toBe(at);
    const mended = at === OTHER ? [`*${OWN}`] : [];
    expect(finding && fixedLines(whole, finding)).toEqual(mended);
  });

  it('the general budget, too', () => {
    const text = general(['1||合计|||']);
    expect(messages('empty-table-note', expenditure() + text)).toEqual([
      '一般公共预算财政拨款支出表为空表，应附注“注：无一般公共预算…，空表列示。”',
    ]);
    const noted = general([], { note: '注：本部门2026年无一般公共预算财政拨款支出。' });
    expect(messages('empty-table-note', expenditure() + noted)).toEqual([]);
  });

  it('a note with the year', () => {
    const text = fund(FIGURES, '注：本部门2026年无政府性基金预算。');
    expect(messages('empty-table-note', expenditure() + text)).toEqual([
      '政府性基金预算财政拨款支出表列有金额，却附注为空表',
    ]);
  });

  it.each([
    ['an empty table with its note', fund([], OWN)],
    ['figures without a note', fund(FIGURES, undefined)],
    ['zeros', fund(['1||合计|0.00||'], undefined)],
    ['another note', fund(FIGURES, '注：表中金额不含预计下年使用的单位资金结余。')],
    ['a sentence behind the table', `${fund(['1||合计|||'], undefined)}本部门无政府性基金预算安排。\n`],
  ])('leaves alone: %s', (_, text) => {
    expect(messages('empty-table-note', expenditure() + text)).toEqual([]);
  });
});

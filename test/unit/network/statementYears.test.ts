/** Amounts of last year, and changes, against tables that print both years side by side. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import { isCovered } from '../../../server/src/network/coverage';
import { printDocument } from '../../../server/src/print/print';
import { generatePlace } from '../../generate/provinces/main';
import { mended } from '../../helpers/mended';

const TABLES = printDocument(generatePlace('central', 4, { governmentFund: true }).document, 'tab-rows').text;
const [, , last = '', total = '', , , change = ''] = row('合计');
const [, , lastOfRow = '', ofRow = '', , , changeOfRow = ''] = row('2012601');

/** The cells of a row of 一般公共预算支出表: code, name, 执行数, 预算数 and its two parts, 增减额; '' before 合计. */
function row(name: string): string[] {
  const from = TABLES.indexOf('年执行数');
  const line =
    TABLES.slice(from)
      .split('\n')
      .find((each) => each.includes(name)) ?? '';
  return line
    .replace(/,/g, '')
    .split('\t')
    .map((cell) => cell.trim());
}

const SAID =
  `2022年一般公共预算当年拨款${total}万元，比2021年执行数增加${change}万元。` +
  `其中：一般公共服务支出（类）档案事务（款）行政运行（项）${ofRow}万元，比2021年执行数${lastOfRow}万元增加${changeOfRow}万元。`;

function told(said: string): { messages: string[]; fixed: string; open: string[] } {
  const text = `${TABLES}\n五、关于2022年一般公共预算支出表的说明\n\n${said}\n`;
  const { document, network, findings } = analyse(text);
  const own = findings.filter(({ rule }) => rule.startsWith('text-'));
  const fixed = mended(text, own);
  const open = document.figures.filter((figure) => figure.sentence && !isCovered(network, figure));
  return {
    messages: own.map(({ message }) => message['zh-cn']),
    fixed: fixed.slice(fixed.indexOf('五、关于')).split('\n')[2] ?? '',
    open: open.map((figure) => figure.text),
  };
}

describe('both years side by side', () => {
  it('agree, all of them checked', () => {
    expect(last).not.toBe('');
    expect(told(SAID)).toEqual({ messages: [], fixed: SAID, open: [] });
  });

  it.each<[string, string, string]>([
    ['a change', `增加${change}`, `增加${change.replace('3', '8')}`],
    ['an amount of last year', `执行数${lastOfRow}`, `执行数${lastOfRow.replace('.', '')}`],
    ['the direction', `增加${change}`, `减少${change}`],
  ])('mends %s', (_, right, wrong) => {
    const said = SAID.replace(right, wrong);
    expect(said).not.toBe(SAID);
    const { messages, fixed } = told(said);
    expect(messages).toHaveLength(1);
    expect(fixed).toBe(SAID);
  });

  it('are not compared with another count of last year', () => {
    const said = `2022年一般公共预算当年拨款${total}万元，比2021年预算数增加${change.replace('3', '8')}万元。`;
    expect(told(said).messages).toEqual([]);
  });
});

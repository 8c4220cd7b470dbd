/** What was pasted again and again is checked in time that grows with it, not with its square; and is still checked. */
import { expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import { buildNetwork } from '../../../server/src/network/build';
import { textDraft } from '../../helpers/textDraft';

const HEAD =
  '部门预算收支总表\n450江州市档案馆\t预算年度：2026\t单位：万元\n收入\t\t支出\t\n项目\t预算数\t项目\t预算数\n';
const ROWS =
  '一、一般公共预算拨款收入\t30.00\t一、一般公共服务支出\t30.00\n本年收入合计\t30.00\t本年支出合计\t30.00\n收入总计\t30.00\t支出总计\t30.00\n';

const times = (count: number, words: string): string[] => Array.from({ length: count }, () => words);

/** Operands of all relations of a table whose rows are pasted so many times. */
function operands(times: number): number {
  const { document } = analyse(HEAD + ROWS.repeat(times));
  return buildNetwork(document).relations.reduce((sum, { terms }) => sum + terms.length, 0);
}

it('the rows of a table', () => {
  expect(operands(1)).toBeGreaterThan(0);
  expect(operands(10)).toBeGreaterThan(10 * operands(1));
  expect(operands(400)).toBeLessThan(400 * operands(1));
});

const GROWN = '2026年收支预算120.50万元，比上年增加5.00万元，增长4.33%。';
const WRONG = GROWN.replace('4.33%', '5.33%');

it('the sentences of a section', () => {
  const text = textDraft({ change: [...times(300, GROWN), WRONG, ...times(300, GROWN)].join('\n\n') });
  const told = analyse(text).findings.filter(({ rule }) => rule === 'text-growth-rate');
  expect(told.map(({ span }) => text.slice(span.start, span.end))).toEqual(['5.33']);
});

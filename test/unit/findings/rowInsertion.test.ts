import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import { edited } from '../../helpers/mended';

/** What the fixes for a row that is left out make of a text without one of its lines. */
function mendings(text: string, line: string): readonly string[] {
  const at = text.indexOf(line);
  expect(at).toBeGreaterThan(0);
  const broken = text.slice(0, at) + text.slice(at + line.length);
  return analyse(broken).findings.flatMap(({ fixes }) => fixes.map(({ edits }) => edited(broken, edits)));
}

const lineOf = (text: string, start: string, nth = 0): string => {
  const lines = text.split('\n').filter((line) => line.replace(/[\s|]+/g, ' ').startsWith(start));
  return `${lines[nth]}\n`;
};

it.each([
  // Amounts stand where the others of their column do; behind the last of a row there is nothing.
  ['aligned.txt', ' 15 2130108 ', 0],
  ['aligned.txt', ' 15 2130108 ', 1],
  ['aligned.txt', ' 18 22102 ', 0],
  ['aligned.txt', ' 13 十三、', 0],
  ['aligned.txt', ' 32 上年结转结余', 0],
  ['aligned.txt', ' 1 合计', 0],
  // Thousands are set apart, and each level of a code stands in its cell.
  ['shanghai.txt', '201 06 50 ', 0],
  ['shanghai.txt', '208 05 ', 1],
  ['shanghai.txt', '301 09 ', 0],
  // Where the total stands last, the first row has none before it.
  ['shanghai.txt', '201 一般公共服务支出', 0],
  ['shanghai.txt', '302 商品和服务支出', 0],
  // The only account below its 款: another table has it.
  ['aligned.txt', ' 19 2210201 ', 1],
  // What the totals leave for the income half of the line.
  ['tab-rows.txt', '1 一、一般公共预算拨款收入', 0],
] as const)('%s: the line %s is written back as it was', (name, start, nth) => {
  const text = readFileSync(join('fixtures', name), 'utf8');
  expect(mendings(text, lineOf(text, start, nth))).toContain(text);
});

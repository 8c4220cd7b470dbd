import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';

/** A draft whose 基本支出表 is of one fund, while 支出总表 and the text are of all. */
const draft = readFileSync(path.join(__dirname, '../../../fixtures/pipe-table.md'), 'utf8');

it('基本支出表 of one fund is not held against the whole where 支出总表 lacks its 合计', () => {
  const lines = draft.split('\n');
  const title = lines.findIndex((line) => line.endsWith('部门预算支出总表'));
  const total = lines.findIndex((line, i) => i > title && /\| 合计 \| \d/.test(line));
  const cut = lines.filter((_, i) => i !== total).join('\n');
  const rules = analyse(cut).findings.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : []));
  expect(analyse(draft).findings.some(({ rule }) => rule === 'row-missing')).toBe(false);
  expect(analyse(cut).findings.some(({ rule }) => rule === 'row-missing')).toBe(true);
  expect(rules).toEqual([]);
});

import { expect, it } from 'vitest';
import { rulePage, rulesBaseOf } from '../../../server/src/features/rulePage';

it.each([
  ['https://example.org/rules', 'https://example.org/rules/column-sum.md'],
  ['https://example.org/rules/', 'https://example.org/rules/column-sum.md'],
  ['file:///ext/docs/rules', 'file:///ext/docs/rules/column-sum.md'],
  ['vscode-remote://host/ext/docs/rules', 'vscode-remote://host/ext/docs/rules/column-sum.md'],
  ['command:do', undefined],
  [undefined, undefined],
  ['', undefined],
  ['javascript:alert(1)', undefined],
  ['https://', undefined],
])('the page of a rule under %s is %s', (base, expected) => {
  expect(rulePage(base, 'column-sum')).toBe(expected);
});

it.each([
  ['https://github.com/owner/project#readme', 'https://github.com/owner/project/blob/HEAD/docs/rules'],
  ['https://gitee.com/owner/project', 'https://gitee.com/owner/project/blob/HEAD/docs/rules'],
  ['https://example.org/project/', 'https://example.org/project/docs/rules'],
  [undefined, undefined],
  [7, undefined],
  ['project', undefined],
])('the pages of a project at %s are under %s', (homepage, expected) => {
  expect(rulesBaseOf(homepage)).toBe(expected);
});

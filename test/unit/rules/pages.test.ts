import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulePage, rulesBaseOf } from '../../../server/src/features/rulePage';
import { RULES } from '../../../server/src/rules/registry';

const folder = path.join(__dirname, '../../../docs/rules');
const SEVERITIES = { error: '错误', warning: '警告', information: '提示' } as const;
const HEADINGS = ['检查内容', '错误示例', '正确示例', '如何修改', '如何关闭'];
const ENGLISH = ['What it checks', 'Wrong', 'Right', 'How to mend', 'How to switch off'];

it('there is a page for every rule, and none for any other', () => {
  const pages = readdirSync(folder)
    .map((name) => name.replace(/\.md$/, ''))
    .sort();
  expect(pages).toEqual(RULES.map(({ code }) => code).sort());
});

describe('the pages', () => {
  it.each(RULES.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
    const page = readFileSync(path.join(folder, `${code}.md`), 'utf8');
    const [chinese = '', english = ''] = page.split('\n---\n');
    expect(chinese).toMatch(new RegExp(`^# .+（\`${code}\`）\n\n严重程度：${SEVERITIES[rule.severity]}\n`));
    expect(english).toContain(`(\`${code}\`)\n\nSeverity: ${rule.severity}\n`);
    expect(chinese).toContain(rule.title['zh-cn']);
    expect(english).toContain(rule.title.en);
    expect(headings(chinese)).toEqual(HEADINGS);
    expect(headings(english)).toEqual(ENGLISH);
    const [wrong, right] = examples(chinese);
    expect(wrong).not.toBe(right);
    expect(examples(english)).toEqual([wrong, right]);
  });
});

it('the link of a diagnostic leads to a page by its file name', () => {
  const base = rulesBaseOf('https://example.org/owner/project');
  const [rule] = RULES;
  const file = rulePage(base, rule?.code ?? '')?.split('/docs/rules/')[1] ?? '';
  expect(readdirSync(folder)).toContain(file);
});

function headings(page: string): string[] {
  return [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1] ?? '');
}

function examples(page: string): string[] {
  return [...page.matchAll(/```text\n([^`]+)\n```/g)].map((match) => match[1] ?? '');
}

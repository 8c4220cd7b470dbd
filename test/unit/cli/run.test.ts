import { describe, expect, it } from 'vitest';
import { run } from '../../../server/src/cli/run';
import { check, World } from '../../helpers/commandLine';
import { DRAFT, WRONG } from '../../helpers/draft';

describe('text', () => {
  it('says that a draft is in order, and how much of it was checked', async () => {
    const world = new World({ 'a.txt': DRAFT });
    expect(await check(world, 'a.txt')).toBe(0);
    expect(world.stdout).toBe('a.txt  收支平衡 · 13/13 个数字已核\n');
    expect(world.stderr).toBe('');
  });

  it('gives one line to each finding', async () => {
    const world = new World({ 'a.txt': WRONG });
    expect(await check(world, 'a.txt')).toBe(1);
    const [first, last] = world.stdout.trimEnd().split('\n');
    expect(first).toMatch(/^a\.txt:12:14 {2}错误 {2}.*20126 档案事务.* {2}[a-z-]+$/);
    expect(last).toBe('a.txt  1 处不符 · 13/13 个数字已核');
  });

  it('speaks English', async () => {
    const world = new World({ 'a.txt': WRONG });
    expect(await check(world, '--locale', 'en', 'a.txt')).toBe(1);
    expect(world.stdout).toContain('a.txt:12:14  error  ');
    expect(world.stdout).toContain('1 mismatch · 13/13 figures checked');
  });

  it('adds up several files', async () => {
    const world = new World({ 'a.txt': WRONG, 'b.txt': DRAFT });
    expect(await check(world, 'a.txt', 'b.txt')).toBe(1);
    expect(world.stdout).toContain('共 2 个文件，1 处错误，0 处警告\n');
  });

  it('says when there was nothing to check', async () => {
    const world = new World({ 'a.txt': '今天天气很好。\n' });
    expect(await check(world, 'a.txt')).toBe(0);
    expect(world.stdout).toBe('a.txt  未识别出预算公开的表格或章节，未作校核\n');
  });

  it('reads the standard input', async () => {
    const world = new World({}, WRONG);
    expect(await check(world, '-')).toBe(1);
    expect(world.stdout).toContain('<标准输入>:12:14  错误');
  });
});

describe('JSON', () => {
  it('has the shape of the contract', async () => {
    const world = new World({ 'a.txt': WRONG, 'b.txt': DRAFT });
    expect(await check(world, '--format', 'json', 'a.txt', 'b.txt')).toBe(1);
    const report = JSON.parse(world.stdout) as { files: { diagnostics: unknown[] }[] };
    expect(report).toMatchObject({
      files: [
        { path: 'a.txt', recognised: true, figures: { printed: 13, covered: 13 } },
        { path: 'b.txt', diagnostics: [], relations: { checked: 14, holding: 14 } },
      ],
    });
    expect(report.files[0]?.diagnostics).toMatchObject([
      {
        range: { start: { line: 11, character: 13 }, end: { line: 11, character: 19 } },
        severity: 1,
        source: 'budget-disclosure',
        codeDescription: {
          href: expect.stringMatching(/^https:\/\/example\.org\/project\/docs\/rules\/[a-z-]+\.md$/) as unknown,
        },
        data: { id: expect.any(String) as unknown },
      },
    ]);
    expect(report).not.toHaveProperty('unreadable');
  });
});

describe('NDJSON', () => {
  it('has one line for each file, in order, with what JSON says of it', async () => {
    const files = { 'a.txt': WRONG, 'b.txt': DRAFT };
    const whole = new World(files);
    await check(whole, '--format', 'json', 'a.txt', 'b.txt');
    const lines = new World(files);
    expect(await check(lines, '--format', 'ndjson', 'a.txt', 'missing.txt', 'b.txt')).toBe(2);
    const [first, second, third, ...rest] = lines.stdout.split('\n');
    const { files: expected } = JSON.parse(whole.stdout) as { files: unknown[] };
    expect([first, third].map((line) => JSON.parse(line ?? '') as unknown)).toEqual(expected);
    expect(JSON.parse(second ?? '')).toEqual({ path: 'missing.txt', unreadable: '文件不存在' });
    expect(rest).toEqual(['']);
  });
});

describe('folders and globs', () => {
  const files = {
    'in/a.txt': WRONG,
    'in/b.ysgk': 'anything',
    'in/c.txt': '会议记录\n',
    'in/d.txt': '%PDF-1.4',
    'in/e.pdf': '%PDF-1.4',
    'in/.disclosure.json': '{"rules":{"fund-expenditure-row-total":"warning"}}',
  };

  it('are checked, with a summary of each document at the end', async () => {
    const world = new World(files);
    expect(await check(world, 'in')).toBe(2);
    const lines = world.stdout.split('\n');
    expect(lines[0]).toMatch(/^in\/a\.txt:12:14 {2}警告 {2}/);
    expect(lines.slice(1)).toEqual([
      '',
      'in/a.txt  收支平衡，1 处提醒 · 13/13 个数字已核',
      'in/b.ysgk  未识别出预算公开的表格或章节，未作校核',
      '共 2 个文件，0 处错误，1 处警告',
      '',
    ]);
    expect(world.stderr).toBe('in/d.txt：是 PDF 文件，请先转换为文本\n');
  });

  it('pass over in silence what a glob happens to match', async () => {
    const world = new World(files);
    expect(await check(world, 'in/[ace].*')).toBe(0);
    expect(world.stdout).toContain('共 1 个文件');
    expect(world.stderr).toBe('');
  });

  it('but not what is named', async () => {
    const world = new World(files);
    expect(await check(world, 'in/c.txt', 'in/e.pdf')).toBe(2);
    expect(world.stdout).toContain('in/c.txt  未识别出');
    expect(world.stderr).toContain('in/e.pdf：是 PDF');
  });

  it('are mended together', async () => {
    const world = new World({ 'in/a.txt': WRONG, 'in/deep/b.txt': WRONG, 'in/c.txt': DRAFT });
    expect(await check(world, '--fix', 'in')).toBe(0);
    for (const name of ['in/a.txt', 'in/deep/b.txt', 'in/c.txt']) {
      expect(world.files.get(name)?.toString()).toBe(DRAFT);
    }
    expect(world.stderr).toBe('in/a.txt：已更正 1 处\nin/deep/b.txt：已更正 1 处\n');
  });
});

describe('what cannot be used', () => {
  it.each<[string, string[], string]>([
    ['a missing file', ['missing.txt', 'a.txt'], 'missing.txt：文件不存在'],
    ['a folder without documents', ['a.txt', 'folder'], 'folder：文件夹中没有 .txt、.md、.ysgk 或 .budget 文件'],
    ['a glob that matches nothing', ['*.ysgk', 'a.txt'], '*.ysgk：没有文件与之相符'],
    ['a PDF', ['a.pdf', 'a.txt'], 'a.pdf：是 PDF 文件，请先转换为文本'],
  ])('names %s and checks the others', async (_, args, message) => {
    const world = new World({ 'a.txt': WRONG, 'a.pdf': '%PDF-1.4', 'folder/a.doc': 'x' });
    expect(await check(world, ...args)).toBe(2);
    expect(world.stderr).toContain(message);
    expect(world.stdout).toContain('a.txt:12:14');
  });

  it('lists unreadable files in JSON too', async () => {
    const world = new World({ 'a.txt': DRAFT });
    expect(await check(world, '--format', 'json', 'a.txt', 'missing.txt')).toBe(2);
    expect(JSON.parse(world.stdout)).toMatchObject({
      files: [{ path: 'a.txt' }],
      unreadable: [{ path: 'missing.txt', message: '文件不存在' }],
    });
  });

  it('explains unusable arguments', async () => {
    const world = new World({});
    expect(await run(['check', '--jobs', '0', 'a'], world)).toBe(2);
    expect(world.stderr).toContain('--jobs');
    expect(world.stdout).toBe('');
  });
});

it.each([
  [['--help'], /用法：.*check/],
  [['--version'], /^1\.2\.3\n$/],
])('%o', async (args, expected) => {
  const world = new World({});
  expect(await run(args, world)).toBe(0);
  expect(world.stdout).toMatch(expected);
});

describe('--fix', () => {
  it.each([
    ['UTF-8', WRONG, DRAFT],
    ['UTF-8 with a mark and CRLF', '\uFEFF' + WRONG.replace(/\n/g, '\r\n'), '\uFEFF' + DRAFT.replace(/\n/g, '\r\n')],
  ])('writes the preferred fixes and keeps everything else: %s', async (_, before, after) => {
    const world = new World({ 'a.txt': before });
    expect(await check(world, '--fix', 'a.txt')).toBe(0);
    expect(Buffer.from(world.files.get('a.txt') ?? []).toString()).toBe(after);
    expect(world.stderr).toBe('a.txt：已更正 1 处\n');
    expect(world.stdout).toBe('a.txt  收支平衡 · 13/13 个数字已核\n');
  });

  it('leaves a file alone that it cannot write back as it was', async () => {
    const broken = Buffer.concat([Buffer.from(WRONG.repeat(3)), Buffer.from([0xe5, 0x85])]);
    const world = new World({ 'a.txt': broken });
    expect(await check(world, '--fix', 'a.txt')).toBe(1);
    expect(world.files.get('a.txt')).toEqual(broken);
  });

  it('reports a file that cannot be written', async () => {
    const world = new World({ 'readonly.txt': WRONG });
    expect(await check(world, '--fix', 'readonly.txt')).toBe(1);
    expect(world.stderr).toContain('readonly.txt：未能写回更正：没有写入权限');
  });
});

describe('a .disclosure.json', () => {
  const rule = (setting: string): string => `{"rules":{"fund-expenditure-row-total":"${setting}"}}`;

  const idOf = async (text: string): Promise<string> => {
    const world = new World({ 'a.txt': text });
    await check(world, '--format', 'json', 'a.txt');
    const report = JSON.parse(world.stdout) as { files: { diagnostics: { data: { id: string } }[] }[] };
    return report.files[0]?.diagnostics[0]?.data.id ?? '';
  };

  it.each<[string, string, string, number, string]>([
    ['switches a rule off', '.disclosure.json', rule('off'), 0, 'in/a.txt  收支平衡 · 13/13 个数字已核\n'],
    ['lowers a severity', 'in/.disclosure.json', rule('information'), 0, '  提示  '],
    ['is not read from elsewhere', 'out/.disclosure.json', rule('off'), 1, '  错误  '],
  ])('%s', async (_, place, text, code, expected) => {
    const world = new World({ 'in/a.txt': WRONG, [place]: text });
    expect(await check(world, 'in/a.txt')).toBe(code);
    expect(world.stdout).toContain(expected);
    expect(world.stderr).toBe('');
  });

  it('the nearest one holds', async () => {
    const files = { '.disclosure.json': rule('off'), 'in/.disclosure.json': '{}' };
    expect(await check(new World({ 'in/a.txt': WRONG, ...files }), 'in/a.txt')).toBe(1);
  });

  it('leaves what is verified, and does not mend it', async () => {
    const verified = [{ id: await idOf(WRONG), reason: '已与批复核对' }];
    const world = new World({ 'a.txt': WRONG, 'b.txt': DRAFT, '.disclosure.json': JSON.stringify({ verified }) });
    expect(await check(world, '--fix', 'a.txt', 'b.txt')).toBe(0);
    expect(world.files.get('a.txt')?.toString()).toBe(WRONG);
    expect(world.stderr).toBe('');
  });

  it('reports once an entry that matches in no document', async () => {
    const verified = '{"verified":[{"id":"gone","reason":"对"}]}';
    const world = new World({ 'a.txt': DRAFT, 'b.txt': DRAFT, '.disclosure.json': verified });
    expect(await check(world, 'a.txt', 'b.txt')).toBe(0);
    expect(world.stderr).toBe('.disclosure.json：“verified”中的“gone”在所校核的文稿中没有对应的提示\n');
  });

  it('that is broken is named, once, and the check goes on', async () => {
    const world = new World({ 'a.txt': WRONG, 'b.txt': WRONG, '.disclosure.json': '{' });
    expect(await check(world, 'a.txt', 'b.txt')).toBe(1);
    expect(world.stderr).toBe('.disclosure.json：不是有效的 JSON，未予采用\n');
  });

  it('does not concern the standard input', async () => {
    const world = new World({ '.disclosure.json': rule('off') }, WRONG);
    expect(await check(world, '-')).toBe(1);
  });
});

/** The command line over folders, as a program with its worker threads. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printDocument } from '../../server/src/print/print';
import { generate } from '../generate/disclosure';
import { built } from '../helpers/built';
import { DRAFT, WRONG } from '../helpers/draft';

const DOCUMENTS = 24;
let folder: string;

const write = (name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};
interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}
const run = (program: string, args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(program, args, { cwd: folder, maxBuffer: 1 << 28 }, (error, stdout, stderr) =>
      resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
const check = (...args: string[]): Promise<Ended> =>
  run(process.execPath, [built('dist/cli.js'), 'check', '--locale', 'zh-cn', ...args]);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'disclosure-batch-'));
  const { document } = generate(1, { units: 1, unitParts: false });
  const large = printDocument(document, 'tab-rows').text;
  for (let i = 0; i < DOCUMENTS; i++) {
    // A few are large, so that threads finish out of order.
    const text = i % 8 === 0 ? large : i % 3 === 0 ? WRONG : DRAFT;
    write(`部门${i % 3}/${String(i).padStart(2, '0')}.txt`, text);
  }
  write('部门1/draft.ysgk', WRONG);
  write('部门1/notes.txt', '会议记录\n');
  write('部门1/node_modules/x/a.txt', WRONG);
  write('部门1/.git/b.txt', WRONG);
  symlinkSync('..', path.join(folder, '部门2/up'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('many files', () => {
  it.each(['text', 'json', 'ndjson', 'sarif'])('bring the same %s whatever the number of threads', async (format) => {
    const one = await check('--format', format, '--jobs', '1', '.');
    const several = await check('--format', format, '--jobs', '3', '.');
    expect(one.status).toBe(1);
    expect(several).toMatchObject({ status: 1, stderr: one.stderr, stdout: one.stdout });
    // Nobody watches: no progress.
    expect(one.stderr).toBe('');
  });

  it('are found each once, in order, the hidden ones left out', async () => {
    const { stdout } = await check('--format', 'ndjson', '--jobs', '2', '.');
    const paths = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { path: string }).path);
    expect(paths).toHaveLength(DOCUMENTS + 1);
    expect(paths).toEqual([...paths].sort());
    expect(paths).toContain(path.join('部门1', 'draft.ysgk'));
  });

  it('are told the same in whatever order they are named', async () => {
    const named = ['部门1/draft.ysgk', '部门0/00.txt', '部门0/03.txt', '部门2/08.txt'];
    const lines = async (names: readonly string[]): Promise<string[]> => {
      const { stdout } = await check('--format', 'ndjson', '--jobs', '2', ...names);
      return stdout.trimEnd().split('\n').sort();
    };
    const told = await lines(named);
    expect(told).toHaveLength(named.length);
    expect(await lines([...named].reverse())).toEqual(told);
    // What one document is told does not depend on those checked before it.
    for (const name of named) expect(told).toContain((await lines([name]))[0]);
  });

  it('are summed up one by one at the end', async () => {
    const { stdout } = await check('-j', '2', '部门1');
    const lines = stdout.trimEnd().split('\n');
    expect(lines.at(-1)).toMatch(/^共 9 个文件，/);
    expect(lines.slice(-10, -1).every((line) => / 个数字已核$/.test(line))).toBe(true);
  });

  it('are named where they cannot be read, and the others are checked', async () => {
    write('坏/a.txt', '%PDF-1.7');
    write('坏/b.ysgk', DRAFT);
    const { status, stdout, stderr } = await check('-j', '2', '坏', '没有/*.txt', '缺.txt');
    expect(status).toBe(2);
    expect(stdout).toContain(`${path.join('坏', 'b.ysgk')}  收支平衡`);
    expect(stderr).toBe(
      `${path.join('坏', 'a.txt')}：是 PDF 文件，请先转换为文本\n没有/*.txt：没有文件与之相符\n缺.txt：文件不存在\n`,
    );
  });

  it('are mended by several threads', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `改/${i}.ysgk`);
    for (const name of names) write(name, WRONG);
    symlinkSync('0.ysgk', path.join(folder, '改/00.ysgk'));
    const { status, stderr } = await check('--fix', '-j', '3', '改');
    expect(status).toBe(0);
    expect(stderr.split('\n')).toHaveLength(13);
    for (const name of names) expect(readFileSync(path.join(folder, name), 'utf8')).toBe(DRAFT);
  });

  it('end when nobody reads any more', async () => {
    const line = `"${process.execPath}" "${built('dist/cli.js')}" check --format ndjson 部门0 | head -c 10`;
    const { status, stderr } = await run('sh', ['-c', line]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

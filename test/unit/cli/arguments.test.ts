import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../server/src/cli/arguments';

const DEFAULTS = { format: 'text', fix: false, locale: 'zh-cn', maxWarnings: Infinity, jobs: undefined };

describe('readArguments', () => {
  it.each<[string, object]>([
    ['check a.txt', { files: ['a.txt'] }],
    ['check - b.txt a.txt b.txt', { files: ['-', 'b.txt', 'a.txt'] }],
    ['check --format json a', { format: 'json', files: ['a'] }],
    ['check a --format=text --locale en', { locale: 'en', files: ['a'] }],
    ['check --format ndjson --jobs 3 a', { format: 'ndjson', jobs: 3, files: ['a'] }],
    ['check --format sarif -j 1 a', { format: 'sarif', jobs: 1, files: ['a'] }],
    ['check --max-warnings 0 a', { maxWarnings: 0, files: ['a'] }],
    ['check --fix a', { fix: true, files: ['a'] }],
    ['--locale zh-cn check -- --odd-name', { files: ['--odd-name'] }],
  ])('%s', (line, expected) => {
    expect(readArguments(line.split(' '), {})).toEqual({ kind: 'check', options: { ...DEFAULTS, ...expected } });
  });

  it.each([
    ['', '缺少命令'],
    ['check', '没有指定要校核的文件'],
    ['lint a', '没有“lint”这个命令'],
    ['check --format xml a', '不支持输出格式“xml”'],
    ['check --jobs 0 a', '--jobs 应为正整数，而不是“0”'],
    ['check -j two a', '--jobs 应为正整数，而不是“two”'],
    ['check --locale fr a', '不支持语言“fr”'],
    ['check --max-warnings -1 a', '--max-warnings'],
    ['check --max-warnings 1.5 a', '应为非负整数，而不是“1.5”'],
    ['check --max-warnings= a', '应为非负整数'],
    ['check --unheard-of a', '--unheard-of'],
    ['check --format', '--format'],
    ['check --fix -', '--fix 不能用于标准输入'],
  ])('refuses “%s”', (line, message) => {
    const request = readArguments(line === '' ? [] : line.split(' '), {});
    expect(request).toMatchObject({ kind: 'unusable', message: expect.stringContaining(message) as unknown });
  });

  it.each([
    [{}, 'zh-cn'],
    [{ LANG: 'C.UTF-8' }, 'zh-cn'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'zh-cn'],
  ])('takes the language from %o', (environment, locale) => {
    expect(readArguments(['--help'], environment)).toEqual({ kind: 'help', locale });
  });

  it('helps and tells its version whatever else is asked', () => {
    expect(readArguments(['check', '-h'], {})).toEqual({ kind: 'help', locale: 'zh-cn' });
    expect(readArguments(['-v', '--locale', 'en'], {})).toEqual({ kind: 'version', locale: 'en' });
  });
});

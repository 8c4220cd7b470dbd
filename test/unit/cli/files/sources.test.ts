import { describe, expect, it } from 'vitest';
import { sourcesOf } from '../../../../server/src/cli/files/sources';
import { folderSource } from '../../../helpers/folders';

const FILES = [
  'b.txt',
  'a.ysgk',
  '2026/乙/预算.md',
  '2026/甲/预算.txt',
  '2026/甲/预算.TXT',
  '2026/甲/预算.pdf',
  '2026/.drafts/c.txt',
  '2026/._d.txt',
  '2026/node_modules/e/f.txt',
  '2025/g.budget',
  '草案(1)[终].txt',
];

const paths = async (args: string[], links: Record<string, string> = {}): Promise<string[]> =>
  (await sourcesOf(args, folderSource(FILES, links))).map(({ path, problem }) => (problem ? `! ${path}` : path));

describe('sourcesOf', () => {
  it.each<[string, string[], string[]]>([
    ['files in the order given', ['b.txt', 'a.ysgk'], ['b.txt', 'a.ysgk']],
    ['what is not there, for the reader to say so', ['c.txt'], ['c.txt']],
    ['the standard input', ['-'], ['-']],
    ['the documents of a folder, by name', ['2026'], ['2026/乙/预算.md', '2026/甲/预算.TXT', '2026/甲/预算.txt']],
    [
      'the folder one stands in',
      ['.'],
      [
        '2025/g.budget',
        '2026/乙/预算.md',
        '2026/甲/预算.TXT',
        '2026/甲/预算.txt',
        'a.ysgk',
        'b.txt',
        '草案(1)[终].txt',
      ],
    ],
    ['a hidden folder that is named', ['2026/.drafts'], ['2026/.drafts/c.txt']],
    ['a glob', ['2026/*/*.txt'], ['2026/甲/预算.txt']],
    ['a glob over all levels', ['**/*.{md,budget}'], ['2025/g.budget', '2026/乙/预算.md']],
    ['what a glob names, whatever its extension', ['2026/甲/*.pdf'], ['2026/甲/预算.pdf']],
    ['a name that looks like a glob and is a file', ['草案(1)[终].txt'], ['草案(1)[终].txt']],
    ['each file once', ['2025', './2025/g.budget', '202*/*.budget'], ['2025/g.budget']],
    ['a glob without a match', ['*.doc', 'nowhere/*.txt', 'b.txt'], ['! *.doc', '! nowhere/*.txt', 'b.txt']],
    ['a folder without documents', ['2026/node_modules/e'], ['2026/node_modules/e/f.txt']],
  ])('%s', async (_, args, expected) => {
    expect(await paths(args)).toEqual(expected);
  });

  it('follows links, and comes back from a circle', async () => {
    const links = { '2025/all': '', '2025/h.txt': 'b.txt', '2025/gone.txt': 'nothing' };
    expect(await paths(['2025'], links)).toEqual([
      '2025/all/2026/乙/预算.md',
      '2025/all/2026/甲/预算.TXT',
      '2025/all/2026/甲/预算.txt',
      '2025/all/a.ysgk',
      '2025/all/b.txt',
      '2025/all/草案(1)[终].txt',
      '2025/g.budget',
    ]);
  });

  it('remembers what was named', async () => {
    const sources = await sourcesOf(['2025', 'b.txt', '2025/g.budget'], folderSource(FILES));
    expect(sources).toEqual([
      { path: '2025/g.budget', named: true },
      { path: 'b.txt', named: true },
    ]);
  });

  it('tells of a folder that cannot be read and goes on', async () => {
    const sources = await sourcesOf(['2025', '2026'], folderSource(FILES, {}, ['2026/乙']));
    expect(sources).toMatchObject([
      { path: '2025/g.budget' },
      { path: '2026/乙', problem: { thrown: { code: 'EACCES' } } },
      { path: '2026/甲/预算.TXT' },
      { path: '2026/甲/预算.txt' },
    ]);
  });
});

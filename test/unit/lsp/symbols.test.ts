import { expect, it } from 'vitest';
import { flatSymbols } from '../../../server/src/lsp/symbols';

it('names the container of each symbol', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const symbol = (name: string, children: never[] | ReturnType<typeof leaf>[] = []): ReturnType<typeof leaf> => ({
    ...leaf(name),
    children,
  });
  const leaf = (name: string) => ({ name, kind: 15 as const, range, selectionRange: range, children: [] as object[] });
  const tree = [symbol('部门', [symbol('一、情况', [symbol('收支总表')]), symbol('二、绩效')])];
  expect(flatSymbols(tree as never, 'file:///a').map(({ name, containerName }) => [name, containerName])).toEqual([
    ['部门', undefined],
    ['一、情况', '部门'],
    ['收支总表', '一、情况'],
    ['二、绩效', '部门'],
  ]);
});

import { describe, expect, it } from 'vitest';
import { headOf, pagesOf, place, spread } from '../../../server/src/print/grid';
import type { TableBlock } from '../../../server/src/print/model';

const table = (rows: number, rowsPerPage?: number): TableBlock => ({
  kind: 'table',
  meta: [],
  columns: [{ numeric: false }],
  header: [['项目']],
  ordinals: ['栏次'],
  rows: Array.from({ length: rows }, () => ['']),
  ...(rowsPerPage === undefined ? {} : { rowsPerPage }),
});

describe('place', () => {
  it('puts cells beside those that span rows and columns', () => {
    const rows = place(
      [
        [{ text: 'a', rowSpan: 2 }, { text: 'b', colSpan: 2 }, 'c'],
        ['d', 'e', 'f'],
      ],
      4,
    );
    expect(rows.map((row) => row.map((cell) => [cell.text, cell.column]))).toEqual([
      [
        ['a', 0],
        ['b', 1],
        ['c', 3],
      ],
      [
        ['d', 1],
        ['e', 2],
        ['f', 3],
      ],
    ]);
    expect(spread(rows[1] ?? [], 4).map((cell) => cell?.text)).toEqual([undefined, 'd', 'e', 'f']);
  });

  it('leaves out what is beyond the last column and cuts spans at the edge', () => {
    const rows = place([['a', { text: 'b', colSpan: 9, rowSpan: 9 }, 'c']], 2);
    expect(rows[0]?.map((cell) => [cell.text, cell.colSpan, cell.rowSpan])).toEqual([
      ['a', 1, 1],
      ['b', 1, 1],
    ]);
  });
});

describe('pagesOf', () => {
  it.each<[number, number | undefined, number[][]]>([
    [0, undefined, [[0, 0]]],
    [5, undefined, [[0, 5]]],
    [5, 5, [[0, 5]]],
    [
      5,
      2,
      [
        [0, 2],
        [2, 4],
        [4, 5],
      ],
    ],
    [5, 0, [[0, 5]]],
  ])('%d rows, %s to a page', (rows, size, pages) => {
    expect(pagesOf(table(rows, size)).map((page) => [page.from, page.to])).toEqual(pages);
  });
});

describe('headOf', () => {
  it('is the header and 栏次', () => expect(headOf(table(1))).toEqual([['项目'], ['栏次']]));
});

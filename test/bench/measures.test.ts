import { describe, expect, it } from 'vitest';
import { figurePlaces } from './figures';
import { optionsOf } from './options';
import { replaceSection } from './report';
import { logLogSlope, median, quantile } from './statistics';
import { formatNumber, markdownTable } from './table';

it.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[7], 7],
])('the median of %o is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

it.each([
  [0.95, 95],
  [1, 100],
  [0, 1],
])('the quantile %d of 1 to 100 is %d', (share, expected) => {
  expect(
    quantile(
      Array.from({ length: 100 }, (_, i) => 100 - i),
      share,
    ),
  ).toBe(expected);
});

it.each([
  ['linear', 1, (x: number) => 3 * x],
  ['quadratic', 2, (x: number) => x * x],
  ['constant', 0, () => 5],
])('the slope of what is %s is %d', (_, expected, of) => {
  expect(logLogSlope([1, 4, 16].map((x) => [x, of(x)]))).toBeCloseTo(expected, 10);
});

it.each([
  [1234.5, '1235'],
  [123.4, '123'],
  [12.34, '12.3'],
  [0.01234, '0.0123'],
  [7, '7'],
  [undefined, '–'],
  [NaN, '–'],
])('%d is printed as %s', (value, expected) => {
  expect(formatNumber(value)).toBe(expected);
});

it('prints tables with numbers flush right', () => {
  expect(
    markdownTable(
      ['name', 'ms'],
      [
        ['a', '1.5'],
        ['long name', '–'],
      ],
    ),
  ).toBe('| name      |  ms |\n| --------- | --: |\n| a         | 1.5 |\n| long name |   – |');
});

it('replaces one section of a page and leaves the others', () => {
  const page = 'a\n<!-- x -->\nold\n<!-- /x -->\nb\n<!-- y --><!-- /y -->\n';
  expect(replaceSection(page, 'x', 'new')).toBe('a\n<!-- x -->\n\nnew\n\n<!-- /x -->\nb\n<!-- y --><!-- /y -->\n');
  expect(replaceSection(page, 'z', 'new')).toBe(page);
});

it('finds places in amounts, from the middle on', () => {
  const text = '1.00\t2.50\t2026\t33.333\t4.25';
  expect(figurePlaces(text, 1)).toEqual([text.indexOf('2.50')]);
  expect(figurePlaces(text, 9).sort((a, b) => a - b)).toEqual(['1.00', '2.50', '4.25'].map((a) => text.indexOf(a)));
  expect(figurePlaces('none', 3)).toEqual([]);
});

describe('optionsOf', () => {
  it.each<[string, object]>([
    ['', { quick: false, sizes: [64, 256, 1024, 4096], only: [], batch: undefined }],
    ['--quick --write', { quick: true, write: true, sizes: [64, 256] }],
    ['--batch', { batch: 10_000, only: ['batch'] }],
    ['--batch 50 --only sizes,batch', { batch: 50, only: ['sizes', 'batch'] }],
    ['--layouts aligned --sizes 10,20', { layouts: ['aligned'], sizes: [10, 20] }],
  ])('%s', (line, expected) => {
    expect(optionsOf(line.split(' ').filter(Boolean))).toMatchObject(expected);
  });

  it.each(['--fast', '--layouts prose'])('refuses %s', (line) => {
    expect(optionsOf(line.split(' '))).toBeTypeOf('string');
  });
});

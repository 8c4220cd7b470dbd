import { expect, it } from 'vitest';
import { misnumbered } from '../../../server/src/rules/numbering';
import { chineseNumber, ordinalValue } from '../../../server/src/text/ordinal';

it.each([
  [[1, 2, 3], []],
  [[1, 3, 3, 4], [[1, 2]]],
  [[1, 2, 4, 5], [[2, 3]]],
  [[1, 2, 2, 3], [[2, 3]]],
  [[1, 2, 9, 4], [[2, 3]]],
  [[1, 2, 1, 2], []],
  [[4, 5, 6], []],
  [[1, 3, 5], []],
  [[1, 5, 7], []],
  [[1, undefined, 3, 4], []],
  [[1, undefined, 3, 5], [[3, 4]]],
  [[], []],
])('%j', (numbers, wrong) => {
  expect(misnumbered(numbers).map(({ index, expected }) => [index, expected])).toEqual(wrong);
});

it.each([
  ['一', 1],
  ['十', 10],
  ['十一', 11],
  ['二十', 20],
  ['三十四', 34],
  ['（二）', 2],
  ['(3)', 3],
  ['7', 7],
  ['', undefined],
  ['第一部分', undefined],
])('the ordinal %s is %s', (ordinal, value) => {
  expect(ordinalValue(ordinal)).toBe(value);
});

it('a number in Chinese is read back', () => {
  for (let value = 1; value < 100; value++) expect(ordinalValue(chineseNumber(value))).toBe(value);
});

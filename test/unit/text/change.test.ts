import { expect, it } from 'vitest';
import { changeBetween, copyOf } from '../../../server/src/text/change';

const LONG = '预算'.repeat(40_000);

it.each([
  ['一二三', '一二三', undefined],
  ['', '一', { start: 0, oldEnd: 0, newEnd: 1 }],
  ['一二三', '一三', { start: 1, oldEnd: 2, newEnd: 1 }],
  ['一一一', '一一', { start: 2, oldEnd: 3, newEnd: 2 }],
  ['一二三四', '一甲乙四', { start: 1, oldEnd: 3, newEnd: 3 }],
  [`${LONG}9${LONG}`, `${LONG}8${LONG}`, { start: 80_000, oldEnd: 80_001, newEnd: 80_001 }],
  [`${LONG}9`, `8${LONG}9`, { start: 0, oldEnd: 0, newEnd: 1 }],
])('tells where two texts differ %#', (before, after, expected) => {
  expect(changeBetween(before, after)).toEqual(expected);
});

it('copies a stretch', () => {
  expect(copyOf(LONG, 3, 50)).toBe(LONG.slice(3, 50));
  expect(copyOf('短', 0, 1)).toBe('短');
});

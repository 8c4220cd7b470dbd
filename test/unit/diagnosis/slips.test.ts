import { expect, it } from 'vitest';
import { isDoubling, slipBetween } from '../../../server/src/diagnosis/slips';

it.each([
  ['2441.63', '2441.36', 'swapped'],
  ['2441.63', '2414.63', 'swapped'],
  ['2441.63', '2446.13', 'swapped'],
  ['2441.63', '2441.03', 'digit'],
  ['2441.63', '241.63', 'dropped'],
  ['2441.63', '24441.63', 'extra'],
  ['2441.63', '244.163', 'point'],
  ['30.00', '3000', 'point'],
  ['2441.63', '-2441.63', 'sign'],
  ['2,441.63', '2,441.36', 'swapped'],
  ['2441.63', '3552.74', undefined],
  ['2441.63', '2441.63', undefined],
])('%s printed as %s: %s', (right, printed, slip) => {
  expect(slipBetween(right, printed)).toBe(slip);
});

it.each([
  ['2441.63', '24441.63', true],
  ['2441.63', '2441.663', true],
  ['2441.63', '29441.63', false],
  ['2441.63', '241.63', false],
])('%s printed as %s doubles a digit: %s', (right, printed, doubled) => {
  expect(isDoubling(right, printed)).toBe(doubled);
});

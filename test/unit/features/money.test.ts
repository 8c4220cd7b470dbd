import { expect, it } from 'vitest';
import { displayAmount } from '../../../server/src/features/money';

it.each([
  [2_267_560_000, '万元', 2, '2,267.56'],
  [2_267_560_000, '元', 2, '22,675,600.00'],
  [2_267_560_000, '亿元', 2, '0.226756'],
  [0, '万元', 2, '0.00'],
  [1, '万元', 2, '0.000001'],
  [-270_000, '万元', 2, '-0.27'],
  [-1, '元', 2, '-0.01'],
  [100_000_000, '万元', 0, '100'],
  [99_999_999_900, '元', 0, '999,999,999'],
  [9_007_199_254_740_991, '元', 2, '90,071,992,547,409.91'],
  [123_456_789, '千元', 2, '1,234.56789'],
] as const)('%d 分 in %s with %d decimals is %s', (value, unit, decimals, expected) => {
  expect(displayAmount(value, unit, decimals)).toBe(expected);
});

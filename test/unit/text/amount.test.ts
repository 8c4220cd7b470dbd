import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../../server/src/text/amount';
import type { MoneyUnit } from '../../../server/src/document/model';

describe('parseAmount', () => {
  it.each<[string, MoneyUnit, number, number]>([
    ['2441.63', '万元', 2_441_630_000, 2],
    ['441.4', '万元', 441_400_000, 1],
    ['0', '万元', 0, 0],
    ['0.00', '元', 0, 2],
    ['31,214,205.80', '元', 3_121_420_580, 2],
    ['１２．５', '万元', 12_500_000, 1],
    ['159.1 5', '万元', 159_150_000, 2],
    ['-0.5', '元', -50, 1],
    ['－0.5', '元', -50, 1],
    ['(1.20)', '元', -120, 2],
    ['（1.20）', '元', -120, 2],
    ['280.000000', '万元', 280_000_000, 6],
    ['3.5', '亿元', 35_000_000_000, 1],
    ['¥12.00', '元', 1200, 2],
    // Slips that still say a number.
    ['2,12.29', '元', 21_229, 2],
    ['158,1000.00', '元', 158_100_000, 2],
    ['.42', '万元', 420_000, 2],
    // Finer than the 分: cut off.
    ['12.345', '元', 1234, 3],
  ])('reads %s %s', (text, unit, value, decimals) => {
    expect(parseAmount(text, unit)).toEqual({ value, decimals });
  });

  it.each([
    '',
    ' ',
    '-',
    '—',
    '合计',
    '12.',
    '1.2.3',
    '12%',
    '3月',
    '1,',
    '(1.2',
    '1.2)',
    '12-3',
    '12345678901234567',
    '--1',
  ])('refuses %j', (text) => {
    expect(parseAmount(text, '万元')).toBeUndefined();
  });
});

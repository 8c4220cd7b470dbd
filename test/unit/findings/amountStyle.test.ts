import { describe, expect, it } from 'vitest';
import { AmountStyles } from '../../../server/src/findings/amountStyle';
import { writeAmount } from '../../../server/src/print/amount';
import { disclosure, figureOf } from '../../helpers/table';

/** The first figure of the column 金额, written anew with a value in 分. */
function rewritten(rows: readonly string[], value: number): string {
  const { document } = disclosure({ columns: '名称 | 金额 | 其他', rows });
  const figure = figureOf(document, '甲', '金额');
  return writeAmount(value, figure.unit, new AmountStyles(document.figures).of(figure, value));
}

describe('the way an amount is written', () => {
  it.each<[string, readonly string[], number, string]>([
    ['with the decimals of its column', ['甲 | 44.14 | 1', '乙 | 30.00 | 1', '丙 | 7.10 | 1'], 441_400000, '441.40'],
    ['without decimals that are not needed', ['甲 | 44.1 | 1', '乙 | 3.6 | 1', '丙 | 7 | 1'], 441_000000, '441'],
    ['with separators where the column has them', ['甲 | 12.00 | 1', '乙 | 3,600.00 | 1'], 1241_000000, '1,241.00'],
    ['without them where it has none', ['甲 | 12.00 | 1', '乙 | 3600.00 | 1'], 1241_000000, '1241.00'],
    ['with separators where the table has them', ['甲 | 12.00 | 3,600.00'], 1241_000000, '1,241.00'],
    ['a zero as other zeros', ['甲 | 9 | 0', '乙 | 21.00 | 0'], 0, '0'],
    ['a zero with decimals where zeros have them', ['甲 | 9.00 | 0.00', '乙 | 21.00 | 0.00'], 0, '0.00'],
    ['as it was where nothing else tells', ['甲 | 280.300000 | 280'], 280_000000, '280.000000'],
  ])('%s', (_, rows, value, expected) => {
    expect(rewritten(rows, value)).toBe(expected);
  });
});

import { expect, it } from 'vitest';
import type { Figure, MoneyUnit, Sentence } from '../../../server/src/document/model';
import { textStyle } from '../../../server/src/findings/textStyle';
import { writeAmount } from '../../../server/src/print/amount';

/** Figures of one paragraph, by what is printed (in 万元). */
function paragraph(printed: readonly string[]): readonly Figure[] {
  const sentence = { text: printed.join(' ') } as Sentence;
  return printed.map((text, id): Figure => {
    const [whole = '0', fraction = ''] = text.replace(/,/g, '').split('.');
    const unit: MoneyUnit = '万元';
    const value = Number(whole + fraction.padEnd(6, '0'));
    const none = { kind: 'money', spans: [], assumed: false, columnOpen: false } as const;
    return { id, value, text, unit, decimals: fraction.length, sentence, ...none };
  });
}

it.each<[string, readonly string[], number, string]>([
  ['as many decimals as before', ['3.9', '4.05', '0.00'], 3_600000, '3.6'],
  ['a digit dropped before the point', ['5.00', '70.25', '80.30'], 51_000000, '51.00'],
  ['a digit dropped behind it', ['441.4', '80.31', '80.36'], 441_460000, '441.46'],
  ['a point in another place', ['510.0', '70.25', '80.30'], 51_000000, '51.00'],
  ['a bare amount among others', ['88', '4076.52', '557.66'], 880_000000, '880'],
  ['a bare amount among others written out', ['88', '4076.50', '557.66', '12.30'], 880_000000, '880'],
  ['a lost point among others written out', ['88000', '4076.50', '557.66', '12.30'], 880_000000, '880.00'],
  ['a bare zero', ['7', '0', '21'], 0, '0'],
  ['a zero with decimals', ['7.00', '0.00', '21.50'], 0, '0.00'],
  ['as the same amount is written elsewhere', ['1.0', '1.80', '0.8', '1'], 1_800000, '1.80'],
  ['separators kept', ['1,243.5', '10.5'], 1234_500000, '1,234.5'],
])('writes %s', (_, printed, value, expected) => {
  const figures = paragraph(printed);
  const [figure] = figures as readonly [Figure];
  expect(writeAmount(value, figure.unit, textStyle(figure, value, figures))).toBe(expected);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MoneyUnit } from '../../../server/src/document/model';
import { decimalsInUse, writeAmount, type AmountStyle } from '../../../server/src/print/amount';
import { parseAmount } from '../../../server/src/text/amount';

const WAN = 1_000_000;

describe('writeAmount', () => {
  const cases: [string, number, MoneyUnit, AmountStyle, string][] = [
    ['decimals given', 244136 * 10_000, '万元', { text: '2441.63', decimals: 2 }, '2441.36'],
    ['decimals filled up', 2 * WAN, '万元', { text: '3.50', decimals: 2 }, '2.00'],
    ['decimals as needed', 4414 * 100_000, '万元', { text: '441.5' }, '441.4'],
    ['whole without decimals', 21 * WAN, '万元', { text: '22' }, '21'],
    ['more decimals where the value needs them', 1_234_567, '万元', { text: '1.2', decimals: 1 }, '1.234567'],
    ['below one', 150_000, '万元', { text: '', decimals: 2 }, '0.15'],
    ['zero', 0, '万元', { text: '1.00', decimals: 2 }, '0.00'],
    ['zero without decimals', 0, '万元', { text: '' }, '0'],
    ['元', 3_121_420_580, '元', { text: '1.00', decimals: 2 }, '31214205.80'],
    ['thousands as the old one', 3_121_420_580, '元', { text: '31,214,205.70', decimals: 2 }, '31,214,205.80'],
    ['thousands by the column', 123_456_700, '元', { text: '7.00', decimals: 2, thousands: true }, '1,234,567.00'],
    ['no separator below a thousand', 12_300, '元', { text: '1,123.00', decimals: 2 }, '123.00'],
    ['full-width separators', 123_456_700, '元', { text: '1，234．00', decimals: 2 }, '1，234，567．00'],
    ['full-width digits', 1250 * 10_000, '万元', { text: '１２．６０', decimals: 2 }, '１２．５０'],
    ['full-width digits, half-width point', 1250 * 10_000, '万元', { text: '１２.６０', decimals: 2 }, '１２.５０'],
    ['亿元', 15_000_000_000, '亿元', { text: '2.00', decimals: 2 }, '1.50'],
    ['千元', 150_000, '千元', { text: '2.0', decimals: 1 }, '1.5'],
    ['百万元', 150_000_000, '百万元', { text: '2.0', decimals: 1 }, '1.5'],
    ['negative, plain', -50 * 10_000, '万元', { text: '1.00', decimals: 2 }, '-0.50'],
    ['negative, full-width sign', -50 * 10_000, '万元', { text: '－1.00', decimals: 2 }, '－0.50'],
    ['negative among full-width digits', -50 * 10_000, '万元', { text: '１.００', decimals: 2 }, '－０.５０'],
    ['negative in brackets', -120 * 10_000, '万元', { text: '(1.30)', decimals: 2 }, '(1.20)'],
    ['negative in full-width brackets', -120 * 10_000, '万元', { text: '（1.30）', decimals: 2 }, '（1.20）'],
    ['brackets fall with the sign', 120 * 10_000, '万元', { text: '（1.30）', decimals: 2 }, '1.20'],
    ['sign falls', 120 * 10_000, '万元', { text: '-1.30', decimals: 2 }, '1.20'],
    ['split digits stay split', 15915 * 10_000, '万元', { text: '159.1 6', decimals: 2 }, '159.1 5'],
    [
      'split kept from the end when a digit is missing',
      15915 * 10_000,
      '万元',
      { text: '15.1 5', decimals: 2 },
      '159.1 5',
    ],
    ['split with a line break', 15915 * 10_000, '万元', { text: '159.\n16', decimals: 2 }, '159.\n15'],
    ['split falls where the number is too short', 10_000, '万元', { text: '1 23456.78', decimals: 2 }, '0.01'],
    ['outer blanks stay', 2 * WAN, '万元', { text: ' 3.00\u3000', decimals: 2 }, ' 2.00\u3000'],
    ['an odd old text gives the plain form', 2 * WAN, '万元', { text: '—', decimals: 2 }, '2.00'],
    ['no safe integer', 0.5, '万元', { text: '1.00', decimals: 2 }, ''],
    ['largest', 9_000_000_000_000_000, '元', { text: '', decimals: 2 }, '90000000000000.00'],
  ];
  it.each(cases)('%s', (_name, fen, unit, like, expected) => {
    expect(writeAmount(fen, unit, like)).toBe(expected);
  });

  it('is what parseAmount reads, in every unit and style', () => {
    const units = fc.constantFrom<MoneyUnit>('元', '千元', '万元', '百万元', '亿元');
    const texts = fc.constantFrom(
      '',
      '1.00',
      '1,234.00',
      '１２',
      '１，２３４．０',
      '-3.0',
      '－3',
      '(1.0)',
      '（1,000.0）',
      '12 34.5',
    );
    fc.assert(
      fc.property(
        fc.integer({ min: -9e14, max: 9e14 }),
        units,
        texts,
        fc.option(fc.nat(4), { nil: undefined }),
        (fen, unit, text, decimals) => {
          const written = writeAmount(fen, unit, decimals === undefined ? { text } : { text, decimals });
          expect(parseAmount(written, unit)?.value).toBe(fen);
        },
      ),
      { seed: 20260101, numRuns: 500 },
    );
  });

  it('restores an amount from a slip of itself', () => {
    const slips = (text: string, at: number): string[] => [
      text.slice(0, at) + String((Number(text[at]) + 3) % 10) + text.slice(at + 1),
      text.slice(0, at) + text.slice(at + 1),
    ];
    for (const [text, fen] of [
      ['2441.36', 2_441_360_000],
      ['12,345.60', 12_345_600_000],
      ['0.05', 50_000],
    ] as const) {
      for (let at = 0; at < text.length; at++) {
        if (!/\d/.test(text[at] ?? '')) continue;
        for (const slip of slips(text, at)) expect(writeAmount(fen, '万元', { text: slip, decimals: 2 })).toBe(text);
      }
    }
  });
});

describe('decimalsInUse', () => {
  const figures = (texts: string[]): { text: string; decimals: number }[] =>
    texts.map((text) => ({ text, decimals: /[.．](\d+)/.exec(text)?.[1]?.length ?? 0 }));
  it.each<[string, string[], number | undefined]>([
    ['none', [], undefined],
    ['blanks only', ['', ''], undefined],
    ['all with two', ['1.00', '2.50', '441.40'], 2],
    ['two decimals, none ending in 0', ['1.23', '2.57'], 2],
    ['trimmed', ['441.4', '3.6', '25.49', '21'], undefined],
    ['a bare zero tells nothing', ['0', '21.00', '4.49'], 2],
    ['whole numbers', ['12', '7', '130'], 0],
    ['one slip among many', ['1.00', '2.50', '3.10', '24416.3', '7.20'], 2],
    [
      'one slip with more decimals',
      ['1.00', '2.50', '3.10', '4.00', '5.00', '6.00', '7.00', '8.00', '9.00', '10.00', '1.234'],
      2,
    ],
    ['in brackets', ['(1.00)', '（2.50）'], 2],
  ])('%s', (_name, texts, expected) => {
    expect(decimalsInUse(figures(texts))).toBe(expected);
  });
});

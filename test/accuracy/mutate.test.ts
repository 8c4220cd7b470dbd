import { describe, expect, it } from 'vitest';
import { disclosure, figureOf } from '../helpers/table';
import { amountsIn } from './amounts';
import { mutate } from './mutate';
import { randomFrom } from './random';

describe('a changed amount', () => {
  const amounts = ['2441.63', '0.00', '5', '30.00', '1,234,567.80', '7.7', '10'];

  it.each(amounts)('%s never keeps its value, and nothing else changes', (amount) => {
    const { text, document } = disclosure({ columns: '名称 | 金额 | 其他', rows: [`甲 | ${amount} | 9.99`] });
    const figure = figureOf(document, '甲', '金额');
    for (let seed = 0; seed < 200; seed++) {
      const mutation = mutate(text, figure, randomFrom(seed));
      const [, printed = ''] = mutation?.text.split('\n')[1]?.split('\t') ?? [];
      expect(Number(printed.replace(/,/g, ''))).not.toBe(Number(amount.replace(/,/g, '')));
      expect(mutation?.text.replace(printed, amount)).toBe(text);
      expect(mutation?.text.slice(mutation.span.start, mutation.span.end)).toBe(printed);
    }
  });

  it('is drawn from all kinds of slips, the same for the same seed', () => {
    const { text, document } = disclosure({ columns: '名称 | 金额', rows: ['甲 | 2441.63'] });
    const figure = figureOf(document, '甲', '金额');
    const draw = (seed: number): string => JSON.stringify(mutate(text, figure, randomFrom(seed)));
    const kinds = new Set(Array.from({ length: 50 }, (_, seed) => mutate(text, figure, randomFrom(seed))?.kind));
    expect([...kinds].sort()).toEqual(['digit', 'dropped', 'point', 'swapped']);
    expect(draw(7)).toBe(draw(7));
  });

  it('keeps the width of its cell where columns are told by position', () => {
    const { text, document } = disclosure({ columns: '名称 | 金额', rows: ['| 甲 | 2441.63 |'], raw: 'pipe-table' });
    for (let seed = 0; seed < 50; seed++) {
      expect(mutate(text, figureOf(document, '甲', '金额'), randomFrom(seed))?.text).toHaveLength(text.length);
    }
  });
});

it.each([
  ['收入2441.63万元', ['2441.63']],
  ['安排 30万元，12 亿元', ['30', '12']],
  ['合计\t1,234.50\t0.00', ['1,234.50', '0.00']],
  ['≤ 30万元，105元/人，20 万元以上的设备', []],
  ['2026年，≥95.50%，3 人，1.5 次，C180401.02', []],
])('amounts are told without the reader: %s', (text, expected) => {
  expect(amountsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

import { describe, expect, it } from 'vitest';
import { Writings } from '../../../server/src/diagnosis/writing';
import { disclosure } from '../../helpers/table';

/** The amounts of one column that are not written as the others are. */
function oddOf(...amounts: string[]): string[] {
  const { document } = disclosure({
    columns: '名称 | 金额',
    rows: amounts.map((amount, at) => `第${at + 1}项 | ${amount}`),
  });
  const writings = new Writings(document.figures);
  return document.figures.filter((figure) => writings.isOdd(figure)).map(({ text }) => text);
}

describe('an amount not written as such amounts are', () => {
  it.each<[string, string[], string[]]>([
    ['other decimals than the column prints', ['13.00', '5.00', '50.0', '2.10', '7.35'], ['50.0']],
    ['a leading zero', ['05.00', '3.00'], ['05.00']],
    ['but not the zero before the point', ['0.50', '3.00'], []],
    ['a separator out of place', ['2,12.29', '2,212.29'], ['2,12.29']],
    ['none in a column of mixed decimals', ['441.4', '3.6', '12', '7.25', '8'], []],
    ['none where too few tell', ['13.00', '5.0'], []],
  ])('%s', (_, amounts, expected) => {
    expect(oddOf(...amounts)).toEqual(expected);
  });
});

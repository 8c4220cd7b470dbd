/** Documents as they are copied from web pages, every cell on a line of its own: read as generated, and nothing invented. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analyse';
import { generate, type Generated } from '../generate/disclosure';
import { generatePlace, PLACES } from '../generate/provinces/main';
import { printBare } from '../helpers/bareCells';
import { compare } from './reading';

const SEEDS = [1, 4];
const MADE: readonly (readonly [string, (seed: number) => Generated])[] = [
  ['standard forms', generate],
  ...Object.keys(PLACES).map((place) => [place, (seed: number) => generatePlace(place, seed)] as const),
];

/** What is told as an error or a warning. */
const loud = (findings: readonly { severity: string; message: { 'zh-cn': string } }[]): string[] =>
  findings.filter(({ severity }) => severity !== 'information').map(({ message }) => message['zh-cn']);

describe.each(MADE)('%s', (_, made) => {
  it.each(SEEDS)('is read as it was generated where empty cells are empty lines: %d', (seed) => {
    const of = made(seed);
    const printed = printBare(of.document);
    const { document, findings } = analyse(printed.text);
    const { wrong, assumed } = compare(of, printed, document);
    expect({ wrong: wrong.slice(0, 8), assumed, loud: loud(findings) }).toEqual({ wrong: [], assumed: 0, loud: [] });
    expect(document.tables.filter(({ unread }) => unread)).toEqual([]);
  });

  it.each(SEEDS)('has nothing invented where empty cells are gone: %d', (seed) => {
    const { document, findings } = analyse(printBare(made(seed).document, { gone: true }).text);
    expect(loud(findings)).toEqual([]);
    const unread = document.tables.filter((table) => table.unread && table.kind?.id !== 'CG');
    expect(unread.map(({ title }) => title)).toEqual([]);
  });
});

/** A text that is edited is analysed as one that is read as a whole, whatever the edits, in every layout. */
import { describe, expect, it } from 'vitest';
import { analyse, type Analysis } from '../../server/src/analyse';
import { IncrementalAnalyser } from '../../server/src/incremental/analyser';
import { PRINTERS, printDocument, type PrintLayout } from '../../server/src/print/print';
import { generate } from '../generate/disclosure';
import { Random } from '../generate/random';
import { described } from '../helpers/described';
import { editOf } from './edits';

/** Edits of each document; `EDITS=2000` looks longer. */
const EDITS = Number(process.env.EDITS ?? 10);
const SEEDS = [3, 8];

/** Compares with a whole reading; what differs is shown from where it does, not as two pages of JSON. */
function expectSame(read: Analysis, text: string): void {
  const one = JSON.stringify(described(read));
  const other = JSON.stringify(described(analyse(text)));
  if (one === other) return;
  let at = 0;
  while (one[at] === other[at]) at++;
  expect(one.slice(Math.max(0, at - 300), at + 300)).toBe(other.slice(Math.max(0, at - 300), at + 300));
}

describe.each(Object.keys(PRINTERS) as PrintLayout[])('%s', (layout) => {
  it.each(SEEDS)('gives the answers of a whole reading after each edit: %d', async (seed) => {
    const random = new Random(seed);
    const made = generate(seed, { unitParts: true, contents: seed % 2 === 0 });
    let { text } = printDocument(made.document, layout, seed % 2 === 0 ? { eol: '\r\n' } : {});
    const analyser = new IncrementalAnalyser();
    analyser.update(text);
    const undo: string[] = [];
    for (let i = 0; i < EDITS; i++) {
      // Lets the test runner speak in between.
      await new Promise((resolve) => setTimeout(resolve));
      const before = undo.length > 0 && random.chance(20) ? undo.pop() : undefined;
      if (before === undefined) undo.push(text);
      text = before ?? editOf(random, text);
      expectSame(analyser.update(text), text);
    }
  });
});

/** Edits of each excerpt: short texts are analysed fast, and met in more states. */
const MANY = Number(process.env.EDITS ?? 60);
/** Blocks of a disclosure — headings, paragraphs, tables, forms — in an excerpt. */
const BLOCKS = 9;

describe.each(Object.keys(PRINTERS) as PrintLayout[])('an excerpt in %s', (layout) => {
  it.each([21, 22])('gives the answers of a whole reading after hundreds of edits: %d', async (seed) => {
    const random = new Random(seed);
    const { blocks } = generate(seed, { unitParts: true, units: 1 }).document;
    const from = random.int(0, Math.max(0, blocks.length - BLOCKS));
    const original = printDocument({ blocks: blocks.slice(from, from + BLOCKS) }, layout).text;
    let text = original;
    const analyser = new IncrementalAnalyser();
    for (let i = 0; i < MANY; i++) {
      if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve));
      // Begun again where the edits have left little of it.
      const worn = text.length < original.length / 2 || text.length > original.length * 2;
      text = worn ? original : editOf(random, text);
      expectSame(analyser.update(text), text);
    }
  });
});

it.each(['', '\n', '一', '目录\n一、部门职责\n', '\t\t\n|', '\ufeff\r\n\r\n'])(
  'reads %j typed and taken away',
  (text) => {
    const analyser = new IncrementalAnalyser();
    for (let end = 0; end <= text.length; end++)
      expect(described(analyser.update(text.slice(0, end)))).toEqual(described(analyse(text.slice(0, end))));
    for (let end = text.length; end >= 0; end--)
      expect(described(analyser.update(text.slice(0, end)))).toEqual(described(analyse(text.slice(0, end))));
  },
);

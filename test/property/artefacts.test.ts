/** What extraction breaks is mended while reading, and never reported as an error of the budget. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analyse';
import { printDocument, type PrintLayout } from '../../server/src/print/print';
import { blockOf, blurred, cutByPageBreak, printedTwice } from '../generate/artefacts';
import { generate, placeOf } from '../generate/disclosure';
import { Random } from '../generate/random';
import { compare, figuresByPlace } from './reading';

const LAYOUTS: readonly PrintLayout[] = ['tab-rows', 'cell-lines', 'pipe-cells', 'aligned', 'collapsed'];
const SEEDS = [11, 12, 13];

function errors(analysis: ReturnType<typeof analyse>): string[] {
  return analysis.findings.filter((f) => f.severity === 'error').map((f) => `${f.rule}: ${f.message.en}`);
}

describe.each(LAYOUTS)('%s', (layout) => {
  it('reads a name cut by a page break', () => {
    for (const seed of SEEDS) {
      const whole = generate(seed, { page: 19 });
      for (const [table, column] of [
        ['SR', 2],
        ['JB', 2],
      ] as const) {
        const made = cutByPageBreak(whole, blockOf(whole, table), column);
        const printed = printDocument(made.document, layout);
        const analysis = analyse(printed.text);
        expect({ seed, table, wrong: compare(made, printed, analysis.document).wrong.slice(0, 8) }).toEqual({
          seed,
          table,
          wrong: [],
        });
        expect(errors(analysis)).toEqual([]);
      }
    }
  });

  it('reads rows printed twice once', () => {
    for (const seed of SEEDS) {
      const whole = generate(seed, { year: 2022 });
      const made = printedTwice(whole, blockOf(whole, 'SZ'));
      const printed = printDocument(made.document, layout);
      const analysis = analyse(printed.text);
      expect(errors(analysis)).toEqual([]);
      const places = figuresByPlace(analysis.document);
      for (const cell of made.again) {
        const start = placeOf(cell, printed)[0]?.start;
        if (cell.value === undefined || start === undefined) continue;
        expect({ seed, label: cell.label, value: places.get(start)?.value }).toEqual({
          seed,
          label: cell.label,
          value: cell.value,
        });
      }
      const table = analysis.document.tables.find((t) => t.kind?.id === 'SZ');
      expect(table?.entries.filter((e) => e.label === '收入总计')).toHaveLength(1);
    }
  });
});

describe.each(['tab-rows', 'cell-lines', 'pipe-cells'] as const)('%s', (layout) => {
  it('reads through blanks inside codes, names and figures', () => {
    for (const seed of SEEDS) {
      const made = blurred(generate(seed), new Random(seed));
      const printed = printDocument(made.document, layout);
      const analysis = analyse(printed.text);
      expect({ seed, wrong: compare(made, printed, analysis.document).wrong.slice(0, 8) }).toEqual({ seed, wrong: [] });
      expect(errors(analysis)).toEqual([]);
    }
  });
});

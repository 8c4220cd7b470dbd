/** Forms of other places, made from generated budgets: read as they were made in every layout, and nothing invented. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analyse';
import { printDocument, type PrintLayout } from '../../server/src/print/print';
import { generatePlace, PLACES } from '../generate/provinces/main';
import { compare } from './reading';

const LAYOUTS: readonly PrintLayout[] = ['tab-rows', 'cell-lines', 'pipe-table', 'pipe-cells', 'aligned', 'collapsed'];
const SEEDS = [1, 2, 4, 6];

describe.each(Object.keys(PLACES))('%s', (place) => {
  it.each(LAYOUTS)('%s', (layout) => {
    for (const seed of SEEDS) {
      const made = generatePlace(place, seed);
      const printed = printDocument(made.document, layout);
      const { document, findings, coverage } = analyse(printed.text);
      const loud = findings.filter(({ severity }) => severity !== 'information').map(({ message }) => message['zh-cn']);
      expect({ seed, wrong: compare(made, printed, document).wrong.slice(0, 8), loud }).toEqual({
        seed,
        wrong: [],
        loud: [],
      });
      // Collapsed text does not decide where a lone amount of a wide table stands.
      const open = layout === 'collapsed' ? 8 : (PLACES[place]?.unbound ?? 0);
      expect(coverage.printed - coverage.covered).toBeLessThanOrEqual(open);
    }
  });
});

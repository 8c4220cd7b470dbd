/** Shanghai's form: no 序号, no 栏次, codes in three columns, 合计 last, 元 with thousands separators. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analyse';
import { printDocument, type PrintLayout } from '../../server/src/print/print';
import { generateShanghai } from '../generate/shanghai';
import { compare } from './reading';

const LAYOUTS: readonly PrintLayout[] = ['tab-rows', 'cell-lines', 'pipe-table', 'pipe-cells', 'aligned', 'collapsed'];

describe.each(LAYOUTS)('%s', (layout) => {
  it('is read as it was generated', () => {
    for (const seed of [21, 22, 23]) {
      const made = generateShanghai(seed, { year: 2025 });
      const printed = printDocument(made.document, layout);
      const analysis = analyse(printed.text);
      expect({ seed, wrong: compare(made, printed, analysis.document).wrong.slice(0, 8) }).toEqual({ seed, wrong: [] });
      expect(analysis.findings.filter((f) => f.severity === 'error').map((f) => f.message.en)).toEqual([]);
    }
  });
});

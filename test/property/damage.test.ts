/** A draft that is cut, rearranged or half pasted contradicts nothing: nothing but what is missing may be told of it. */
import { describe, expect, it } from 'vitest';
import { analyse, type Analysis } from '../../server/src/analyse';
import { printDocument, type PrintLayout } from '../../server/src/print/print';
import { generate } from '../generate/disclosure';
import { Random } from '../generate/random';
import { isArithmetic } from '../helpers/arithmetic';
import { DAMAGES } from '../helpers/damage';

const LAYOUTS: readonly PrintLayout[] = ['tab-rows', 'cell-lines', 'pipe-table', 'pipe-cells', 'aligned', 'collapsed'];

/** What may be told of a draft that lacks a form or the rest of a table: that it does. */
const OF_WHAT_IS_MISSING: Readonly<Record<string, RegExp>> = {
  'tables left out': /^(?:project-|procurement-project)/,
  'table left out': /^(?:project-|procurement-project)/,
  'rest of a table not pasted': /^(?:row-missing|department-is-units|fiscal-expenditure-agrees)$/,
  'tables exchanged': /^row-missing$/,
};
/**
 * Extractions print their digits half-width: those of collapsed text are told by them. With one cell a line the empty cells
 * that end a table are none of what is cut out of the text.
 */
const NOT_IN: Readonly<Record<string, readonly PrintLayout[]>> = {
  'full-width digits': ['collapsed'],
  'tables exchanged': ['cell-lines'],
};

const TRIES = 3;

function told({ findings }: Analysis): string[] {
  const rows = /^(?:row-missing|code-parent|code-children)$/;
  return findings
    .filter((finding) => finding.severity !== 'information' && (isArithmetic(finding) || rows.test(finding.rule)))
    .map(({ rule, message }) => `${rule}: ${message.en}`);
}

describe.each(LAYOUTS)('a draft in %s', (layout) => {
  const { text } = printDocument(generate(LAYOUTS.indexOf(layout) + 40, { units: 2 }).document, layout);
  const whole = analyse(text);

  it('has no contradiction', () => {
    expect(told(whole)).toEqual([]);
  });

  it.each(Object.keys(DAMAGES).filter((name) => !NOT_IN[name]?.includes(layout)))(
    'nor has it with %s',
    async (name) => {
      for (let seed = 1; seed <= TRIES; seed++) {
        // Lets the runner hear of the tests before.
        await new Promise(setImmediate);
        const damaged = DAMAGES[name]?.(whole, new Random(seed));
        if (damaged === undefined) continue;
        const contradictions = told(analyse(damaged)).filter(
          (line) => !OF_WHAT_IS_MISSING[name]?.test(line.split(':')[0] ?? ''),
        );
        expect({ seed, contradictions }).toEqual({ seed, contradictions: [] });
      }
    },
  );
});

/** Generated documents are consistent: in no layout has a rule anything to warn of. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analyse';
import { PRINTERS, printDocument, type PrintLayout } from '../../server/src/print/print';
import { DOCUMENT_RULE_CODES } from '../../server/src/rules/all';
import { generate } from '../generate/disclosure';
import { generateShanghai } from '../generate/shanghai';

const CODES = new Set(DOCUMENT_RULE_CODES);
const LAYOUTS = Object.keys(PRINTERS) as PrintLayout[];

function warnings(text: string): string[] {
  return analyse(text)
    .findings.filter(
      ({ rule, severity }) => severity !== 'information' && (CODES.has(rule) || /^indicator-/.test(rule)),
    )
    .map(({ rule, message }) => `${rule}: ${message['zh-cn']}`);
}

describe.each(LAYOUTS)('%s', (layout) => {
  it.each([3, 17, 2026])('seed %d', (seed) => {
    expect(warnings(printDocument(generate(seed).document, layout).text)).toEqual([]);
  });

  it('another form of the tables', () => {
    expect(warnings(printDocument(generateShanghai(5).document, layout).text)).toEqual([]);
  });
});

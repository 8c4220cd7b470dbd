/** Any text has an answer, and what holds of every answer holds of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../generate/random';
import { runScript, STEP_LIMITS, type EditStep } from '../helpers/edits';
import { problemsOf } from '../helpers/invariants';
import { fixtureTexts, generatedText, LAYOUTS } from '../helpers/texts';

const SEED = 20261125;
const fixtures = fixtureTexts().map(({ text }) => text);

/** Scripts of edits that fast-check can make smaller. */
const script = fc.array(
  fc.record(
    Object.fromEntries(Object.entries(STEP_LIMITS).map(([name, max]) => [name, fc.nat({ max: max as number })])),
  ) as unknown as fc.Arbitrary<EditStep>,
  { maxLength: 8 },
);

/** Lines and pieces of tables, glued together by anything. */
const fragment = fc.oneof(
  fc.tuple(fc.constantFrom(...fixtures), fc.nat(), fc.nat({ max: 400 })).map(([text, at, length]) => {
    const start = at % Math.max(1, text.length);
    return text.slice(start, start + length);
  }),
  fc.constantFrom(
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' | ',
    '\n\n',
    '\0',
    '\ufeff',
    '\ud842',
    '\udfb7',
    '\u2028',
    ' '.repeat(300),
  ),
);

const texts: readonly (readonly [string, fc.Arbitrary<string>, number])[] = [
  ['Unicode', fc.string({ unit: 'grapheme', maxLength: 300 }), 150],
  ['UTF-16, broken or not', fc.string({ unit: fc.nat({ max: 0xffff }).map((c) => String.fromCharCode(c)) }), 150],
  ['pieces of documents', fc.array(fragment, { maxLength: 30 }).map((pieces) => pieces.join('')), 60],
  [
    'one huge line',
    fc.tuple(fragment, fc.integer({ min: 100, max: 3000 })).map(([piece, n]) =>
      piece
        .replace(/[\r\n]/g, ' ')
        .repeat(n)
        .slice(0, 200_000),
    ),
    4,
  ],
  [
    'edited documents',
    fc.tuple(fc.constantFrom(...fixtures), script).map(([text, steps]) => runScript(text, steps, fixtures).text),
    12,
  ],
];

describe('any text is answered', () => {
  it.each(texts)('%s', (_, arbitrary, numRuns) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        expect(problemsOf(text)).toEqual([]);
      }),
      { seed: SEED, numRuns },
    );
  });

  it.each(LAYOUTS)('documents no printer was made for: %s', (layout) => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000 }), fc.nat({ max: 6 }), (seed, mutations) => {
        expect(problemsOf(generatedText(seed, layout, new Random(seed), mutations), seed)).toEqual([]);
      }),
      { seed: SEED, numRuns: 3 },
    );
  });
});

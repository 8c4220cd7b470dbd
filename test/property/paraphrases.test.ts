/** Statements in the words of several places over one budget: each amount is bound to its cell, and a wrong one found. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analyse';
import type { Figure } from '../../server/src/document/model';
import type { Finding } from '../../server/src/findings/model';
import { isCovered } from '../../server/src/network/coverage';
import { mutate } from '../accuracy/mutate';
import { hashOf, randomFrom } from '../accuracy/random';
import { HABITS, written, type Habit, type Place, type Written } from '../helpers/paraphrased';
import { PARAPHRASES, type Paraphrase } from '../helpers/paraphrases';

const NAMES = Object.keys(HABITS);
/** Characters of a line of the text that is wrapped. */
const WRAP = 26;

function telling(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity !== 'information');
}

function agrees(paraphrase: Paraphrase, habit: Habit, wrap: number): void {
  const { text, places } = written(paraphrase, habit, wrap);
  const { document, network, findings } = analyse(text);
  expect(telling(findings).map(({ message }) => message.en)).toEqual([]);
  const at = new Map(document.figures.flatMap((figure) => figure.spans.map(({ start }) => [start, figure] as const)));
  const open = places.filter(({ start, percent, checked }) => {
    const figure = at.get(start);
    return !percent && checked === 'sums' && !(figure && isCovered(network, figure));
  });
  expect(open.map(({ token }) => token)).toEqual([]);
}

/** Zeros at the end aside: a lost one (268.40 → 26.84) leaves no trace of whether it was printed. */
function plain(text: string): string {
  return text.replace(/(\.\d{0,8}?)0+(?!\d)/g, '$1');
}

/** The text with one amount or percentage mistyped, and what is told of it. */
function mistyped({ text }: Written, { start, end, token }: Place): { found: boolean; restored: boolean } | undefined {
  const figure = { spans: [{ start, end }], text: text.slice(start, end) } as unknown as Figure;
  const mutation = mutate(text, figure, randomFrom(hashOf(`${token} ${start}`)));
  if (!mutation) return undefined;
  const last = end + mutation.text.length - text.length;
  const findings = telling(analyse(mutation.text).findings).filter(({ span, related }) =>
    [span, ...related.map((other) => other.span)].some((each) => each.start < last && start < each.end),
  );
  const restored = findings.some(({ fixes }) =>
    fixes.some(({ edits }) => {
      const mended = [...edits]
        .sort((a, b) => b.span.start - a.span.start)
        .reduce((out, { span, newText }) => out.slice(0, span.start) + newText + out.slice(span.end), mutation.text);
      return plain(mended) === plain(text);
    }),
  );
  return { found: findings.length > 0, restored };
}

it('are of many places', () => {
  expect(PARAPHRASES.length).toBeGreaterThanOrEqual(60);
});

describe.each(
  PARAPHRASES.map((paraphrase, nth) => [`${nth} ${paraphrase.place} ${paraphrase.title}`, paraphrase, nth] as const),
)('%s', (_, paraphrase, nth) => {
  it.each(NAMES)('agrees with the tables: %s', (name) => agrees(paraphrase, HABITS[name] as Habit, 0));

  it('agrees with the tables: wrapped', () => agrees(paraphrase, HABITS['two decimals'] as Habit, WRAP));

  it('shows and restores each wrong amount', () => {
    const habit = HABITS[NAMES[nth % NAMES.length] as string] as Habit;
    const text = written(paraphrase, habit);
    for (const place of text.places.filter(({ checked }) => checked === 'sums')) {
      const told = mistyped(text, place);
      expect({ token: place.token, ...told }).toEqual({
        token: place.token,
        ...(told && { found: true, restored: true }),
      });
    }
  });
});

it('shows most wrong percentages, and amounts that only a percentage checks', () => {
  let made = 0;
  let found = 0;
  for (const paraphrase of PARAPHRASES) {
    const text = written(paraphrase, HABITS['two decimals'] as Habit);
    for (const place of text.places.filter(({ checked }) => checked === 'rate')) {
      const told = mistyped(text, place);
      if (!told) continue;
      made++;
      if (told.found) found++;
    }
  }
  // A digit lost at the end (7.53 % → 7.5 %) is still true.
  expect(found / made).toBeGreaterThan(0.8);
});

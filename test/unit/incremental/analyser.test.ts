import { expect, it } from 'vitest';
import { IncrementalAnalyser } from '../../../server/src/incremental/analyser';
import { printDocument, type PrintLayout } from '../../../server/src/print/print';
import { generate } from '../../generate/disclosure';

const LAYOUTS: readonly PrintLayout[] = ['tab-rows', 'cell-lines', 'pipe-table', 'aligned'];

/** Several disclosures one after the other. */
function long(layout: PrintLayout): string {
  return [1, 2].map((seed) => printDocument(generate(seed, { unitParts: true }).document, layout).text).join('\n\n');
}

/** An offset behind a digit of an amount near the middle. */
function inAmount(text: string): number {
  const from = text.length >> 1;
  return from + text.slice(from).search(/\d\.\d\d/) + 1;
}

it.each(LAYOUTS)('reads of %s only what stands near a digit that is typed', (layout) => {
  const text = long(layout);
  const analyser = new IncrementalAnalyser();
  const before = analyser.update(text);
  const whole = analyser.read;
  const at = inAmount(text);
  const after = analyser.update(`${text.slice(0, at)}1${text.slice(at)}`);
  const { rows, made, parts, tables, passages } = analyser.read;
  expect(whole.tables).toBeGreaterThan(20);
  expect(rows).toBeLessThan(whole.rows / 4);
  expect({ parts, tables: tables <= 2, made: made <= 8, passages: passages <= 2 }).toEqual({
    parts: 1,
    tables: true,
    made: true,
    passages: true,
  });
  const same = after.document.tables.filter((table) => before.document.tables.includes(table));
  expect(same.length).toBeGreaterThanOrEqual(after.document.tables.length - 2);
  const groups = new Set(before.network.groups?.tables);
  const fresh = (after.network.groups?.tables ?? []).filter((group) => !groups.has(group));
  expect(fresh.length).toBeLessThanOrEqual(2);
  const parted = new Set(before.network.groups?.parts);
  expect((after.network.groups?.parts ?? []).filter((group) => !parted.has(group))).toHaveLength(1);
});

it('reads nothing again where nothing changed', () => {
  const text = long('tab-rows');
  const analyser = new IncrementalAnalyser();
  expect(analyser.update(text)).toBe(analyser.update(text));
});

it('moves what stands behind an edit along', () => {
  const text = long('tab-rows');
  const analyser = new IncrementalAnalyser();
  const table = analyser.update(text).document.tables.at(-1);
  const start = table?.span.start ?? 0;
  analyser.update(`甲乙\n\n${text}`);
  expect(table?.span.start).toBe(start + 4);
});

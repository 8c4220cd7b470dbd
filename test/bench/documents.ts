import type { PrintBlock } from '../../server/src/print/model';
import { generate } from '../generate/disclosure';
import { LAYOUTS, type BenchLayout } from './layouts';

/** A document to measure with. */
export interface BenchDocument {
  readonly layout: BenchLayout;
  readonly text: string;
  /** In UTF-8. */
  readonly bytes: number;
  readonly blocks: readonly PrintBlock[];
  readonly tables: number;
}

/** Bytes in UTF-8. */
export const bytesOf = (text: string): number => Buffer.byteLength(text);

/**
 * A document of a layout and size in UTF-8: departments with their units' parts and projects, one after the other, cut
 * behind a block where the size is reached. The same every time.
 */
export function documentOf(layout: BenchLayout, bytes: number): BenchDocument {
  const print = LAYOUTS[layout];
  const blocks: PrintBlock[] = [];
  let size = 0;
  for (let seed = 1; size < bytes; seed++) {
    const made = disclosureOf(seed);
    const sizeOf = (count: number): number => bytesOf(print({ blocks: made.slice(0, count) }).text);
    const count = largest(made.length, (some) => size + sizeOf(some) <= bytes);
    blocks.push(...made.slice(0, Math.max(count, 1)));
    size += sizeOf(Math.max(count, 1));
    if (count < made.length) break;
  }
  const { text } = print({ blocks });
  const tables = blocks.filter(({ kind }) => kind === 'table').length;
  return { layout, text, bytes: bytesOf(text), blocks, tables };
}

/** The blocks of one department with its units' parts, all money in 万元. */
function disclosureOf(seed: number): readonly PrintBlock[] {
  const options = { unitParts: true, unit: '万元', thousands: false, contents: false, year: 2026 } as const;
  return generate(seed, options).document.blocks;
}

/** The largest number from 0 to `most` that fits, where all smaller ones do. */
export function largest(most: number, fits: (count: number) => boolean): number {
  let low = 0;
  let high = most;
  if (fits(most)) return most;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

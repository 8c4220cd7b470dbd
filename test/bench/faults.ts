/** A document of two thousand tables, and the same with two hundred mistyped amounts. */
import { generate, placeOf } from '../generate/disclosure';
import { Random } from '../generate/random';
import type { Span } from '../../server/src/text/span';
import { LAYOUTS } from './layouts';

/** Both documents. */
export interface FaultyDocument {
  readonly tables: number;
  readonly clean: string;
  readonly faulty: string;
  readonly faults: number;
}

/** Makes them, of tables with rows separated by TABs: the same every time. */
export function faultyDocument(tables: number, faults: number): FaultyDocument {
  const random = new Random(200);
  const amounts: Span[] = [];
  let clean = '';
  let count = 0;
  for (let seed = 1; count < tables; seed++) {
    const options = { unitParts: true, unit: '万元', thousands: false, contents: false, year: 2026 } as const;
    const made = generate(seed, options);
    const printed = LAYOUTS['tab-rows'](made.document);
    for (const cell of made.cells) {
      const [span, ...more] = placeOf(cell, printed);
      const whole = span !== undefined && more.length === 0 && cell.kind === 'money' && cell.value !== undefined;
      if (whole) amounts.push({ start: clean.length + span.start, end: clean.length + span.end });
    }
    clean += printed.text;
    count += made.tables.length;
  }
  let faulty = clean;
  const chosen = random.some(amounts, faults).sort((a, b) => b.start - a.start);
  for (const { start, end } of chosen) {
    faulty = faulty.slice(0, start) + mistyped(clean.slice(start, end), random) + faulty.slice(end);
  }
  return { tables: count, clean, faulty, faults: chosen.length };
}

/** One digit of an amount replaced by another. */
function mistyped(amount: string, random: Random): string {
  const digits = [...amount].flatMap((character, at) => (/\d/.test(character) ? [at] : []));
  const at = random.pick(digits);
  const digit = (Number(amount[at]) + random.int(1, 9)) % 10;
  return amount.slice(0, at) + String(digit) + amount.slice(at + 1);
}

import type { Counts, Measure } from './measure';

const HEAD = ['printed', 'covered', 'caught', 'located', 'restored', 'preferred', 'misled', 'elsewhere'] as const;

/** The measure of one document as a table: the document, then each kind of table in it. */
export function report(measure: Measure): string {
  const { name, amounts, read, found, total, byKind, before } = measure;
  const lines = [
    `${name}: ${read} of ${amounts} that look like amounts were read, ${found} amounts in all; ` +
      `findings on its sums as they are: ${before.length}`,
    row('', HEAD.map(String)),
    row('all', cells(total)),
    ...[...byKind].map(([kind, counts]) => row(kind, cells(counts))),
  ];
  for (const message of before) lines.push(`  ! ${message}`);
  return lines.join('\n');
}

/** One line per amount that came out badly. */
export function reportMisses({ misses }: Measure): string {
  return misses.map(({ what, place, kind, message }) => `  ${what} [${kind}] ${place}: ${message}`).join('\n');
}

function cells(counts: Counts): string[] {
  return HEAD.map((key) => {
    const count = counts[key];
    if (key === 'printed' || key === 'misled' || key === 'elsewhere' || counts.printed === 0) return String(count);
    return `${count} ${((100 * count) / counts.printed).toFixed(1)}%`;
  });
}

function row(name: string, texts: readonly string[]): string {
  return `  ${name.padEnd(6)}${texts.map((text) => text.padStart(13)).join('')}`;
}

import type { FaultMeasure } from './faultMeasure';

/** Shares (0–1, four decimals) that must not fall, as `<kind of fault> <what>`. */
export type FaultFloor = Readonly<Record<string, number>>;

const HEAD = ['caught', 'located', 'restored'] as const;

/** The second section's measure of a document as a table, a line per kind of fault. */
export function reportFaults({ byKind }: FaultMeasure): string {
  const lines = [`  ${'faults'.padEnd(14)}${['made', ...HEAD].map((text) => text.padStart(13)).join('')}`];
  for (const [kind, counts] of byKind) {
    if (counts.made === 0) continue;
    const cells = HEAD.map((key) => `${counts[key]} ${((100 * counts[key]) / counts.made).toFixed(1)}%`);
    lines.push(`  ${kind.padEnd(14)}${[String(counts.made), ...cells].map((text) => text.padStart(13)).join('')}`);
  }
  return lines.join('\n');
}

/** One line per fault that came out badly. */
export function reportFaultMisses({ misses }: FaultMeasure): string {
  return misses
    .map(({ kind, what, pieces, messages }) => `  ${kind}, ${what}: ${pieces.join(' & ')}: ${messages.join(' | ')}`)
    .join('\n');
}

/** What was measured, in the terms of the floors; kinds of which no fault could be made are left out. */
export function faultFloorOf({ byKind }: FaultMeasure): FaultFloor {
  const floor: Record<string, number> = {};
  for (const [kind, counts] of byKind) {
    if (counts.made === 0) continue;
    for (const key of HEAD) floor[`${kind} ${key}`] = Math.floor((counts[key] / counts.made) * 10000) / 10000;
  }
  return floor;
}

/** The shares that have fallen below their floor, in words; where nothing was measured nothing has fallen. */
export function faultsWorseThan(name: string, floor: FaultFloor | undefined, now: FaultFloor): readonly string[] {
  return Object.entries(now).flatMap(([key, share]) =>
    share < (floor?.[key] ?? 0) ? [`${name}: ${key} ${share} < ${floor?.[key]}`] : [],
  );
}

/** The higher of a floor and what was measured, share by share. */
export function faultsRaised(floor: FaultFloor | undefined, now: FaultFloor): FaultFloor {
  const better: Record<string, number> = { ...floor };
  for (const [key, share] of Object.entries(now)) better[key] = Math.max(better[key] ?? 0, share);
  return better;
}

import type { Measure } from './measure';

/** Shares (0–1, four decimals) that must not fall, and counts that must not rise, by document. */
export interface Floor {
  /** Amounts the reader reads, of those told without it. */
  readonly read: number;
  readonly covered: number;
  readonly caught: number;
  readonly located: number;
  readonly restored: number;
  readonly preferred: number;
  /** Ceilings: findings on the sums of the document as it is, wrong preferred fixes, findings elsewhere. */
  readonly findings: number;
  readonly misled: number;
  readonly elsewhere: number;
}

export type Floors = Readonly<Record<string, Floor>>;

const SHARES = ['read', 'covered', 'caught', 'located', 'restored', 'preferred'] as const;
const CEILINGS = ['findings', 'misled', 'elsewhere'] as const;

/**
 * What was measured, in the terms of the floors. Shares are of all amounts, those included that only their form tells and
 * the reader did not read.
 */
export function floorOf({ amounts, read, found, total, before }: Measure): Floor {
  const all = Math.max(1, total.printed * Math.max(1, (found + amounts - read) / Math.max(1, found)));
  const share = (count: number): number => Math.floor((count / all) * 10000) / 10000;
  return {
    read: amounts === 0 ? 1 : Math.floor((read / amounts) * 10000) / 10000,
    covered: share(total.covered),
    caught: share(total.caught),
    located: share(total.located),
    restored: share(total.restored),
    preferred: share(total.preferred),
    findings: before.length,
    misled: total.misled,
    elsewhere: total.elsewhere,
  };
}

/** What has become worse than its floor, in words; a document without a floor has nothing to fall below. */
export function worseThan(name: string, floor: Floor | undefined, now: Floor): readonly string[] {
  if (!floor) return [];
  const below = SHARES.filter((key) => now[key] < floor[key]).map(
    (key) => `${name}: ${key} ${now[key]} < ${floor[key]}`,
  );
  const above = CEILINGS.filter((key) => now[key] > floor[key]).map(
    (key) => `${name}: ${key} ${now[key]} > ${floor[key]}`,
  );
  return [...below, ...above];
}

/** The better of a floor and what was measured, figure by figure. */
export function raised(floor: Floor | undefined, now: Floor): Floor {
  if (!floor) return now;
  const better: Record<string, number> = {};
  for (const key of SHARES) better[key] = Math.max(floor[key], now[key]);
  for (const key of CEILINGS) better[key] = Math.min(floor[key], now[key]);
  return better as unknown as Floor;
}

import type { Finding } from './model';

/** Rules whose finding says all that another's says of the same value: the weaker one by the stronger one. */
const STRONGER: ReadonlyMap<string, string> = new Map([['indicator-cost-above-budget', 'indicator-two-targets']]);

/** Leaves out what another finding at the same place says already: one finding for one value. */
export function withoutSuperseded(findings: readonly Finding[]): Finding[] {
  const strong = new Set(STRONGER.values());
  const places = findings.filter(({ rule }) => strong.has(rule));
  if (places.length === 0) return [...findings];
  return findings.filter(({ rule, span }) => {
    const stronger = STRONGER.get(rule);
    return !places.some(
      (other) => other.rule === stronger && other.span.start <= span.start && span.end <= other.span.end,
    );
  });
}

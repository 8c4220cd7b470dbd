import type { Finding } from './model';

/** Rules whose finding says all that another's says of the same value: the weaker one by the stronger one. */
const STRONGER: ReadonlyMap<string, string> = new Map([
  ['indicator-cost-above-budget', 'indicator-two-targets'],
  ['indicator-unreadable', 'impossible-date'],
]);

/** Rules that hold one print against several things: the first that is false is told. */
const ONCE: ReadonlySet<string> = new Set(['text-count']);

/** Rules that are heard where no other tells an error or a warning of the same place. */
const LAST: ReadonlySet<string> = new Set(['text-wan-lost']);

/** Rules that may tell one slip of the pen, the surest first. */
const SLIPS: ReadonlyMap<string, number> = new Map(
  [
    'code-name',
    'unit-name',
    'project-name',
    'misspelt-term',
    'homophone',
    'mistyped-phrase',
    'wrong-character',
    'typing-slip',
  ].map((rule, i) => [rule, i]),
);

/** Leaves out what another finding at the same place says already: one finding for one value, and for one slip. */
export function withoutSuperseded(findings: readonly Finding[]): Finding[] {
  const strong = new Set(STRONGER.values());
  const places = findings.filter(({ rule }) => strong.has(rule));
  const slips = findings.filter(({ rule }) => SLIPS.has(rule));
  const last = findings.filter(({ rule }) => LAST.has(rule));
  const once = findings.filter(({ rule }) => ONCE.has(rule));
  if (places.length === 0 && slips.length < 2 && last.length === 0 && once.length < 2) return [...findings];
  const heard =
    last.length > 0 ? findings.filter(({ severity, rule }) => severity !== 'information' && !LAST.has(rule)) : [];
  return findings.filter((finding) => {
    const { rule } = finding;
    const stronger = STRONGER.get(rule);
    const isSaid = places.some((other) => other.rule === stronger && meet(other, finding));
    const isAgain = ONCE.has(rule) && once.find((other) => other.rule === rule && meet(other, finding)) !== finding;
    const isLast = LAST.has(rule) && heard.some((other) => meet(other, finding) || mends(other, finding));
    return !isSaid && !isAgain && !isLast && !slips.some((other) => isSurer(other, finding));
  });
}

/** Whether one finding tells the slip that another tells, and is surer of it: a warning before a remark. */
function isSurer(one: Finding, other: Finding): boolean {
  const [a, b] = [SLIPS.get(one.rule), SLIPS.get(other.rule)];
  if (a === undefined || b === undefined || a === b || !meet(one, other)) return false;
  const [isRemark, isOther] = [one.severity === 'information', other.severity === 'information'];
  return isRemark === isOther ? a < b : isOther;
}

function meet({ span: a }: Finding, { span: b }: Finding): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether a fix of one finding edits what another is of. */
function mends({ fixes }: Finding, { span }: Finding): boolean {
  return fixes.some(({ edits }) => edits.some((edit) => edit.span.start < span.end && span.start < edit.span.end));
}

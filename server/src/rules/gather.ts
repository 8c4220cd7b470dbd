import type { Finding, Fix, Wording } from '../findings/model';
import type { Span } from '../text/span';
import { finding } from './rule';

/** Places listed with a gathered remark at most. */
const LISTED = 50;

/** One place a style remark was made for. */
export interface Remark {
  readonly span: Span;
  readonly place: Wording;
}

/** One remark for all places of one kind, at the first of them; none where there is no place. */
export function gather(
  rule: string,
  remarks: readonly Remark[],
  message: (count: number) => Wording,
  fixes: readonly Fix[] = [],
): Finding[] {
  const [first, ...others] = remarks;
  if (!first) return [];
  return [
    finding({
      rule,
      severity: 'information',
      subject: '',
      message: message(remarks.length),
      span: first.span,
      related: others.slice(0, LISTED).map(({ span, place }) => ({ span, message: place })),
      fixes,
    }),
  ];
}

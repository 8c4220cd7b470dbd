import { listed } from '../findings/listed';
import type { Finding, Fix, Severity, Wording } from '../findings/model';
import type { Span } from '../text/span';
import { finding } from './rule';

/** One place a remark was made for. */
export interface Remark {
  readonly span: Span;
  readonly place: Wording;
}

/** What a gathered remark may have beside its message. */
export interface GatherOptions {
  /** `information` where left out. */
  readonly severity?: Severity;
  /** What tells it from other remarks of its rule; '' where there is one per document. */
  readonly subject?: string;
  readonly fixes?: readonly Fix[];
}

/**
 * One remark for all places of one kind, at the first of them; none where there is no place. The message says so where
 * not all places are listed with it.
 */
export function gather(
  rule: string,
  remarks: readonly Remark[],
  message: (count: number) => Wording,
  { severity = 'information', subject = '', fixes = [] }: GatherOptions = {},
): Finding[] {
  const [first, ...others] = remarks;
  if (!first) return [];
  const { related, note } = listed(others.map(({ span, place }) => ({ span, message: place })));
  const words = message(remarks.length);
  return [
    finding({
      rule,
      severity,
      subject,
      message: { 'zh-cn': words['zh-cn'] + note['zh-cn'], en: words.en + note.en },
      span: first.span,
      related,
      fixes,
    }),
  ];
}

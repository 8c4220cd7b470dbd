import { heldBy } from '../text/place';
import type { Span } from '../text/span';
import type { Finding } from './model';

/**
 * Findings about something that stands at `anchor`, as they stay right when the text before it is edited: their spans
 * move with it. In a text that is read once they are left as they are.
 */
export function held(findings: readonly Finding[], anchor: Span): readonly Finding[] {
  const hold = heldBy(anchor);
  return hold ? findings.map((finding) => moved(finding, hold)) : findings;
}

/** A finding with other spans for its own. */
export function moved(finding: Finding, hold: (span: Span) => Span): Finding {
  return {
    ...finding,
    span: hold(finding.span),
    related: finding.related.map((other) => ({ ...other, span: hold(other.span) })),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, span: hold(edit.span) })),
    })),
  };
}

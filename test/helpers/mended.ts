import type { Finding, TextEdit } from '../../server/src/findings/model';

/** A text with edits made all at once, in whatever order they come; they do not meet. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((out, { span, newText }) => out.slice(0, span.start) + newText + out.slice(span.end), text);
}

/** A text with the preferred fixes of some findings made. */
export function mended(text: string, findings: readonly Finding[]): string {
  const fixes = findings.flatMap((finding) => finding.fixes.filter(({ preferred }) => preferred));
  return edited(
    text,
    fixes.flatMap(({ edits }) => edits),
  );
}

import { Names } from './figureKey';
import type { Finding, Fix, TextEdit } from './model';

/**
 * Findings as editors can take them: each with an id of its own, and only with fixes that can be made — their edits in the
 * order of the text, none meeting another, at least one changing something.
 */
export function sound(text: string, findings: readonly Finding[]): Finding[] {
  const names = new Names();
  return findings.map((finding) => {
    const id = names.unique(finding.id);
    const fixes = finding.fixes.flatMap((fix) => soundFix(text, fix));
    const same = id === finding.id && fixes.length === finding.fixes.length;
    return same && fixes.every((fix, i) => fix === finding.fixes[i]) ? finding : { ...finding, id, fixes };
  });
}

function soundFix(text: string, fix: Fix): Fix[] {
  const edits = inOrder(fix.edits) ? fix.edits : [...fix.edits].sort(byPlace);
  if (!inOrder(edits) || edits.every((edit) => isNothing(text, edit))) return [];
  return [edits === fix.edits ? fix : { ...fix, edits }];
}

function inOrder(edits: readonly TextEdit[]): boolean {
  return edits.every(({ span }, i) => (edits[i - 1]?.span.end ?? 0) <= span.start);
}

function byPlace(a: TextEdit, b: TextEdit): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

function isNothing(text: string, { span, newText }: TextEdit): boolean {
  return newText.length === span.end - span.start && text.startsWith(newText, span.start);
}

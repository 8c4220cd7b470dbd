import type { Finding, TextEdit } from '../findings/model';

/**
 * The edits of all preferred fixes that can be made together, in text order: a fix whose edits meet those of an earlier
 * finding is left out as a whole; the same edit asked for twice is made once.
 */
export function preferredEdits(findings: readonly Finding[]): TextEdit[] {
  const accepted: TextEdit[] = [];
  for (const finding of findings) {
    for (const fix of finding.fixes) {
      if (!fix.preferred || fix.edits.some((edit) => conflicts(accepted, edit))) continue;
      for (const edit of fix.edits) insert(accepted, edit);
    }
  }
  return accepted;
}

/** A text with edits made: they are in text order and do not meet, as `preferredEdits` returns them. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { span, newText } of edits) {
    if (span.start < done) continue;
    pieces.push(text.slice(done, span.start), newText);
    done = span.end;
  }
  return pieces.join('') + text.slice(done);
}

function conflicts(accepted: readonly TextEdit[], edit: TextEdit): boolean {
  const at = place(accepted, edit);
  return [accepted[at - 1], accepted[at]].some(
    (other) => other !== undefined && meet(other, edit) && !same(other, edit),
  );
}

function insert(accepted: TextEdit[], edit: TextEdit): void {
  const at = place(accepted, edit);
  const known = [accepted[at - 1], accepted[at]].some((other) => other !== undefined && same(other, edit));
  if (!known) accepted.splice(at, 0, edit);
}

/** Index of the first accepted edit that starts at or behind this one. */
function place(accepted: readonly TextEdit[], edit: TextEdit): number {
  let low = 0;
  let high = accepted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = accepted[middle];
    if (other !== undefined && other.span.start < edit.span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two insertions at one place meet as well: their order would be chance. */
function meet(a: TextEdit, b: TextEdit): boolean {
  return (a.span.start < b.span.end && b.span.start < a.span.end) || a.span.start === b.span.start;
}

function same(a: TextEdit, b: TextEdit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.newText === b.newText;
}

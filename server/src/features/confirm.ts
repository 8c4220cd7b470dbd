import type { Finding, Fix } from '../findings/model';
import { applyEdits, preferredEdits } from './fixAll';

/** What would be told of a text. */
export type FindingsOf = (text: string) => readonly Finding[];

/** A text with what is told of it, and what would be told of others. */
export interface Told {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly findingsOf: FindingsOf;
}

/** Characters read again at most to see what repairs lead to, and texts tried at most. */
const CHARACTERS = 3_000_000;
const TEXTS = 24;

/** How many texts of this length may be tried: at least one. */
export function triesFor(text: string): number {
  return Math.max(1, Math.min(TEXTS, Math.floor(CHARACTERS / (text.length + 1))));
}

/**
 * Whether a repair does what it is for: its finding is gone from the mended text, and nothing is told of it that was not
 * told before. A figure may tell the reading of its table, too, and then the mended text is another one.
 */
export function isConfirmed(told: Told, finding: Finding, fix: Fix): boolean {
  return confirms(told, [{ ...finding, fixes: [fix] }], applyEdits(told.text, fix.edits));
}

/**
 * The findings whose preferred fixes can all be made together: all of them where that is confirmed, else those that are
 * confirmed one on top of the other, in the order given and as far as the tries reach.
 */
export function confirmedTogether(told: Told): readonly Finding[] {
  const fixable = told.findings.filter(({ fixes }) => fixes.some(({ preferred }) => preferred));
  if (fixable.length === 0) return [];
  if (confirms(told, made(fixable), applyEdits(told.text, preferredEdits(fixable)))) return fixable;
  let taken: readonly Finding[] = [];
  for (const finding of fixable.slice(0, triesFor(told.text))) {
    const more = [...taken, finding];
    if (confirms(told, made(more), applyEdits(told.text, preferredEdits(more)))) taken = more;
  }
  return taken;
}

/** Those whose preferred fix is not left out because it meets another. */
function made(findings: readonly Finding[]): readonly Finding[] {
  const edits = new Set(preferredEdits(findings));
  return findings.filter(({ fixes }) =>
    fixes.some((fix) => fix.preferred && fix.edits.some((edit) => edits.has(edit))),
  );
}

function confirms({ findings, findingsOf }: Told, mended: readonly Finding[], text: string): boolean {
  const before = countsOf(findings);
  const after = countsOf(findingsOf(text));
  for (const [subject, count] of after) if (count > (before.get(subject) ?? 0)) return false;
  return [...countsOf(mended)].every(
    ([subject, count]) => (after.get(subject) ?? 0) <= (before.get(subject) ?? 0) - count,
  );
}

/** How often each subject is told of: ids without the number that tells those alike apart. */
function countsOf(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of findings) {
    const subject = id.replace(/#\d+$/, '');
    counts.set(subject, (counts.get(subject) ?? 0) + 1);
  }
  return counts;
}

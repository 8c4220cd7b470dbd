import { confirmedTogether, type FindingsOf } from './confirm';
import { applyEdits, preferredEdits } from './fixAll';

/** Repairs may bring others to light; each round leaves fewer findings. */
const ROUNDS = 10;

/** A text with everything repaired that is certain. */
export interface FixedText {
  readonly text: string;
  /** Edits made; 0 where there was nothing certain to repair. */
  readonly edits: number;
}

/** Makes the preferred fixes that are confirmed, until none is left: a text that was fixed is not fixed any further. */
export function fixAllIn(text: string, findingsOf: FindingsOf): FixedText {
  let edits = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const confirmed = preferredEdits(confirmedTogether({ text, findings: findingsOf(text), findingsOf }));
    if (confirmed.length === 0) break;
    text = applyEdits(text, confirmed);
    edits += confirmed.length;
  }
  return { text, edits };
}

import type { Disclosure } from '../document/model';

/** A run of Chinese characters that is printed somewhere in the text or in a form, once for all its prints. */
export interface HanRun {
  readonly text: string;
  /** Where it is printed, the first places. */
  readonly starts: readonly number[];
  /** How often it is printed. */
  readonly count: number;
}

/** Shorter runs say too little to be compared; of longer ones the beginning is. */
const SHORTEST = 6;
const LONGEST = 400;
/** Places kept of one run. */
const KEPT = 8;

/**
 * The different runs of Chinese characters of the explanatory text and the performance forms. Tables of figures are left
 * out: their words are compared by their codes.
 */
export function hanRuns(text: string, document: Disclosure): HanRun[] {
  const skipped = document.tables
    .filter(({ kind }) => kind?.id !== 'JX')
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start);
  const runs = new Map<string, { text: string; starts: number[]; count: number }>();
  let next = 0;
  let start = -1;
  const close = (end: number): void => {
    if (start >= 0 && end - start >= SHORTEST) {
      const run = text.slice(start, Math.min(end, start + LONGEST));
      const known = runs.get(run);
      if (!known) runs.set(run, { text: run, starts: [start], count: 1 });
      else {
        known.count++;
        if (known.starts.length < KEPT) known.starts.push(start);
      }
    }
    start = -1;
  };
  for (let i = 0; i < text.length; i++) {
    const skip = skipped[next];
    if (skip && i >= skip.start) {
      close(i);
      next++;
      if (skip.end > i) i = skip.end - 1;
      continue;
    }
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) {
      if (start < 0) start = i;
    } else if (start >= 0) close(i);
  }
  close(text.length);
  return [...runs.values()];
}

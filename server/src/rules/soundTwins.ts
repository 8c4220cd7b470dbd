import { equalAt, scatter, tableSize } from '../text/hanRuns';
import type { Span } from '../text/span';
import { soundClasses } from '../text/syllables';

/** Characters that are compared at a time: what has to sound alike, the same characters on either side of a slip among them. */
export const WINDOW = 4;

/** Pairs after which no more are looked for. */
const ENOUGH = 5000;

/** Two places of a text where `WINDOW` characters may sound alike and are written differently; the second is the later. */
export interface SoundTwin {
  readonly first: number;
  readonly second: number;
}

/**
 * Every way of writing `WINDOW` successive sounds that differs from the first way the text prints: one pass, each
 * different stretch of Chinese once, sounds looked up in an open-addressed table of their first places.
 */
export function soundTwins(text: string, distinct: readonly Span[]): SoundTwin[] {
  const classes = soundClasses();
  const windows = distinct.reduce((sum, { start, end }) => sum + Math.max(0, end - start - WINDOW + 1), 0);
  const mask = tableSize(windows) - 1;
  const table = new Int32Array(mask + 1);
  const twins: SoundTwin[] = [];
  const classAt = (at: number): number => classes[text.charCodeAt(at) - 0x4e00] ?? 0;
  for (const { start, end } of distinct) {
    if (end - start < WINDOW) continue;
    let b = classAt(start);
    let c = classAt(start + 1);
    let d = classAt(start + 2);
    for (let at = start; at + WINDOW <= end; at++) {
      const a = b;
      b = c;
      c = d;
      d = classAt(at + WINDOW - 1);
      const hash = Math.imul(Math.imul(Math.imul(a, 0x1f1f1f1f) + b, 0x2c1b3c6d) + c, 0x297a2d39) + d;
      for (let slot = scatter(hash) & mask; ; slot = (slot + 1) & mask) {
        const before = (table[slot] ?? 0) - 1;
        if (before < 0) {
          table[slot] = at + 1;
          break;
        }
        if (
          classAt(before) !== a ||
          classAt(before + 1) !== b ||
          classAt(before + 2) !== c ||
          classAt(before + 3) !== d
        )
          continue;
        if (!equalAt(text, before, at, WINDOW)) twins.push({ first: before, second: at });
        break;
      }
    }
    if (twins.length > ENOUGH) break;
  }
  return twins;
}

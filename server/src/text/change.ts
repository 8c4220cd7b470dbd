/** The one stretch in which two texts differ: `[start, oldEnd)` of the old one became `[start, newEnd)` of the new one. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Characters compared at once: engines compare strings far faster than their characters can be looked at. */
const STEP = 16384;

/** Where two texts differ, from the first difference to the last; `undefined` where they are the same. */
export function changeBetween(before: string, after: string): Change | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  const start = commonStart(before, after, most);
  const tail = commonEnd(before, after, most - start);
  return { start, oldEnd: before.length - tail, newEnd: after.length - tail };
}

function commonStart(a: string, b: string, most: number): number {
  let same = 0;
  for (let step = STEP; step > 0; step = step > 64 ? step >> 4 : 0) {
    while (same + step <= most && a.slice(same, same + step) === b.slice(same, same + step)) same += step;
  }
  while (same < most && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  return same;
}

function commonEnd(a: string, b: string, most: number): number {
  let same = 0;
  const tail = (text: string, step: number): string => text.slice(text.length - same - step, text.length - same);
  for (let step = STEP; step > 0; step = step > 64 ? step >> 4 : 0) {
    while (same + step <= most && tail(a, step) === tail(b, step)) same += step;
  }
  while (same < most && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same)) same++;
  return same;
}

/** A copy that does not keep alive the text it was cut from, as slices of strings do. */
export function copyOf(text: string, start: number, end: number): string {
  return start === 0 && end === text.length ? text : detached(text.slice(start, end));
}

/** Shorter words are copied as they are cut (`SlicedString::kMinLength` of V8). */
const SLICED = 13;

/** The same words apart from any text they were cut from. */
export function detached(words: string): string {
  if (words.length < SLICED) return words;
  // Put together from two, a string gets characters of its own at the first look at one of them.
  const copy = `${words}\n`;
  copy.charCodeAt(0);
  return copy.slice(0, -1);
}

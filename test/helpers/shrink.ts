/**
 * Makes a list smaller while something still holds of it: pieces are left out, halves first, then quarters, down to
 * single elements (delta debugging). Ends early where `patience` (ms) runs out.
 */
export function smallest<T>(
  whole: readonly T[],
  holds: (some: readonly T[]) => boolean,
  patience = 20_000,
): readonly T[] {
  const end = Date.now() + patience;
  let current = whole;
  let size = Math.ceil(current.length / 2);
  while (size >= 1) {
    let shrunk = false;
    for (let at = 0; at < current.length && Date.now() < end;) {
      const without = [...current.slice(0, at), ...current.slice(at + size)];
      if (without.length < current.length && holds(without)) {
        current = without;
        shrunk = true;
      } else at += size;
    }
    if (Date.now() >= end || (size === 1 && !shrunk)) return current;
    if (size > 1 || !shrunk) size = size === 1 ? 0 : Math.ceil(size / 2);
  }
  return current;
}

/** Makes a text smaller while something still holds of it: lines first, then characters where few are left. */
export function smallestText(text: string, holds: (some: string) => boolean, patience = 20_000): string {
  const lines = smallest(text.split(/(?<=\n)/), (some) => holds(some.join('')), patience).join('');
  if (lines.length > 4000) return lines;
  return smallest([...lines], (some) => holds(some.join('')), patience).join('');
}

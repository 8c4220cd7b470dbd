/** The value that most of some have, of those as common the first, and how many have it; `undefined` for none. */
export function commonest<T>(values: readonly T[]): { readonly value: T; readonly count: number } | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: { value: T; count: number } | undefined;
  for (const [value, count] of counts) if (!best || count > best.count) best = { value, count };
  return best;
}

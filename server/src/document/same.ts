/** Whether two lists list the same things in the same order. */
export function areSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

/** The list there was before, where the new one has the same in it. */
export function kept<T>(list: readonly T[], before: readonly T[] | undefined): readonly T[] {
  return before && areSame(list, before) ? before : list;
}

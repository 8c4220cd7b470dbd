/**
 * A list in no more space than it needs: one that was pushed to keeps room for some 16 more, which is most of what a list
 * of one or two takes. For lists that are kept by the thousand.
 */
export function exact<T>(list: readonly T[]): T[] {
  return list.slice();
}

/**
 * Does the work for all items, several at a time, and hands over what came of it in the order of the items, whichever is
 * done first. No more than `limit` results are waited for or kept, however many items there are.
 * @param work starts one piece; must not reject
 * @param take is waited for before the next result is handed over
 * @param stop looked at before each piece: nothing more is started where it is true
 */
export async function inOrder<T, R>(
  items: Iterable<T>,
  limit: number,
  work: (item: T) => Promise<R>,
  take: (result: R, item: T) => Promise<void>,
  stop: () => boolean = () => false,
): Promise<void> {
  const started: { readonly item: T; readonly result: Promise<R> }[] = [];
  const takeFirst = async (): Promise<void> => {
    const first = started.shift();
    if (first !== undefined) await take(await first.result, first.item);
  };
  for (const item of items) {
    if (stop()) break;
    started.push({ item, result: work(item) });
    if (started.length >= limit) await takeFirst();
  }
  while (started.length > 0) await takeFirst();
}

/** A heap of items by number, highest first; of equal ones the earlier pushed. */
export class Heap<T> {
  private readonly items: { readonly item: T; readonly key: number; readonly order: number }[] = [];
  private order = 0;

  get size(): number {
    return this.items.length;
  }

  push(item: T, key: number): void {
    const { items } = this;
    const entry = { item, key, order: this.order++ };
    let at = items.length;
    items.push(entry);
    while (at > 0) {
      const up = (at - 1) >> 1;
      const above = items[up];
      if (!above || !before(entry, above)) break;
      items[at] = above;
      at = up;
    }
    items[at] = entry;
  }

  pop(): T | undefined {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    if (!top || !last || items.length === 0) return top?.item;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      const left = items[down];
      const right = items[down + 1];
      if (!left) break;
      let child = left;
      if (right && before(right, left)) {
        child = right;
        down++;
      }
      if (!before(child, last)) break;
      items[at] = child;
      at = down;
    }
    items[at] = last;
    return top.item;
  }
}

function before(a: { key: number; order: number }, b: { key: number; order: number }): boolean {
  return a.key > b.key || (a.key === b.key && a.order < b.order);
}

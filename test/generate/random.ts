/** A small seeded source of chance (mulberry32): the same seed gives the same document on every machine. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A number in [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** An integer from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** True in `percent` of all cases. */
  chance(percent: number): boolean {
    return this.next() * 100 < percent;
  }

  /** One of the given things. */
  pick<T>(things: readonly T[]): T {
    const thing = things[this.int(0, things.length - 1)];
    if (thing === undefined) throw new Error('nothing to pick from');
    return thing;
  }

  /** `count` different things in their given order; all where there are no more. */
  some<T>(things: readonly T[], count: number): T[] {
    const left = things.map((thing, index) => ({ thing, index, at: this.next() }));
    return left
      .sort((a, b) => a.at - b.at)
      .slice(0, count)
      .sort((a, b) => a.index - b.index)
      .map((entry) => entry.thing);
  }
}

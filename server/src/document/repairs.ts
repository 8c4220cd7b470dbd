import type { Span } from '../text/span';
import type { Repair } from './model';

/** What was mended, by kind: how often, and where first. */
export class Repairs {
  private readonly known = new Map<Repair['kind'], { count: number; readonly span: Span }>();

  add(kind: Repair['kind'], span: Span, count = 1): void {
    const known = this.known.get(kind);
    if (known) known.count += count;
    else this.known.set(kind, { count, span });
  }

  addAll(other: Repairs): void {
    for (const [kind, { count, span }] of other.known) this.add(kind, span, count);
  }

  list(): readonly Repair[] {
    return [...this.known].map(([kind, { count, span }]) => ({ kind, count, span }));
  }
}

import type { Span } from './span';

/** Whether a UTF-16 unit is a Chinese character of the common block. */
export function isHanCode(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/**
 * The stretches of Chinese characters of a text (cells, clauses, lines of paragraphs), each different one once, where it
 * is first printed, in text order. A document says most of its words often: what is left is a fraction of it.
 */
export function distinctHanRuns(text: string): Span[] {
  const { length } = text;
  const runs = new DistinctRuns(text);
  let start = -1;
  let hash = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) {
      if (start < 0) {
        start = i;
        hash = 0;
      }
      hash = (Math.imul(hash, 31) + code) | 0;
    } else if (start >= 0) {
      runs.add(start, i, hash);
      start = -1;
    }
  }
  if (start >= 0) runs.add(start, length, hash);
  return runs.spans;
}

/** Open-addressed set of stretches of a text by what they read. */
class DistinctRuns {
  readonly spans: Span[] = [];
  private readonly hashes: number[] = [];
  private table = new Int32Array(1024);

  constructor(private readonly text: string) {}

  add(start: number, end: number, hash: number): void {
    const mask = this.table.length - 1;
    let slot = scatter(hash) & mask;
    for (let other = (this.table[slot] ?? 0) - 1; other >= 0; other = (this.table[slot] ?? 0) - 1) {
      const span = this.spans[other];
      if (this.hashes[other] === hash && span && span.end - span.start === end - start)
        if (equalAt(this.text, span.start, start, end - start)) return;
      slot = (slot + 1) & mask;
    }
    this.spans.push({ start, end });
    this.hashes.push(hash);
    this.table[slot] = this.spans.length;
    if (this.spans.length * 2 > this.table.length) this.grow();
  }

  private grow(): void {
    const mask = this.table.length * 4 - 1;
    this.table = new Int32Array(mask + 1);
    for (const [run, hash] of this.hashes.entries()) {
      let slot = scatter(hash) & mask;
      while (this.table[slot] !== 0) slot = (slot + 1) & mask;
      this.table[slot] = run + 1;
    }
  }
}

/** A power of two that leaves half of an open-addressed table free. */
export function tableSize(entries: number): number {
  let size = 16;
  while (size < entries * 2) size *= 2;
  return size;
}

/** Spreads a hash over its lower bits. */
export function scatter(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Whether the text reads the same at two places. */
export function equalAt(text: string, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (text.charCodeAt(a + i) !== text.charCodeAt(b + i)) return false;
  return true;
}

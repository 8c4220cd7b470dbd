import { Worker } from 'node:worker_threads';

/** A text without an answer after this, in ms, never has one. */
const NEVER = 60_000;
/** What one text takes with all its checks, servers and shrinking at most, in ms. */
const SLOWEST = 10 * 60_000;

/** What is being tried, and for how many ms at most. */
export interface Tried {
  readonly seed: number;
  readonly text: string;
  readonly real: boolean;
  readonly most: number;
}

/** Watches from a thread of its own what the main one tries: a program that hangs cannot say so itself. */
export class Watchdog {
  private readonly worker: Worker;

  /** @param file what the thread runs: watch.ts, bundled */
  constructor(file: string) {
    this.worker = new Worker(file);
    this.worker.unref();
  }

  /** A text is given to the program. */
  asks(seed: number, text: string, real: boolean): void {
    this.worker.postMessage({ seed, text, real, most: NEVER } satisfies Tried);
  }

  /** The answer is there; what follows may take longer. */
  answered(seed: number, text: string, real: boolean): void {
    this.worker.postMessage({ seed, text, real, most: SLOWEST } satisfies Tried);
  }
}

import { writeSync } from 'node:fs';
import { parentPort, Worker } from 'node:worker_threads';
import { keep } from './found';

/** A text without an answer after this, in ms, never has one. */
const NEVER = 60_000;
/** What one text takes with all its checks, servers and shrinking at most, in ms. */
const SLOWEST = 10 * 60_000;

/** What is being tried. */
interface Tried {
  readonly seed: number;
  readonly text: string;
  readonly real: boolean;
  readonly most: number;
}

/** Watches from a thread of its own what the main one tries: a program that hangs cannot say so itself. */
export class Watchdog {
  private readonly worker: Worker;

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

/** What the watching thread runs: keeps the text that is tried for too long and ends the run, with another exit code than 0. */
export function watch(): void {
  let timer: NodeJS.Timeout | undefined;
  parentPort?.on('message', ({ seed, text, real, most }: Tried) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const kept = keep({ kind: 'no answer', text }, real);
      // The console of a thread prints by the main one.
      writeSync(1, `\nseed ${seed}: no answer after ${most / 1000} s\n  kept as ${kept}\n`);
      process.kill(process.pid, 'SIGKILL');
    }, most);
  });
}

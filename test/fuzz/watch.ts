/** The watchdog's thread: keeps the text that is tried for too long and ends the run, with another exit code than 0. */
import { writeSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { keep } from './found';
import type { Tried } from './watchdog';

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

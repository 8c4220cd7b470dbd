import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { CheckOptions } from '../arguments';
import type { Job, Outcome } from './job';
import type { JobThread } from './pool';

/** What a worker is started with. */
export type ThreadOptions = Pick<CheckOptions, 'format' | 'fix' | 'locale'>;

/**
 * Starts a worker thread of this program.
 * @param program the bundle, which starts as a worker where it is not the main thread
 */
export function startThread(program: string, options: ThreadOptions): JobThread {
  const worker = new Worker(program, { workerData: options });
  let settle: { resolve: (outcome: Outcome) => void; reject: (error: unknown) => void } | undefined;
  worker.on('message', (outcome: Outcome) => settle?.resolve(outcome));
  worker.on('error', (error) => settle?.reject(error));
  worker.on('exit', (code) => settle?.reject(new Error(`worker ended with ${code}`)));
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        settle = { resolve, reject };
        worker.postMessage(job);
      }),
    close: () => void worker.terminate(),
  };
}

/** Does jobs for the main thread until it ends this one. */
export function serveJobs(makeCheck: (options: ThreadOptions) => (job: Job) => Promise<Outcome>): void {
  const check = makeCheck(workerData as ThreadOptions);
  parentPort?.on('message', (job: Job) => {
    void check(job).then((outcome) => parentPort?.postMessage(outcome));
  });
}

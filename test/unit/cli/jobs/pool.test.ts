import { expect, it } from 'vitest';
import type { Job, Outcome } from '../../../../server/src/cli/jobs/job';
import { Pool, type JobThread } from '../../../../server/src/cli/jobs/pool';
import { NO_CONFIGURATION } from '../../../../server/src/workspace/configuration';

const job = (path: string): Job => ({ path, named: true, configuration: NO_CONFIGURATION });
const said = (message: string): Outcome => ({ kind: 'unreadable', message });

/** Threads that end at a document named `bad`. */
function poolOf(size: number) {
  let started = 0;
  let closed = 0;
  const start = (): JobThread => {
    const name = ++started;
    return {
      run: async ({ path }) => {
        await new Promise((resolve) => setImmediate(resolve));
        if (path === 'bad') throw new Error('out of memory');
        return said(`${path} by ${name}`);
      },
      close: () => void closed++,
    };
  };
  const pool = new Pool(size, start, (error) => said(String(error)));
  return { pool, started: () => started, closed: () => closed };
}

it('starts threads when there is work, and gives each the next job when it is free', async () => {
  const { pool, started, closed } = poolOf(2);
  expect(started()).toBe(0);
  const outcomes = await Promise.all(['a', 'b', 'c', 'd'].map((path) => pool.run(job(path))));
  expect(outcomes).toEqual([said('a by 1'), said('b by 2'), said('c by 1'), said('d by 2')]);
  pool.close();
  expect([started(), closed()]).toEqual([2, 2]);
});

it('goes on with another thread when a document has ended one', async () => {
  const { pool, started, closed } = poolOf(1);
  const outcomes = await Promise.all(['a', 'bad', 'c', 'd'].map((path) => pool.run(job(path))));
  expect(outcomes).toEqual([said('a by 1'), said('Error: out of memory'), said('c by 2'), said('d by 2')]);
  pool.close();
  expect([started(), closed()]).toEqual([2, 2]);
});

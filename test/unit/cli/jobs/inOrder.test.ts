import { expect, it } from 'vitest';
import { inOrder } from '../../../../server/src/cli/jobs/inOrder';

/** Work that is done when it is told to be. */
function controlled() {
  const finish = new Map<number, () => void>();
  const taken: number[] = [];
  return {
    finish,
    taken,
    work: (item: number) => new Promise<number>((resolve) => finish.set(item, () => resolve(item * 10))),
    take: (result: number) => {
      taken.push(result);
      return Promise.resolve();
    },
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('hands over in order whatever is done first, and starts no more than may wait', async () => {
  const { finish, taken, work, take } = controlled();
  const done = inOrder([1, 2, 3, 4, 5], 3, work, take);
  await turn();
  expect([...finish.keys()]).toEqual([1, 2, 3]);
  finish.get(3)?.();
  finish.get(2)?.();
  await turn();
  expect(taken).toEqual([]);
  finish.get(1)?.();
  await turn();
  expect(taken).toEqual([10, 20, 30]);
  finish.get(5)?.();
  finish.get(4)?.();
  await done;
  expect(taken).toEqual([10, 20, 30, 40, 50]);
});

it('starts nothing more when told to stop', async () => {
  const { taken, take } = controlled();
  await inOrder(
    [1, 2, 3, 4],
    1,
    (item) => Promise.resolve(item),
    take,
    () => taken.length === 2,
  );
  expect(taken).toEqual([1, 2]);
});

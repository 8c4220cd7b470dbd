import { expect, it } from 'vitest';
import { Settling } from '../../../server/src/lsp/settled';

it.each([
  ['no change', 0, 1],
  ['three changes on their way', 3, 4],
])('waits for a turn without a change: %s', async (_, queued, expected) => {
  let turns = 0;
  const settling: Settling = new Settling(() => {
    turns++;
    if (turns <= queued) settling.changed();
    return Promise.resolve();
  });
  await settling.settled();
  expect(turns).toBe(expected);
});

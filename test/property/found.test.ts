/** What fuzzing found once stays mended. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptFindings } from '../fuzz/found';
import { problemsOf } from '../helpers/invariants';
import { SyncedServers } from '../helpers/syncedServers';

const found = keptFindings();

it('something is kept', () => {
  expect(found.length).toBeGreaterThan(0);
});

describe('found by fuzzing', () => {
  it.each(found)('$name', ({ text }) => {
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('found by fuzzing a server', () => {
  const servers = new SyncedServers();
  beforeAll(() => servers.start());
  afterAll(() => servers.kill());

  it.each([{ name: 'no changes', text: '', changes: [] }, ...found.filter(({ changes }) => changes !== undefined)])(
    '$name',
    async ({ text, changes }) => {
      const { followed, fresh } = await servers.compare(text, changes ?? []);
      expect(followed).toEqual(fresh);
    },
  );
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { IncrementalAnalyser } from '../../../server/src/incremental/analyser';
import { WarmUp } from '../../../server/src/lsp/warmUp';

const DRAFT = `部门收支总表
单位：万元
项目\t预算数
一、一般公共预算拨款收入\t12.50
二、其他收入\t0.50
收入总计\t13.00
`;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const turn = (): Promise<void> => Promise.resolve();

it('types into a text of its own, once, when the client rests', async () => {
  const update = vi.spyOn(IncrementalAnalyser.prototype, 'update');
  const warmUp = new WarmUp(turn, () => undefined);
  warmUp.begin(DRAFT);
  expect(update).not.toHaveBeenCalled();
  await vi.runAllTimersAsync();
  const typed = update.mock.calls.map(([text]) => text);
  expect(typed.length).toBeGreaterThan(100);
  expect(typed.every((text) => text === DRAFT || text.length === DRAFT.length + 1)).toBe(true);
  warmUp.begin(DRAFT);
  warmUp.rest();
  await vi.runAllTimersAsync();
  expect(update.mock.calls.length).toBe(typed.length);
});

it('lets what the client sends go first, and goes on when it rests again', async () => {
  const update = vi.spyOn(IncrementalAnalyser.prototype, 'update');
  let turns = 0;
  const warmUp: WarmUp = new WarmUp(
    () => {
      if (++turns === 5) warmUp.rest();
      return Promise.resolve();
    },
    () => undefined,
  );
  warmUp.begin(DRAFT);
  await vi.advanceTimersByTimeAsync(60);
  expect(update.mock.calls.length).toBe(5);
  await vi.runAllTimersAsync();
  expect(update.mock.calls.length).toBeGreaterThan(100);
});

it('ends with the server', async () => {
  const update = vi.spyOn(IncrementalAnalyser.prototype, 'update');
  const warmUp = new WarmUp(turn, () => undefined);
  warmUp.begin(DRAFT);
  warmUp.end();
  await vi.runAllTimersAsync();
  expect(update).not.toHaveBeenCalled();
});

it('reports what must not happen, and ends', async () => {
  vi.spyOn(IncrementalAnalyser.prototype, 'update').mockImplementation(() => {
    throw new Error('no');
  });
  const report = vi.fn();
  new WarmUp(turn, report).begin(DRAFT);
  await vi.runAllTimersAsync();
  expect(report).toHaveBeenCalledTimes(1);
});

it.each(['', '\n', '没有数字的一行'])('has nothing to type in %j', async (text) => {
  const report = vi.fn();
  new WarmUp(turn, report).begin(text);
  await vi.runAllTimersAsync();
  expect(report).not.toHaveBeenCalled();
});

import { expect, it } from 'vitest';
import { Progress, progressLine } from '../../../server/src/cli/progress';

it.each([
  [0, 4, '──────────────────────────────  0/4'],
  [1, 4, '███████───────────────────────  1/4'],
  [4, 4, '██████████████████████████████  4/4'],
  [0, 0, '██████████████████████████████  0/0'],
])('%i of %i', (done, total, expected) => {
  expect(progressLine(done, total)).toBe(expected);
});

it('is written where it changes and taken away before other words', () => {
  const written: string[] = [];
  const progress = new Progress((text) => written.push(text));
  progress.clear();
  progress.show(1, 2);
  progress.show(1, 2);
  progress.clear();
  progress.clear();
  progress.show(1, 2);
  const line = `\r${progressLine(1, 2)}`;
  expect(written).toEqual([line, '\r\u001b[K', line]);
});

import { expect, it } from 'vitest';
import { distinctHanRuns } from '../../../server/src/text/hanRuns';

it.each([
  ['', []],
  ['abc 12', []],
  ['档案', ['档案']],
  ['档案，修复。档案\t修复费', ['档案', '修复', '修复费']],
  ['1.档案\r\n档案', ['档案']],
])('%j', (text, runs) => {
  expect(distinctHanRuns(text).map(({ start, end }) => text.slice(start, end))).toEqual(runs);
});

it('keeps apart thousands of stretches', () => {
  const words = Array.from({ length: 5000 }, (_, i) =>
    String.fromCharCode(0x4e00 + (i % 100), 0x5000 + Math.floor(i / 100)),
  );
  expect(distinctHanRuns(`${words.join(' ')} ${words.join(' ')}`)).toHaveLength(5000);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Heap } from '../../../server/src/diagnosis/heap';

it('gives back the highest first, equal ones in the order they came', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (keys) => {
      const heap = new Heap<readonly [number, number]>();
      keys.forEach((key, index) => heap.push([key, index], key));
      const popped: (readonly [number, number])[] = [];
      for (let item = heap.pop(); item; item = heap.pop()) popped.push(item);
      const sorted = keys.map((key, index) => [key, index] as const).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
      expect(popped).toEqual(sorted);
    }),
  );
});

import { describe, expect, it } from 'vitest';
import { spansOfOffsets } from '../../../server/src/text/span';

describe('spansOfOffsets', () => {
  it.each([
    { what: 'one run', at: [3, 4, 5], start: 0, end: 3, spans: [[3, 6]] },
    {
      what: 'marks of emphasis between',
      at: [3, 6, 7],
      start: 0,
      end: 3,
      spans: [
        [3, 4],
        [6, 8],
      ],
    },
    {
      what: 'the middle only',
      at: [1, 2, 9, 10],
      start: 1,
      end: 3,
      spans: [
        [2, 3],
        [9, 10],
      ],
    },
    { what: 'nothing', at: [1, 2], start: 1, end: 1, spans: [] },
  ])('$what', ({ at, start, end, spans }) => {
    expect(spansOfOffsets(at, start, end).map((span) => [span.start, span.end])).toEqual(spans);
  });
});

import { expect, it } from 'vitest';
import { foldingRangesOf } from '../../../server/src/features/foldingRange';
import { LineIndex } from '../../../server/src/text/lines';
import { explained } from '../../helpers/explained';

it.each<[string, string, number | undefined, string[]]>([
  ['LF', '\n', undefined, ['0-10', '3-7', '5-7', '6-7', '8-10', '9-10']],
  ['CRLF', '\r\n', undefined, ['0-10', '3-7', '5-7', '6-7', '8-10', '9-10']],
  ['outer folds first where there is a limit', '\n', 3, ['0-10', '3-7', '8-10']],
])('folds parts, sections, tables and projects: %s', (_, lineEnd, limit, expected) => {
  const analysis = explained(lineEnd);
  const ranges = foldingRangesOf(analysis, new LineIndex(analysis.text), limit);
  expect(ranges.map(({ startLine, endLine }) => `${startLine}-${endLine}`)).toEqual(expected);
});

/** Where paragraphs end in wrapped lines. */
import { expect, it } from 'vitest';
import { joinLines } from '../../../server/src/document/sentences';
import { readLayout } from '../../../server/src/layout/read';

it.each([
  [
    'a full line that happens to end with a full stop goes on in a line without indentation',
    [
      '    （1）教育支出30万元，主要用于干部职工的业务培训、学历教育等。',
      '与上年相比增加2万元，增长7.14%。',
      '    （2）其他支出1万元。',
    ],
    2,
  ],
  [
    'a short line ends its paragraph',
    ['    （1）教育支出30万元。', '    （2）卫生健康支出60万元，主要用于在职人员的医疗保险缴费支出，与', '上年持平。'],
    2,
  ],
  [
    'so does a full line where nothing is indented',
    ['（1）教育支出30万元，主要用于干部职工的业务培训、学历教育等。', '（2）卫生健康支出60万元，与上年持平。'],
    2,
  ],
])('%s', (_, lines, count) => {
  const source = lines.join('\n');
  const rows = readLayout(source).map((row) => ({ row, source, at: 0 }));
  expect(joinLines(rows)).toHaveLength(count);
});

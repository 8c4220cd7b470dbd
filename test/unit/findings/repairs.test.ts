import { expect, it } from 'vitest';
import { checkRepairs } from '../../../server/src/findings/repairs';
import { disclosure } from '../../helpers/table';
import type { Repair } from '../../../server/src/document/model';

function remarks(repairs: readonly Repair[]): string[] {
  const { document } = disclosure({ columns: '名称 | 金额', rows: [] });
  return checkRepairs({ ...document, repairs }).map(({ message, span }) => `${span.start}: ${message['zh-cn']}`);
}

it('says once what was mended, at the first place', () => {
  expect(
    remarks([
      { kind: 'split-codes', count: 2, span: { start: 90, end: 91 } },
      { kind: 'page-breaks', count: 3, span: { start: 50, end: 60 } },
      { kind: 'split-codes', count: 1, span: { start: 95, end: 96 } },
    ]),
  ).toEqual(['50: 文本提取时错乱，已按原表理解：被拆开的编码 3 处、分页处重复的表头 3 处']);
});
it('is silent where nothing was', () => {
  expect(remarks([])).toEqual([]);
});

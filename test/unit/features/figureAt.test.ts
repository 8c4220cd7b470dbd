import { describe, expect, it } from 'vitest';
import { figureAt } from '../../../server/src/features/figureAt';
import { analysisOf } from '../../helpers/analysis';

/** `其他⏎甲⇥1.00⇥⇥3.00⏎` */
const analysis = analysisOf({ title: '其他', columns: '项目 | 一 | 二 | 三', rows: ['甲 | 1.00 | | 3.00'] });

describe('figureAt', () => {
  it.each([
    ['the title', 0, undefined],
    ['the label', 3, undefined],
    ['before the first digit', 5, '1.00'],
    ['inside', 7, '1.00'],
    ['behind the last digit', 9, '1.00'],
    ['the empty cell', 10, ''],
    ['the next figure', 11, '3.00'],
    ['the end of the row', 15, '3.00'],
    ['the end of the text', 16, undefined],
    ['outside', 99, undefined],
    ['before', -1, undefined],
  ])('%s', (_, offset, expected) => {
    expect(figureAt(analysis, offset)?.figure.text).toBe(expected);
  });
});

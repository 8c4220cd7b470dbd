import { describe, expect, it } from 'vitest';
import { withoutBelow } from '../../../server/src/document/formEnd';
import { readLayout } from '../../../server/src/layout/read';

/** The lines of a form's indicators that are left. */
function left(lines: readonly string[]): readonly string[] {
  const text = lines.join('\n');
  return withoutBelow(text, readLayout(text)).map(({ cells }) => cells[0]?.text ?? '');
}

const HEADER = '一级指标 二级指标 三级指标 指标值 备注';
const ROW = '产出指标 数量指标 整理卷数 ≥120卷 台账';

describe('what stands below a form', () => {
  it.each([
    ['a note', '注：只公开主要项目。'],
    ['the number of the next form', '表6-2'],
    ['the same in characters', '部门公开表十三'],
    ['its year', '（2026年度）'],
    ['a heading', '（二）“库房改造”项目'],
    ['a paragraph', '1.项目概况。改造档案库房。'],
  ])('%s', (_, line) => {
    expect(left([HEADER, ROW, line, '其余的话。'])).toEqual([HEADER, ROW]);
  });

  it.each([
    ['a cell that goes on', [HEADER, ROW, '和清单']],
    ['a row that follows', [HEADER, ROW, '1.整理', '质量指标 整理合格率 ≥98% 台账']],
    ['cells in a grid', [HEADER.replaceAll(' ', '\t'), ROW.replaceAll(' ', '\t'), '（二）\t甲']],
  ])('leaves alone: %s', (_, lines) => {
    expect(left(lines)).toHaveLength(lines.length);
  });
});

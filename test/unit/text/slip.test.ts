import { describe, expect, it } from 'vitest';
import { slipEdits } from '../../../server/src/text/slip';

/** The edits as `at:printed>right`. */
const edits = (printed: string, right: string): string | undefined =>
  slipEdits(printed, right)
    ?.map((edit) => `${edit.at}:${edit.printed}>${edit.right}`)
    .join(' ');

describe('slipEdits', () => {
  it.each([
    ['档按修复', '档案修复', '1:按>案'],
    ['档修复', '档案修复', '1:>案'],
    ['档案案修复', '档案修复', '2:案>'],
    ['案档修复', '档案修复', '0:案档>档案'],
    ['江州市挡按保管中心收藏科', '江州市档案保管中心收藏科', '3:挡>档 4:按>案'],
    ['江州市保管中心收藏整理科', '江州市档案保管中心收藏整理科', '3:>档案'],
  ])('%s ← %s', (printed, right, expected) => {
    expect(edits(printed, right)).toBe(expected);
  });

  it.each([
    ['档案修复', '档案修复'],
    ['挡按修复', '档案修复'],
    ['档案修复费', '档案修复'],
    ['案修复', '档案修复'],
    ['档案室修复', '档案抢救修复费'],
    ['修复', '档案修复'],
    ['', '档案'],
    ['档案修复', '馆藏展陈'],
  ])('no slip: %s ← %s', (printed, right) => {
    expect(edits(printed, right)).toBeUndefined();
  });
});

import { expect, it } from 'vitest';
import { editDistance, isOneOff } from '../../../server/src/text/near';

it.each([
  ['行政运行', '行政动行', true],
  ['行政运行', '政行运行', true],
  ['行政运行', '行政运行', false],
  ['行政运行', '行政运', false],
  ['行政运行', '行攻动行', false],
  ['', '', false],
])('%s, %s: %s', (a, b, off) => {
  expect(isOneOff(a, b)).toBe(off);
});

it.each([
  ['', '', 3, 0],
  ['职责', '职责', 3, 0],
  ['部门职责', '职责', 3, 2],
  ['收支总表', '收入总表', 3, 1],
  ['一二三四五', '五四三二一', 3, 4],
  ['一二三四五', '一', 3, 4],
  ['甲乙', '乙甲', 2, 2],
])('%s, %s: %d at most is %d', (a, b, most, distance) => {
  expect(editDistance(a, b, most)).toBe(distance);
});

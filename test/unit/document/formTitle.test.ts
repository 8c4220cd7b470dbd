import { expect, it } from 'vitest';
import { nameInTitle } from '../../../server/src/document/formTitle';

it.each([
  ['3、档案修复费绩效目标表', '档案修复费'],
  ['表12 2026年部门重点项目绩效目标表', ''],
  ['附表3 2026年古籍修复经费绩效目标表', '2026年古籍修复经费'],
  ['公开表6-1 部门预算项目支出绩效目标表', ''],
  ['表十三 档案修复费绩效目标表', '档案修复费'],
  ['表15：部门预算项目（政策）绩效目标表', ''],
])('%s names %s', (title, name) => {
  expect(nameInTitle(title)).toBe(name);
});

import { expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';

it('holds a table against nothing where a row has swallowed the names of several accounts', () => {
  const text = [
    '部门预算支出总表',
    '单位：万元',
    '科目编码\t科目名称\t合计\t基本支出\t项目支出',
    '\t合计\t50.00\t30.00\t20.00',
    '\t208社会保障和就业支出20805行政事业单位养老支出2080505机关事业单位基本养老保险缴费支出\t30.00\t41.00\t',
    '213\t农林水支出\t20.00\t\t20.00',
    '',
  ].join('\n');
  expect(analyse(text).findings.filter(({ severity }) => severity !== 'information')).toEqual([]);
  const apart = text.replace(
    '\t208社会保障和就业支出20805行政事业单位养老支出2080505机关事业单位基本养老保险缴费支出',
    '208\t社会保障和就业支出',
  );
  expect(analyse(apart).findings.map(({ rule }) => rule)).toContain('expenditure-row-total');
});

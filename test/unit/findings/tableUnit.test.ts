import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import { table } from '../rules/support';

const CODES = '序号|科目编码|科目名称|合计|基本支出|项目支出';
const EXPENDITURE = [
  '1||合计|30.00|20.00|10.00',
  '2|201|一般公共服务支出|30.00|20.00|10.00',
  '3|20126|档案事务|30.00|20.00|10.00',
  '4|2012601|行政运行|20.00|20.00|',
  '5|2012604|档案馆|10.00||10.00',
];
const INCOME = ['1||合计|30.00|30.00|30.00|', '2|201|一般公共服务支出|30.00|30.00|30.00|'];
const SUMMARY = [
  '1|一、一般公共预算拨款收入|30.00|一、一般公共服务支出|30.00',
  '2|本年收入合计|30.00|本年支出合计|30.00',
  '3|上年结转结余||年终结转结余|',
  '4|收入总计|30.00|支出总计|30.00',
];

/** Three tables, each with the unit given above it. */
function document(summary: string, income: string, expenditure: string): string {
  return [
    table('部门预算收支总表', '序号|项目|预算数|项目|预算数', SUMMARY, { unit: summary }),
    table('部门预算收入总表', '序号|科目编码|科目名称|合计|本年收入小计|财政拨款收入|上年结转', INCOME, {
      unit: income,
    }),
    table('部门预算支出总表', CODES, EXPENDITURE, { unit: expenditure }),
  ].join('');
}

const errors = (text: string) => analyse(text).findings.filter(({ severity }) => severity === 'error');

describe('the unit above a table', () => {
  it.each(['元', '万元', '千元'])('is right in all three: %s', (unit) => {
    expect(errors(document(unit, unit, unit))).toEqual([]);
  });

  it.each([
    ['收支总表', '元', '万元', '万元', '万元', '10000'],
    ['收入总表', '万元', '元', '万元', '万元', '10000'],
    ['支出总表', '元', '元', '万元', '元', '10000'],
    ['支出总表', '万元', '万元', '千元', '万元', '10'],
  ])('of %s is wrong: told once, and mended', (name, summary, income, expenditure, right, factor) => {
    const text = document(summary, income, expenditure);
    const [finding, ...more] = errors(text);
    expect(more).toEqual([]);
    expect(finding?.rule).toBe('table-unit');
    expect(finding?.message['zh-cn']).toMatch(
      new RegExp(`^${name} 单位“.*”应为“${right}”，各数与其他表均差 ${factor} 倍：`),
    );
    const [fix] = finding?.fixes ?? [];
    const [edit] = fix?.edits ?? [];
    const after = edit ? text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end) : text;
    expect(fix?.preferred).toBe(true);
    expect(errors(after)).toEqual([]);
  });

  it('is not blamed for one wrong figure', () => {
    const text = document('万元', '万元', '万元').replace('收入总计\t30.00', '收入总计\t300000.00');
    expect(errors(text).map(({ rule }) => rule)).not.toContain('table-unit');
  });

  it('is not blamed for a point moved in the one amount another table has of it', () => {
    const basic = table('部门预算一般公共预算财政拨款基本支出表', '序号|科目编码|科目名称|合计|人员经费|公用经费', [
      '1||合计|20.00|18.00|2.00',
      '2|301|工资福利支出|18.00|18.00|',
      '3|302|商品和服务支出|2.00||2.00',
    ]);
    const general = table('部门预算一般公共预算财政拨款支出表', CODES, EXPENDITURE);
    const right = document('万元', '万元', '万元') + general + basic;
    const text = document('万元', '万元', '万元') + general.replace('合计\t30.00\t20.00', '合计\t30.00\t2.00') + basic;
    expect(errors(right)).toEqual([]);
    const [finding, ...more] = errors(text);
    expect(more).toEqual([]);
    const [edit] = finding?.fixes[0]?.edits ?? [];
    expect(edit && text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end)).toBe(right);
  });
});

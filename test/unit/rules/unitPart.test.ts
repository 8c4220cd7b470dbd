import { describe, expect, it } from 'vitest';
import { table } from './support';
import { findingsOf, marked } from './support';

const HEADER = '序号|科目编码|科目名称|合计|基本支出|项目支出';
const ROWS = ['1||合计|3.00|3.00|', '2|201|一般公共服务支出|3.00|3.00|'];
const department = (...units: readonly string[]): string =>
  table('部门预算支出总表', HEADER, ROWS) +
  [
    '一、部门职责及机构设置情况',
    '',
    '负责档案工作。',
    '',
    '部门机构设置情况',
    '',
    '单位名称\t单位性质\t单位规格\t经费保障形式',
    ...units.map((unit) => `${unit}\t事业\t正科级\t财政性资金基本保证`),
    '',
    '',
  ].join('\n');
const unit = (code: string, name: string, titles = ['支出总表', '收入总表']): string =>
  titles
    .map((title) => table(`单位预算${title}`, HEADER, ROWS).replace('450 江州市档案馆', `${code} ${name}`))
    .join('');

const [OWN, MUSEUM, CENTRE] = ['江州市档案馆本级', '江州市方志馆', '江州市档案数字中心'];

describe('unit-part', () => {
  it('a unit without a budget', () => {
    const text = department(OWN, MUSEUM, CENTRE) + unit('450001', OWN) + unit('450002', MUSEUM);
    const [finding, ...others] = findingsOf('unit-part', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding && marked(text, finding)).toBe(CENTRE);
    expect(finding?.message['zh-cn']).toBe('机构设置列有 3 个单位，其中“江州市档案数字中心”没有单位预算');
  });

  it('a budget of a unit that is not listed', () => {
    const text = department(OWN, MUSEUM) + unit('450001', OWN) + unit('450002', MUSEUM) + unit('450003', CENTRE);
    const [finding, ...others] = findingsOf('unit-part', text);
    expect(others).toEqual([]);
    expect(finding?.message['zh-cn']).toBe('单位预算所列“江州市档案数字中心”不在机构设置情况中');
  });

  it.each([
    ['every unit has its part', department(OWN, MUSEUM) + unit('450001', OWN) + unit('450002', MUSEUM)],
    ['no parts of units', department(OWN, MUSEUM)],
    ['brackets', department('江州市档案馆（本级）', MUSEUM) + unit('450001', OWN) + unit('450002', MUSEUM)],
    ['a slip in a name', department(OWN, '江州市方志管') + unit('450001', OWN) + unit('450002', MUSEUM)],
    [
      'a document that ends early',
      department(OWN, MUSEUM, CENTRE) + unit('450001', OWN) + unit('450002', MUSEUM, ['支出总表']),
    ],
    ['names of another kind', department('甲院', '乙院') + unit('450001', OWN)],
  ])('leaves alone: %s', (_, text) => {
    expect(findingsOf('unit-part', text)).toEqual([]);
  });
});

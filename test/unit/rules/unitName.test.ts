import { describe, expect, it } from 'vitest';
import { findingsOf, fixedLines, form, marked, table } from './support';

const NAMES = ['江州市档案馆本级|行政|正处级|财政拨款', '江州市档案保管中心|事业|正科级|财政拨款'];

/** A department of two units: 机构设置, a procurement table of one 小计, the text. */
function document(subtotal: string, line = '', names: readonly string[] = NAMES): string {
  return (
    table('部门预算支出总表', '序号|科目编码|科目名称|合计|基本支出|项目支出', ['1||合计|30.00|20.00|10.00']) +
    `一、部门职责及机构设置情况\n\n${line}\n\n` +
    table('部门机构设置情况', '单位名称|单位性质|单位规格|经费保障形式', names) +
    table('部门政府采购预算', '项目名称|预算资金|采购物品名称|计量单位|数量|单价|合计', [
      '合计||||||2.00',
      `${subtotal}小计||||||2.00`,
      '档案修复费|10.00|复印纸|箱|1|2.00|2.00',
    ])
  );
}

describe('unit-name', () => {
  it.each([
    ['江州市档案保护中心', '江州市档案保管中心'],
    ['江州市档按保管中心', '江州市档案保管中心'],
    ['江州市档案保中心', '江州市档案保管中心'],
    ['江州市档案保管理中心', '江州市档案保管中心'],
    ['江州市案档保管中心', '江州市档案保管中心'],
  ])('%s小计', (printed, right) => {
    const text = document(printed);
    const [finding, ...others] = findingsOf('unit-name', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding && marked(text, finding)).toBe(printed);
    expect(finding && fixedLines(text, finding)).toEqual([`*${right}小计\t\t\t\t\t\t2.00`]);
  });

  it('says what it is compared with', () => {
    const [finding] = findingsOf('unit-name', document('江州市档案保护中心'));
    expect(finding?.message['zh-cn']).toBe(
      '政府采购预算：单位名称“江州市档案保护中心”与“江州市档案保管中心”仅一字之差，同一单位名称应一致',
    );
    expect(finding?.related.map(({ message }) => message['zh-cn'])).toEqual(['机构设置情况']);
  });

  it.each([
    ['江州市档案保管中心负责档案整理，江州市档案保菅中心还负责修复。', '江州市档案保菅中心'],
    ['本部门包括江州市挡案保管中心。', '江州市挡案保管中心'],
  ])('in the text: %s', (line, at) => {
    const text = document('江州市档案保管中心', line);
    const [finding, ...others] = findingsOf('unit-name', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding && fixedLines(text, finding)).toEqual([`*${line.replace(at, '江州市档案保管中心')}`]);
  });

  it.each([
    ['江州市档案馆（本级）', '江州市档案馆机关、江州市档案 保管中心的收支都在其中。'],
    ['江州市档案保管中心', '江州市档案保管第二中心、江州市档案保管新中心不在其中。'],
    ['江州市档案保管中心', '江州市档案馆保管中心的前身是江州市档案室。'],
    ['江州市档案', ''],
    ['江州市史志研究中心', '江州县档案馆、江北市档案馆派人参加。'],
  ])('leaves alone: %s, %s', (subtotal, line) => {
    expect(findingsOf('unit-name', document(subtotal, line)).filter(({ span }) => span.start >= 0)).toEqual([]);
  });

  describe('in a form', () => {
    /** The head of a form that says who carries the project out, with or without cells. */
    const carriedOut = (label: string, unit: string, between: string): string =>
      [
        '1、档案修复费绩效目标表',
        '单位：万元',
        `${label}${between}${unit}`,
        `项目名称${between}档案修复费`,
        `预算数${between}10.00`,
        '一级指标\t二级指标\t三级指标\t指标描述\t指标值',
        '产出指标\t数量指标\t修复件数\t全年修复的件数\t≥20件',
        '',
      ].join('\n');

    it.each([
      ['实施单位', '\t'],
      ['项目单位', '\t'],
      ['实施单位', ' '],
      ['单位名称', ' '],
    ])('%s%s', (label, between) => {
      const text = document('江州市档案保管中心') + carriedOut(label, '江州市档案保护中心', between);
      const [finding, ...others] = findingsOf('unit-name', text);
      expect(others).toEqual([]);
      expect(finding && marked(text, finding)).toBe('江州市档案保护中心');
      expect(finding && fixedLines(text, finding)).toEqual([`*${label}${between}江州市档案保管中心`]);
    });

    it.each([
      ['实施单位', '江州市档案保管中心', '\t'],
      ['实施单位', '450-江州市档案馆（本级）', '\t'],
      ['主管部门', '江州市档案保护中心', '\t'],
      ['实施单位', '江州市档案保\n管中心', ' '],
    ])('leaves alone: %s %s', (label, unit, between) => {
      expect(findingsOf('unit-name', document('江州市档案保管中心') + carriedOut(label, unit, between))).toEqual([]);
    });
  });

  it('a line’s end inside a name is no slip', () => {
    const text = document('江州市档案保管中心', '本部门包括江州市档案保\n管中心。');
    expect(findingsOf('unit-name', text)).toEqual([]);
  });

  it('two units that 机构设置 lists are two units', () => {
    const names = ['江州市档案保管中心|事业|正科级|财政拨款', '江州市档案保护中心|事业|正科级|财政拨款'];
    expect(findingsOf('unit-name', document('江州市档案保护中心', '江州市档案保护中心负责修复。', names))).toEqual([]);
  });

  it.each([
    ['450001江州市档案馆东城分馆', '450002江州市档案馆西城分馆', 0],
    ['450001江州市档案馆东城分馆', '450001江州市档案馆西城分馆', 1],
    ['450001江州市档案馆第一分馆', '450002江州市档案馆第二分馆', 0],
  ])('the code tells units apart: %s, %s', (one, other, count) => {
    const text =
      form({ unit: one }) +
      form({ number: '2', unit: one, code: '33010026P000121100045', name: '装裱费' }) +
      form({ number: '3', unit: other, code: '33010026P000121100056', name: '展陈费' });
    expect(findingsOf('unit-name', text)).toHaveLength(count);
  });
});

describe('a unit that is not listed', () => {
  const UNITS = [
    '江州市档案馆|行政|正处级|财政拨款',
    '江州市文化馆|事业|正科级|财政拨款',
    '江州市博物馆|事业|正科级|财政拨款',
  ];
  const bought = (names: readonly string[], units: readonly string[] = UNITS): string =>
    table('部门预算支出总表', '序号|科目编码|科目名称|合计|基本支出|项目支出', ['1||合计|30.00|20.00|10.00']) +
    (units.length > 0 ? table('部门机构设置情况', '单位名称|单位性质|单位规格|经费保障形式', units) : '') +
    table('部门政府采购预算', '项目名称|预算资金|采购物品名称|计量单位|数量|单价|合计', [
      `合计||||||${2 * names.length}.00`,
      ...names.flatMap((name) => [`${name}小计||||||2.00`, '档案修复费|10.00|复印纸|箱|1|2.00|2.00']),
    ]);

  it('is told with the one most like it', () => {
    const text = bought(['江州市文化馆', '江州市图书馆']);
    const [finding, ...others] = findingsOf('unit-name', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('江州市图书馆');
    expect(finding?.message['zh-cn']).toBe('政府采购预算：机构设置所列单位中没有“江州市图书馆”，疑为“江州市博物馆”');
  });

  it.each([
    ['all are listed', ['江州市文化馆', '江州市博物馆']],
    ['several are not: the list is another', ['江州市文化馆', '江州市图书馆', '江州市美术馆']],
    ['it is like none', ['江州市文化馆', '滨河公园建设指挥部办公室']],
    ['it is a part of one that is listed', ['江州市文化馆', '江州市博物馆东城分馆']],
  ])('leaves alone where %s', (_, names) => {
    expect(findingsOf('unit-name', bought(names))).toEqual([]);
  });

  const projects = (names: readonly string[]): string =>
    `部门项目支出明细表\n单位：万元\n单位名称\t项目名称\t合计\t一般公共预算\n${names
      .map((name) => `${name}\t馆藏修复\t2.00\t2.00\n`)
      .join('')}\n`;

  it('is compared with units printed again where there is no 机构设置', () => {
    const names = ['江州市文化馆', '江州市博物馆'];
    expect(findingsOf('unit-name', projects(names) + projects(names))).toEqual([]);
    const text = projects(names) + projects(['江州市文化馆', '北原市博物馆', '江州市博物馆']);
    const [finding, ...others] = findingsOf('unit-name', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('北原市博物馆');
  });
});

describe('unit-name among the accounts of units', () => {
  const row = (code: string, name: string, account: boolean): string =>
    account ? `201  26  04  ${code}     ${name}` : `             ${code}    ${name}`;
  const lines = (title: string, second: string): string =>
    [
      `                                 ${title}`,
      '部门：江州市档案馆                                                         单位：元',
      '科目编码',
      '类   款  项  单位代码     单位名称（科目）         合计        基本支出       项目支出',
      '                       合    计                90,000.00      60,000.00      30,000.00',
      `${row('450001', '江州市档案馆机关          50,000.00      40,000.00      10,000.00', false)}`,
      `${row('450001', '档案馆                  50,000.00      40,000.00      10,000.00', true)}`,
      `${row('450002', `${second}      40,000.00      20,000.00      20,000.00`, false)}`,
      `${row('450002', '档案馆                  40,000.00      20,000.00      20,000.00', true)}`,
      '',
    ].join('\n');

  it.each([
    ['江州市档案保管中心', []],
    ['江州市档案保营中心', ['江州市档案保营中心']],
  ])('%s', (second, marks) => {
    const text =
      lines('部门支出总表', '江州市档案保管中心') +
      lines('一般公共预算支出预算表', second) +
      lines('财政拨款支出表', '江州市档案保管中心');
    expect(findingsOf('unit-name', text).map((finding) => marked(text, finding))).toEqual(marks);
  });
});

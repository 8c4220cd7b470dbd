/** Collapsed tables of forms with several blocks side by side, units whose names wrap, and titles of tables nobody knows. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';

const META = '单位：305_江州市档案局 单位：万元';
const SUMMARY = [
  '部门公开表01',
  '收支总表',
  META,
  '收入 支出',
  '项目 本年预算 项目（按功能分类） 本年预算 项目（按部门预算经济分类） 本年预算 项目（按政府预算经济分类） 本年预算',
  '一、一般公共预算拨款收入 310.50 一、一般公共服务支出 290.00 一、基本支出 240.50 一、机关工资福利支出 150.00',
  '经费拨款 300.50 二、外交支出 工资福利支出 200.00 二、机关商品和服务支出 40.00',
  '纳入一般公共预算管理的非税收入拨款 10.00 三、国防支出 商品和服务支出 38.00 三、对事业单位经常性补助 52.50',
  '二、政府性基金预算拨款收入 四、公共安全支出 对个人和家庭的补助 2.50 四、转移性支出',
  '三、其他收入 2.00 五、社会保障和就业支出 22.50 二、项目支出 72.00 五、其他支出 70.00',
  '六、卫生健康支出 按项目管理的商品和服务支出 72.00',
  '七、其他支出',
  '八、转移性支出',
  '本年收入合计 312.50 本年支出合计 312.50 本年支出合计 312.50 本年支出合计 312.50',
  '收入总计 312.50 支出总计 312.50 支出总计 312.50 支出总计 312.50',
];
const INCOME = [
  '部门公开表02',
  '收入总表',
  META,
  '单位代码 单位名称 合计 本年收入 上年结转结余',
  '小计 一般公共预算 政府性基金预算 事业收入 其他收入',
  '合计 312.50 312.50 310.50 2.00',
  '305 江州市档案局 312.50 312.50 310.50 2.00',
  '305001 江州市档案局本级 252.50 252.50 250.50 2.00',
  '305002',
  '江州市城建档案管理服',
  '务中心',
  '60.00 60.00 60.00',
];
const EXPENDITURE = [
  '部门公开表03',
  '支出总表',
  META,
  '科目编码 科目名称 合计 基本支出 项目支出',
  '类 款 项',
  '合计 312.50 240.50 72.00',
  '201 一般公共服务支出 290.00 218.00 72.00',
  '201 26 档案事务 290.00 218.00 72.00',
  '201 26 01 行政运行 218.00 218.00',
  '201 26 04 档案馆 72.00 72.00',
  '208 社会保障和就业支出 22.50 22.50',
  '208 05 行政事业单位养老支出 22.50 22.50',
  '208 05 05',
  '机关事业单位基本养老保险缴费',
  '支出',
  '22.50 22.50',
];
const UNKNOWN = [
  '部门公开表04',
  '支出预算分类汇总表（按政府预算经济分类）',
  META,
  '科目编码 单位代码 单位名称（科目） 总计 机关工资福利支出 机关商品和服务支出',
  '201 26 01 305001 行政运行 218.00 178.00 40.00',
];
const APPROPRIATIONS = [
  '部门公开表06',
  '财政拨款收支总表',
  META,
  '收入 支出',
  '项目 本年预算 项目 合计 一般公共预算 政府性基金预算 国有资本经营预算',
  '一、本年收入 310.50 一、本年支出 310.50 310.50',
  '（一）一般公共预算拨款 310.50 （一）一般公共服务支出 288.00 288.00',
  '经费拨款 300.50 （二）外交支出',
  '纳入一般公共预算管理的非税收入拨款 10.00 （三）国防支出',
  '（二）政府性基金预算拨款 （四）社会保障和就业支出 22.50 22.50',
  '（三）国有资本经营预算拨款 （五）卫生健康支出',
  '二、上年结转 （六）其他支出',
  '二、年终结转结余',
  '收入总计 310.50 支出总计 310.50 310.50',
];
const THREE_PUBLIC = [
  '部门公开表15',
  '一般公共预算“三公”经费支出表',
  META,
  '单位编码 单位名称 “三公”经费合计 因公出国（境）费 公务用车购置及运行费 公务接待费',
  '小计 公务用车购置费 公务用车运行费',
  '合计 9.00 0.00 6.00 0.00 6.00 3.00',
  '305 江州市档案局 9.00 0.00 6.00 0.00 6.00 3.00',
  '305001 江州市档案局本级 7.00 0.00 5.00 0.00 5.00 2.00',
  '305002 江州市城建档案管理服务中心 2.00 0.00 1.00 0.00 1.00 1.00',
];
const ALL = [SUMMARY, INCOME, EXPENDITURE, UNKNOWN, APPROPRIATIONS, THREE_PUBLIC].flat();

function told(lines: readonly string[]): readonly string[] {
  return analyse(lines.join('\n')).findings.flatMap(({ severity, rule, message }) =>
    severity === 'information' ? [] : [`${rule} ${message['zh-cn']}`],
  );
}

function labelsOf(id: string, side = 0): readonly string[] {
  const table = analyse(ALL.join('\n')).document.tables.find(({ kind }) => kind?.id === id);
  return (table?.entries ?? []).filter((entry) => entry.side === side).map(({ label }) => label);
}

describe('a collapsed draft', () => {
  it('with nothing wrong has nothing told of it', () => {
    expect(told(ALL)).toEqual([]);
  });

  it('has four blocks side by side', () => {
    expect([1, 2, 3].map((side) => labelsOf('SZ', side).slice(-4))).toEqual([
      ['七、其他支出', '八、转移性支出', '本年支出合计', '支出总计'],
      ['二、项目支出', '按项目管理的商品和服务支出', '本年支出合计', '支出总计'],
      ['四、转移性支出', '五、其他支出', '本年支出合计', '支出总计'],
    ]);
  });

  it('has units whose names wrap behind their codes', () => {
    expect(labelsOf('SR')).toEqual(['合计', '江州市档案局', '江州市档案局本级', '江州市城建档案管理服务中心']);
  });

  it('has a table that ends at the title of one nobody knows', () => {
    expect(labelsOf('ZC').at(-1)).toBe('机关事业单位基本养老保险缴费支出');
  });

  it.each([
    ['a class of the uses', '工资福利支出 200.00', '工资福利支出 220.00', 'group-total'],
    [
      'a class of the government',
      '三、对事业单位经常性补助 52.50',
      '三、对事业单位经常性补助 25.50',
      'year-expenditure-sum',
    ],
    ['a total of the further blocks', '本年支出合计 312.50\n', '本年支出合计 321.50\n', 'year-expenditure-sum'],
    ['an amount of a unit', '60.00 60.00 60.00', '60.00 60.00 66.00', '收入总表'],
    ['三公 of a unit', '305002 江州市城建档案管理服务中心 2.00', '305002 江州市城建档案管理服务中心 2.20', '三公'],
    ['an item below an unnumbered one', '288.00 288.00', '283.00 288.00', '财政拨款收支总表'],
  ])('tells %s', (_, right, wrong, words) => {
    const text = ALL.join('\n');
    expect(text).toContain(right);
    const found = told(text.replace(right, wrong).split('\n'));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
  });
});

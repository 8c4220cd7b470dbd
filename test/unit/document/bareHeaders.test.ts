import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import type { Disclosure } from '../../../server/src/document/model';
import { figureIn } from '../../../server/src/network/figures';

/** Every cell on a line of its own, an empty one as an empty line. */
const cells = (...rows: readonly string[]): string =>
  rows.flatMap((row) => row.split('|').map((cell) => cell.trim())).join('\n');

const documentOf = (...lines: readonly string[]): Disclosure =>
  analyse(['某市粮食局2027年部门预算公开', '部门预算公开表', ...lines, ''].join('\n')).document;

/** The amounts of a row by column, those that are printed. */
const amountsOf = (document: Disclosure, kind: string, label: string): Record<string, string> => {
  const table = document.tables.find((each) => each.kind?.id === kind);
  const row = table?.entries.find((entry) => entry.label === label);
  return Object.fromEntries(
    row?.figures.flatMap(({ column, text }) => (column && text !== '' ? [[column.id, text]] : [])) ?? [],
  );
};

const META = ['部门名称：某市粮食局', '单位：万元'];

describe('headers whose cells stand on lines of their own', () => {
  it('are as wide as 栏次 counts', () => {
    const document = documentOf(
      '部门预算收入总表',
      ...META,
      cells(
        '序号|功能分类科目|合计|本年收入|上年结转',
        '科目编码|科目名称|小计|财政拨款收入|财政专户收入|事业收入|经营收入|上级补助收入|附属单位上缴收入|其他收入',
        '栏次|1|2|3|4|5|6|7|8|9|10|11|12',
        '1||合计|90.00|80.00|75.00||5.00|||||10.00',
        '2|222|粮油物资储备支出|90.00|80.00|75.00||5.00|||||10.00',
        '3|22201|粮油物资事务|90.00|80.00|75.00||5.00|||||10.00',
        '4|2220101|行政运行|60.00|60.00|60.00|||||||',
        '5|2220115|粮食风险基金|30.00|20.00|15.00||5.00|||||10.00',
      ),
    );
    expect(amountsOf(document, 'SR', '粮食风险基金')).toEqual({
      total: '30.00',
      yearIncome: '20.00',
      fiscal: '15.00',
      business: '5.00',
      carryOver: '10.00',
    });
  });

  it('have a column for each level of the code, and the classes of 基本支出', () => {
    const document = documentOf(
      '2027年部门支出总体情况表',
      ...META,
      cells(
        '科目编码|单位代码|单位（科目名称）|总计|基本支出|项目支出',
        '类|款|项',
        '小计|工资福利支出|对个人和家庭的补助|商品和服务支出|资本性支出',
        '小计|一般性项目|专项资金',
        '||||合计|90.0|60.0|40.0|5.0|14.0|1.0|30.0|10.0|20.0',
        '|||071001|某市粮食局本级|90.0|60.0|40.0|5.0|14.0|1.0|30.0|10.0|20.0',
        '222|01|01|071001|行政运行|60.0|60.0|40.0|5.0|14.0|1.0|||',
        '222|01|02|071001|一般行政管理事务|10.0||||||10.0|10.0|',
        '222|01|15|071001|粮食风险基金|20.0||||||20.0||20.0',
      ),
    );
    expect(amountsOf(document, 'ZC', '行政运行')).toEqual({
      total: '60.0',
      basic: '60.0',
      basicWages: '40.0',
      basicAid: '5.0',
      basicGoods: '14.0',
      basicCapital: '1.0',
    });
    expect(amountsOf(document, 'ZC', '粮食风险基金')).toEqual({
      total: '20.0',
      project: '20.0',
      targetProjects: '20.0',
    });
    expect(document.repairs.map(({ kind }) => kind)).not.toContain('split-codes');
    expect(document.tables[0]?.entries.map(({ code }) => code)).toEqual(['', '', '2220101', '2220102', '2220115']);
  });

  it('stand over income, and over expenditure by use and source', () => {
    const text = [
      '2027年部门收支总体情况表',
      ...META,
      cells(
        '收入|支出',
        '项目|金额|项目|合计|上年结转|一般公共预算|政府性基金|事业收入',
        '一般公共预算收入|75.0|一、基本支出|60.0||60.0||',
        '政府性基金收入||1、工资福利支出|45.0||45.0||',
        '事业收入|5.0|2、商品和服务支出|15.0||15.0||',
        '其他收入||二、项目支出|30.0|10.0|15.0||5.0',
        '||1、一般性项目|10.0|10.0|||',
        '||2、专项资金|20.0||15.0||5.0',
        '本年收入合计|80.0|本年支出合计|90.0|10.0|75.0||5.0',
        '上年结转|10.0||||||',
        '收入总计|90.0|支出总计|90.0|10.0|75.0||5.0',
      ),
      '',
    ].join('\n');
    const document = documentOf(text);
    expect(amountsOf(document, 'SZ', '二、项目支出')).toEqual({
      expenditureAmount: '30.0',
      carryOverUse: '10.0',
      generalBudgetUse: '15.0',
      businessUse: '5.0',
    });
    const told = (changed: string): string[] =>
      analyse(`某市粮食局2027年部门预算公开\n${changed}`).findings.map(({ rule }) => rule);
    expect(told(text)).toEqual([]);
    expect(told(text.replace('专项资金\n20.0', '专项资金\n30.0'))).not.toEqual([]);
    expect(told(text.replace('事业收入\n5.0', '事业收入\n6.0'))).not.toEqual([]);
    expect(told(text.replace('商品和服务支出\n15.0', '商品和服务支出\n51.0'))).not.toEqual([]);
  });

  it('are three rows deep: items of two years, and what vehicles consist of', () => {
    const document = documentOf(
      '一般公共预算“三公”经费支出表',
      ...META,
      cells(
        '2026年预算数|2027年预算数',
        '合计|因公出国（境）费|公务用车购置及运行费|公务接待费',
        '合计|因公出国（境）费|公务用车购置及运行费|公务接待费',
        '小计|公务用车购置费|公务用车运行费',
        '小计|公务用车购置费|公务用车运行费',
        '21.00||19.00|15.00|4.00|2.00|6.50||5.00||5.00|1.50',
      ),
    );
    expect(amountsOf(document, 'SG', '公务用车运行维护费')).toEqual({ lastYear: '4.00', total: '5.00' });
    expect(amountsOf(document, 'SG', '公务用车购置费')).toEqual({ lastYear: '15.00' });
    expect(amountsOf(document, 'SG', '公务接待费')).toEqual({ lastYear: '2.00', total: '1.50' });
  });

  it('are labels of lists without figures', () => {
    const document = documentOf(
      '部门机构设置情况',
      cells(
        '单位名称|单位性质|单位规格|经费保障形式',
        '某市粮食局本级|行政单位|正处级|财政拨款',
        '某市粮油质量检测站|公益一类事业单位|正科级|财政性资金基本保证',
      ),
      '二、部门预算安排的总体情况',
    );
    const [table] = document.tables;
    expect(table?.entries.map(({ label, texts }) => [label, texts.get('funding')?.text])).toEqual([
      ['某市粮食局本级', '财政拨款'],
      ['某市粮油质量检测站', '财政性资金基本保证'],
    ]);
  });
});

describe('tables below their number', () => {
  it('may leave out 表 in their title', () => {
    const lines = (amount: string): string[] => [
      '预算10表',
      '2027年机关运行经费',
      ...META,
      cells('序号|科目名称|金额', '|合计|14.0', '1|办公费|9.0', `2|差旅费|${amount}`),
      '第三部分 某市粮食局2027年部门预算情况说明',
      '机关运行经费：2027年机关运行经费支出预算14.0万元。',
    ];
    expect(documentOf(...lines('5.0')).tables.map(({ kind, title }) => `${kind?.id} ${title}`)).toEqual([
      'YX 2027年机关运行经费',
    ]);
    const told = (...of: readonly string[]): string[] => analyse(of.join('\n')).findings.map(({ rule }) => rule);
    expect(told('某市粮食局2027年部门预算公开', ...lines('5.0'))).toEqual([]);
    expect(told('某市粮食局2027年部门预算公开', ...lines('6.0'))).toContain('code-subtotal');
  });
});

const FORM = [
  '1、仓容维修绩效目标表',
  '单位：万元',
  cells(
    '项目编码|33010027P000512340012|项目名称|仓容维修',
    '预算规模及资金用途|预算数|30.00|其中：财政资金|20.00|其他资金|10.00|用于低温仓改造。',
    '资金支出计划（%）|3月底|6月底|10月底|12月底|10%|40%|80%|100%',
    '绩效目标|1.完成三座仓库的改造。',
    '一级指标|二级指标|三级指标|绩效指标描述|指标值|指标值确定依据',
    '产出指标|数量指标|改造仓库|改造的仓库数量|≥3座|实施方案',
    '改造仓容|改造的仓容|≥5000吨|实施方案',
    '质量指标|验收合格率|合格的比例|100%|验收单',
    '成本指标|项目总成本|全部支出|≤30万元|概算',
    '效益指标|社会效益指标|保粮能力|保管能力|有所提升|年度总结',
    '满意度指标|服务对象满意度指标|职工满意度|满意的比例|≥90%|问卷',
  ),
].join('\n');

describe('forms whose merged cells are gone', () => {
  it('have their money, their plan and their indicators', () => {
    const { parts, tables } = documentOf('五、部门项目预算安排情况及绩效目标', FORM);
    const [project] = parts[0]?.projects ?? [];
    const entry = tables.find(({ kind }) => kind?.id === 'JX')?.entries[0];
    expect(['budget', 'fiscalFunds', 'otherFunds'].map((id) => entry && figureIn(entry, id)?.text)).toEqual([
      '30.00',
      '20.00',
      '10.00',
    ]);
    expect(project?.plan.map(({ text }) => text)).toEqual(['10', '40', '80', '100']);
    expect(
      project?.indicators.map((each) => `${each.level1} ${each.level2} ${each.name.text} ${each.value?.text}`),
    ).toEqual([
      '产出指标 数量指标 改造仓库 ≥3座',
      '产出指标 数量指标 改造仓容 ≥5000吨',
      '产出指标 质量指标 验收合格率 100%',
      '产出指标 成本指标 项目总成本 ≤30万元',
      '效益指标 社会效益指标 保粮能力 有所提升',
      '满意度指标 服务对象满意度指标 职工满意度 ≥90%',
    ]);
  });

  it.each([
    ['20.00', '21.00', 'project-budget-sum'],
    ['40%', '4%', 'spending-plan'],
    ['≤30万元', '≤300万元', 'indicator-cost-above-budget'],
  ])('are checked: %s → %s', (old, wrong, rule) => {
    const told = (text: string): string[] =>
      analyse(`某市粮食局2027年部门预算公开\n五、部门项目预算安排情况及绩效目标\n${text}\n`).findings.map(
        (each) => each.rule,
      );
    expect(told(FORM)).not.toContain(rule);
    expect(told(FORM.replace(old, wrong))).toContain(rule);
  });
});

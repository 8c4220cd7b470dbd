import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import type { Disclosure, Table } from '../../../server/src/document/model';
import { IncrementalAnalyser } from '../../../server/src/incremental/analyser';
import { described } from '../../helpers/described';

/** A table as a web page's is pasted: every cell on a line of its own, an empty one as an empty line. */
const cells = (...rows: readonly string[]): string =>
  rows.flatMap((row) => row.split('|').map((cell) => cell.trim())).join('\n');

const SUMMARY = [
  '部门收支总体情况表',
  '部门名称：某市水务局',
  '单位：万元',
  cells(
    '收入|支出',
    '项目|预算数|项目（按功能科目分类）|预算数',
    '一、财政拨款收入|320.50|一、社会保障和就业支出|40.25',
    '（一）一般公共预算拨款收入|300.50|二、节能环保支出|',
    '（二）政府性基金预算拨款收入|20.00|三、农林水支出|295.25',
    '（三）国有资本经营预算拨款收入||四、住房保障支出|',
    '二、事业收入|15.00||',
    '本年收入合计|335.50|本年支出合计|335.50',
    '上年结转结余||年终结转结余|',
    '收入总计|335.50|支出总计|335.50',
  ),
].join('\n');

const EXPENDITURE = [
  '部门支出总体情况表',
  '部门名称：某市水务局 单位：万元',
  cells(
    '科目编码|科目名称|支出合计|基本支出|项目支出',
    '小计|人员经费|公用经费',
    '|合计|335.50|235.50|200.50|35.00|100.00',
    '208|社会保障和就业支出|40.25|40.25|40.25||',
    '20805|行政事业单位养老支出|40.25|40.25|40.25||',
    '2080505|机关事业单位基本养老保险缴费支出|40.25|40.25|40.25||',
    '213|农林水支出|295.25|195.25|160.25|35.00|100.00',
    '21303|水利|295.25|195.25|160.25|35.00|100.00',
    '2130301|行政运行|195.25|195.25|160.25|35.00|',
  ),
  '部门名称：某市水务局 单位：万元',
  cells(
    '科目编码|科目名称|支出合计|基本支出|项目支出',
    '小计|人员经费|公用经费',
    '2130305|水利工程建设|100.00||||100.00',
  ),
].join('\n');

/** No kind declares it. */
const PROJECTS = [
  '综合预算项目支出情况表',
  '部门名称：某市水务局',
  '单位：万元',
  cells(
    '单位名称|项目名称|资金总额|一般公共预算|政府性基金',
    '合计||100.00|80.00|20.00',
    '某市水务局（本级）|小计|70.00|50.00|20.00',
    '|堤防维修项目|45.00|25.00|20.00',
    '|水库巡查项目|25.00|25.00|',
    '某市河道管理处|小计|30.00|30.00|',
    '|河道保洁项目|30.00|30.00|',
  ),
].join('\n');

const form = (name: string, budget: string): string =>
  cells(
    `项目（政策）名称|${name}|主管部门|某市水务局`,
    `预算资金（万元）|${budget}|其中：财政拨款|${budget}|其他资金|0.00`,
    '年度绩效目标|保持堤防完好，汛期安全。',
    '一级指标|二级指标|三级指标|运算符号|指标值|度量单位',
    '产出指标|数量指标|维修堤防长度|>=|12|公里',
    '|质量指标|验收合格率|=|100|%',
    '|时效指标|完工时间||2027年11月底前|',
    '成本指标|经济成本指标|项目总成本|<=|25.00|万元',
    '效益指标|社会效益指标|防洪能力||有所提升|',
    '满意度指标|服务对象满意度指标|沿岸居民满意度|>=|85|%',
  );

const FORMS = [
  '部门预算项目（政策）绩效目标表',
  '部门名称：某市水务局',
  '单位：万元',
  form('堤防维修项目', '45.00'),
  form('水库巡查项目', '25.00'),
].join('\n');

const DRAFT = [
  '某市水务局2027年部门预算公开',
  '第二部分 某市水务局2027年部门预算公开表',
  '公开表1',
  SUMMARY,
  '公开表3',
  EXPENDITURE,
  '公开表10',
  PROJECTS,
  '公开表15',
  FORMS,
  '第三部分 某市水务局2027年部门预算情况说明',
  '一、部门收支总体情况',
  '2027年收入总预算335.50万元。',
  '',
].join('\n');

const documentOf = (text: string): Disclosure => analyse(text).document;
const shape = ({ kind, layout, entries, columns }: Table): string =>
  `${kind?.id ?? '?'} ${layout} ${entries.length} ${columns.map(({ id }) => id).join(' ')}`;
const problems = (text: string): string[] =>
  analyse(text).findings.flatMap(({ severity, rule }) => (severity === 'information' ? [] : [rule]));

describe('cells on lines of their own', () => {
  it('are put into rows and columns', () => {
    expect(documentOf(DRAFT).tables.map(shape)).toEqual([
      'SZ bare-cells 15 incomeItem incomeAmount expenditureItem expenditureAmount',
      'ZC bare-cells 8 code name total basic personnel publicFunds project',
      '? bare-cells 6 c0 c1 c2 c3 c4',
      'JX bare-cells 1 budget fiscalFunds otherFunds',
      'JX bare-cells 1 budget fiscalFunds otherFunds',
    ]);
    expect(problems(DRAFT)).toEqual([]);
  });

  it.each([
    ['LF and CRLF', (text: string) => text.replace(/\n/g, '\r\n')],
    ['an empty line between all of them', (text: string) => text.replace(/\n/g, '\n\n')],
  ])('are read alike with %s', (_, change) => {
    const text = change(DRAFT);
    const { tables } = documentOf(text);
    expect(tables.map(shape)).toEqual(documentOf(DRAFT).tables.map(shape));
    expect(problems(text)).toEqual([]);
    for (const { value, spans, text: printed } of tables.flatMap(({ entries }) => entries.flatMap((e) => e.figures)))
      if (value !== undefined && spans[0]) expect(text.slice(spans[0].start, spans[0].end)).toBe(printed);
  });

  it.each([
    ['300.50', '305.00', 'year-income-sum'],
    ['195.25\n195.25\n160.25\n35.00\n\n部门', '195.25\n195.25\n160.25\n53.00\n\n部门', 'basic-row-total'],
    ['水利工程建设\n100.00', '水利工程建设\n110.00', 'expenditure-row-total'],
    ['预算资金（万元）\n45.00', '预算资金（万元）\n54.00', 'project-budget-sum'],
  ])('bind each other: %s → %s', (old, wrong, rule) => {
    expect(DRAFT).toContain(old);
    expect(analyse(DRAFT.replace(old, wrong)).findings.map((finding) => finding.rule)).toContain(rule);
  });

  it('has a form for each project, named by its first field', () => {
    const { projects } = documentOf(DRAFT).parts[0] ?? { projects: [] };
    expect(
      projects.map(({ name, indicators }) => [name, indicators.map(({ value }) => value?.text).join(' ')]),
    ).toEqual([
      ['堤防维修项目', '>=12公里 =100% 2027年11月底前 <=25.00万元 有所提升 >=85%'],
      ['水库巡查项目', '>=12公里 =100% 2027年11月底前 <=25.00万元 有所提升 >=85%'],
    ]);
  });

  it('writes an amount into an empty cell', () => {
    const text = DRAFT.replace('335.50\n上年结转结余', '\n上年结转结余');
    const [finding] = analyse(text).findings.filter(({ fixes }) => fixes.length > 0);
    const [edit] = finding?.fixes[0]?.edits ?? [];
    expect(edit && text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end)).toBe(DRAFT);
  });

  it('are read alike after each edit', () => {
    const analyser = new IncrementalAnalyser();
    let text = DRAFT;
    analyser.update(text);
    for (const [old, next] of [
      ['堤防维修项目\n45.00', '堤防维修项目\n46.00'],
      ['二、事业收入\n15.00\n', '二、事业收入\n\n15.00\n'],
      ['二、事业收入\n\n15.00\n', '二、事业收入\n15.00\n'],
      ['综合预算项目支出情况表', '综合预算项目支出情况'],
      ['综合预算项目支出情况', '综合预算项目支出情况表'],
      ['项目（政策）名称\n水库巡查项目', '名称\n水库巡查项目'],
      ['\n名称\n水库巡查项目', '\n项目（政策）名称\n水库巡查项目'],
    ] as const) {
      expect(text).toContain(old);
      text = text.replace(old, next);
      expect(described(analyser.update(text))).toEqual(described(analyse(text)));
    }
  });
});

describe('cells on lines of their own without the empty ones', () => {
  const gone = DRAFT.replace(/\n\n+/g, '\n');

  it('are read as far as they can be, and nothing wrong is said of them', () => {
    const { tables } = documentOf(gone);
    expect(tables.map(({ kind }) => kind?.id).slice(0, 2)).toEqual(['SZ', 'ZC']);
    expect(tables[0]?.entries.find(({ role }) => role === 'incomeTotal')?.figures[0]?.value).toBe(335_500_000);
    expect(problems(gone).filter((rule) => !rule.startsWith('indicator'))).toEqual([]);
  });

  it('leave a table of units its rows', () => {
    const text = [
      '部门收入总体情况表',
      '单位：万元',
      '单位名称\n总计\n本年收入\n上年结转结余\n小计\n一般公共预算拨款\n单位资金',
      '合计\n100.00\n90.00\n70.00\n20.00\n10.00',
      '某市水务局（本级）\n60.00\n60.00\n60.00',
      '某市河道管理处\n40.00\n30.00\n10.00\n20.00\n10.00',
      '',
    ].join('\n');
    const [table] = documentOf(text).tables;
    expect(table?.entries.map(({ label }) => label)).toEqual(['合计', '某市水务局(本级)', '某市河道管理处']);
    expect(problems(text)).toEqual([]);
  });
});

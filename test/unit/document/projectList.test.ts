import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import { IncrementalAnalyser } from '../../../server/src/incremental/analyser';
import { described } from '../../helpers/described';

/** One table that lists the indicators of two projects; merged cells are left empty. */
const LIST = [
  '# 某州图书馆2027年部门预算公开',
  '',
  '### 九、项目支出绩效目标表',
  '',
  '单位名称：某州图书馆',
  '',
  '| 项目名称 | 项目年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 指标属性 | 指标内容 |',
  '|---|---|---|---|---|---|---|---|---|---|',
  '| 流动书车运行经费 | 开到每个乡镇。 | 产出指标 | 数量指标 | 出车次数 | >= | 96 | 次 | 定量指标 | 全年出车次数 |',
  '|  |  |  | 质量指标 | 到站率 | >= | 95 | % | 定量指标 | 按时到站所占比例 |',
  '|  |  |  | 成本指标 | 车辆运行成本 | <= | 90000 | 元 | 定量指标 | 全年油料和维修 |',
  '|  |  | 效益指标 | 社会效益指标 | 乡镇读者到馆 | = | 有所增加 | — | 定性指标 | 读者人次变化 |',
  '| 古籍修复经费 | 修复破损古籍。 | 产出指标 | 数量指标 | 修复册数 | = | 40 | 册 | 定量指标 | 全年修复 |',
  '|  |  |  | 质量指标 | 验收合格率 | >= | 98 | % | 定量指标 | 合格册数占比 |',
  '|  |  |  | 时效指标 | 修复完成时间 | = | 2027年11月底前 | — | 定性指标 | 全部完成 |',
  '|  |  |  | 成本指标 | 修复成本 | <= | 60000 | 元 | 定量指标 | 材料和人工 |',
  '|  |  | 效益指标 | 社会效益指标 | 古籍保存状况 | = | 明显改善 | — | 定性指标 | 专家评议 |',
  '',
  '### 十、政府性基金预算支出预算表',
  '',
  '单位：元',
  '',
  '| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |',
  '|---|---|---|---|---|',
  '| 合  计 |  |  |  |  |',
  '',
].join('\n');

const codes = (text: string): string[] => analyse(text).findings.map(({ rule }) => rule);

describe('a table that lists several projects', () => {
  it('is read as one form for each, with the values of three columns joined', () => {
    const { projects } = analyse(LIST).document.parts[0] ?? { projects: [] };
    expect(
      projects.map(({ name, titleSpan, indicators }) => [
        name,
        LIST.slice(titleSpan.start, titleSpan.end),
        indicators.map(({ level1, level2, value }) => `${level1.slice(0, 2)}/${level2.slice(0, 2)} ${value?.text}`),
      ]),
    ).toEqual([
      [
        '流动书车运行经费',
        '流动书车运行经费',
        ['产出/数量 >=96次', '产出/质量 >=95%', '产出/成本 <=90000元', '效益/社会 有所增加'],
      ],
      [
        '古籍修复经费',
        '古籍修复经费',
        ['产出/数量 =40册', '产出/质量 >=98%', '产出/时效 2027年11月底前', '产出/成本 <=60000元', '效益/社会 明显改善'],
      ],
    ]);
  });

  it('leaves the table behind it alone', () => {
    expect(analyse(LIST).document.tables.at(-1)?.kind?.id).toBe('ZF');
  });

  it.each([
    ['<= | 60000', '>= | 60000', 'indicator-cost-direction'],
    ['>= | 98 | %', '>= | 198 | %', 'indicator-rate-above-hundred'],
    ['2027年11月底前', '2026年11月底前', 'indicator-deadline-year'],
  ])('%s → %s is told', (old, wrong, rule) => {
    expect(codes(LIST)).not.toContain(rule);
    expect(codes(LIST.replace(old, wrong))).toContain(rule);
  });

  it('is read alike after each edit', () => {
    const analyser = new IncrementalAnalyser();
    let text = LIST;
    analyser.update(text);
    for (const [old, next] of [
      ['修复册数', '修复的册数'],
      ['古籍修复经费', '古籍修复和数字化经费'],
      ['| 古籍修复和数字化经费 | 修复破损古籍。 |', '|  |  |'],
      ['| 项目名称 |', '| 名称 |'],
      ['| 名称 |', '| 项目名称 |'],
    ] as const) {
      text = text.replace(old, next);
      expect(described(analyser.update(text))).toEqual(described(analyse(text)));
    }
  });
});

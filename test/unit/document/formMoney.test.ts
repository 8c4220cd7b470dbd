import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import { figureIn } from '../../../server/src/network/figures';

/** A form whose money is printed by some lines, with one indicator. */
function form(...lines: readonly string[]): string {
  return [
    '项目支出绩效目标表',
    ...lines,
    '年度目标\t修复破损的馆藏档案。',
    '一级指标\t二级指标\t三级指标\t指标值',
    '产出指标\t数量指标\t修复档案卷数\t≥300卷',
    '',
    '',
  ].join('\n');
}

/** The amounts of the first form's money line, with the unit. */
function money(text: string): readonly string[] {
  const [project] = analyse(text).document.parts.flatMap(({ projects }) => projects);
  const entry = project?.table.entries[0];
  const at = (id: string): string => (entry && figureIn(entry, id)?.text) ?? '';
  return [at('budget'), at('termBudget'), at('fiscalFunds'), at('otherFunds'), project?.table.unit ?? ''];
}

describe('the money of a form by its label', () => {
  it.each([
    [
      ['项目名称\t档案修复', '项目年度预算\t46.50万元\t其中：财政拨款\t46.50万元'],
      ['46.50', '', '46.50', '', '万元'],
    ],
    [
      ['项目名称\t档案修复', '当年预算（万元）\t46.50'],
      ['46.50', '', '', '', '万元'],
    ],
    [
      ['项目名称\t档案修复', '项目总额（万元）\t46.50\t其中：财政资金\t46.50'],
      ['46.50', '', '46.50', '', '万元'],
    ],
    [
      ['项目名称\t档案修复', '预算资金（元）\t合计\t465,000.00\t其中：财政拨款\t465,000.00\t其他资金\t0.00'],
      ['465,000.00', '', '465,000.00', '0.00', '元'],
    ],
    [
      ['（2026年度）\t\t\t单位：元', '项目名称\t档案修复', '预算执行\t预算数\t465,000.00\t其中：财政资金\t465,000.00'],
      ['465,000.00', '', '465,000.00', '', '元'],
    ],
    [
      ['项目名称\t档案修复', '资金金额（万元）\t实施期资金总额\t46.50', '\t其中：财政拨款\t40.00', '\t其他资金\t6.50'],
      ['', '46.50', '40.00', '6.50', '万元'],
    ],
    // Amounts of other years are no budget of this one.
    [
      ['项目名称\t档案修复', '前两年安排\t2024年度预算30.00，2025年度预算40.00'],
      ['', '', '', '', '万元'],
    ],
  ])('%j', (lines, read) => {
    expect(money(form(...lines))).toEqual(read);
  });

  it('on lines that keep their spaces', () => {
    const lines = [
      '项目支出绩效目标表',
      '                 （2026年度）                          单位：万元',
      '项目名称      馆藏档案修复                    单位名称    江州市档案馆',
      '项目资金      年度资金总额                46.50',
      '              其中：财政拨款              46.50',
      '年度目标      修复破损的馆藏档案。',
      '一级指标    二级指标      三级指标                指标值',
      '产出指标    数量指标      修复档案卷数            ≥300卷',
      '            质量指标      修复合格率              ≥98%',
      '',
    ];
    expect(money(lines.join('\n'))).toEqual(['46.50', '', '46.50', '', '万元']);
  });

  it('takes no source for this year’s where all years stand beside it', () => {
    const lines = [
      '项目名称\t档案修复',
      '实施期资金总额\t90.00\t年度资金总额\t46.50',
      '其中：财政拨款\t90.00\t其中：财政拨款\t46.50',
    ];
    const text = form(...lines);
    expect(money(text)).toEqual(['46.50', '', '', '', '万元']);
    expect(analyse(text).findings.map(({ rule }) => rule)).not.toContain('project-budget-sum');
  });

  it('holds ceilings against the sum of all years where no other is printed', () => {
    const text = form('项目名称\t档案修复', '资金金额（万元）\t实施期资金总额\t46.50').replace(
      '≥300卷',
      '≥300卷\n\t成本指标\t项目总成本\t≤64.50万元',
    );
    expect(analyse(text).findings.map(({ rule }) => rule)).toContain('indicator-cost-above-budget');
  });
});

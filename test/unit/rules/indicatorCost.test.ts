import { describe, expect, it } from 'vitest';
import { findingsOf, fixedLines, form, marked, rowsWith } from './support';

/** A form of 20.00 万元 with one cost indicator. */
function cost(name: string, description: string, value: string, budget = '20.00'): string {
  return form({ budget, rows: rowsWith('成本指标', ` | 成本指标 | ${name} | ${description} | ${value} | 合同`) });
}

describe('indicator-cost-above-budget', () => {
  it.each([
    ['修复费用', '全部费用', '≤32.5万元', '≤32.5万元', []],
    ['修复费用', '全部费用', '≤325000元', '≤325000元', []],
    ['修复费用', '全部费用', '32.5万元', '32.5万元', []],
    ['场均展览费用', '每场展览的费用', '≤60万元/场', '≤60万元/场', []],
    ['人均补助标准', '每人补助', '2500000元/人', '2500000元/人', []],
    ['修复费用', '全部费用', '≤32.5 万', '≤32.5 万', [' | 成本指标 | 修复费用 | 全部费用 | ≤32.5 万元 | 合同']],
  ])('%s %s %s', (name, description, value, at, fixes) => {
    const text = cost(name, description, value);
    const [finding, ...others] = findingsOf('indicator-cost-above-budget', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding?.severity).toBe('warning');
    expect(finding && fixedLines(text, finding)).toEqual(fixes.map((row) => row.replace(/ ?\| ?/g, '\t')));
  });

  it('names both amounts and the difference', () => {
    const [finding] = findingsOf('indicator-cost-above-budget', cost('修复费用', '全部费用', '≤32.5万元'));
    expect(finding?.message).toEqual({
      'zh-cn':
        '1、档案修复费绩效目标表 成本指标“修复费用”：指标值“≤32.5万元”高于本项目预算数 20.00万元，超出 12.50万元',
      en:
        'performance form 1、档案修复费, cost indicator “修复费用”: ' +
        'the ceiling “≤32.5万元” is above the project’s own budget of 20.00万元 by 12.50万元',
    });
  });

  it.each([
    ['修复费用', '全部费用', '≤20万元'],
    ['修复费用', '全部费用', '≤20.009万元'],
    ['修复费用', '全部费用', '≤200000元'],
    ['人均成本', '人均成本', '≤30万元'],
    ['补助标准', '每人补助', '≤30万元'],
    ['工程总投资', '三年总投资', '≤900万元'],
    ['基金支出', '全市基金支出', '≤550000万元'],
    ['单位成本', '单位成本', '≤300000元/套'],
    ['场均展览费用', '每场展览的费用', '≤6万元/场'],
    ['单次筹资成本', '每次筹资额', '≤60万元/次'],
    ['每公里造价', '每公里造价', '≤500万元/公里'],
    ['完成率', '完成率', '≤95%'],
  ])('leaves alone: %s %s %s', (...row) => {
    expect(findingsOf('indicator-cost-above-budget', cost(...row))).toEqual([]);
  });

  it('leaves volumes of other indicators and forms without a budget alone', () => {
    const rows = rowsWith('社会效益指标', '效益指标 | 经济效益指标 | 基金支出 | 基金支出 | ≥550000万元 | 预算');
    expect(findingsOf('indicator-cost-above-budget', form({ rows }))).toEqual([]);
    expect(findingsOf('indicator-cost-above-budget', cost('修复费用', '全部费用', '≤32.5万元', ''))).toEqual([]);
  });
});

describe('indicator-cost-direction', () => {
  it.each([
    ['月均库房成本', '月均库房成本', '≥800元/月', '≥', '≤800元/月'],
    ['修复费用', '全部费用', '＞15万元', '＞', '<15万元'],
    ['修复费用', '全部费用', '不低于15万元', '不低于', '≤15万元'],
  ])('%s %s %s', (name, description, value, at, after) => {
    const text = cost(name, description, value);
    const [finding, ...others] = findingsOf('indicator-cost-direction', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding && fixedLines(text, finding)).toEqual([`*\t成本指标\t${name}\t${description}\t${after}\t合同`]);
    expect(finding?.message['zh-cn']).toContain('方向相反');
  });

  it.each([
    ['修复费用', '全部费用', '≤15万元'],
    ['补助标准', '补助标准', '≥105元/人'],
    ['节约经费', '节约经费', '≥2万元'],
    ['资金执行率', '资金执行率', '≥90%'],
    ['成本控制', '成本控制', '有效控制'],
  ])('leaves alone: %s %s %s', (...row) => {
    expect(findingsOf('indicator-cost-direction', cost(...row))).toEqual([]);
  });
});

describe('indicator-cost-direction of payments', () => {
  const standards = (...rows: readonly (readonly [string, string])[]): string =>
    rows
      .map(([name, value], i) =>
        form({
          number: String(i + 1),
          name: `第${i + 1}项补助`,
          rows: rowsWith('成本指标', ` | 成本指标 | ${name} | 标准 | ${value} | 文件`),
        }),
      )
      .join('');

  it('the sum of what a project costs is bounded above whoever is paid', () => {
    expect(findingsOf('indicator-cost-direction', cost('补贴资金总额', '全部补贴', '≥15万元'))).toHaveLength(1);
    expect(findingsOf('indicator-cost-direction', cost('发放补贴总额', '全部补贴', '≥15万元'))).toEqual([]);
    expect(findingsOf('indicator-cost-direction', cost('节约资金总额', '节约的资金', '≥15万元'))).toEqual([]);
  });

  it('notes a standard bounded below where all others are bounded above', () => {
    const text = standards(
      ['育苗补贴标准', '≥50元/亩'],
      ['护林员报酬标准', '≤600元/人·月'],
      ['改厕奖补标准', '≤900元/座'],
    );
    const [finding, ...others] = findingsOf('indicator-cost-direction', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('information');
    expect(finding && marked(text, finding)).toBe('≥');
    expect(finding && fixedLines(text, finding)).toEqual(['\t成本指标\t育苗补贴标准\t标准\t≤50元/亩\t文件']);
    expect(finding?.message['zh-cn']).toContain('其余 2 项补助、报酬标准均设上限（≤）');
    expect(finding?.message.en).toContain('the other 2 standards of payments above (≤)');
  });

  it('says nothing where both ways are used or too few tell', () => {
    const one = standards(['育苗补贴标准', '≥50元/亩'], ['护林员报酬标准', '≤600元/人·月']);
    const both = standards(
      ['育苗补贴标准', '≥50元/亩'],
      ['种粮补贴标准', '≥60元/亩'],
      ['护林员报酬标准', '≤600元/人·月'],
      ['改厕奖补标准', '≤900元/座'],
    );
    expect(findingsOf('indicator-cost-direction', one)).toEqual([]);
    expect(findingsOf('indicator-cost-direction', both)).toEqual([]);
  });
});

describe('indicator-cost-operator', () => {
  it.each([
    ['修复资金', '全部费用', '20万元', '20万元', '≤20万元'],
    ['修复资金', '全部费用', '15.5 万元', '15.5 万元', '≤15.5 万元'],
  ])('%s %s %s', (name, description, value, at, after) => {
    const text = cost(name, description, value);
    const [finding, ...others] = findingsOf('indicator-cost-operator', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding && fixedLines(text, finding)).toEqual([`*\t成本指标\t${name}\t${description}\t${after}\t合同`]);
  });

  it.each([
    ['修复资金', '全部费用', '≤20万元'],
    ['修复资金', '全部费用', '=20万元'],
    ['修复资金', '全部费用', '20万元以内'],
    ['单位补助成本', '补助标准', '105元/人.年'],
    ['培训费标准', '培训费标准', '400元'],
    ['每份档案成本', '每份档案成本', '6元'],
    ['成本控制', '成本控制', '控制在预算内'],
  ])('leaves alone: %s %s %s', (...row) => {
    expect(findingsOf('indicator-cost-operator', cost(...row))).toEqual([]);
  });
});

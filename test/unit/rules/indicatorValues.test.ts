import { describe, expect, it } from 'vitest';
import { findingsOf, fixedLines, form, marked, rowsWith, table } from './support';

const SUMMARY = table('部门预算支出总表', '序号|科目编码|科目名称|合计|基本支出|项目支出', [
  '1|||20.00||20.00',
  '2|201|一般公共服务支出|20.00||20.00',
  '3|20126|档案事务|20.00||20.00',
]);

function deadline(value: string): string {
  const rows = rowsWith('时效指标', ` | 时效指标 | 完成时间 | 全部完成 | ${value} | 工作计划`);
  return SUMMARY + form({ rows });
}

describe('indicator-deadline-year', () => {
  it.each([
    ['2025年12月31日', 'warning', '2025', '*2026年12月31日'],
    ['2025.12.31', 'warning', '2025', '*2026.12.31'],
    ['2027年6月底', 'information', '2027', '2026年6月底'],
    ['2062年12月31日', 'warning', '2062', '2026年12月31日'],
  ])('%s in the budget of 2026', (value, severity, at, after) => {
    const text = deadline(value);
    const [finding, ...others] = findingsOf('indicator-deadline-year', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe(severity);
    expect(finding && marked(text, finding)).toBe(at);
    const preferred = after.startsWith('*');
    const row = `\t时效指标\t完成时间\t全部完成\t${after.replace('*', '')}\t工作计划`;
    expect(finding && fixedLines(text, finding)).toEqual([(preferred ? '*' : '') + row]);
    expect(finding?.message['zh-cn']).toContain(`时限“${value}”不在预算年度 2026 年内`);
  });

  it.each(['2026年12月31日', '12月底', '1年', '按时完成'])('leaves %s alone', (value) => {
    expect(findingsOf('indicator-deadline-year', deadline(value))).toEqual([]);
  });

  it.each([
    ['33010026P000121100034', '2025年12月31日', 1],
    ['33010026P000121100034', '2027年12月31日', 0],
    ['33010024P000121100034', '2025年12月31日', 0],
    ['', '2019年12月31日', 0],
  ])('without a printed budget year: code %s, %s', (code, value, count) => {
    const rows = rowsWith('时效指标', ` | 时效指标 | 完成时间 | 全部完成 | ${value} | 工作计划`);
    expect(findingsOf('indicator-deadline-year', form({ code, rows }))).toHaveLength(count);
  });
});

describe('indicator-rate-above-hundred', () => {
  const quality = (name: string, value: string): string =>
    form({ rows: rowsWith('质量指标', ` | 质量指标 | ${name} | 说明 | ${value} | 工作计划`) });

  it.each([
    ['修复合格率', '≥120%'],
    ['修复合格率（%）', '≥101%'],
    ['查阅人满意度', '>100%'],
    ['线路畅通率', '≥197%'],
    ['数据到报率', '≥980%'],
    ['学员结业率', '198%'],
    ['干渠通水率', '≥198%'],
    ['雨量数据到报率', '≥950%'],
    ['县道优良路率', '≥185%'],
  ])('%s %s', (name, value) => {
    const text = quality(name, value);
    const [finding, ...others] = findingsOf('indicator-rate-above-hundred', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(value);
    expect(finding?.message['zh-cn']).toContain('该比率最高为 100%');
  });

  it('a share of a whole, as its description tells', () => {
    const row = (name: string, description: string): string =>
      form({ rows: rowsWith('质量指标', ` | 质量指标 | ${name} | ${description} | ≥979% | 工作计划`) });
    expect(findingsOf('indicator-rate-above-hundred', row('灯具亮灯率', '亮着的灯占灯具总数的比率'))).toHaveLength(1);
    expect(findingsOf('indicator-rate-above-hundred', row('借阅增长率', '增加的借阅占上年借阅的比率'))).toEqual([]);
    expect(findingsOf('indicator-rate-above-hundred', row('灯具亮灯率', '亮着的灯与上年之比'))).toEqual([]);
  });

  it.each([
    ['修复合格率', '≥100%'],
    ['任务完成率', '≥110%'],
    ['床位使用率', '≥105%'],
    ['粮食自给率', '≥180%'],
    ['投资收益率', '≥120%'],
    ['工作效率', '≥120%'],
    ['国有资本保值增值率', '≥101%'],
    ['查阅量增长率', '≥120%'],
    ['修复合格率', '≥98%'],
  ])('leaves alone: %s %s', (...row) => {
    expect(findingsOf('indicator-rate-above-hundred', quality(...row))).toEqual([]);
  });
});

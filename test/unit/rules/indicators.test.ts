import { describe, expect, it } from 'vitest';
import type { Part } from '../../../server/src/document/model';
import type { Finding } from '../../../server/src/findings/model';
import { checkIndicators } from '../../../server/src/rules/indicators';
import type { Span } from '../../../server/src/text/span';
import { documentOf, fixed, type Row } from './indicatorRows';

describe('checkIndicators: values that are as they should be', () => {
  it.each<Row>([
    ['质量指标', '合格率', '合格率', '100%'],
    ['时效指标', '办结时间', '办结时间', '45天'],
    ['时效指标', '服务期限', '服务期限', '1年'],
    ['时效指标', '完成时间', '完成时间', '12月底'],
    ['时效指标', '完成时间', '完成时间', '12.31'],
    ['时效指标', '完成年份', '完成时间', '2026'],
    ['数量指标', '机构', '机构', '13 家'],
    ['数量指标', '份数', '份数', '≥5 万份'],
    ['数量指标', '人次', '人次', '≥100000人次'],
    ['经济效益指标', '基金规模', '基金规模', '≥550000万元'],
    ['成本指标', '补助标准', '补助标准', '105元/人.年'],
    ['数量指标', '培训人数（人）', '参训人数', '≥300'],
    ['成本指标', '经费总额(万元)', '经费', '≤300'],
    ['质量指标', '综合指数', '综合指数', '≥105'],
    ['经济效益指标', '投入产出比', '投入产出比', '≥1.5'],
    ['数量指标', '安全事故数', '安全事故数', '0'],
    ['社会效益指标', '影响', '影响', '有所提升'],
    ['经济效益指标', '不涉及', '不涉及', '不涉及'],
    ['质量指标', '达标率', '达标率', '≥80%≤90%'],
    ['质量指标', '达标率', '达标率', ''],
    ['数量指标', '县区', '县区', '≤10市本级及县区'],
    ['数量指标', '某事', '某事', '3'],
  ])('%s %s %s %s', (...row) => {
    expect(checkIndicators(documentOf([row]).document)).toEqual([]);
  });
});

describe('checkIndicators: places', () => {
  it('names project, class and indicator in both languages', () => {
    const [finding] = checkIndicators(documentOf([['数量指标', '培训次数', '次数', '4']]).document);
    expect(finding?.message).toEqual({
      'zh-cn': '3、档案数字化绩效目标表 数量指标“培训次数”：指标值“4”缺少计量单位“次”',
      en: 'performance form 3、档案数字化, quantity indicator “培训次数”: the value “4” has no unit (“次”)',
    });
  });

  it('names the unit where the document has several parts, and gives each finding an id of its own', () => {
    const row: Row = ['质量指标', '完成率', '完成率', '≥90percent'];
    const findings = checkIndicators(documentOf([row, row], 2).document);
    expect(findings.map((finding) => finding.message['zh-cn'].split('：')[0])).toEqual([
      '第1单位 3、档案数字化绩效目标表 质量指标“完成率”',
      '第1单位 3、档案数字化绩效目标表 质量指标“完成率”',
      '第2单位 3、档案数字化绩效目标表 质量指标“完成率”',
      '第2单位 3、档案数字化绩效目标表 质量指标“完成率”',
    ]);
    expect(new Set(findings.map((finding) => finding.id)).size).toBe(4);
  });

  it('leads back through a value wrapped over lines', () => {
    const { text, document } = documentOf([['成本指标', '费用', '费用', '≤39¶.6万¶/月']]);
    const [finding] = checkIndicators(document) as [Finding];
    expect(text.slice(finding.span.start, finding.span.end)).toBe('万');
    expect(fixed(text, finding)).toEqual(['*.6万元']);
  });

  it('replaces a unit that a line break splits', () => {
    const { text, document } = documentOf([['质量指标', '完成率', '完成率', '≥90per¶cent']]);
    const [finding] = checkIndicators(document) as [Finding];
    expect(finding.fixes[0]?.edits.map(({ span, newText }) => [text.slice(span.start, span.end), newText])).toEqual([
      ['per', '%'],
      ['cent', ''],
    ]);
  });

  it('gives no fix where the pieces do not add up to the text', () => {
    const { document } = documentOf([['成本指标', '费用', '费用', '≤5万']]);
    const [part] = document.parts as [Part];
    const value = part.projects[0]?.indicators[0]?.value as unknown as { spans: Span[] };
    value.spans[0] = { start: 0, end: 50 };
    const [finding] = checkIndicators(document) as [Finding];
    expect(finding.fixes).toEqual([]);
    expect(finding.span).toEqual({ start: 0, end: 50 });
  });
});

import { describe, expect, it } from 'vitest';
import { checkIndicators } from '../../../server/src/rules/indicators';
import type { Disclosure, Indicator, Part, Project, Table, TextCell } from '../../../server/src/document/model';
import type { Span } from '../../../server/src/text/span';
import type { Finding } from '../../../server/src/findings/model';

/** 二级指标, 三级指标, 描述, 指标值 */
type Row = readonly [string, string, string, string];

interface Made {
  readonly text: string;
  readonly document: Disclosure;
}

/** A document of one project whose indicator values stand one after the other; `¶` in a value is a line break inside it. */
function documentOf(rows: readonly Row[], parts = 1): Made {
  let text = '';
  const cell = (value: string): TextCell => {
    const spans: Span[] = value.split('¶').map((piece) => {
      const start = text.length;
      text += `${piece}\n`;
      return { start, end: start + piece.length };
    });
    return { text: value.replaceAll('¶', ''), spans };
  };
  const all: Part[] = [];
  for (let p = 0; p < parts; p++) {
    const projects: Project[] = [];
    const part = { code: String(216 + p), name: `第${p + 1}单位`, projects } as unknown as Part;
    const project = {
      number: '3',
      name: '档案数字化',
      titleSpan: { start: 0, end: 0 },
      code: undefined,
      table: { part } as unknown as Table,
      indicators: [] as Indicator[],
    } as unknown as Project;
    for (const [level2, name, description, value] of rows)
      (project.indicators as Indicator[]).push({
        level1: '产出指标',
        level2,
        name: cell(name),
        description: cell(description),
        value: cell(value),
        basis: undefined,
        project,
      });
    projects.push(project);
    all.push(part);
  }
  return { text, document: { parts: all } as unknown as Disclosure };
}

function fixed(text: string, { fixes }: Finding): string[] {
  return fixes.map((fix) => {
    let after = text;
    for (const { span, newText } of [...fix.edits].sort((a, b) => b.span.start - a.span.start))
      after = after.slice(0, span.start) + newText + after.slice(span.end);
    const [line = ''] = after.split('\n').filter((each, index) => each !== text.split('\n')[index]);
    return (fix.preferred ? '*' : '') + line;
  });
}

describe('checkIndicators: values with a finding', () => {
  const cases: readonly (readonly [Row, string, string, readonly string[]])[] = [
    [['成本指标', '印刷费用', '全部印刷费用', '≤39.6万'], 'indicator-wan', '万', ['*≤39.6万元']],
    [['成本指标', '月均支出', '每月支出', '≤5万/月'], 'indicator-wan', '万', ['*≤5万元/月']],
    [['成本指标', '成本控制', '成本控制', '≤14 万'], 'indicator-wan', '万', ['*≤14 万元']],
    [['数量指标', '宣传人次', '受众', '≥5万'], 'indicator-missing-unit', '5万', ['*≥5万人次']],
    [['质量指标', '验收合格率', '合格占比', '≥98'], 'indicator-missing-unit', '98', ['*≥98%']],
    [['数量指标', '培训次数', '全年次数', '4'], 'indicator-missing-unit', '4', ['*4次']],
    [['数量指标', '年救助人数', '年救助人次', '≥2200'], 'indicator-missing-unit', '2200', ['≥2200人', '≥2200人次']],
    [['成本指标', '次均费用', '次均费用', '≤19580'], 'indicator-missing-unit', '19580', ['≤19580元', '≤19580万元']],
    [['质量指标', '完成率', '完成率', '≥90percent'], 'indicator-foreign-unit', 'percent', ['*≥90%']],
    [['成本指标', '费用', '费用', '≤5yuan'], 'indicator-foreign-unit', 'yuan', ['*≤5元']],
    [['成本指标', '费用', '费用', '≤3 wan'], 'indicator-foreign-unit', 'wan', ['*≤3 万元']],
    [['数量指标', '件数', '件数', '≥3pcs'], 'indicator-foreign-unit', 'pcs', ['≥3件', '≥3个']],
    [['质量指标', '完成率', '完成率', '≥90%≥95%'], 'indicator-run-together', '≥90%≥95%', ['≥90%', '≥95%']],
    [
      ['时效指标', '完成时限', '完成时限', '1002026年12月31日'],
      'indicator-run-together',
      '1002026年12月31日',
      ['100', '2026年12月31日'],
    ],
    [['质量指标', '完成率', '完成率', '≥9O%'], 'indicator-unreadable', '9O', ['*≥90%']],
    [['质量指标', '完成率', '完成率', '≥9.0.5%'], 'indicator-unreadable', '9.0.5', []],
    [['时效指标', '完成时间', '完成时间', '2026年2月30日'], 'indicator-unreadable', '2026年2月30日', []],
  ];

  it.each(cases)('%j', (row, rule, marked, fixes) => {
    const { text, document } = documentOf([row]);
    const findings = checkIndicators(document);
    expect(findings).toHaveLength(1);
    const [finding] = findings as [Finding];
    expect(finding.rule).toBe(rule);
    expect(finding.severity).toBe('warning');
    expect(text.slice(finding.span.start, finding.span.end)).toBe(marked);
    expect(fixed(text, finding)).toEqual(fixes);
  });

  it('asks for the unit the other values of the same 二级指标 have', () => {
    const { text, document } = documentOf([
      ['社会效益指标', '知晓情况', '公众', '≥95%'],
      ['社会效益指标', '实现功能', '功能', '≥98'],
    ]);
    const findings = checkIndicators(document);
    expect(findings.map((finding) => fixed(text, finding))).toEqual([['*≥98%']]);
  });

  it('offers % without preferring it where only other classes have it', () => {
    const { text, document } = documentOf([
      ['质量指标', '合格率', '合格率', '≥95%'],
      ['社会效益指标', '实现功能', '功能', '≥98'],
    ]);
    expect(checkIndicators(document).map((finding) => fixed(text, finding))).toEqual([['≥98%']]);
  });
});

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
    const row: Row = ['成本指标', '费用', '费用', '≤5万'];
    const findings = checkIndicators(documentOf([row, row], 2).document);
    expect(findings.map((finding) => finding.message['zh-cn'].split('：')[0])).toEqual([
      '第1单位 3、档案数字化绩效目标表 成本指标“费用”',
      '第1单位 3、档案数字化绩效目标表 成本指标“费用”',
      '第2单位 3、档案数字化绩效目标表 成本指标“费用”',
      '第2单位 3、档案数字化绩效目标表 成本指标“费用”',
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

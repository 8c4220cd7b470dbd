import { describe, expect, it } from 'vitest';
import { findingsOf, fixedLines, form, marked, rowsWith, table } from './support';

const TABLE = table('部门预算支出总表', '序号|科目编码|科目名称|合计|基本支出|项目支出', [
  '1||合计|30.00|20.00|10.00',
  '2|201|一般公共服务支出|30.00|20.00|10.00',
]);

/** Paragraphs of the explanatory text. */
function prose(...lines: readonly string[]): string {
  return `${TABLE}二、部门预算安排的总体情况\n\n${lines.join('\n\n')}\n`;
}

describe('homophone', () => {
  it.each([
    // The usual word oftener than the slip.
    ['缩短档案查阅相应时间。', ['档案查阅响应时间不超过一天。', '响应及时。'], '相', '相应', '响应'],
    ['按照工做计划组织培训。', ['年度工作计划已经印发。', '各项工作按期完成。'], '做', '工做', '工作'],
    ['档案修复成本空置率较低。', ['馆藏修复成本控制率较低。', '严格控制开支。'], '空置', '空置', '控制'],
    ['开展档案专项检察等活动。', ['开展专项检查等活动。', '检查结果通报。'], '察', '检察', '检查'],
    // At the edge of a clause, with enough before it.
    ['加强馆藏档案管里，', ['加强馆藏档案管理，', '管理规范。'], '里', '管里', '管理'],
  ])('%s', (line, others, at, wrong, right) => {
    const text = prose(line, ...others);
    const [finding, ...more] = findingsOf('homophone', text);
    expect(more).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding?.message['zh-cn']).toContain(`“${wrong}”疑为“${right}”，音同（`);
    expect(finding && fixedLines(text, finding)).toEqual([line.replace(wrong, right)]);
  });

  it('names the place and the sound', () => {
    const text = prose('缩短档案查阅相应时间。', '档案查阅响应时间不超过一天。', '响应及时。');
    const [finding] = findingsOf('homophone', text);
    expect(finding?.message).toEqual({
      'zh-cn': "“二、部门预算安排的总体情况”：“相应”疑为“响应”，音同（xiang'ying）字误",
      en: "section “二、部门预算安排的总体情况”: “相应” is probably “响应”, which sounds alike (xiang'ying)",
    });
    expect(finding?.related.map(({ span }) => text.slice(span.start, span.end))).toEqual(['响']);
  });

  it('says both where the document does not tell which is right', () => {
    const [finding, ...more] = findingsOf('homophone', prose('做好档案借阅登机工作。', '做好档案借阅登记工作。'));
    expect(more).toEqual([]);
    expect(finding?.severity).toBe('information');
    expect(finding?.message['zh-cn']).toContain('其一疑误');
  });

  it('mends all places of one slip', () => {
    const text = prose('出席学院数量与培训学院数量之比。', '出席学员数量与学员数量。', '学员满意。');
    const [finding, ...more] = findingsOf('homophone', text);
    expect(more).toEqual([]);
    expect(finding?.message['zh-cn']).toContain('（共 2 处）');
    expect(finding && fixedLines(text, finding)).toEqual(['出席学员数量与培训学员数量之比。']);
  });

  it('compares name and description of one indicator, and sounds some do not tell apart', () => {
    const rows = rowsWith('质量指标', ' | 质量指标 | 抽查整改合格率 | 抽查真该卷数占比 | ≥98% | 整改计划');
    const [finding, ...more] = findingsOf('homophone', form({ rows }));
    expect(more).toEqual([]);
    expect(finding?.severity).toBe('information');
    expect(finding?.message['zh-cn']).toContain('“真该”疑为“整改”');
  });

  it.each([
    // Both right.
    ['做好档案制定工作。', '做好档案制订工作。'],
    ['维护利用者权利。保障利用者权利不受侵犯。', '维护利用者权力。保障利用者权力不受侵犯。'],
    ['做到档案及时归还。', '做到档案即时归还。'],
    ['应当必须归还。', '应当必需归还。'],
    ['按市级支出安排。', '按实际支出安排。'],
    ['查阅申请截止时间。', '查阅申请截至时间。'],
    ['档案帐户余额。', '档案账户余额。'],
    ['探索创新型工作。', '探索创新性工作。'],
    // Words by themselves, numbers.
    ['专家评审及考核。', '初步评审计考核。'],
    ['整修馆内十间库房。', '安排馆内时间库房。'],
    // Another context.
    ['审计完成率达到九成。', '实际完成率达到九成。'],
    ['完成馆藏整理审计。', '完成馆藏整理参加。'],
    ['修复工作时间。', '修复各宗案件。'],
    // In use on both sides.
    ['库房工事维护。库房工事维护。库房工事维护。', '库房公事维护。库房公事维护。库房公事维护。'],
  ])('leaves alone: %s / %s', (...lines) => {
    expect(findingsOf('homophone', prose(...lines))).toEqual([]);
  });

  it('takes a line’s end for no edge: it may be the page’s', () => {
    expect(findingsOf('homophone', prose('加强馆藏档案基\n金管理', '加强馆藏档案机\n构管理'))).toEqual([]);
  });
});

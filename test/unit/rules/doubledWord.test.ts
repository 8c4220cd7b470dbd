import { describe, expect, it } from 'vitest';
import { budgetProse, findingsOf, fixedLines, form, marked, rowsWith } from './support';

describe('doubled-word', () => {
  it.each([
    ['主要原因是是人员增加。', '是是', '主要原因是人员增加。'],
    ['档案修复验收合格合格率达到98%。', '合格合格', '档案修复验收合格率达到98%。'],
    ['进一步进一步规范管理。', '进一步进一步', '进一步规范管理。'],
    ['档案的的利用。', '的的', '档案的利用。'],
    ['预算安排20万元万元。', '万元万元', '预算安排20万元。'],
    ['审计审计率不低于85%。', '审计审计', '审计率不低于85%。'],
    ['开展职工教育教育，改进服务。', '教育教育', '开展职工教育，改进服务。'],
    ['加强巡护，组织组织群众转移。', '组织组织', '加强巡护，组织群众转移。'],
    ['承担馆藏保管；编研编研成果汇编。', '编研编研', '承担馆藏保管；编研成果汇编。'],
    ['偏离绩效目标的的事项及时纠正。', '的的', '偏离绩效目标的事项及时纠正。'],
    ['评价结果作为作为下年安排的依据。', '作为作为', '评价结果作为下年安排的依据。'],
    ['促进事业健康发展展，改进服务。', '展展', '促进事业健康发展，改进服务。'],
    ['由本馆负责负责征集。', '负责负责', '由本馆负责征集。'],
  ])('%s', (line, at, right) => {
    const text = budgetProse(line);
    const [finding, ...others] = findingsOf('doubled-word', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding && fixedLines(text, finding)).toEqual([`*${right}`]);
  });

  it.each([
    '开展稽核核查，提升专业业务能力，改进工作作风。',
    '慢病病人医疗救助助力乡村振兴，拟定定价办法。',
    '坚持实事求是是基本要求，关键是是否落实。',
    '为了了解情况，明确目的的内涵。',
    '信息信息化建设与服务服务对象。',
    '合格 合格率',
    '有关事项要讨论讨论，研究研究。',
    '档案一卷一卷，逐页逐页，层层层层。',
    '推进档案信息信息\n化建设。',
    '哈哈哈哈，',
    '责任落实到人人，检查层层，关心妈妈，标的的确定。',
    '举办培训班，培训培训师；宣传宣传部门要求，服务服务业发展。',
    '基层党组织组织学习，提高服务服务对象的水平，',
    '逐年逐年推进，一项一项落实。',
  ])('leaves alone: %s', (line) => {
    expect(findingsOf('doubled-word', budgetProse(line))).toEqual([]);
  });

  it('mends all places of a form at once', () => {
    const rows = rowsWith('质量指标', ' | 质量指标 | 验收合格合格率 | 验收合格合格率 | ≥98% | 计划');
    const text = form({ rows });
    const [finding, ...others] = findingsOf('doubled-word', text);
    expect(others).toEqual([]);
    expect(finding && fixedLines(text, finding)).toEqual(['*\t质量指标\t验收合格率\t验收合格率\t≥98%\t计划']);
  });
});

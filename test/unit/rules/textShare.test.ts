import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked, table } from './support';

const TABLE = table('部门预算支出总表', '序号|科目编码|科目名称|合计|基本支出|项目支出', ['1||合计|20.00||20.00']);
const document = (sentence: string): string => `${TABLE}五、部门整体绩效目标\n${sentence}\n${form()}`;

describe('text-share', () => {
  it.each([
    ['绩效指标：参加培训人数100%，合格率95%。', 'warning', '人数100%'],
    ['开展巡查次数达到95％。', 'warning', '次数达到95％'],
    ['确保审查率达100%以上；', 'information', '以上'],
    ['群众知晓率不低于100%及以上。', 'information', '及以上'],
  ])('%s', (sentence, severity, at) => {
    const text = document(sentence);
    const [finding, ...others] = findingsOf('text-share', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe(severity);
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding?.message['zh-cn']).toMatch(/^“五、部门整体绩效目标”：“/);
    expect(finding?.message.en).toMatch(/is no percentage|is 100% at most/);
  });

  it('removes 以上', () => {
    const text = document('确保审查率达100%以上；');
    const [fix] = findingsOf('text-share', text)[0]?.fixes ?? [];
    expect(fix?.preferred).toBe(true);
    expect(fix?.edits.map(({ span, newText }) => text.slice(span.start, span.end) + newText)).toEqual(['以上']);
  });

  it.each([
    '参训人数占总人数10%。',
    '接待人数较上年增长10%，参训人数增长5%。',
    '出席人数不低于应到人数95%。',
    '合格率达到95%以上。',
    '任务完成率达到100%以上。',
    '收入增长率100%以上。',
    '资金投入100%以上用于修复。',
    '培训人数100人，合格率100%。',
  ])('leaves alone: %s', (sentence) => {
    expect(findingsOf('text-share', document(sentence))).toEqual([]);
  });
});

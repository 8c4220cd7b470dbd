import { describe, expect, it } from 'vitest';
import { budgetProse, findingsOf, form, marked, rowsWith } from './support';

describe('placeholder', () => {
  it.each([
    ['安排政府采购预算XX万元。', 'XX'],
    ['××单位负责档案工作。', '××'],
    ['20XX年预算安排如下。', 'XX'],
    ['预算金额为____万元。', '____'],
    ['采购时间：待定。', '待定'],
    ['采购方式：待补充。', '待补充'],
    ['（此处填写单位名称）负责档案工作。', '（此处填写单位名称）'],
    ['填写说明：据实填写。', '填写说明：'],
  ])('%s', (line, at) => {
    const text = budgetProse(line);
    const [finding, ...others] = findingsOf('placeholder', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding?.message['zh-cn']).toContain('有待填写的内容');
  });

  it('in an indicator', () => {
    const rows = rowsWith('质量指标', ' | 质量指标 | 合格率 | 合格率 | ≥XX% | 待定');
    expect(findingsOf('placeholder', form({ rows })).map((each) => each.message['zh-cn'])).toHaveLength(1);
  });

  it.each([
    '等待定点机构办理。',
    '制度有待完善，资料待补充后归档。',
    '按填写说明办理，此处不再列示。',
    '未来待定点扩大后实施。',
    '单价×数量。',
    '采购XXL型号书架。',
    '项目编码33010026P00XX21100034。',
    '____',
    '--------',
  ])('leaves alone: %s', (line) => {
    expect(findingsOf('placeholder', budgetProse(line))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { budgetProse, findingsOf, fixedLines, marked } from './support';

const USUAL =
  '其中培训费3.20万元，会议费1.10万元，印刷费0.80万元，差旅费2.40万元，办公费6.30万元，邮电费0.90万元。\n\n';

describe('text-wan-lost', () => {
  it.each([
    ['日常运转支出中，取暖费9.6元，物业费4.2万元。', '9.6元'],
    ['库房改造104.80元，书架更新12.00万元。', '104.80元'],
  ])('%s', (line, printed) => {
    const text = budgetProse(USUAL + line);
    const [finding, ...others] = findingsOf('text-wan-lost', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding && marked(text, finding)).toBe(printed);
    expect(finding?.message['zh-cn']).toContain(`“${printed}”疑漏“万”字`);
    expect(finding && fixedLines(text, finding)).toEqual([line.replace(printed, printed.replace('元', '万元'))]);
  });

  it.each([
    '每份档案扫描费0.5元，全年3.00万元。',
    '按照单价12.50元/册购置，人均标准63.50元。',
    '物业收取0.60元*200平方米*12个月。',
    '奖励先进个人，一等奖500元。',
  ])('leaves alone: %s', (line) => {
    expect(findingsOf('text-wan-lost', budgetProse(USUAL + line))).toEqual([]);
  });

  it('leaves alone a text in 元', () => {
    expect(findingsOf('text-wan-lost', budgetProse('取暖费9600.50元，物业费4200.00元，培训费3.20万元。'))).toEqual([]);
  });
});

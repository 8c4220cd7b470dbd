import { describe, expect, it } from 'vitest';
import { budgetProse, findingsOf, form, marked, rowsWith } from './support';

describe('impossible-date', () => {
  it.each([
    ['修复工作于6月35日前完成。', '6月35日'],
    ['培训定于2026年2月29日举办。', '2026年2月29日'],
    ['２月３０日前报送。', '２月３０日'],
    ['13月1日起执行。', '13月1日'],
    ['4月0日起执行。', '4月0日'],
    ['2026年15月底前完成。', '2026年15月'],
    ['2026年0月启动。', '2026年0月'],
  ])('%s', (line, printed) => {
    const text = budgetProse(line);
    const [finding, ...others] = findingsOf('impossible-date', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(printed);
    expect(finding?.message['zh-cn']).toContain(`日期“${printed}”不存在`);
    expect(finding?.fixes).toEqual([]);
  });

  it('in the value of an indicator', () => {
    const text = form({ rows: rowsWith('时效指标', ' | 时效指标 | 完成时间 | 说明 | 2026年11月31日前 | 计划') });
    expect(findingsOf('impossible-date', text)).toHaveLength(1);
  });

  it.each([
    '2月29日前完成。',
    '2028年2月29日举办。',
    '12月31日',
    '全年12个月30日内办结。',
    '1.5月30日',
    '9月底',
    '2026年12月底前完成。',
    '2026年共13个月。',
  ])('leaves alone: %s', (line) => {
    expect(findingsOf('impossible-date', budgetProse(line))).toEqual([]);
  });
});

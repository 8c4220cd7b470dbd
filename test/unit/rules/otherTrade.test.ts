import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked, rowsWith } from './support';

describe('other-trade', () => {
  const satisfied = (who: string, unit: string): string =>
    form({
      unit,
      rows: rowsWith('服务对象满意度指标', `满意度指标 | 服务对象满意度指标 | ${who}满意度 | 满意度 | ≥90% | 问卷`),
    });
  it('a word of another trade', () => {
    const text = satisfied('监狱管理人员', '450001江州市档案馆');
    const [finding, ...others] = findingsOf('other-trade', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('information');
    expect(finding && marked(text, finding)).toBe('监狱');
  });

  it.each([
    ['监狱管理人员', '450001江州市司法局'],
    ['档案管理人员', '450001江州市档案馆'],
    ['监狱管理人员', ''],
  ])('leaves alone: %s of %s', (...row) => {
    expect(findingsOf('other-trade', satisfied(...row))).toEqual([]);
  });
});

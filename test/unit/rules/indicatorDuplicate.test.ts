import { describe, expect, it } from 'vitest';
import { form, said } from './support';

describe('indicator-duplicate', () => {
  it.each([
    [['数量指标 | 完成率 | 完成率', '质量指标 | 完成率 | 完成率'], ['warning: 与本项目数量指标下的三级指标重名']],
    [['数量指标 | 人数 | 在职人数', '数量指标 | 人数 | 退休人数'], ['warning: 与本项目数量指标下的三级指标重名']],
    [['数量指标 | 人数 | 在职人数', '质量指标 | 人数 | 合格人数'], ['information: 与本项目数量指标下的三级指标重名']],
    [['数量指标 | 人数 | 人数', '数量指标 | 次数 | 次数'], []],
    [['经济效益指标 | 不涉及 | 不涉及', '生态效益指标 | 不涉及 | 不涉及'], []],
  ])('%j', (rows, messages) => {
    const text = form({ rows: rows.map((row) => `产出指标 | ${row} | ≥3 | 计划`) });
    expect(said('indicator-duplicate', text)).toEqual(messages);
  });

  it('is no finding in two projects', () => {
    expect(said('indicator-duplicate', form() + form({ number: '2', name: '数字化费' }))).toEqual([]);
  });
});

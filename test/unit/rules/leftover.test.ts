import { describe, expect, it } from 'vitest';
import { budgetProse, findingsOf, form, marked } from './support';

describe('leftover', () => {
  it('is one finding per form and phrase', () => {
    const asked = '全年修复，恳请贵局安排';
    const rows = [
      `产出指标 | 数量指标 | 卷数 | ${asked} | ≥3卷 | 恳请贵局支持`,
      ' | 质量指标 | 合格率 | 合格率 | ≥98% | 计划',
    ];
    const text = form({ rows });
    const [finding, ...others] = findingsOf('leftover', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('恳请贵局');
    expect(finding?.message['zh-cn']).toBe(
      '1、档案修复费绩效目标表：“恳请贵局”是请示、申请文稿的用语，公开文本中应删改（共 2 处）',
    );
    expect(finding?.related).toHaveLength(1);
  });

  it.each(['以上妥否，请批示。', '特此申请。', '系统老旧，拟申请增加两项功能。', '现申请追加经费。'])('%s', (line) => {
    expect(findingsOf('leftover', budgetProse(line)).length).toBeGreaterThan(0);
  });

  it('leaves plain text alone', () => {
    expect(findingsOf('leftover', budgetProse('恳切听取群众意见，请查阅人批评指正。'))).toEqual([]);
  });
});

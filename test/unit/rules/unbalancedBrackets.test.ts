import { describe, expect, it } from 'vitest';
import { findingsOf, marked, prose } from './support';

describe('unbalanced-brackets', () => {
  it.each([
    ['推行“一站式“查阅服务。', '“'],
    ['安排修复费（含装裱20万元。', '（'],
    ['安排修复费含装裱）20万元。', '）'],
    ['落实《档案法，规范管理。', '《'],
  ])('%s', (line, at) => {
    const text = prose(line);
    const [finding, ...others] = findingsOf('unbalanced-brackets', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('information');
    expect(finding && marked(text, finding)).toBe(at);
  });

  it('is one remark for all places', () => {
    const [finding] = findingsOf('unbalanced-brackets', prose('推行“一站式“服务。', '修复（含装裱费用。'));
    expect(finding?.message['zh-cn']).toBe('2 处括号或引号不配对（首处““一站式“服务。”）');
    expect(finding?.related).toHaveLength(1);
  });

  it('pairs what a full line parts at a 分号', () => {
    const lines = ['安排修复费20万元（其中：装裱费12万元；', '材料费8万元），用于馆藏档案。'];
    expect(findingsOf('unbalanced-brackets', prose(...lines))).toEqual([]);
    expect(
      findingsOf('unbalanced-brackets', prose('安排修复费20万元（其中：装裱费12万元；', '材料费8万元。')),
    ).toHaveLength(1);
  });

  it.each([
    ['安排修复费（含装裱)20万元。'],
    ['1）整理档案；2）修复档案。'],
    ['一）整理档案，二）修复档案。'],
    ['落实“《档案法》实施”工作（含【试点】）。'],
    ['安排修复费（含装裱'],
    ['安排修复费用，用于馆藏珍贵档案的抢救修复、装裱与数字化加工（含设备的租用与维护'],
  ])('leaves alone: %s', (line) => {
    expect(findingsOf('unbalanced-brackets', prose(line))).toEqual([]);
  });
});

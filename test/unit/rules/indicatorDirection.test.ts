import { describe, expect, it } from 'vitest';
import { findingsOf, fixedLines, form, marked, rowsWith } from './support';

/** A form with one indicator of its own. */
function one(name: string, description: string, value: string): string {
  return form({ rows: rowsWith('质量指标', ` | 质量指标 | ${name} | ${description} | ${value} | 工作计划`) });
}

describe('indicator-direction', () => {
  it.each([
    ['库房报警响应时间', '报警后赶到的时间', '≥20分钟', '≥', '≤20分钟', 'warning'],
    ['调卷申请办结时限', '受理后办结', '≥3个工作日', '≥', '≤3个工作日', 'warning'],
    ['窗口平均等候时间', '等候的时间', '>15分钟', '>', '<15分钟', 'warning'],
    ['著录差错率', '差错条目占比', '≥0.5%', '≥', '≤0.5%', 'warning'],
    ['库房失火事故', '全年失火', '≥1起', '≥', '≤1起', 'warning'],
    ['因施工死亡人数', '全年死亡人数', '不少于1人', '不少于', '≤1人', 'warning'],
    ['越级信访批次', '因征收引起', '≥2批次', '≥', '≤2批次', 'warning'],
    ['查阅人满意度', '满意人数占比', '≤90%', '≤', '≥90%', 'warning'],
    ['普法受益人数', '直接受益的群众', '≤5000人', '≤', '≥5000人', 'information'],
  ])('%s %s %s', (name, description, value, at, after, severity) => {
    const text = one(name, description, value);
    const [finding, ...others] = findingsOf('indicator-direction', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding?.severity).toBe(severity);
    expect(finding && fixedLines(text, finding)).toEqual([`*\t质量指标\t${name}\t${description}\t${after}\t工作计划`]);
  });

  it('says what the bound should be', () => {
    const [finding] = findingsOf('indicator-direction', one('著录差错率', '差错条目占比', '≥0.5%'));
    expect(finding?.message['zh-cn']).toContain('“著录差错率”：指标值“≥0.5%”方向相反，该指标应设上限（≤）');
    expect(finding?.message.en).toContain('the value “≥0.5%” points the wrong way: such a target has a ceiling (≤)');
  });

  it.each([
    ['库房报警响应时间', '报警后赶到的时间', '≤20分钟'],
    ['开放服务时间', '每日开放', '≥8小时'],
    ['结果公示时限', '公示的时间', '≥5个工作日'],
    ['年检通知时限', '到期前通知用户的时间', '≥30天'],
    ['设备质保时限', '质保期', '≥365天'],
    ['平均无故障时间', '两次故障之间', '≥720小时'],
    ['规划服务时限', '规划期', '≥3年'],
    ['受理投诉件数', '全年受理', '≥200件'],
    ['化解信访批次', '全年化解', '≥12批次'],
    ['投诉', '办理群众投诉', '≥300件'],
    ['事故起数下降率', '较上年', '≥5%'],
    ['著录差错率', '差错条目占比', '=0%'],
    ['著录差错率', '差错条目占比', '≥0%'],
    ['查阅人满意度', '满意人数占比', '≤100%'],
    ['抽检不合格率', '不合格批次占比', '≤2%'],
    ['享受人数', '享受待遇的人数', '≤6人'],
    ['会议次数', '全年会议', '≤4次'],
    ['差旅成本', '差旅费用', '≥3万元'],
  ])('leaves alone: %s %s %s', (...row) => {
    expect(findingsOf('indicator-direction', one(...row))).toEqual([]);
  });
});

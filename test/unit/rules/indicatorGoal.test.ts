import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked, rowsWith } from './support';

/** A form with a goal and one quantity. */
function goal(words: string, name: string, value: string, more: readonly string[] = []): string {
  const rows = rowsWith('数量指标', `产出指标 | 数量指标 | ${name} | ${name} | ${value} | 工作计划`);
  const others = more.map((row) => ` | 数量指标 | ${row} | 工作计划`);
  return form({ rows: [...rows.slice(0, 1), ...others, ...rows.slice(1)] }).replace('1.修复馆藏档案', words);
}

describe('indicator-goal', () => {
  it.each([
    ['更新密集架12组，改善保管条件。', '更新密集架', '=21组', '更新密集架12组', 'warning'],
    ['对全馆86条线路实施检修。', '检修线路数量', '≥68条', '86条线路', 'warning'],
    ['培育传承社区15个、传承村寨20个。', '培育传承社区数量', '≥51个', '培育传承社区15个', 'warning'],
    ['接待读者不少于1.8万人次。', '接待读者人次', '≥10800人次', '接待读者不少于1.8万人次', 'warning'],
    ['完成库房改造1200平方米。', '改造库房面积', '≥2100平方米', '库房改造1200平方米', 'warning'],
    ['入藏图书2,600册。', '入藏图书册数', '≥6200册', '入藏图书2,600册', 'warning'],
    ['确保96处观测井正常运行。', '运行维护观测井数量', '=69处', '96处观测井', 'information'],
    ['接待读者不少于180人次。', '接待读者人次', '≥200人次', '接待读者不少于180人次', 'information'],
  ])('%s ↔ %s %s', (words, name, value, printed, severity) => {
    const text = goal(words, name, value);
    const [finding, ...others] = findingsOf('indicator-goal', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(value);
    expect(finding?.severity).toBe(severity);
    expect(finding?.message['zh-cn']).toContain(`“${name}”：指标值为“${value}”，本表绩效目标中为“${printed}”`);
    expect(finding?.message.en).toContain(`the target is “${value}”, but “${printed}” in the goal of the same form`);
    const [related] = finding?.related ?? [];
    expect(related && text.slice(related.span.start, related.span.end)).toBe(printed);
  });

  it('a rate by its whole name', () => {
    const rate = (words: string, value: string): string =>
      form({ rows: rowsWith('质量指标', ` | 质量指标 | 数据到报率 | 说明 | ${value} | 工作计划`) }).replace(
        '1.修复馆藏档案',
        words,
      );
    expect(findingsOf('indicator-goal', rate('数据到报率常年保持在85%以上', '≥75%'))).toHaveLength(1);
    expect(findingsOf('indicator-goal', rate('数据到报率达到75%', '≥75%'))).toEqual([]);
    expect(findingsOf('indicator-goal', rate('到报率达到85%', '≥75%'))).toEqual([]);
  });

  it.each([
    ['更新密集架12组。', '更新密集架', '=12组'],
    ['更新密集架1.2万组。', '更新密集架', '≥12000组'],
    // Another thing, another unit, another number beside it.
    ['更新阅览桌12张。', '更新密集架', '=21组'],
    ['更新密集架12个月。', '更新密集架', '=21个'],
    ['更新密集架12组，明年更新密集架9组。', '更新密集架', '=21组'],
    ['加固12座水库大坝。', '加固水库数量', '=21座'],
    // Of another time, of a part, per head.
    ['三年更新密集架36组。', '更新密集架', '=12组'],
    ['新增密集架3组。', '密集架数量', '=12组'],
    ['每个库房密集架6组。', '密集架数量', '=12组'],
    ['修复馆藏档案。', '更新密集架', '=21组'],
  ])('leaves alone: %s ↔ %s %s', (...row) => {
    expect(findingsOf('indicator-goal', goal(...row))).toEqual([]);
  });

  it('leaves a number alone that may be another indicator’s', () => {
    const text = goal('更新密集架12组。', '更新密集架', '=21组', ['购置密集架 | 购置密集架 | =12组']);
    expect(findingsOf('indicator-goal', text)).toEqual([]);
  });

  it('leaves a form alone that tells the goal of several years beside its own', () => {
    const text = goal('更新密集架12组。', '更新密集架', '=21组').replace(
      '绩效目标\t',
      '长期目标\t更新密集架90组\n绩效目标\t',
    );
    expect(findingsOf('indicator-goal', text)).toHaveLength(1);
    const both = text.replace('绩效目标\t更新密集架12组', '实施期目标\t年度目标\n更新密集架90组\t更新密集架12组');
    expect(findingsOf('indicator-goal', both)).toEqual([]);
  });
});

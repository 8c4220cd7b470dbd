import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked, rowsWith } from './support';

const satisfaction = (name: string, description: string, value = '≥90%'): string =>
  form({
    rows: rowsWith(
      '服务对象满意度指标',
      `满意度指标 | 服务对象满意度指标 | ${name} | ${description} | ${value} | 问卷`,
    ),
  });

describe('indicator-name-class', () => {
  it('a 三级指标 that is its 二级指标', () => {
    const text = satisfaction('服务对象满意度指标', '查阅人满意');
    const [finding, ...others] = findingsOf('indicator-name-class', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('information');
    expect(finding?.message['zh-cn']).toContain('三级指标只重复二级指标的名称');
    expect(finding?.message.en).toContain('only repeats the name of its class');
    expect(finding && marked(text, finding)).toBe('服务对象满意度指标');
  });

  it.each(['服务对象满意度', '查阅人满意度', '社会效益指标完成率'])('leaves alone: %s', (name) => {
    expect(findingsOf('indicator-name-class', satisfaction(name, '满意人数占比'))).toEqual([]);
  });
});

describe('indicator-opposite', () => {
  it('a 投诉率 described as satisfaction', () => {
    const text = satisfaction('查阅人投诉率', '反映查阅人的满意情况', '≤1%');
    const [finding, ...others] = findingsOf('indicator-opposite', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding?.message['zh-cn']).toContain('指标是投诉率，描述“反映查阅人的满意情况”却是满意度');
    expect(finding?.message.en).toContain('a rate of complaints');
    expect(finding && marked(text, finding)).toBe('查阅人投诉率');
  });

  it.each([
    ['查阅人投诉率', '投诉人数占比'],
    ['查阅人投诉率', '不满意而投诉的人数占比'],
    ['查阅人满意度', '满意人数占比'],
  ])('leaves alone: %s', (name, description) => {
    expect(findingsOf('indicator-opposite', satisfaction(name, description))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { findingsOf, marked } from './support';

/** A form whose indicators have weights. */
function form(name: string, weights: readonly string[]): string {
  const levels = ['数量指标', '质量指标', '时效指标', '成本指标'];
  return [
    `${name}绩效目标表`,
    `项目名称\t${name}`,
    '一级指标\t二级指标\t三级指标\t指标值\t权重',
    ...weights.map((weight, i) => `产出指标\t${levels[i]}\t${levels[i]}之一\t≥${i + 5}卷\t${weight}`),
    '',
    '',
  ].join('\n');
}

const WHOLE = ['40', '30', '20', '10'];
const MORE = ['40', '30', '30', '10'];
const TENTH = ['40', '30', '10', '10'];

describe('indicator-weight', () => {
  it.each([
    ['above 100', [MORE], 'warning', '指标权重合计 110，超过 100'],
    ['above all others', [TENTH, TENTH, WHOLE], 'warning', '指标权重合计 100，其他绩效目标表均为 90'],
    ['beside one that leaves a tenth out', [TENTH, WHOLE], 'information', '指标权重合计 100，其他绩效目标表均为 90'],
    ['with decimals', [['40.5', '30', '20', '10%']], 'warning', '指标权重合计 100.5，超过 100'],
  ])('%s', (_, forms, severity, message) => {
    const text = forms.map((weights, i) => form(`第${'一二三'[i]}项修复`, weights)).join('');
    const [finding, ...others] = findingsOf('indicator-weight', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe(severity);
    expect(finding?.message['zh-cn']).toContain(message);
    expect(finding && marked(text, finding)).toBe(forms[forms.length - 1]?.[0]);
  });

  it.each([
    ['the whole', [WHOLE, WHOLE]],
    ['less', [WHOLE, WHOLE, TENTH]],
    ['a weight is missing', [['40', '30', '', '90']]],
    ['others differ', [WHOLE, TENTH, ['40', '30', '15', '10']]],
    ['one other that is short', [['40', '30', '5', '10'], WHOLE]],
    ['shares of 1', [['0.4', '0.3', '0.2', '0.1']]],
  ])('leaves alone: %s', (_, forms) => {
    const text = forms.map((weights, i) => form(`第${'一二三'[i]}项修复`, weights)).join('');
    expect(findingsOf('indicator-weight', text)).toEqual([]);
  });
});

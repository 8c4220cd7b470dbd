import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked } from './support';

describe('spending-plan', () => {
  it.each([
    [['30%', '20%', '80%', '100%'], '20', '累计比例由 30% 降为 20%，累计支出不应减少'],
    [['30%', '60%', '80%', '110%'], '110', '110% 超过 100%'],
    [['30%', '60%', '80%', '90%'], '90', '12月底累计比例为 90%，应为 100%'],
  ])('%j', (plan, at, message) => {
    const text = form({ plan });
    const [finding, ...others] = findingsOf('spending-plan', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding?.message['zh-cn']).toBe(`1、档案修复费绩效目标表 资金支出计划：${message}`);
  });

  it.each([
    [['30%', '60%', '80%', '100%']],
    [['100%', '100%', '100%', '100%']],
    [['100%', '', '', '']],
    [['', '', '50%', '90%']],
    [['', '', '', '']],
  ])('leaves alone: %j', (plan) => {
    expect(findingsOf('spending-plan', form({ plan }))).toEqual([]);
  });

  it('does not judge the end where the last column is lost', () => {
    const text = form({ plan: ['25%', '50%', '80%'] }).replace('\t12月底', '');
    expect(findingsOf('spending-plan', text)).toEqual([]);
  });

  it('below a label that wraps', () => {
    const text = form({ plan: ['10%', '95%', '85%', '100%'] }).replace(
      /资金支出计划（%）(.*)/,
      '资金支出计划（$1\n%）',
    );
    const [finding] = findingsOf('spending-plan', text);
    expect(finding && marked(text, finding)).toBe('85');
    const right = form({ plan: ['10%', '85%', '95%', '100%'] }).replace(
      /资金支出计划（%）(.*)/,
      '资金支出计划（$1\n%）',
    );
    expect(findingsOf('spending-plan', right)).toEqual([]);
  });
});

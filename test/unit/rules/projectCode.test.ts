import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked } from './support';

describe('project-code', () => {
  const right = form({ number: '2', name: '数字化费', code: '33010026P000121100045' });
  it.each([
    ['33010026P00012110003', '为 20 位，应为 21 位'],
    ['33010026P0001211000341', '为 22 位，应为 21 位'],
    ['330100260000121100034', '不符合“6 位行政区划 + 2 位年度 + 字母 + 12 位”的格式'],
  ])('%s', (code, message) => {
    const text = form({ code }) + right;
    const [finding, ...others] = findingsOf('project-code', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(code);
    expect(finding?.message['zh-cn']).toContain(message);
  });

  it('knows the letters of other places, and leaves systems of their own alone', () => {
    expect(findingsOf('project-code', form({ code: '33010026T000121100034' }) + right)).toEqual([]);
    const own = form({ code: 'XM2026000001' }) + form({ number: '2', name: '乙', code: 'XM2026000002' });
    expect(findingsOf('project-code', own)).toEqual([]);
  });
});

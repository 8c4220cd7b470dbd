import { expect, it } from 'vitest';
import { findingsOf, form, marked } from './support';

it.each([
  ['提前下达2026年中央档案补助资金', '33010026P000121100034'],
  ['档案修复费', '33010025P000121100034'],
  ['提前下达2026年中央档案补助资金', '无'],
])('advance-year leaves alone: %s under %s', (name, code) => {
  expect(findingsOf('advance-year', form({ name, formName: name, code }))).toEqual([]);
});

it('money passed down for another year than its code says', () => {
  const name = '提前下达2026年中央档案补助资金';
  const text = form({ name, formName: name, code: '33010025P000121100034' });
  const [finding, ...others] = findingsOf('advance-year', text);
  expect(others).toEqual([]);
  expect(finding?.severity).toBe('information');
  expect(finding && marked(text, finding)).toBe('33010025P000121100034');
  expect(finding?.message['zh-cn']).toContain('提前下达的是 2026 年资金，项目编码的年度为 2025');
});

import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked } from './support';

describe('project-code-duplicate', () => {
  const unit = '450001江州市档案馆本级';
  it('two projects of one unit', () => {
    const text = form({ unit }) + form({ unit, number: '2', name: '数字化费' });
    const [finding, ...others] = findingsOf('project-code-duplicate', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('33010026P000121100034');
    expect(finding?.span.start).toBeGreaterThan(text.indexOf('2、数字化费'));
    expect(finding?.message['zh-cn']).toContain('与本单位“档案修复费”的相同');
  });

  it.each([
    ['another unit', form({ unit }) + form({ unit: '450002江州市方志馆', number: '2', name: '数字化费' })],
    ['the same project again', form({ unit }) + form({ unit, number: '2' })],
    ['forms that do not name their unit', form() + form({ number: '2', name: '数字化费' })],
  ])('leaves alone: %s', (_, text) => {
    expect(findingsOf('project-code-duplicate', text)).toEqual([]);
  });
});

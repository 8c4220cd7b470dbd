import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked } from './support';

describe('project-title', () => {
  it('another name in the form', () => {
    const text = form({ name: '档案修复费', formName: '档案修缮费' });
    const [finding, ...others] = findingsOf('project-title', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('1、档案修复费绩效目标表');
    expect(finding?.message['zh-cn']).toBe('1、档案修复费绩效目标表：标题与表内项目名称“档案修缮费”不一致');
    expect(finding?.related.map(({ span }) => text.slice(span.start, span.end))).toEqual(['档案修缮费']);
  });

  it.each([
    ['档案 修复费', '档案修复费'],
    ['修复（江财〔2025〕8号）', '修复(江财[2025]8号)'],
    ['档案修复费', ''],
  ])('leaves alone: %s, %s', (name, formName) => {
    expect(findingsOf('project-title', form({ name, formName }))).toEqual([]);
  });
});

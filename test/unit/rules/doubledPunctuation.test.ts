import { describe, expect, it } from 'vitest';
import { findingsOf, fixedLines, marked, prose } from './support';

describe('doubled-punctuation', () => {
  it.each([
    ['整理馆藏档案。。', '。。', '整理馆藏档案。'],
    ['整理，，修复馆藏档案。', '，，', '整理，修复馆藏档案。'],
    ['整理馆藏档案，。', '，。', '整理馆藏档案。'],
    ['整理、，修复馆藏档案。', '、，', '整理，修复馆藏档案。'],
    ['整理、、修复馆藏档案。', '、、', '整理、修复馆藏档案。'],
  ])('%s', (line, at, right) => {
    const text = prose(line);
    const [finding, ...others] = findingsOf('doubled-punctuation', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('information');
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding && fixedLines(text, finding)).toEqual([right]);
  });

  it('is one remark for all places', () => {
    const [finding, ...others] = findingsOf('doubled-punctuation', prose('整理。。', '修复；；装裱。', '展陈，。'));
    expect(others).toEqual([]);
    expect(finding?.message['zh-cn']).toBe('3 处标点重复或连用（首处“。。”）');
    expect(finding?.related).toHaveLength(2);
    expect(finding?.fixes[0]?.edits).toHaveLength(3);
  });

  it.each(['整理。。。', '整理……修复。', '整理——修复。', '“整理。”，修复。', '整理（修复）。'])(
    'leaves alone: %s',
    (line) => {
      expect(findingsOf('doubled-punctuation', prose(line))).toEqual([]);
    },
  );
});

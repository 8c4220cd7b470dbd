import { describe, expect, it } from 'vitest';
import { findingsOf, fixedLines, form, marked, rowsWith, prose } from './support';

describe('typing-slip', () => {
  it.each([
    ['整理待上架的馆藏文献。', '整理侍上架的馆藏文献，健全机制。', '侍', '待'],
    ['落实档案保管措施，档案保管规范。', '提升挡案保管水平。落实挡案保管措施。', '挡', '档'],
  ])('%s %s', (line, other, wrong, right) => {
    const text = prose(line, line, other);
    const findings = findingsOf('typing-slip', text).filter((each) => marked(text, each) === wrong);
    expect(findings.length).toBeGreaterThan(0);
    const [finding] = findings;
    expect(finding && fixedLines(text, finding)[0]).toContain(right);
    expect(finding?.related).toHaveLength(1);
  });

  it('warns and prefers the fix where one writing is printed three times and more', () => {
    const line = '提升馆藏档案保管水平。';
    const text = prose(`一是${line}`, `二是${line}`, `三是${line}`, '四是提升馆藏挡案保管水平。');
    const [finding, ...others] = findingsOf('typing-slip', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding?.message['zh-cn']).toBe(
      '“五、部门整体绩效目标”：“升馆藏挡案保”与“升馆藏档案保”仅一字之差，“挡”疑为“档”',
    );
    expect(finding && fixedLines(text, finding)).toEqual(['*四是提升馆藏档案保管水平。']);
  });

  it('finds a character left out of a word the document uses often', () => {
    const rows = rowsWith(
      '社会效益指标',
      '效益指标 | 社会效益指标 | 保障作正常开展 | 保障工作正常开展 | 有所提升 | 工作计划',
    );
    const text = form({ rows }) + form({ number: '2', name: '数字化费', code: '33010026P000121100045', rows });
    const more = `${text}\n${'做好工作准备，落实工作措施。\n'.repeat(3)}`;
    const [finding, ...others] = findingsOf('typing-slip', more);
    expect(others).toEqual([]);
    expect(finding?.message['zh-cn']).toContain('“保障作正常开展”与“保障工作正常开展”仅一字之差，漏“工”字');
    expect(finding && fixedLines(more, finding)[0]).toContain('保障工作正常开展\t保障工作正常开展');
  });

  it.each([
    ['制定档案保管办法并实施。', '制订档案保管办法并实施。'],
    ['市级档案保管经费到位。', '省级档案保管经费到位。'],
    ['城镇失业人员档案管理。', '城镇事业人员档案管理。'],
    ['档案工作完成率提高一倍。', '档案工作合格率提高一倍。'],
    ['第一季度档案整理完成。', '第二季度档案整理完成。'],
    ['保障档案工作正常开展。', '保障档案的工作正常开展。'],
    ['上半年整理馆藏档案数量。', '下半年整理馆藏档案数量。'],
  ])('leaves alone: %s %s', (line, other) => {
    expect(findingsOf('typing-slip', prose(line, line, line, other))).toEqual([]);
  });

  it('writings that are both printed often are both meant', () => {
    const lines = [1, 2, 3].flatMap(() => ['提升馆藏档案保管水平。', '提升馆藏挡案保管水平。']);
    expect(findingsOf('typing-slip', prose(...lines))).toEqual([]);
  });
});

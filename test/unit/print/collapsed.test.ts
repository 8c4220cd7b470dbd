import { describe, expect, it } from 'vitest';
import { printCollapsed } from '../../../server/src/print/collapsed';
import { cellTexts, SAMPLE, SAMPLE_CELLS } from './sample';

describe('printCollapsed', () => {
  it('writes the document', () => {
    expect(printCollapsed(SAMPLE).text).toMatchInlineSnapshot(`
      " 部门预算支出总表
      305 江州市档案馆 预算年度：2026 单位：万元

      序号
      功能分类科目
      合计 基本支出
      上解支

      出科目编码 科目名称

      栏次 1 2 3 4 5

      1 合计 10.50 10.50

      2 201
      一般公共服务

      支出
      10.50 10.50
       305 江州市档案馆 预算年度：2026 单位：万元

      序号
      功能分类科目
      合计 基本支出
      上解支

      出科目编码 科目名称

      栏次 1 2 3 4 5

      3 20126 档案事务 10.50 10.50

      注：示例。

      合计 10.50万元。
      "
    `);
  });

  it('knows where every cell stands, in both line ends', () => {
    for (const eol of ['\n', '\r\n'] as const) {
      const printed = printCollapsed(SAMPLE, { eol });
      expect(cellTexts(printed, 1)).toEqual(SAMPLE_CELLS);
      expect(/(^|[^\r])\n/.test(printed.text)).toBe(eol === '\n');
    }
  });

  it('knows where running text stands', () => {
    const printed = printCollapsed(SAMPLE);
    const pieces = (printed.pieces[2] ?? []).map(({ span }) => printed.text.slice(span.start, span.end));
    expect(pieces.join('')).toBe('合计10.50万元。');
  });

  it('leaves out blank lines where asked to', () => {
    const printed = printCollapsed(SAMPLE, { blankLines: false });
    expect(printed.text).not.toContain('\n\n');
    expect(cellTexts(printed, 1)).toEqual(SAMPLE_CELLS);
  });

  it('parts a number from the Chinese character before it', () => {
    expect(printCollapsed(SAMPLE).text).toContain('合计 10.50万元。');
    expect(printCollapsed(SAMPLE, { spacedNumbers: false }).text).toContain('合计10.50万元。');
  });

  it('numbers pages where asked to', () => {
    const printed = printCollapsed(SAMPLE, { pageNumbers: true });
    expect(printed.text).toContain('10.50 10.50\n\n\n\n2\n\n305 江州市档案馆');
    expect(cellTexts(printed, 1)).toEqual(SAMPLE_CELLS);
  });
});

import { describe, expect, it } from 'vitest';
import { printTabRows } from '../../../server/src/print/tabRows';
import { cellTexts, SAMPLE, SAMPLE_CELLS } from './sample';

describe('printTabRows', () => {
  it('writes the document', () => {
    expect(printTabRows(SAMPLE).text).toMatchInlineSnapshot(`
      "部门预算支出总表

      305 江州市档案馆

      预算年度：2026

      单位：万元

      序号	功能分类科目		合计	基本支出	上解支出
      	科目编码	科目名称			
      栏次	1	2	3	4	5
      1		合计	10.50	10.50	
      2	201	一般公共服务支出	10.50	10.50	

      305 江州市档案馆

      预算年度：2026

      单位：万元

      序号	功能分类科目		合计	基本支出	上解支出
      	科目编码	科目名称			
      栏次	1	2	3	4	5
      3	20126	档案事务	10.50	10.50	

      注：示例。

      合计10.50万元。

      "
    `);
  });

  it('knows where every cell stands, in both line ends', () => {
    for (const eol of ['\n', '\r\n'] as const) {
      const printed = printTabRows(SAMPLE, { eol });
      expect(cellTexts(printed, 1)).toEqual(SAMPLE_CELLS);
      expect(/(^|[^\r])\n/.test(printed.text)).toBe(eol === '\n');
    }
  });

  it('knows where running text stands', () => {
    const printed = printTabRows(SAMPLE);
    const pieces = (printed.pieces[2] ?? []).map(({ span }) => printed.text.slice(span.start, span.end));
    expect(pieces.join('')).toBe('合计10.50万元。');
  });

  it('marks headings where asked to', () => {
    expect(printTabRows(SAMPLE, { markdown: true }).text.startsWith('# 部门预算支出总表')).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { printAligned } from '../../../server/src/print/aligned';
import { cellTexts, SAMPLE, SAMPLE_CELLS } from './sample';

describe('printAligned', () => {
  it('writes the document', () => {
    expect(printAligned(SAMPLE).text.replaceAll('\f', '<FF>')).toMatchInlineSnapshot(`
      "                  部门预算支出总表

      305 江州市档案馆      预算年度：2026      单位：万元
                 功能分类科目                        上解支
      序号                          合计   基本支出
            科目编码    科目名称                       出
      栏次     1           2          3       4        5
      1               合计          10.50     10.50
                      一般公共服务
      2     201                     10.50     10.50
                      支出

      <FF>305 江州市档案馆      预算年度：2026      单位：万元
                 功能分类科目                        上解支
      序号                          合计   基本支出
            科目编码    科目名称                       出
      栏次     1           2          3       4        5
      3     20126     档案事务      10.50     10.50

      注：示例。

          合计10.50万元。
      "
    `);
  });

  it('knows where every cell stands, in both line ends', () => {
    for (const eol of ['\n', '\r\n'] as const) {
      const printed = printAligned(SAMPLE, { eol });
      expect(cellTexts(printed, 1)).toEqual(SAMPLE_CELLS);
      expect(/(^|[^\r])\n/.test(printed.text)).toBe(eol === '\n');
    }
  });

  it('knows where running text stands', () => {
    const printed = printAligned(SAMPLE);
    const pieces = (printed.pieces[2] ?? []).map(({ span }) => printed.text.slice(span.start, span.end));
    expect(pieces.join('')).toBe('合计10.50万元。');
  });

  it('sets wrapped cells from the top of the row where asked to', () => {
    const lines = printAligned(SAMPLE, { align: 'top' }).text.split('\n');
    expect(lines.filter((line) => line.startsWith('2 '))).toEqual(['2     201       一般公共服务  10.50     10.50']);
  });

  it('keeps gap and margin', () => {
    const printed = printAligned(SAMPLE, { gap: 4, margin: 3 });
    expect(printed.text).toContain('\n   1                   合计            10.50       10.50\n');
    expect(cellTexts(printed, 1)).toEqual(SAMPLE_CELLS);
  });

  it('numbers pages where asked to', () => {
    const printed = printAligned(SAMPLE, { pageNumbers: true });
    expect(printed.text).toContain(`${' '.repeat(48)}1\n\f305 江州市档案馆`);
    expect(cellTexts(printed, 1)).toEqual(SAMPLE_CELLS);
  });

  it('shifts cells where asked to, and never runs them together', () => {
    const printed = printAligned(SAMPLE, { jitter: 1 });
    expect(printed.text).not.toBe(printAligned(SAMPLE).text);
    expect(cellTexts(printed, 1)).toEqual(SAMPLE_CELLS);
    expect(printed.text).not.toMatch(/10\.50 10\.50/);
  });
});

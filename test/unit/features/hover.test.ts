import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../server/src/analyse';
import { generalBudgetExpenditure as YB } from '../../../server/src/catalogue/tables/fundExpenditure';
import { incomeAndExpenditure as SZ } from '../../../server/src/catalogue/tables/incomeAndExpenditure';
import { hoverAt, type HoverOptions } from '../../../server/src/features/hover';
import { LineIndex } from '../../../server/src/text/lines';
import { analysisOf, spanOf } from '../../helpers/analysis';

/** The plain text of the hover on the `nth` occurrence of some words. */
function hoverOn(analysis: Analysis, words: string, nth = 0, options: Partial<HoverOptions> = {}): string | undefined {
  const lines = new LineIndex(analysis.text);
  const position = lines.positionAt(spanOf(analysis.text, words, nth).start);
  const hover = hoverAt(analysis, lines, position, { locale: 'zh-cn', markup: 'plaintext', ...options });
  return (hover?.contents as { value: string } | undefined)?.value;
}

const columns = 'code | name | total | basic | project';
const rows = [' | 合计 | 9.00 | 4.00 | 5.00', '301 | 工资 | 9.00 | 4.00 | 5.01', '303 | 补助 | | |'];
const table = analysisOf({ kind: YB, columns, rows });

describe('hoverAt', () => {
  it('says what the figure is and how each relation comes out, faults first', () => {
    expect(hoverOn(table, '5.01')).toBe(
      [
        '一般公共预算财政拨款支出表 301 工资 · 项目支出\n5.01 万元（50,100.00 元）',
        '✗ 合计 ≠ 基本支出 4.00 + 项目支出 5.01\n计算 9.01，所印 9.00，差 -0.01',
        '✗ 合计 ≠ 301 工资 5.01\n计算 5.01，所印 5.00，差 -0.01',
      ].join('\n\n'),
    );
  });

  it('says it in English', () => {
    const hover = hoverOn(table, '4.00', 1, { locale: 'en' });
    expect(hover).toContain('4.00 万元 = 40,000.00 yuan (元)');
    expect(hover).toContain('✓ 合计 = 301 工资 4.00\ncomputed 4.00, printed 4.00, difference 0.00');
  });

  it('speaks of an empty cell', () => {
    const lines = new LineIndex(table.text);
    const row = table.document.tables[0]?.entries[2];
    const cell = row?.figures[1]?.spans[0];
    const hover = hoverAt(table, lines, lines.positionAt(cell?.start ?? -1), { locale: 'zh-cn', markup: 'plaintext' });
    expect((hover?.contents as { value: string }).value).toContain('303 补助 · 基本支出\n空格，按 0 计');
  });

  it('says plainly that nothing checks a figure', () => {
    const alone = analysisOf({ title: '其他', columns: '项目 | 金额', rows: ['甲 | 3.00'] });
    expect(hoverOn(alone, '3.00')).toBe(
      '其他 甲 · 金额\n3.00 万元（30,000.00 元）\n\n没有勾稽关系核对此数，请人工核对。',
    );
  });

  it('is silent where no figure is', () => {
    expect(hoverOn(table, '工资')).toBeUndefined();
  });

  it('marks the figure and its text in Markdown', () => {
    const hover = hoverOn(table, '5.01', 0, { markup: 'markdown' });
    expect(hover).toContain('**5.01 万元**（50,100.00 元）');
    expect(hover).toContain('基本支出 4.00 + **项目支出** 5.01  \n计算');
  });

  it('makes text of the document harmless in Markdown', () => {
    const odd = analysisOf({ title: '[a](b)', columns: '项目 | 金额', rows: ['a<b>*甲* | 3.00'] });
    expect(hoverOn(odd, '3.00', 0, { markup: 'markdown' })).toContain('**\\[a\\]\\(b\\) a\\<b\\>\\*甲\\* · 金额**');
  });

  it('counts the terms beyond eight, and always names the figure asked about', () => {
    const codes = Array.from({ length: 12 }, (_, i) => `3${String(i + 10)} | 类${i} | ${i + 1}.00 | ${i + 1}.00 |`);
    const long = analysisOf({ kind: YB, columns, rows: [' | 合计 | 78.00 | 78.00 |', ...codes] });
    const first = hoverOn(long, '1.00', 0) ?? '';
    expect(first).toMatch(/合计 = 310 类0 1\.00 \+ .* \+ …等 12 项\n计算 78\.00，所印 78\.00，差 0\.00/);
    const last = hoverOn(long, '12.00', 0) ?? '';
    expect(last).toMatch(/合计 = 310 类0 1\.00 \+ .* \+ 321 类11 12\.00 \+ …等 12 项/);
    expect(last.split(' + ').length).toBeLessThan(12);
  });

  it('says which total is missing', () => {
    const missing = analysisOf({ kind: YB, columns, rows: ['301 | 甲 | | 4.00 | 1.00', '303 | 乙 | 1.00 | 1.00 |'] });
    expect(hoverOn(missing, '4.00')).toContain('✗ 合计 ≠ 基本支出 4.00 + 项目支出 1.00\n计算 5.00，此处未填');
    expect(hoverOn(missing, '4.00')).not.toContain('没有勾稽关系');
  });

  it('names both halves of 收支总表', () => {
    const both = analysisOf({
      kind: SZ,
      columns: 'serial | incomeItem | incomeAmount || expenditureItem | expenditureAmount',
      rows: [
        '32 | 本年收入合计 | 9.00 || 本年支出合计 | 8.00',
        '33 | 上年结转结余 | 1.00 || 年终结转结余 | 2.00',
        '34 | 收入总计 | 10.00 || 支出总计 | 10.00',
      ],
    });
    const hover = hoverOn(both, '10.00');
    expect(hover).toContain('收支总表 第34行 收入总计');
    expect(hover).toContain('✓ 收入总计 = 本年收入合计 9.00 + 上年结转结余 1.00');
  });
});

import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import { amountEdits } from '../../../server/src/findings/amountEdits';

const PIPES = [
  '# 部门预算支出总表',
  '',
  '单位：万元',
  '',
  '| 科目编码 | 科目名称         | 合计    | 基本支出 | 项目支出 |',
  '| -------- | ---------------- | ------: | -------: | -------: |',
  '|          | 合计             | 2441.63 |  1700.56 |   741.07 |',
  '| 201      | 一般公共服务支出 | 2441.63 |  1700.56 |   741.07 |',
  '| 20126    | 档案事务         | 2441.63 |  1700.56 |   741.07 |',
  '| 2012601  | 行政运行         | 1700.56 |  1700.56 |          |',
  '| 2012604  | 档案馆           |  741.07 |          |   741.07 |',
].join('\n');

const ALIGNED = [
  '                 部门预算支出总表',
  '',
  '317 临泉县水务局      预算年度：2026      单位：万元',
  '序号   科目编码   科目名称              合计    基本支出   项目支出',
  '栏次      1           2                  3         4          5',
  '1                 合计               2441.63    1700.56     741.07',
  '2      213        农林水支出         2441.63    1700.56     741.07',
  '3      21303      水利               2441.63    1700.56     741.07',
  '4      2130301    行政运行           1700.56    1700.56',
  '5      2130305    水利工程建设        741.07                741.07',
].join('\n');

/** Writes `fen` over the figure printed as `printed` on the line that holds `row`. */
function mend(text: string, row: string, printed: string, fen: number): string {
  const at = text.indexOf(printed, text.indexOf(row));
  const figure = analyse(text).document.figures.find((f) => f.spans[0]?.start === at);
  if (!figure) throw new Error(`no figure ${printed} in ${row}`);
  const edits = amountEdits(text, figure, fen, { text: printed, decimals: 2 });
  return [...(edits ?? [])]
    .reverse()
    .reduce((out, { span, newText }) => out.slice(0, span.start) + newText + out.slice(span.end), text);
}

describe.each([
  ['pipe table', PIPES, '行政运行'],
  ['aligned text', ALIGNED, '行政运行'],
])('%s', (_, text, row) => {
  it('gets a lost digit back where it was lost, and its line with it', () => {
    const broken = text.replace(new RegExp(`(${row}.*?)1700.56`), '$1170.56');
    expect(mend(broken, row, '170.56', 1700_560000)).toBe(text);
  });

  it('gets a doubled digit out, and its line back', () => {
    const broken = text.replace(new RegExp(`(${row}.*?)1700.56`), '$11700.556');
    expect(mend(broken, row, '1700.556', 1700_560000)).toBe(text);
  });

  it('keeps the columns where a wrong figure stands in line', () => {
    const wrong = text.replace(new RegExp(`(${row}.*?)1700.56`), '$1 170.56');
    expect(mend(wrong, row, '170.56', 1700_560000)).toBe(text);
  });
});

import type { ColumnKind } from '../catalogue/kind';
import type { Cell } from '../layout/model';
import { parseAmount } from '../text/amount';
import { fold } from '../text/fold';
import { newRow, type DraftRow, type DraftTable } from './draft';
import { isVoid, spanOf } from './cells';
import { headerColumns, type GridPage } from './header';

/** Reads a table of no declared kind: columns of numbers by what stands in them, the first column of words as label. */
export function readGenericGrid(table: DraftTable, pages: readonly GridPage[]): void {
  const rows = pages.flatMap((page) => page.rows);
  const labels = headerColumns(pages[0]?.header ?? []);
  const width = Math.max(labels.length, ...rows.map((row) => row.length), 0);
  const kinds: ColumnKind[] = [];
  const named = labels.findIndex(({ label }) =>
    /^(?:项目|支出项目|单位|部门|资产|物品|资金|指标)?名称$|^项目$/.test(label),
  );
  for (let c = 0; c < width; c++) {
    const label = labels[c]?.label ?? '';
    const printed = rows.map((row) => row[c]?.text ?? '').filter((text) => text !== '' && !isVoid(text));
    const numbers = printed.filter((text) => parseAmount(text, '元'));
    const coded = numbers.filter((text) => /^\d{3}(\d\d){0,2}$/.test(fold(text)));
    if (/^(序号|编号|行次)$/.test(label)) kinds.push('serial');
    else if (/编码|代码|电话|年度|日期/.test(label))
      kinds.push(coded.length > 0 && coded.length === numbers.length ? 'code' : 'text');
    else if (numbers.length * 10 < printed.length * 6 || numbers.length === 0)
      kinds.push(kinds.includes('label') || (named > c && /类型|类别|分类|单位/.test(label)) ? 'text' : 'label');
    else if (/数量|人数|面积|辆|台|个数|次数/.test(label)) kinds.push('count');
    else if (/%|比例|比率|占比|增长|增幅/.test(label)) kinds.push('percent');
    else kinds.push('money');
  }
  table.columns = kinds.map((kind, c) => ({ id: `c${c}`, kind, label: labels[c]?.label ?? '', side: 0 }));
  for (const cells of rows) {
    if (cells.every((cell) => cell.text === '')) continue;
    const row = newRow(spanOf(cells));
    cells.forEach((cell, c) => {
      const kind = kinds[c];
      if (kind === 'serial') row.serial = fold(cell.text);
      else if (kind === 'code') row.code = /^\d+$/.test(fold(cell.text)) ? fold(cell.text) : '';
      else if (kind === 'label') {
        row.label = cell.text;
        row.labelSpans = cell.spans;
      } else if (kind === 'text') {
        if (cell.text !== '') row.texts.set(`c${c}`, { text: cell.text, spans: cell.spans });
      } else row.cells.set(c, { text: isVoid(cell.text) ? '' : cell.text, spans: cell.spans });
    });
    takeSum(row, kinds, cells);
    table.rows.push(row);
  }
}

const SUM = /^(合计|总计|小计)$/;

/** 合计 or 小计 names its row wherever it stands: in the column of types, or behind the unit it is of. */
function takeSum(row: DraftRow, kinds: readonly ColumnKind[], cells: readonly Cell[]): void {
  if (SUM.test(fold(row.label))) return;
  const at = cells.findIndex((cell, c) => (kinds[c] === 'text' || kinds[c] === 'code') && SUM.test(fold(cell.text)));
  const sum = cells[at];
  if (!sum) return;
  if (row.label !== '') row.texts.set(`c${kinds.indexOf('label')}`, { text: row.label, spans: row.labelSpans });
  row.texts.delete(`c${at}`);
  row.label = sum.text;
  row.labelSpans = sum.spans;
}

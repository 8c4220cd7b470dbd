import type { DraftRow } from './draft';

/**
 * Gives the 款 that print only their own two digits, below their 类 and above 项 with whole codes, the code they stand for:
 * `208`, `05`, `2080505` (Jiangxi). Returns whether no row is left that prints two digits and belongs to nothing.
 */
export function completeCodes(rows: readonly DraftRow[]): boolean {
  let above = '';
  let all = true;
  rows.forEach((row, i) => {
    if (/^\d{3}$/.test(row.code)) above = row.code;
    if (!/^\d{2}$/.test(row.code)) return;
    const whole = above + row.code;
    let k = i + 1;
    while (rows[k]?.code === '') k++;
    const next = rows[k]?.code ?? '';
    if (above !== '' && next.length === 7 && next.startsWith(whole)) row.code = whole;
    else all = false;
  });
  return all;
}

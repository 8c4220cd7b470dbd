import { fold } from '../text/fold';
import type { Cell } from './model';

/**
 * Cuts a run of cells that lost its row ends into rows, where a 栏次 row tells the width: after the cell 栏次 the
 * numbers 1, 2, 3 … run up to the last column; or by a running 序号 that comes again at equal distances. Where neither is
 * there the cells are left as the one row they came as.
 */
export function splitStream(cells: Cell[]): Cell[][] {
  const at = cells.findIndex((cell, i) => /^[栏档]次$/.test(fold(cell.text)) && cells[i + 1]?.text === '1');
  if (at < 0) return cutBySerial(cells);
  let width = 1;
  while (cells[at + width]?.text === String(width)) width++;
  if (cells.length <= at + width) return at === 0 ? [cells] : [cells.slice(0, at), cells.slice(at)];
  const rows: Cell[][] = at > 0 ? [cells.slice(0, at)] : [];
  for (let i = at; i < cells.length; i += width) rows.push(cells.slice(i, i + width));
  return rows;
}

/** Rows that begin with 1, 2, 3 … at equal distances. */
function cutBySerial(cells: Cell[]): Cell[][] {
  if (cells.length < 12) return [cells];
  for (let at = 0; at < Math.min(cells.length, 60); at++) {
    if (cells[at].text !== '1') continue;
    for (let width = 3; width <= 24; width++) {
      if (cells[at + width]?.text !== '2' || cells[at + 2 * width]?.text !== '3') continue;
      const rows: Cell[][] = at > 0 ? [cells.slice(0, at)] : [];
      for (let i = at; i < cells.length; i += width) rows.push(cells.slice(i, i + width));
      return rows;
    }
  }
  return [cells];
}

import { cellAt } from './cell';
import type { LineShape } from './line';
import type { Cell } from './model';

/** The cells of a line whose cells are separated by TAB. */
export function splitAtTabs(text: string, line: LineShape): Cell[] {
  const cells: Cell[] = [];
  let start = line.start;
  for (let i = line.start; i < line.end; i++) {
    if (text.charCodeAt(i) !== 9) continue;
    cells.push(cellAt(text, start, i));
    start = i + 1;
  }
  cells.push(cellAt(text, start, line.end));
  return cells;
}

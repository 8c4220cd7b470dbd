import { cellAt } from './cell';
import { isPipe, type LineShape } from './line';
import type { Cell } from './model';

/** The cells of a line with pipes; a pipe before the first and after the last cell separates nothing. */
export function splitAtPipes(text: string, line: LineShape): Cell[] {
  const cells: Cell[] = [];
  let start = line.start;
  for (let i = line.start; i <= line.end; i++) {
    if (i < line.end && !(isPipe(text.charCodeAt(i)) && text.charCodeAt(i - 1) !== 92)) continue;
    cells.push(cellAt(text, start, i));
    start = i + 1;
  }
  if (cells.length > 1 && cells[cells.length - 1].text === '') cells.pop();
  if (cells.length > 1 && cells[0].text === '' && startsWithPipe(text, line)) cells.shift();
  return cells;
}

function startsWithPipe(text: string, line: LineShape): boolean {
  let i = line.start;
  while (i < line.end && (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9)) i++;
  return isPipe(text.charCodeAt(i));
}

import { cellAt } from './cell';
import { isPipe, type LineShape } from './line';
import type { Cell } from './model';

/** Whether the lines of a run begin and end with a pipe that separates nothing. */
export interface PipeFrame {
  readonly leading: boolean;
  readonly trailing: boolean;
}

/** What most lines of a run do. */
export function frameOf(text: string, lines: readonly LineShape[]): PipeFrame {
  const piped = lines.filter((line) => line.kind === 'pipe');
  return {
    leading: piped.filter((line) => startsWithPipe(text, line)).length * 2 > piped.length,
    trailing: piped.filter((line) => line.endsWithPipe).length * 2 > piped.length,
  };
}

/** The cells of a line with pipes. */
export function splitAtPipes(text: string, line: LineShape, frame: PipeFrame): Cell[] {
  const cells: Cell[] = [];
  let start = line.start;
  for (let i = line.start; i <= line.end; i++) {
    if (i < line.end && !(isPipe(text.charCodeAt(i)) && text.charCodeAt(i - 1) !== 92)) continue;
    cells.push(cellAt(text, start, i));
    start = i + 1;
  }
  if (frame.trailing && cells.length > 1 && cells[cells.length - 1].text === '') cells.pop();
  if (frame.leading && cells.length > 1 && cells[0].text === '') cells.shift();
  return cells;
}

function startsWithPipe(text: string, line: LineShape): boolean {
  let i = line.start;
  while (i < line.end && (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9)) i++;
  return isPipe(text.charCodeAt(i));
}

import type { Project, Stretch, Table } from '../document/model';
import { detached } from '../text/change';
import { isHanCode } from '../text/hanRuns';
import type { Span } from '../text/span';
import { ofPart } from './views';

/** A table with the blank lines around it, and its words: all Chinese characters, and one character on either side of them. */
export interface TableWords {
  readonly table: Table;
  /** Characters before and behind the table that stand in nothing else. */
  readonly before: number;
  readonly behind: number;
  readonly words: string;
}

/** The words of a part's tables; those of a table are the same as long as only figures are edited. */
export const wordsOfTables = ofPart((text, part): readonly TableWords[] => {
  const things = [...(part.stretches ?? []), ...part.projects, ...part.tables.filter(({ project }) => !project)]
    .map((thing) => ({ thing, start: thing.span.start, end: thing.span.end }))
    .sort((a, b) => a.start - b.start);
  return things.flatMap(({ thing, start, end }, i) => {
    if (!isTable(thing)) return [];
    const before = start - (things[i - 1]?.end ?? part.span.start);
    const behind = (things[i + 1]?.start ?? part.span.end) - end;
    return [{ table: thing, before, behind, words: wordsIn(text, start - before, end + behind) }];
  });
});

function isTable(thing: Stretch | Project | Table): thing is Table {
  return 'entries' in thing;
}

/** Whether the tables of two versions of a part say the same, figures aside. */
export function sayTheSame(a: readonly TableWords[], b: readonly TableWords[]): boolean {
  return a === b || (a.length === b.length && a.every(({ words }, i) => words === b[i]?.words));
}

/** Characters of a table's words: where each stands in the text. */
export function placesOfWords(text: string, words: TableWords): readonly number[] {
  const places: number[] = [];
  const { start, end } = rangeOf(words);
  walk(text, start, end, (at) => places.push(at));
  return places;
}

/** The one of several tables that an offset stands in or directly beside; -1 where there is none. */
export function tableWordsAt(tables: readonly TableWords[], offset: number): number {
  return tables.findIndex((words) => {
    const { start, end } = rangeOf(words);
    return start <= offset && offset < end;
  });
}

function rangeOf({ table, before, behind }: TableWords): Span {
  return { start: table.span.start - before, end: table.span.end + behind };
}

function wordsIn(text: string, start: number, end: number): string {
  // Cut out in stretches: most words stand side by side.
  const words: string[] = [];
  let from = start;
  let to = start;
  walk(text, start, end, (at) => {
    if (at !== to) {
      words.push(text.slice(from, to));
      from = at;
    }
    to = at + 1;
  });
  words.push(text.slice(from, to));
  return detached(words.join(''));
}

/** Visits the Chinese characters and those beside them. */
function walk(text: string, start: number, end: number, visit: (offset: number) => void): void {
  let afterHan = false;
  for (let at = start; at < end; at++) {
    const isHan = isHanCode(text.charCodeAt(at));
    if (isHan || afterHan || isHanCode(text.charCodeAt(at + 1))) visit(at);
    afterHan = isHan;
  }
}

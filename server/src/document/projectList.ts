import type { Cell, Row } from '../layout/model';
import { fold } from '../text/fold';
import { isIndicatorHeader } from './indicatorColumns';
import { readProject, type DraftProject } from './projectForm';
import { isNumbersRow, printedCells } from './rows';
import type { Title } from './titles';

/** A table that lists the indicators of several projects one below the other, its header told once for all of them. */
export interface ProjectList {
  readonly title: Title;
  readonly header: Row;
  /** The column that names the project; empty where it is the one above. */
  readonly nameColumn: number;
  /** The column of the indicators' first level: those of the project itself stand before it. */
  readonly levelColumn: number;
  /** The row behind the table's last one. */
  readonly end: number;
}

const NAME = /^(预算)?项目(\(政策\))?名称$/;

function isHeader(row: Row): boolean {
  return row.layout !== 'prose' && isIndicatorHeader(row);
}

/** The list that begins below a form's title: where 项目名称 is a column beside 一级指标; `undefined` where the form is of one project. */
export function projectListAt(title: Title, rows: readonly Row[], from: number, end: number): ProjectList | undefined {
  for (let i = from; i < Math.min(end, from + 6); i++) {
    const header = rows[i];
    if (!isHeader(header)) continue;
    const first = header.cells.findIndex(({ text }) => /^一级指标/.test(fold(text)));
    const nameColumn = header.cells.findIndex(({ text }, c) => c < first && NAME.test(fold(text)));
    if (nameColumn < 0) return undefined;
    return { title, header, nameColumn, levelColumn: first, end };
  }
  return undefined;
}

/** Where the rows of the list's next project end: before the row that names another one. */
export function endOfProject(list: ProjectList, rows: readonly Row[], from: number): number {
  let name = '';
  for (let i = from; i < list.end; i++) {
    const own = nameIn(list, rows[i]);
    if (own === undefined) continue;
    const words = fold(own.text);
    if (name !== '' && words !== name) return i;
    name = words;
  }
  return list.end;
}

function nameIn(list: ProjectList, row: Row): Cell | undefined {
  if (row.layout === 'prose' || isHeader(row) || isNumbersRow(row)) return undefined;
  const cell = row.cells[list.nameColumn];
  // A row that prints nothing else is no project's: a meta line, a heading inside the table.
  return cell && cell.text !== '' && printedCells(row).length > 2 ? cell : undefined;
}

/** Reads the rows of one project of a list; those above the first are the table's title and header. */
export function readListed(source: string, list: ProjectList, rows: readonly Row[]): DraftProject {
  const own = rows.map((row) => nameIn(list, row)).find((cell) => cell !== undefined);
  const body = rows.filter((row) => row.layout !== 'prose');
  const at = body.findIndex(isHeader);
  const below = at < 0 ? [list.header, ...body] : body.slice(at);
  const first = own?.spans[0];
  const title: Title = own && first ? { ...list.title, text: own.text, span: first } : list.title;
  const indicators = below.map((row): Row => ({ ...row, cells: row.cells.slice(list.levelColumn) }));
  const project = readProject(source, title, indicators);
  return { ...project, number: '', name: own?.text.trim() ?? '', formName: undefined };
}

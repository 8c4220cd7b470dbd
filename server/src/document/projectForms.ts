/** The forms that stand under one title: one, or several one below the other. */
import type { Row } from '../layout/model';
import { fold } from '../text/fold';
import { isIndicatorHeader } from './indicatorColumns';
import { readProject, type DraftProject } from './projectForm';
import { metaOfRow, printedCells, rowSpan } from './rows';
import { plainLine, type Title } from './titles';

/** A project's name behind its label. */
const NAMED = /^项目(?:\(政策\))?名称[:]?/;
/** Labels that may stand above the name in a form. */
const ABOVE =
  /^(?:(?:主管|项目|实施|预算|填报)?(?:部门|单位)(?:名称)?|项目(?:编码|代码)|(?:主管|实施)(?:部门|单位)(?:及代码|编码)?)[:]?/;
/** Rows between a form's name and its indicators at most. */
const REACH = 40;
/** A name alone above its form is no longer than this. */
const ALONE = 60;

/**
 * Reads the rows under a form's title. There is always at least one form.
 *
 * @param after blank lines behind them
 */
export function readProjects(source: string, title: Title, rows: readonly Row[], after = 0): readonly DraftProject[] {
  const list = rows.findIndex((row) => isListHeader(row));
  // Without cells it is not told where a name ends.
  if (list >= 0) return [{ ...readProject(source, title, rows.slice(0, list)), indicators: [], formName: undefined }];
  const starts = formStarts(rows);
  if (starts.length < 2) return [readProject(source, title, rows, after)];
  return starts.map(({ at, name }, k) => {
    const own = rows.slice(k === 0 ? 0 : at, starts[k + 1]?.at);
    const first = own.find((row) => !name || row !== name);
    const alone = name && titleOf(name, title);
    return readProject(
      source,
      k === 0 ? (alone ?? title) : (alone ?? { ...title, text: '绩效目标表', span: rowSpan(first ?? rows[at]) }),
      own,
      starts[k + 1] ? 0 : after,
    );
  });
}

interface FormStart {
  readonly at: number;
  /** The line above it that is the project's name. */
  readonly name: Row | undefined;
}

/** Where the forms begin whose indicators follow before the next one does. */
function formStarts(rows: readonly Row[]): readonly FormStart[] {
  const starts: FormStart[] = [];
  let before = '';
  for (let i = 0; i < rows.length; i++) {
    const name = nameIn(rows[i]);
    if (name === undefined || !leadsToIndicators(rows, i)) continue;
    // A page break may print the name again.
    if (name === before && !leadsOver(rows, i)) continue;
    before = name;
    starts.push(startAbove(rows, i, name, starts[starts.length - 1]?.at ?? -1));
  }
  return starts;
}

/** The name a form's row gives its project: beside its label, and no label itself. */
function nameIn(row: Row): string | undefined {
  const printed = printedCells(row).map((cell) => fold(cell.text));
  if (row.layout === 'prose') {
    const [line = ''] = printed;
    return NAMED.test(line) && !/一级指标|项目(?:编码|代码)[:]?$/.test(line)
      ? line.replace(NAMED, '') || undefined
      : undefined;
  }
  const at = printed.findIndex((text) => NAMED.test(text) && text.replace(NAMED, '') === '');
  const name = printed[at + 1];
  if (at < 0 || at > 2 || name === undefined || (at > 0 && !ABOVE.test(printed[0] ?? ''))) return undefined;
  return /^(?:项目|一级|二级|三级|单位|预算|金额|合计|类型)|(?:编码|名称|指标|单位|目标)$/.test(name) &&
    printed.length > 2 &&
    printed.length !== 4
    ? undefined
    : name;
}

function leadsToIndicators(rows: readonly Row[], from: number): boolean {
  for (let i = from + 1; i < Math.min(rows.length, from + REACH); i++) {
    if (isIndicatorHeader(rows[i])) return true;
    if (nameIn(rows[i]) !== undefined) return false;
  }
  return false;
}

/** Whether something of the form stands between its name and its indicators. */
function leadsOver(rows: readonly Row[], from: number): boolean {
  for (let i = from + 1; i < rows.length && !isIndicatorHeader(rows[i]); i++)
    if (!metaOfRow(rows[i]) && !isLabelAbove(rows[i])) return true;
  return false;
}

/** Whether a row begins with a label that may stand above the name. */
function isLabelAbove(row: Row): boolean {
  return ABOVE.test(fold(printedCells(row)[0]?.text ?? ''));
}

/** A form begins with what stands right above its name: other labels of the form, its meta line, a line that is its name. */
function startAbove(rows: readonly Row[], i: number, name: string, after: number): FormStart {
  let at = i;
  const isAbove = (row: Row): boolean => row.layout === rows[i].layout && isLabelAbove(row);
  while (at - 1 > after && (isAbove(rows[at - 1]) || metaOfRow(rows[at - 1]))) at--;
  const line = rows[at - 1];
  if (at - 1 <= after || !line || line.layout !== 'prose' || line.cells.length > 1 || rows[i].layout === 'prose')
    return { at, name: undefined };
  const words = fold(plainLine(line.cells[0].text));
  return words.length <= ALONE && isAlike(words, name) ? { at: at - 1, name: line } : { at, name: undefined };
}

/** Whether a line says the name, or all but a few of its characters. */
function isAlike(line: string, name: string): boolean {
  const plain = (words: string): string =>
    words.replace(/[^\p{L}\p{N}]/gu, '').replace(/^[一二三四五六七八九十\d]{1,3}(?=\p{Script=Han})/u, '');
  const [a, b] = [plain(line), plain(name)];
  if (a === b) return a !== '';
  if (Math.abs(a.length - b.length) > 2) return false;
  const left = new Map<string, number>();
  for (const c of a) left.set(c, (left.get(c) ?? 0) + 1);
  let shared = 0;
  for (const c of b) {
    const count = left.get(c) ?? 0;
    if (count > 0) shared++;
    left.set(c, count - 1);
  }
  return shared >= Math.max(3, Math.max(a.length, b.length) - 2);
}

function titleOf(line: Row, { kind }: Title): Title {
  return { kind, text: plainLine(line.cells[0].text), span: rowSpan(line), rows: 1 };
}

/** A list in lines: 项目名称 is a column beside those of the indicators. */
function isListHeader(row: Row): boolean {
  const line = fold(row.cells[0]?.text ?? '');
  return row.layout === 'prose' && /^(?:单位名称)?项目(?:\(政策\))?名称.*一级指标.*三级指标/.test(line);
}

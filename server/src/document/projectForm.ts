import type { Row } from '../layout/model';
import { detached } from '../text/change';
import { fold } from '../text/fold';
import { slipEdits } from '../text/slip';
import type { Span } from '../text/span';
import { formRows } from './bareForm';
import type { DraftCell, DraftTable, Meta } from './draft';
import { moneyTable } from './formMoney';
import { withoutBelow } from './formEnd';
import { nameInTitle } from './formTitle';
import { CELL, FormText, ROW } from './formText';
import { readIndicators, type DraftIndicator } from './indicators';
import { isAlignedBlock } from './plainPages';
import type { TextCell } from './model';
import { metaOfRow, rowSpan } from './rows';
import type { Title } from './titles';

/** A 绩效目标表 while it is being read. */
export interface DraftProject {
  readonly title: Title;
  readonly number: string;
  readonly name: string;
  readonly code: TextCell | undefined;
  readonly meta: Meta;
  readonly table: DraftTable;
  readonly indicators: readonly DraftIndicator[];
  readonly plan: readonly DraftCell[];
  readonly planMonths: readonly number[];
  readonly formName: TextCell | undefined;
  readonly units: readonly TextCell[];
  readonly cellsKnown: boolean;
  readonly span: Span;
}

/**
 * Reads the rows under a form's title: labels are looked for wherever they stand, so every layout reads alike.
 *
 * @param after blank lines behind them
 */
export function readProject(source: string, title: Title, lines: readonly Row[], after = 0): DraftProject {
  const rows = formRows(source, lines, after);
  const start = rows.findIndex((row) => /^一级指标/.test(firstText(row)));
  const head = start < 0 ? rows : rows.slice(0, start);
  const meta: Meta = {};
  for (const row of rows === lines ? head : lines) Object.assign(meta, metaOfRow(row));
  const end = rows.length > 0 ? rowSpan(rows[rows.length - 1]).end : title.span.end;
  const span = { start: title.span.start, end: Math.max(end, title.span.end) };
  const folded = fold(title.text);
  const number = /^(\d{1,3})[、.]/.exec(folded)?.[1] ?? '';
  const form = new FormText(source, head);
  const formName = nameOf(form, head);
  const name = nameInTitle(title.text);
  return {
    title,
    number,
    // A title that names no project (the name stands on a line of its own) leaves the name to the form.
    name: name === '' ? (formName?.text.trim() ?? nameOnLine(source, head)) : name,
    code: codeOf(form),
    meta,
    table: moneyTable(form, title, head, meta, span),
    indicators: start < 0 ? [] : readIndicators(source, withoutBelow(source, rows.slice(start))),
    plan: planOf(head),
    planMonths: monthsOf(head),
    formName: formName ?? mistypedName(form, name),
    units: unitsOf(source, form, head),
    cellsKnown: start >= 0 && (rows[start].layout !== 'prose' || isAlignedBlock(source, rows.slice(start))),
    span,
  };
}

/** The name on a line of words, up to the gap or the label behind it, where the next line is another field's; else ''. */
function nameOnLine(source: string, head: readonly Row[]): string {
  const at = head.findIndex((row) => row.layout === 'prose' && NAME_LINE.test(row.cells[0].text));
  const next = head[at + 1];
  if (at < 0 || !next || !/^\S/.test(source.slice(next.start, next.start + 1)) || !FIELD.test(firstText(next)))
    return '';
  return NAME_LINE.exec(head[at].cells[0].text)?.[1] ?? '';
}

const NAME_LINE = /^\s*项目(?:[（(]政策[）)])?名称[\s:：]+(\S+)(?:\s*$|\s{2,}|\s(?:项目|主管|实施|预算|单位))/;
const FIELD = /^(?:项目|主管|实施|资金|预算|年度|单位|绩效|立项|起止|负责)/;

function firstText(row: Row): string {
  return fold(row.cells.find((cell) => cell.text !== '')?.text ?? '');
}

function codeOf(form: FormText): TextCell | undefined {
  const match = new RegExp(`项目编码[${CELL}${ROW}:]*([0-9A-Z]{10,30})`).exec(form.text);
  if (!match) return undefined;
  const start = match.index + match[0].length - match[1].length;
  return { text: detached(match[1]), spans: form.spansOf(start, start + match[1].length) };
}

/** In running lines: as many characters behind 项目名称 as the title's name has, where these are the name but for a slip. */
function mistypedName(form: FormText, name: string): TextCell | undefined {
  const label = /项目名称:?/.exec(form.text);
  if (!label || name === '') return undefined;
  const right = fold(name);
  const printed = form.wordsFrom(label.index + label[0].length, right.length);
  return slipEdits(printed.text, right) ? printed : undefined;
}

/** The cell behind 项目名称; in running lines its end is not marked, and it is left alone. */
function nameOf(form: FormText, head: readonly Row[]): TextCell | undefined {
  const match = new RegExp(`项目(?:\\(政策\\))?名称:?(${CELL}+)`).exec(form.text);
  const row = head.find(({ cells }) => cells.some((cell) => /^项目(?:\(政策\))?名称/.test(fold(cell.text))));
  if (!match || !row || row.layout === 'prose') return undefined;
  return printedBehind(form, match);
}

/** The cell behind a label and what separates them, where anything is printed in it. */
function printedBehind(form: FormText, { 0: label, index }: RegExpMatchArray): TextCell | undefined {
  const cell = form.cellBehind((index ?? 0) + label.length - 1);
  return cell && cell.text !== '' ? { text: cell.text, spans: cell.spans } : undefined;
}

/** What forms call the unit that carries a project out. 主管部门 may be another document's. */
const UNIT_LABEL =
  '(?:(?:项目)?(?:实施|执行|申报|承担|用款|资金使用|填报|建设|预算)(?:单位|主体)(?:名称)?|项目单位(?:名称)?|单位名称)';
const UNIT_CELL = new RegExp(`(?<=[${CELL}${ROW}])${UNIT_LABEL}:?${CELL}+`, 'g');
const UNIT_LINE = new RegExp(`^${UNIT_LABEL}[:：]?[ \\u3000](\\S+)$`);

/** The cells behind the labels of units; in running lines the rest of a line, where the next one is another field's. */
function unitsOf(source: string, form: FormText, head: readonly Row[]): readonly TextCell[] {
  const inCells = [...form.text.matchAll(UNIT_CELL)].flatMap((match) => printedBehind(form, match) ?? []);
  const onLines = head.flatMap((row, i): readonly TextCell[] => {
    const [span] = row.layout === 'prose' ? row.cells[0].spans : [];
    const text = span && UNIT_LINE.exec(source.slice(span.start, span.end))?.[1];
    const next = head[i + 1];
    if (!span || !text || !next || !FIELD.test(firstText(next))) return [];
    return [{ text, spans: [{ start: span.end - text.length, end: span.end }] }];
  });
  return [...inCells, ...onLines];
}

function planHeader(head: readonly Row[]): number {
  return head.findIndex((row) => (planLine(row).match(/\d{1,2}月底/g)?.length ?? 0) >= 2);
}

function planLine(row: Row): string {
  return fold(row.cells.map((cell) => cell.text).join(''));
}

function monthsOf(head: readonly Row[]): number[] {
  const row = head[planHeader(head)];
  return row ? [...planLine(row).matchAll(/(\d{1,2})月底/g)].map((match) => Number(match[1])) : [];
}

/** Lines between the months and the percentages at most: the label 资金支出计划（%） wraps. */
const PLAN_GAP = 2;

/** 资金支出计划: the percentages under 3月底 … 12月底, in printed order. */
function planOf(head: readonly Row[]): DraftCell[] {
  const header = planHeader(head);
  if (header < 0) return [];
  const rest = head.slice(header + 1, header + 2 + PLAN_GAP);
  const values = rest.find((row) => !/^[资金支出计划()%]{1,8}$/.test(planLine(row)));
  if (!values) return [];
  const plan: DraftCell[] = [];
  for (const cell of values.cells) {
    const pattern = /\d{1,3}(?:\.\d+)?\s*[%％]/g;
    for (let match = pattern.exec(cell.text); match; match = pattern.exec(cell.text)) {
      const start = cell.spans[0].start + match.index;
      if (cell.spans.length === 1)
        plan.push({ text: match[0].slice(0, -1), spans: [{ start, end: start + match[0].length - 1 }] });
    }
  }
  return plan;
}

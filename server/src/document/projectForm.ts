import { projectForm } from '../catalogue/tables/projectForm';
import type { Row } from '../layout/model';
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import { declaredColumns } from './columns';
import { newRow, type DraftCell, type DraftTable, type Meta } from './draft';
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
  readonly cellsKnown: boolean;
  readonly span: Span;
}

/** Reads the rows under a form's title: labels are looked for wherever they stand, so every layout reads alike. */
export function readProject(source: string, title: Title, rows: readonly Row[]): DraftProject {
  const start = rows.findIndex((row) => /^一级指标/.test(firstText(row)));
  const head = start < 0 ? rows : rows.slice(0, start);
  const meta: Meta = {};
  for (const row of head) Object.assign(meta, metaOfRow(row));
  const end = rows.length > 0 ? rowSpan(rows[rows.length - 1]).end : title.span.end;
  const span = { start: title.span.start, end: Math.max(end, title.span.end) };
  const folded = fold(title.text);
  const number = /^(\d{1,3})[、.]/.exec(folded)?.[1] ?? '';
  const form = new FormText(source, head);
  const formName = nameOf(form, head);
  const name = title.text.replace(/^\s*[\d０-９]{1,3}\s*[、.．]\s*/, '').replace(/\s*绩效目标(申报|批复)?表\s*$/, '');
  return {
    title,
    number,
    // A title that says 绩效目标表 only (the name stands on a line of its own) leaves the name to the form.
    name: name === '' ? (formName?.text.trim() ?? '') : name,
    code: codeOf(form),
    meta,
    table: moneyTable(form, title, head, meta, span),
    indicators: start < 0 ? [] : readIndicators(source, rows.slice(start)),
    plan: planOf(head),
    planMonths: monthsOf(head),
    formName,
    cellsKnown: start >= 0 && (rows[start].layout !== 'prose' || isAlignedBlock(source, rows.slice(start))),
    span,
  };
}

function firstText(row: Row): string {
  return fold(row.cells.find((cell) => cell.text !== '')?.text ?? '');
}

function codeOf(form: FormText): TextCell | undefined {
  const match = new RegExp(`项目编码[${CELL}${ROW}:]*([0-9A-Z]{10,30})`).exec(form.text);
  if (!match) return undefined;
  const start = match.index + match[0].length - match[1].length;
  return { text: match[1], spans: form.spansOf(start, start + match[1].length) };
}

/** The cell behind 项目名称; in running lines its end is not marked, and it is left alone. */
function nameOf(form: FormText, head: readonly Row[]): TextCell | undefined {
  const match = new RegExp(`项目名称:?(${CELL}+)`).exec(form.text);
  const row = head.find(({ cells }) => cells.some((cell) => fold(cell.text).startsWith('项目名称')));
  if (!match || !row || row.layout === 'prose') return undefined;
  const cell = form.cellBehind(match.index + match[0].length - 1);
  return cell && cell.text !== '' ? { text: cell.text, spans: cell.spans } : undefined;
}

const MONEY_LABELS: readonly { id: string; label: RegExp }[] = [
  { id: 'budget', label: /预算数|预算金额|项目预算总?额?/ },
  { id: 'fiscalFunds', label: /财政(资金|拨款)/ },
  { id: 'otherFunds', label: /其他资金|其它资金/ },
];
// A figure, or an empty place: directly behind its label, or in the next cell.
const BEHIND = new RegExp(`^[:]?(${CELL}*)((?:-|\\()?\\d[\\d,]*(?:\\.\\d+)?\\)?)?`);

/** The money line of the form as a table of one entry: 预算数 = 财政资金 + 其他资金. */
function moneyTable(form: FormText, title: Title, head: readonly Row[], meta: Meta, span: Span): DraftTable {
  const columns = declaredColumns(projectForm);
  const row = newRow(span);
  let from = 0;
  let seen = false;
  for (const { id, label } of MONEY_LABELS) {
    const match = label.exec(form.text.slice(from));
    if (!match) continue;
    const behind = from + match.index + match[0].length;
    const value = BEHIND.exec(form.text.slice(behind, behind + 80));
    if (!value) continue;
    const index = columns.findIndex((column) => column.id === id);
    const after = form.text[behind + value[0].length];
    if (value[2] !== undefined && (after === undefined || !/[年月日.号%]/.test(after))) {
      const start = behind + value[0].length - value[2].length;
      const spans = form.spansOf(start, start + value[2].length);
      const at = { start: spans[0].start, end: spans[spans.length - 1].end };
      row.cells.set(index, { text: value[2], spans });
      if (!seen) row.span = at;
      row.span = { start: Math.min(row.span.start, at.start), end: Math.max(row.span.end, at.end) };
      seen = true;
    } else {
      const cell = value[1] !== '' ? form.cellBehind(behind) : undefined;
      if (cell && cell.text !== '') continue;
      row.cells.set(index, { text: '', spans: cell?.spans ?? [] });
    }
    from = behind;
  }
  return {
    kind: projectForm,
    title: title.text,
    titleSpan: title.span,
    layout: head[0]?.layout ?? 'prose',
    meta,
    columns,
    rows: row.cells.size > 0 ? [row] : [],
    note: undefined,
    span,
    printed: undefined,
    openColumns: new Set(),
    repairs: [],
  };
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

/** 资金支出计划: the percentages under 3月底 … 12月底, in printed order. */
function planOf(head: readonly Row[]): DraftCell[] {
  const header = planHeader(head);
  const values = head[header + 1];
  if (header < 0 || !values) return [];
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

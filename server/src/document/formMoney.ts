import { projectForm } from '../catalogue/tables/projectForm';
import type { Row } from '../layout/model';
import { parseAmount } from '../text/amount';
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import { declaredColumns } from './columns';
import { newRow, type DraftRow, type DraftTable, type Meta } from './draft';
import { CELL, ROW, type FormText } from './formText';
import type { MoneyUnit } from './model';
import type { Title } from './titles';

/** A label of the money line: anywhere in the form, or where a cell begins only. */
const MONEY_LABELS: readonly { id: string; label: RegExp }[] = [
  {
    id: 'budget',
    label: new RegExp(
      `预算数|预算金额|项目预算总?额?|(?<!\\d)(?:项目年度|当年|年度|[${CELL}${ROW}]本年度?)预算(?=[${CELL}(\\d])|(?:年度|本年度?|当年)(?:资金|预算)总金?额|` +
        `[${CELL}${ROW}](?:年度|项目|本年度?)?(?:资金|预算)(?:总额|总金额)|[${CELL}${ROW}]项目总额|[${CELL}${ROW}]预算资金|` +
        `[${CELL}${ROW}](?:项目)?年度预算(?:数|金额|资金)?(?=[${CELL}(:])`,
    ),
  },
  { id: 'termBudget', label: /实施期(?:资金|预算)总额/ },
  { id: 'fiscalFunds', label: /财政性?(资金|拨款)/ },
  { id: 'otherFunds', label: /其他资金|其它资金/ },
];
const UNITS = '亿元|百万元|万元|千元|元';
// The unit in brackets, then a figure, or an empty place: directly behind its label, or in the next cell.
const BEHIND = new RegExp(
  `^(?:\\((?:单位:)?(${UNITS})\\))?[:]?(${CELL}*(?:(?:合计|总计|小计)[:]?${CELL}*)?)((?:-|\\()?\\d[\\d,]*(?:\\.\\d+)?\\)?)?(${UNITS})?`,
);

/** The money line of the form as a table of one entry: 预算数 = 财政资金 + 其他资金, or the sum of its sources. */
export function moneyTable(form: FormText, title: Title, head: readonly Row[], meta: Meta, span: Span): DraftTable {
  const below = sourcesBelow(head, span);
  const { row, unit } = below ?? labelled(form, span, meta.unit);
  return {
    kind: projectForm,
    title: title.text,
    titleSpan: title.span,
    layout: head[0]?.layout ?? 'prose',
    meta: unit && unit !== meta.unit ? { ...meta, unit } : meta,
    columns: declaredColumns(projectForm),
    rows: row.cells.size > 0 ? [row] : [],
    note: undefined,
    span,
    printed: new Set(below?.columns ?? printedIn(row)),
    openColumns: new Set(),
    repairs: [],
  };
}

function columnOf(id: string): number {
  return projectForm.columns.findIndex((column) => column.id === id);
}

/** The columns whose labels are printed: the rest of the money says nothing where 财政资金 is called otherwise. */
function printedIn({ cells }: DraftRow): readonly number[] {
  const [budget, term, fiscal, other] = MONEY_LABELS.map(({ id }) => columnOf(id));
  const sums = cells.get(term) ? [budget, term] : [budget];
  return cells.get(fiscal) ? [...sums, fiscal, other] : sums;
}

/** Amounts behind their labels. A unit that is printed with one of them is every one's. */
function labelled(
  form: FormText,
  span: Span,
  above: MoneyUnit | undefined,
): { readonly row: DraftRow; readonly unit: MoneyUnit | undefined } {
  const row = newRow(span);
  let from = 0;
  let seen = false;
  let unit: MoneyUnit | undefined;
  const ofTerm = MONEY_LABELS[1].label.test(form.text);
  for (const { id, label } of MONEY_LABELS) {
    // Where the sums of this year and of all years stand side by side, so do their sources: which is whose is not told.
    if (ofTerm && row.cells.size > 0 && !row.cells.get(columnOf('termBudget'))) break;
    const match = label.exec(form.text.slice(from));
    if (!match) continue;
    const behind = from + match.index + match[0].length;
    const value = BEHIND.exec(form.text.slice(behind, behind + 80));
    if (!value) continue;
    const index = columnOf(id);
    const [whole, inLabel, gap = '', number, after] = value;
    const next = form.text[behind + whole.length];
    if (number !== undefined && (after !== undefined || next === undefined || !/[年月日.号%]/.test(next))) {
      const own = (after ?? inLabel) as MoneyUnit | undefined;
      if (seen && own !== undefined && own !== (unit ?? above)) continue;
      unit ??= own;
      const start = behind + whole.length - number.length - (after?.length ?? 0);
      const spans = form.spansOf(start, start + number.length);
      const at = { start: spans[0].start, end: spans[spans.length - 1].end };
      row.cells.set(index, { text: number, spans });
      if (!seen) row.span = at;
      row.span = { start: Math.min(row.span.start, at.start), end: Math.max(row.span.end, at.end) };
      seen = true;
    } else {
      const cell = gap !== '' ? form.cellBehind(behind + (inLabel === undefined ? 0 : inLabel.length + 2)) : undefined;
      // In lines, an empty place is no cell: the next label follows.
      const isNext = cell !== undefined && MONEY_LABELS.some((other) => other.label.test(CELL + fold(cell.text)));
      if (cell && cell.text !== '' && !isNext) continue;
      row.cells.set(index, { text: '', spans: isNext ? [] : (cell?.spans ?? []) });
    }
    from = behind;
  }
  return { row, unit };
}

/** A row of labels with 合计 and the sources of the money, and its amounts in the row below. */
function sourcesBelow(
  head: readonly Row[],
  span: Span,
): { readonly row: DraftRow; readonly columns: readonly number[]; readonly unit: undefined } | undefined {
  for (let i = 0; i + 1 < head.length; i++) {
    const [labels, amounts] = [head[i], head[i + 1]];
    if (labels.cells.length < 3 || amounts.cells.length < 3 || amounts.layout === 'prose') continue;
    const columns = labels.cells.map((cell) => sourceOf(fold(cell.text)));
    const printed = columns.filter((column) => column >= 0);
    if (printed.length < 3 || !columns.includes(columnOf('budget')) || new Set(printed).size < printed.length) continue;
    // A source the form does not know would be missing in the sum.
    if (labels.cells.some((cell, c) => c > 0 && cell.text !== '' && columns[c] < 0)) continue;
    const row = newRow(span);
    amounts.cells.forEach((cell, c) => {
      const column = columns[c] ?? -1;
      if (column >= 0) row.cells.set(column, parseAmount(cell.text, '元') ? cell : { text: '', spans: cell.spans });
    });
    const placed = amounts.cells.filter((cell, c) => columns[c] >= 0 && cell.text !== '');
    const spans = placed.flatMap((cell) => cell.spans);
    if (placed.length < 2 || placed.some((cell) => !parseAmount(cell.text, '元'))) continue;
    row.span = { start: spans[0].start, end: spans[spans.length - 1].end };
    return { row, columns: printed, unit: undefined };
  }
  return undefined;
}

/** The column a label of a source names; -1 where it names none. */
function sourceOf(label: string): number {
  const words = label.replace(/\((?:单位:)?(?:万?元|千元|亿元)\)$/, '');
  return projectForm.columns.findIndex(
    ({ id, labels }) => labels.includes(words) || (id === 'budget' && /^(?:合计|小计|总计|资金总额)$/.test(words)),
  );
}

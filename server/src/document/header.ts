import type { ColumnSpec, TableKind } from '../catalogue/kind';
import { TABLE_KINDS } from '../catalogue/kinds';
import type { Cell } from '../layout/model';
import { parseAmount } from '../text/amount';
import { isNumeric } from './columns';
import { isVoid } from './cells';
import { foldLabel, labelFits } from './labels';

/** For each printed column, the declared column it is, or `undefined` where nothing tells. */
export type ColumnMap = readonly (ColumnSpec | undefined)[];

/** What the header rows of one page say of a column. */
export interface HeaderColumn {
  readonly label: string;
  readonly group: string;
}

/** One page of a table laid out in a grid. */
export interface GridPage {
  readonly header: readonly (readonly Cell[])[];
  /** The row of column numbers (栏次), where there is one. */
  readonly numbers: readonly Cell[] | undefined;
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Header rows as wide as the lowest one. Layouts without merged cells print a group once and leave nothing in its place:
 * an empty cell of the row below belongs to a cell that reaches down, a run of labels to the group above it.
 */
export function widenHeader(header: readonly (readonly Cell[])[]): (readonly Cell[])[] {
  const rows = [...header];
  for (let r = rows.length - 2; r >= 0; r--) {
    const below = rows[r + 1];
    if (rows[r].length < below.length) rows[r] = spread(rows[r], below) ?? rows[r];
  }
  return rows;
}

const NO_CELL: Cell = { text: '', spans: [] };

function spread(upper: readonly Cell[], below: readonly Cell[]): Cell[] | undefined {
  const runs: { start: number; length: number }[] = [];
  let empty = 0;
  below.forEach((cell, i) => {
    if (cell.text === '') empty++;
    else if (i > 0 && below[i - 1].text !== '') runs[runs.length - 1].length++;
    else runs.push({ start: i, length: 1 });
  });
  const groups = upper.length - empty;
  if (groups < runs.length || (groups > runs.length && (runs.length !== 1 || runs[0].length % groups !== 0)))
    return undefined;
  const each = groups > runs.length ? runs[0].length / groups : 0;
  const out: Cell[] = below.map(() => NO_CELL);
  let next = 0;
  for (let i = 0; i < below.length; i++) {
    const run = runs.find(({ start, length }) => start <= i && i < start + length);
    const begins = run === undefined || (each > 0 ? (i - run.start) % each === 0 : i === run.start);
    if (begins) out[i] = upper[next++] ?? NO_CELL;
  }
  return out;
}

/** Label and group of every printed column: the lowest label wins, groups reach right over empty cells. */
export function headerColumns(header: readonly (readonly Cell[])[]): HeaderColumn[] {
  const rows = widenHeader(header);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns: HeaderColumn[] = [];
  for (let i = 0; i < width; i++) {
    let label = '';
    let group = '';
    for (const row of rows) {
      const own = foldLabel(row[i]?.text ?? '');
      if (own !== '') {
        if (label !== '') group = label;
        label = own;
      } else if (label === '') {
        for (let j = i - 1; j >= 0; j--) {
          const left = foldLabel(row[j]?.text ?? '');
          if (left === '') continue;
          group = left;
          break;
        }
      }
    }
    columns.push({ label, group });
  }
  return columns;
}

/** Declared columns by the header's labels, each used once, in printed order. */
export function mapByLabels(kind: TableKind, columns: readonly HeaderColumn[]): ColumnMap {
  const used = new Set<ColumnSpec>();
  return columns.map(({ label, group }) => {
    if (label === '') return undefined;
    // Codes printed in three columns, one a level.
    if (/^[类款项]$/.test(label)) return kind.columns.find((spec) => spec.kind === 'code');
    let best: ColumnSpec | undefined;
    let bestFit = 0;
    for (const spec of kind.columns) {
      if (used.has(spec)) continue;
      let fit = labelFits(spec, label);
      if (fit === 0) continue;
      if (spec.group !== undefined && group !== '') fit += group.includes(spec.group) ? 0.5 : -0.5;
      if (fit > bestFit) {
        best = spec;
        bestFit = fit;
      }
    }
    if (best) used.add(best);
    return best;
  });
}

/** Declared columns by 栏次: number k stands over the kind's column k, where the count is the kind's own. */
export function mapByNumbers(kind: TableKind, numbers: readonly Cell[]): ColumnMap | undefined {
  const map: (ColumnSpec | undefined)[] = [];
  let next = 1;
  numbers.forEach((cell, i) => {
    map.push(undefined);
    if (cell.text === String(next)) map[i] = kind.columns[next++];
    else if (next === 1 && kind.columns[0].kind === 'serial') map[i] = i === 0 ? kind.columns[0] : undefined;
  });
  return next === kind.columns.length ? map : undefined;
}

/** Declared columns in their declared order, where the printed columns are just as many (optional ones in or out). */
export function mapByOrder(kind: TableKind, width: number, printed: readonly HeaderColumn[]): ColumnMap | undefined {
  const labels = printed.map((column) => column.label);
  const present = kind.columns.filter(
    (spec) => !spec.optional || labels.some((label) => label !== '' && labelFits(spec, label) > 0),
  );
  if (present.length === width) return present;
  const unnumbered = present.filter((spec) => spec.kind !== 'serial');
  return unnumbered.length === width && !labels.includes('序号') ? unnumbered : undefined;
}

/** Cells that cannot stand where the map puts them: words in a column of figures, amounts in a column of words. */
function misplaced(map: ColumnMap, row: readonly Cell[]): number {
  let count = 0;
  row.forEach((cell, i) => {
    const spec = map[i];
    if (cell.text === '' || !spec) return;
    const number = parseAmount(cell.text, '元') !== undefined;
    if (
      isNumeric(spec)
        ? !number && !isVoid(cell.text)
        : (spec.kind === 'text' || spec.kind === 'label') && number && /\.\d/.test(cell.text)
    ) {
      count++;
    }
  });
  return count;
}

/** Whether an amount stands in a column of no declared kind whose header is gone, too. */
function lost(map: ColumnMap, printed: readonly HeaderColumn[], row: readonly Cell[]): boolean {
  return row.some(
    (cell, i) => !map[i] && (printed[i]?.label ?? '') === '' && parseAmount(cell.text, '元') !== undefined,
  );
}

/**
 * How many rows a column map makes true and how many false, by the kind's row relations and by what can stand in
 * a column of its kind.
 */
export function judge(
  kind: TableKind,
  map: ColumnMap,
  printed: readonly HeaderColumn[],
  rows: readonly (readonly Cell[])[],
): { holds: number; fails: number } {
  let holds = 0;
  let fails = 0;
  const index = new Map(map.map((spec, i) => [spec?.id, i]));
  for (const row of rows) {
    if (misplaced(map, row) > 1 || lost(map, printed, row)) {
      fails++;
      continue;
    }
    const valueOf = (id: string) => {
      const i = index.get(id);
      return i === undefined ? undefined : parseAmount(row[i]?.text ?? '', '元')?.value;
    };
    for (const relation of kind.relations) {
      if (relation.form !== 'columns') continue;
      const total = valueOf(relation.total);
      const parts = relation.parts.map(valueOf).filter((value) => value !== undefined);
      if (parts.length === 0) continue;
      if (total === undefined) {
        // An empty total over several parts: the columns are others than they seem.
        if (index.has(relation.total) && parts.filter((value) => value !== 0).length > 1) fails++;
        continue;
      }
      if (parts.reduce((sum, value) => sum + value, 0) === total) holds++;
      else fails++;
    }
  }
  return { holds, fails };
}

/** The declared column of each printed column of a page, chosen by 栏次, labels, order, and which makes the rows true. */
export function mapColumns(kind: TableKind, page: GridPage, width: number): ColumnMap {
  if (page.numbers) {
    const byNumbers = mapByNumbers(kind, page.numbers);
    if (byNumbers) return byNumbers;
  }
  const printed = headerColumns(page.header);
  const byLabels = mapByLabels(kind, printed);
  // A header that lost its row ends is longer than the rows: its labels stand in order, not over their columns.
  const stream = page.header.length === 1 && width > 0 && page.header[0].length > width;
  const byOrder = mapByOrder(kind, stream ? width : Math.max(width, printed.length), printed);
  if (!byOrder) return byLabels;
  const labelled = judge(kind, byLabels, printed, page.rows);
  const ordered = judge(kind, byOrder, printed, page.rows);
  return ordered.holds - ordered.fails > labelled.holds - labelled.fails ? byOrder : byLabels;
}

const UNTOLD: ReadonlySet<string> = new Set(['YB', 'ZF', 'GZ']);

/** The kind whose columns a header names, where it names nearly all of its own labels; `undefined` otherwise. */
export function kindOfHeader(header: readonly (readonly Cell[])[]): TableKind | undefined {
  const printed = headerColumns(header).filter((column) => column.label !== '');
  let best: TableKind | undefined;
  let bestScore = 0;
  for (const kind of TABLE_KINDS) {
    // The three funds' tables have the same columns as one another: only a title tells them.
    if (kind.id === 'JX' || UNTOLD.has(kind.id)) continue;
    const named = mapByLabels(kind, printed).filter((spec) => spec !== undefined);
    const asked = kind.columns.filter((spec) => !spec.optional && spec.kind !== 'serial').length;
    const numeric = named.filter((spec) => spec.kind === 'money').length;
    const score = named.length / Math.max(printed.length, asked);
    if (score > bestScore && score >= 0.7 && (numeric > 0 || kind.id === 'JG')) {
      best = kind;
      bestScore = score;
    }
  }
  return best;
}

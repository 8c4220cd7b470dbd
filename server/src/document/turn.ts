import type { ColumnSpec, RelationSpec, TableKind } from '../catalogue/kind';
import { TABLE_KINDS } from '../catalogue/kinds';
import { parseAmount } from '../text/amount';
import { fold } from '../text/fold';
import { declaredColumns } from './columns';
import { newRow, type DraftRow, type DraftTable } from './draft';
import { assignRoles } from './roles';

/** A printed row as a column of the turned table. */
interface TurnedColumn {
  readonly spec: ColumnSpec;
  readonly row: DraftRow;
  /** Whether it takes the cells of the year before. */
  readonly last: boolean;
}

/**
 * Turns a table whose items are columns (“三公”经费 of one unit a row, or of one year), so that every item is a row as in
 * the standard form: the same roles and relations go for both. Other tables are given back as they are.
 */
export function turn(table: DraftTable): DraftTable {
  const items = table.kind?.turned;
  const base = items && TABLE_KINDS.find(({ id }) => id === table.kind?.id);
  if (!items || !base || table.rows.length === 0) return table;
  const indexOf = (id: string): number => table.columns.findIndex((column) => column.id === id);
  const printed = items.filter(({ column, lastYear }) => indexOf(column) >= 0 || indexOf(lastYear ?? '') >= 0);
  const columns = columnsOf(
    table,
    printed.some(({ lastYear }) => indexOf(lastYear ?? '') >= 0),
  );
  const rows = printed.map((item): DraftRow => {
    const cells = columns.map(({ row, last }) => row.cells.get(indexOf(last ? (item.lastYear ?? '') : item.column)));
    const first = cells.find((cell) => cell && cell.spans.length > 0);
    const turned = newRow(first?.spans[0] ?? table.span);
    turned.label = item.label;
    turned.assumed =
      columns.some(({ row }) => row.assumed) ||
      [item.column, item.lastYear ?? ''].some((id) => table.openColumns.has(indexOf(id)));
    cells.forEach((cell, i) => turned.cells.set(i + 1, cell ?? { text: '', spans: [] }));
    return turned;
  });
  const kind = turnedKind(base, columns);
  const turned = {
    ...table,
    kind,
    columns: declaredColumns(kind),
    rows,
    printed: undefined,
    openColumns: new Set<number>(),
  };
  assignRoles(turned);
  return turned;
}

const SUM = /^(合计|总计)$/;

/** What each printed row is: the whole, a unit's share of it, this year or the last. */
function columnsOf(table: DraftTable, twoYears: boolean): TurnedColumn[] {
  const { rows } = table;
  const yearOf = (row: DraftRow): number => Number(/20\d\d/.exec(fold(row.label))?.[0] ?? NaN);
  const years = rows.map(yearOf);
  const byYear = rows.length > 1 && years.every((year) => !Number.isNaN(year));
  const latest = Math.max(...years);
  const whole = byYear ? rows[years.indexOf(latest)] : wholeOf(table);
  return rows.flatMap((row, i): TurnedColumn[] => {
    const label = row.label === '' ? `第${i + 1}行` : row.label;
    const own: ColumnSpec =
      row === whole
        ? { id: 'total', kind: 'money', labels: ['合计'] }
        : byYear && years[i] === latest - 1
          ? LAST_YEAR
          : { id: `row${i}`, kind: 'money', labels: [label] };
    const last: TurnedColumn[] = twoYears && own.id === 'total' ? [{ spec: LAST_YEAR, row, last: true }] : [];
    return [...last, { spec: own, row, last: false }];
  });
}

const LAST_YEAR: ColumnSpec = { id: 'lastYear', kind: 'money', labels: ['上年'] };

/** The only row, the one called 合计, or the first where it is the sum of the others in every column. */
function wholeOf({ rows, columns, meta }: DraftTable): DraftRow | undefined {
  if (rows.length === 1) return rows[0];
  const sum = rows.find((row) => SUM.test(fold(row.label)));
  if (sum) return sum;
  const [first, ...others] = rows;
  const amount = (row: DraftRow, c: number): number =>
    parseAmount(row.cells.get(c)?.text ?? '', meta.unit ?? '万元')?.value ?? 0;
  const adds = columns.every(
    ({ kind }, c) => kind !== 'money' || amount(first, c) === others.reduce((all, row) => all + amount(row, c), 0),
  );
  return adds ? first : undefined;
}

/** The standard form's roles and relations over the turned columns. */
function turnedKind(base: TableKind, columns: readonly TurnedColumn[]): TableKind {
  return {
    ...base,
    columns: [{ id: 'name', kind: 'label', labels: ['项目'] }, ...columns.map(({ spec }) => spec)],
    relations: [...base.relations, ...sumsOf(columns)],
  };
}

/** The whole, and a department whose units stand below it, are what these add up to. */
function sumsOf(columns: readonly TurnedColumn[]): RelationSpec[] {
  const own = columns.filter(({ spec }) => spec.id === 'total' || spec.id.startsWith('row'));
  const idOf = new Map(own.map(({ row, spec }) => [row, spec.id]));
  const partsOf = new Map<string, string[]>();
  for (const { row, spec } of own) {
    if (spec.id === 'total') continue;
    const total = (row.parent && idOf.get(row.parent)) ?? 'total';
    const parts = partsOf.get(total);
    if (parts) parts.push(spec.id);
    else partsOf.set(total, [spec.id]);
  }
  return [...partsOf].map(([total, parts]): RelationSpec => ({
    form: 'columns',
    rule: 'row-total',
    strength: 'identity',
    derives: 'total',
    total,
    parts,
  }));
}

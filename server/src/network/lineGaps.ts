import { TOTAL_LINES, type TotalLine } from '../catalogue/formRows';
import type { MissingHalf, MissingLine } from '../diagnosis/model';
import type { Entry, Table } from '../document/model';
import { itemLabel, itemNumber, otherHalf } from './classLine';
import { distinctEntries, figureIn } from './figures';
import { amountOf, columnsOf, isStatedIn, restFor } from './lineAmounts';
import { memoised } from '../text/memo';

/** A line whose serial number is skipped, or that the form has and the table does not. */
export interface LineGap {
  readonly table: Table;
  /** The number skipped; `undefined` where the last line is missing. */
  readonly serial: number | undefined;
  /** The row before it; `undefined` where it is the first. */
  readonly before: Entry | undefined;
  /** What the line says; `undefined` where nothing tells. */
  readonly line: MissingLine | undefined;
}

/** Numbered lines a table has at least, and numbers skipped at most, for the numbers to tell. */
const LINES = 4;
const GAPS = 2;

/** The lines a table of a known kind leaves out, as far as its serial numbers and its form tell. */
export const lineGaps = memoised((table: Table): readonly LineGap[] => {
  const { kind, project, entries } = table;
  if (!kind || project || entries.length < LINES) return [];
  const gaps = serialGaps(table).map((gap): LineGap => ({ ...gap, table, line: lineAt(table, gap.before) }));
  const last = lastTotals(table);
  if (!last) return gaps;
  const before = entries[entries.length - 1];
  return [...gaps, { table, serial: undefined, before, line: totalLine(table, last, before) }];
});

/**
 * The line that would fill what a total lacks: the carry-over a closing total counts, or the item whose number is skipped.
 * `undefined` where the form has no such line, or the table prints it.
 */
export function lineLacking(parent: Entry, amounts: ReadonlyMap<string, number>): MissingLine | undefined {
  const { table } = parent;
  const absent = (TOTAL_LINES[table.kind?.id ?? ''] ?? []).find((line) => isAbsent(table, line));
  const before = absent && lastAbove(table, absent);
  const isSkipped = serialGaps(table).some((gap) => gap.before?.span.start === before?.span.start);
  const line = absent && before && isSkipped ? totalLine(table, absent, before) : undefined;
  if (line?.halves.some((half) => half.side === parent.side && isSame(half.amounts, amounts))) return line;
  for (const row of table.entries) {
    if (row.side !== parent.side || row.index > parent.index) continue;
    const item = itemBehind(table, row);
    if (item?.halves.some((half) => half.side === parent.side && isSame(half.amounts, amounts))) return item;
  }
  return undefined;
}

function isSame(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([column, value]) => b.get(column) === value);
}

/** The last row of the line before a closing line. */
function lastAbove(table: Table, line: TotalLine): Entry | undefined {
  const lines = TOTAL_LINES[table.kind?.id ?? ''] ?? [];
  const above = lines[lines.indexOf(line) - 1];
  return above && table.entries.filter(({ role }) => above.roles.includes(role)).pop();
}

/** The numbers skipped between lines that are numbered from 1 on; none where the numbers go otherwise. */
function serialGaps(table: Table): readonly { readonly serial: number; readonly before: Entry | undefined }[] {
  const gaps: { serial: number; before: Entry | undefined }[] = [];
  let before: Entry | undefined;
  let number = 0;
  let lines = 0;
  for (const row of distinctEntries(table)) {
    const serial = row.serial.trim();
    if (!/^\d{1,3}$/.test(serial)) return [];
    const own = Number(serial);
    if (own === number) {
      if (row.span.start !== before?.span.start) return [];
      continue;
    }
    if (own === number + 2) gaps.push({ serial: number + 1, before });
    else if (own !== number + 1) return [];
    number = own;
    before = row;
    lines++;
  }
  return lines < LINES || gaps.length > GAPS ? [] : gaps;
}

/** What the line behind a row says. */
function lineAt(table: Table, before: Entry | undefined): MissingLine | undefined {
  if (table.columns.every(({ side }) => side === 0)) return before ? undefined : totalOfCodes(table);
  const absent = (TOTAL_LINES[table.kind?.id ?? ''] ?? []).find(
    (line) => isAbsent(table, line) && isPlaceOf(table, line, before),
  );
  return absent ? totalLine(table, absent, before) : itemBehind(table, before);
}

/** The row 合计 above the accounts: their highest level added up. */
function totalOfCodes({ entries }: Table): MissingLine | undefined {
  if (entries.some(({ role }) => role === 'total') || entries.every(({ code }) => code === '')) return undefined;
  const length = Math.min(...entries.flatMap(({ code }) => (code === '' ? [] : [code.length])));
  const amounts = new Map<string, number>();
  for (const row of entries) {
    if (row.code.length !== length) continue;
    for (const { column, value } of row.figures)
      if (column && value !== undefined) amounts.set(column.id, (amounts.get(column.id) ?? 0) + value);
  }
  return { before: undefined, halves: [{ side: 0, label: '合计', amounts }] };
}

/** True where a table prints neither half of a line. */
function isAbsent({ entries }: Table, { roles }: TotalLine): boolean {
  return entries.every(({ role }) => !roles.includes(role));
}

/** True where all lines that come before this one stand above, and all that come after it below. */
function isPlaceOf(table: Table, line: TotalLine, before: Entry | undefined): boolean {
  const lines = TOTAL_LINES[table.kind?.id ?? ''] ?? [];
  const at = before?.index ?? -1;
  const own = lines.indexOf(line);
  return (
    lines.every(({ roles }, i) =>
      table.entries.every(({ role, index, span }) => {
        if (!roles.includes(role)) return true;
        const isAbove = index <= at || span.start === before?.span.start;
        return i < own ? isAbove : !isAbove;
      }),
    ) && table.entries.every(({ role, index }) => role !== 'class' || index <= at + 1)
  );
}

/** The closing line of a two-sided form that ends before it. */
function lastTotals(table: Table): TotalLine | undefined {
  const lines = TOTAL_LINES[table.kind?.id ?? ''] ?? [];
  const last = lines[lines.length - 1];
  const others = lines.slice(0, -1);
  const isComplete = others.every(({ roles }) => roles.every((role) => table.entries.some((row) => row.role === role)));
  return last && others.length > 0 && isComplete && isAbsent(table, last) ? last : undefined;
}

/** A closing line with what its halves come to. */
export function totalLine(table: Table, { roles, labels }: TotalLine, before: Entry | undefined): MissingLine {
  const halves = [0, 1].map((side): MissingHalf => {
    const amounts = new Map([...sumsOf(table, roles[side] ?? ''), ...remaindersOf(table, roles[side] ?? '')]);
    return { side, label: labels[side] ?? '', amounts };
  });
  return { before, halves };
}

/** What a role's row is the sum of, by column. */
function sumsOf(table: Table, role: string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const spec of table.kind?.relations ?? []) {
    if (spec.form !== 'roles' || spec.derives !== 'total' || spec.total.role !== role) continue;
    if (!isStatedIn(table, spec)) continue;
    for (const column of columnsOf(table, spec.total, spec.columns)) {
      const sum = spec.terms.reduce((all, term) => all + amountOf(table, term, column), 0);
      if (sum !== 0 && !sums.has(column)) sums.set(column, sum);
    }
  }
  return sums;
}

/** What is left of a total for the one row of a role it counts, by column. */
function remaindersOf(table: Table, role: string): ReadonlyMap<string, number> {
  const left = new Map<string, number>();
  for (const spec of table.kind?.relations ?? []) {
    if (spec.form !== 'roles' || spec.derives !== 'total' || !isStatedIn(table, spec)) continue;
    const own = spec.terms.find((term) => term.role === role);
    const total = table.entries.find((row) => row.role === spec.total.role);
    if (!own || !total) continue;
    for (const column of columnsOf(table, spec.total, spec.columns)) {
      const value = figureIn(total, column)?.value;
      if (value === undefined) continue;
      const rest = value - spec.terms.reduce((all, term) => all + amountOf(table, term, column), 0);
      if (rest > 0) left.set(own.column ?? column, rest);
    }
  }
  return left;
}

/** What an item of the item above it begins with. */
const BELOW_ITEM = /^([(][^()]{1,3}[)]|其中)/;

/** The number of the last item down to a row, what stands below it passed over; 0 below a total, where they begin anew. */
function lastNumber(rows: readonly Entry[], at: number): number {
  for (let i = at; i >= 0; i--) {
    const { label } = rows[i];
    const number = itemNumber(label);
    if (number !== undefined) return number;
    if (!BELOW_ITEM.test(label)) return 0;
  }
  return 0;
}

/** The item between the one before and the one after, in either half, with what its total leaves for it. */
function itemBehind(table: Table, before: Entry | undefined): MissingLine | undefined {
  for (const side of [0, 1]) {
    const rows = table.entries.filter((row) => row.side === side);
    const at = before ? rows.findIndex((row) => row.span.start === before.span.start) : -1;
    const below = rows.find((row) => row.span.start > (before?.span.start ?? -1));
    const number = before && at < 0 ? undefined : lastNumber(rows, at);
    if (number === undefined || !below || itemNumber(below.label) !== number + 2) continue;
    // Below 其中 the items of the whole go on.
    if (rows.slice(0, at + 1).reduce((last, row) => itemNumber(row.label) ?? last, 0) === number + 1) continue;
    const label = itemLabel(table, side, number + 1);
    if (label === undefined) return undefined;
    const half = { side, label, amounts: restFor(table, below.role, side) };
    const other = otherHalf(table, before, 1 - side);
    return { before, halves: other ? [half, other].sort((a, b) => a.side - b.side) : [half] };
  }
  return undefined;
}

import { FORM_ITEMS } from '../catalogue/formRows';
import type { RelationSpec } from '../catalogue/kind';
import type { MissingLine } from '../diagnosis/model';
import type { Disclosure, Entry, Table } from '../document/model';
import { figureIn } from './figures';
import { columnsOf } from './lineAmounts';
import { lineGaps } from './lineGaps';
import { memoised } from '../text/memo';

/** A row the form of a table has and the table does not, though its total counts it. */
export interface FormGap {
  readonly table: Table;
  readonly total: Entry;
  /** What it must say: the column it is told by, as ids with amounts in 分. */
  readonly amounts: ReadonlyMap<string, number>;
  /** The row it stands behind; `undefined` where it is the first. */
  readonly before: Entry | undefined;
  readonly role: string;
}

type RolesSpec = Extract<RelationSpec, { form: 'roles' | 'atMost' }>;

/**
 * The rows that a table's totals count and it does not print: of the parts a total must have, one is missing, and what the
 * others leave of the total is more than nothing. Only in tables all whose rows with an amount are known.
 */
export const formGaps = memoised((table: Table): readonly FormGap[] => {
  const { kind, entries } = table;
  const items = FORM_ITEMS[kind?.id ?? ''];
  // What a total counts may stand in what was not read.
  if (!kind || !items || table.unread !== undefined || entries.some((row) => !isKnown(row))) return [];
  return kind.relations.flatMap((spec) => {
    if (spec.form !== 'roles' || spec.derives !== 'total' || spec.terms.some(({ required }) => !required)) return [];
    const [total, ...more] = entries.filter(({ role }) => role === spec.total.role);
    if (!total || more.length > 0 || spec.unless?.some((role) => entries.some((row) => row.role === role))) return [];
    const absent = spec.terms.filter((term) => entries.every(({ role }) => role !== term.role));
    const [gap] = absent;
    if (!gap || absent.length > 1 || spec.terms.length < 2 || items[gap.role] === undefined) return [];
    // 其中 names some of the parts: that it names all shows in the numbers of the rows only.
    const parts = entries.filter(({ role }) => spec.terms.some((term) => term.role === role));
    if (parts.some(({ label }) => label.startsWith('其中')) && lineGaps(table).length === 0) return [];
    const amounts = restOf(table, spec, total);
    return amounts ? [{ table, total, amounts, before: rowBefore(table, spec, gap.role, total), role: gap.role }] : [];
  });
});

/** A row without an amount, or one of the form, whose amounts the text decides. */
function isKnown({ role, figures }: Entry): boolean {
  return figures.every(({ value, assumed }) => !assumed && (!value || role !== ''));
}

/** What the parts that are there leave of a total, by column; `undefined` where that is nothing, or less. */
function restOf(table: Table, spec: RolesSpec, total: Entry): ReadonlyMap<string, number> | undefined {
  const rest = new Map<string, number>();
  for (const column of columnsOf(table, spec.total, spec.columns)) {
    const figure = figureIn(total, column);
    let left = figure?.value ?? 0;
    for (const { role, column: own } of spec.terms)
      for (const row of table.entries) if (row.role === role) left -= figureIn(row, own ?? column)?.value ?? 0;
    if (left < 0) return undefined;
    if (left > 0) rest.set(column, left);
  }
  return rest.size > 0 ? rest : undefined;
}

/** Where a number is skipped; else before the parts of the row itself, or the next part that is there; else the last row. */
function rowBefore(table: Table, spec: RolesSpec, role: string, total: Entry): Entry | undefined {
  const { entries, kind } = table;
  const [skipped, ...more] = lineGaps(table);
  if (skipped?.before && more.length === 0) return skipped.before;
  const own = (kind?.roles ?? []).filter(({ within }) => within === role).map((each) => each.role);
  const roles = spec.terms.map((term) => term.role);
  const later = [...own, ...roles.slice(roles.indexOf(role) + 1)];
  const next = entries.find((row) => later.includes(row.role));
  if (next) return entries[next.index - 1];
  const last = entries[entries.length - 1];
  return last === total ? entries[total.index - 1] : last;
}

/** The line that fills a gap, called as another table of its kind calls it, else as the form does. */
export function formLine({ tables }: Disclosure, { table, role, amounts, before }: FormGap): MissingLine | undefined {
  const twin = tables
    .filter((other) => other !== table && other.kind === table.kind)
    .flatMap(({ entries }) => entries.filter((row) => row.role === role))[0];
  const label = twin?.label ?? FORM_ITEMS[table.kind?.id ?? '']?.[role];
  return label === undefined ? undefined : { before, halves: [{ side: 0, label, amounts }] };
}

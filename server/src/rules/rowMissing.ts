import type { MissingRow } from '../diagnosis/model';
import type { Entry } from '../document/model';
import { accountKey } from '../findings/figureKey';
import { insertionTitle, nameOf } from '../findings/missingRow';
import type { Finding } from '../findings/model';
import { rowInsertion } from '../findings/rowInsertion';
import { absentRows, type AbsentRow } from '../network/absentRows';
import { rowPlace, tableName } from '../network/describe';
import { wholeOf } from '../network/rowTwins';
import { fold } from '../text/fold';
import { formRowMissing } from './formRowMissing';
import { lineMissing } from './lineMissing';
import { parentIn, sumsOf } from './missingAmounts';
import { isCodePrinted } from './printedCode';
import { finding, type RuleContext } from './rule';

/**
 * An account that another table shows and this one must have is left out, though no sum tells: it was the only part of its
 * total, or its own parts stand without it. What stands anywhere in the table's text was lost by the reading.
 */
export function rowMissing(context: RuleContext): readonly Finding[] {
  return [...absentAccounts(context), ...formRowMissing(context), ...lineMissing(context)];
}

function absentAccounts({ text, document }: RuleContext): readonly Finding[] {
  const rows = absentRows(document);
  if (rows.length === 0) return [];
  const isOneUnit = document.parts.filter(({ kind }) => kind === 'unit').length === 1;
  const codes = new Set(document.tables.flatMap(({ entries }) => entries.map(({ code }) => code)));
  const isOnly = (key: string): boolean =>
    [...codes].filter((code) => code.length === key.length && code.startsWith(key.slice(0, -2))).length === 1;
  return rows.flatMap((absent) => {
    const { table, key } = absent;
    const printed = fold(text.slice(table.span.start, table.span.end));
    const isThere = /^\d+$/.test(key) ? isCodePrinted(printed, key) : printed.replace(/[\s|]/g, '').includes(key);
    return isThere ? [] : [missing(text, absent, { isOneUnit, isOnly: isOnly(key) })];
  });
}

/** What the document tells of a row that is left out. */
interface Known {
  /** The department has one unit: both print the same. */
  readonly isOneUnit: boolean;
  /** No table lists a second account beside it. */
  readonly isOnly: boolean;
}

function missing(text: string, absent: AbsentRow, known: Known): Finding {
  const { table, key, twin } = absent;
  const parent = parentIn(table, key);
  const amounts = amountsOf(absent, parent, known);
  const row: MissingRow = { table, key, parent, twin, amounts: amounts ?? new Map() };
  const edit = amounts && rowInsertion(text, row);
  const place = tableName(table);
  const where = rowPlace(twin);
  const name = nameOf(row);
  const span = parent?.labelSpans[0] ?? table.titleSpan ?? table.entries[0]?.span ?? table.span;
  return finding({
    rule: 'row-missing',
    severity: 'error',
    subject: accountKey(table, key),
    message: {
      'zh-cn': `${place['zh-cn']} 缺少 ${name} 一行（见${where['zh-cn']}）`,
      en: `${place.en}: there is no row for ${name} (see ${where.en})`,
    },
    span,
    related: [{ span: twin.labelSpans[0] ?? twin.span, message: where }],
    fixes: edit ? [{ title: insertionTitle(row), edits: [edit], preferred: true }] : [],
  });
}

/**
 * What the row would print: the sum of the rows that stand below it, else all of its total where it is the only part, else
 * what the same form prints elsewhere, for the department or its one unit. `undefined` where none of these tells.
 */
function amountsOf(
  { table, key, twin }: AbsentRow,
  parent: Entry | undefined,
  { isOneUnit, isOnly }: Known,
): ReadonlyMap<string, number> | undefined {
  const below = table.entries.filter(({ code }) => code.length === key.length + 2 && code.startsWith(key));
  if (below.length > 0) return sumsOf(below);
  const whole = wholeOf(twin);
  const siblings = table.entries.some((row) => row.parent === parent && row !== parent);
  if (parent && !siblings && (wholeOf(parent) === whole || isOnly)) return sumsOf([parent]);
  // One of several units tells of its own part only.
  return isOneUnit && twin.table.kind === table.kind ? sumsOf([twin]) : undefined;
}

import type { Entry, Table } from '../document/model';
import type { Finding, Severity } from '../findings/model';
import { tableName } from '../network/describe';
import { fold } from '../text/fold';
import { codedRows } from './codeTables';
import { finding, type RuleContext } from './rule';

/** By kind of table: length of the codes it goes down to, and what that level is called. */
const DEPTH: Readonly<Record<string, { readonly length: number; readonly level: string }>> = {
  SR: { length: 7, level: '项' },
  ZC: { length: 7, level: '项' },
  YB: { length: 7, level: '项' },
  ZF: { length: 7, level: '项' },
  GZ: { length: 7, level: '项' },
  JB: { length: 5, level: '款' },
};

/** Tables that some places print by 类 only. */
const OFTEN_SHORT: ReadonlySet<string> = new Set(['SR', 'ZC']);

/** Accounts listed by name at most. */
const LISTED = 3;

/** Tables by function go down to 项, the economic one to 款: an account of a higher level has accounts below it. */
export function accountDepth({ text, document }: RuleContext): readonly Finding[] {
  return document.tables.flatMap((table) => {
    const depth = DEPTH[table.kind?.id ?? ''];
    const rows = codedRows(table);
    if (!depth || rows.length === 0 || table.unread === 'rows') return [];
    const short = shortOnes(text, table, rows, depth.length);
    return short.length === 0 ? [] : [told(table, short, rows, depth)];
  });
}

/** Rows with money, above the lowest level, under which no row and no code of the text stands. */
function shortOnes(text: string, table: Table, rows: readonly Entry[], length: number): Entry[] {
  const parents = new Set(rows.map(({ code }) => code.slice(0, -2)));
  const codes = new Set(rows.map(({ code }) => code));
  const leaves = rows.filter(
    ({ code, figures }) =>
      code.length < length && !parents.has(code) && figures.some(({ value }) => value !== undefined && value !== 0),
  );
  if (leaves.length === 0) return [];
  const printed = fold(text.slice(table.span.start, table.span.end));
  return leaves.filter((row) => {
    // A mistyped code of the account below is told by the rules on codes; one the reading lost stands in the text.
    const next = rows[rows.indexOf(row) + 1];
    const orphan = next !== undefined && next.code.length > 3 && !codes.has(next.code.slice(0, -2));
    return !orphan && !goesOn(printed, row.code);
  });
}

/** Whether the code occurs as the beginning of a longer one. */
function goesOn(printed: string, code: string): boolean {
  for (let at = printed.indexOf(code); at >= 0; at = printed.indexOf(code, at + 1))
    if (/^\d\d/.test(printed.slice(at + code.length, at + code.length + 2))) return true;
  return false;
}

function told(
  table: Table,
  short: readonly Entry[],
  rows: readonly Entry[],
  { length, level }: { readonly length: number; readonly level: string },
): Finding {
  const name = tableName(table);
  const none = rows.every(({ code }) => code.length < length);
  const severity: Severity = none && OFTEN_SHORT.has(table.kind?.id ?? '') ? 'information' : 'warning';
  const list = short.slice(0, LISTED).map(({ code, label }) => `${code} ${label}`.trim());
  const more = short.length > LISTED ? ` 等 ${short.length} 个科目` : '';
  const [first, ...others] = short;
  return finding({
    rule: 'account-depth',
    severity,
    subject: `${table.part.code}/${table.kind?.id ?? ''}`,
    message: {
      'zh-cn': none
        ? `${name['zh-cn']}未列至${level}级科目`
        : `${name['zh-cn']} ${list.join('、')}${more}未列至${level}级科目`,
      en: none
        ? `${name.en} does not go down to accounts of the level ${level}`
        : `${name.en}: ${list.join(', ')}${short.length > LISTED ? ` (${short.length} in all)` : ''} should go down to ${level}`,
    },
    span: first?.labelSpans[0] ?? first?.span ?? table.span,
    related: none
      ? []
      : others.map((row) => {
          const place = `${row.code} ${row.label}`;
          return { span: row.labelSpans[0] ?? row.span, message: { 'zh-cn': place, en: place } };
        }),
  });
}

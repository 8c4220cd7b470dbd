import type { Disclosure, Entry, Table } from '../document/model';
import { accountKey } from '../findings/figureKey';
import { insertionTitle } from '../findings/missingRow';
import type { Finding, Fix } from '../findings/model';
import { rowInsertion } from '../findings/rowInsertion';
import { rowPlace } from '../network/describe';
import { tablesThat } from '../network/tablesThat';
import { fold } from '../text/fold';
import { readOnce } from '../text/recent';
import { accountFaults, faultyRows } from './accountFaults';
import { codedRows } from './codeTables';
import { missingParent } from './missingParent';
import { isCodePrinted } from './printedCode';
import { finding, type RuleContext } from './rule';

/**
 * Every 款 stands under a row of its 类, every 项 under one of its 款 — in tables where nearly all do: some places list 项
 * only. A code that stands anywhere in the table's text was lost by the reading, not by the author.
 */
export function codeParent({ text, document }: RuleContext): readonly Finding[] {
  const tables = withOrphans(document).filter((table) => table !== document.cuts?.first);
  if (tables.length === 0) return [];
  // A parent or a child whose code is mistyped is the catalogue's to tell.
  const faulty = faultyRows(document);
  const meant = new Set(accountFaults(document).flatMap(({ owners }) => owners));
  return tables.flatMap((table) =>
    orphansOf(text, table).flatMap(({ row, parent }) =>
      faulty.has(row) || meant.has(parent) ? [] : [orphan(text, document, row, parent)],
    ),
  );
}

interface Orphan {
  readonly row: Entry;
  readonly parent: string;
}

/** The rows of a table without the one above them. */
const orphansOf = readOnce((text, table: Table): readonly Orphan[] => {
  const orphans = orphansIn(table);
  const printed = fold(text.slice(table.span.start, table.span.end));
  const reported = new Set<string>();
  return orphans.flatMap((row) => {
    const parent = row.code.slice(0, -2);
    if (reported.has(parent) || isCodePrinted(printed, parent)) return [];
    reported.add(parent);
    return [{ row, parent }];
  });
});

const withOrphans = tablesThat((table) => orphansIn(table).length > 0);

function orphansIn(table: Table): readonly Entry[] {
  const rows = codedRows(table);
  const codes = new Set(rows.map(({ code }) => code));
  return [5, 7].flatMap((level) => orphansAt(level, rows, codes));
}

/** Rows of one level without a row above them; none where as many of the rows above are missing as the form leaves out. */
function orphansAt(level: number, rows: readonly Entry[], codes: ReadonlySet<string>): readonly Entry[] {
  const ofLevel = rows.filter(({ code }) => code.length === level);
  const parents = new Set(ofLevel.map(({ code }) => code.slice(0, -2)));
  const absent = [...parents].filter((code) => !codes.has(code));
  if (absent.length * 2 > parents.size - absent.length) return [];
  return ofLevel.filter(({ code }) => !codes.has(code.slice(0, -2)));
}

function orphan(text: string, document: Disclosure, row: Entry, parent: string): Finding {
  const place = rowPlace(row);
  const level = parent.length === 3 ? '类' : '款';
  return finding({
    rule: 'code-parent',
    severity: 'warning',
    subject: accountKey(row.table, parent),
    message: {
      'zh-cn': `${place['zh-cn']}：缺少上级科目（${level}）${parent} 的行`,
      en: `${place.en}: there is no row for the account above it, ${parent} (${level})`,
    },
    span: row.labelSpans[0] ?? row.span,
    fixes: insertion(text, document, row.table, parent),
  });
}

/** The row of the account written in, where its name is known. */
function insertion(text: string, { tables }: Disclosure, table: Table, key: string): readonly Fix[] {
  const missing = missingParent(tables, table, key);
  const edit = missing && rowInsertion(text, missing);
  return edit ? [{ title: insertionTitle(missing), edits: [edit], preferred: false }] : [];
}

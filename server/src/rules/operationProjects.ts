import type { Entry, Figure, Table } from '../document/model';
import type { Finding } from '../findings/model';
import { rowPlace } from '../network/describe';
import { distinctEntries, figureIn } from '../network/figures';
import { memoised } from '../text/memo';
import { fold } from '../text/fold';
import { gather, type Remark } from './gather';
import type { RuleContext } from './rule';

/** Tables that split expenditure into 基本支出 and 项目支出. */
const TABLES: ReadonlySet<string> = new Set(['ZC', 'YB']);

/**
 * 行政运行 (the 项 01 of a 款) carries 项目支出: by the classification of accounts it is for basic expenditure only, and
 * projects of an administration stand under 一般行政管理事务 (02) or an account of their own. One finding per account,
 * whatever tables and parts print it.
 */
export function operationProjects({ document }: RuleContext): readonly Finding[] {
  const byCode = new Map<string, ChargedRow[]>();
  for (const table of document.tables)
    for (const row of chargedRows(table)) byCode.set(row.entry.code, [...(byCode.get(row.entry.code) ?? []), row]);
  return [...byCode].flatMap(([code, rows]) => {
    const remarks: Remark[] = rows.flatMap(({ entry, figure }) => {
      const [span] = figure.spans;
      const place = rowPlace(entry);
      if (!span) return [];
      const amount = ` 项目支出 ${figure.text}`;
      return [{ span, place: { 'zh-cn': place['zh-cn'] + amount, en: place.en + amount } }];
    });
    const place = remarks[0]?.place;
    return gather(
      'operation-projects',
      remarks,
      () => ({
        'zh-cn': `${place?.['zh-cn'] ?? ''}：行政运行只列基本支出，项目支出应列相应的项级科目`,
        en: `${place?.en ?? ''}: 行政运行 is for basic expenditure; projects belong under an account of their own`,
      }),
      { severity: 'warning', subject: code },
    );
  });
}

interface ChargedRow {
  readonly entry: Entry;
  readonly figure: Figure;
}

/** The rows of 行政运行 in a table that carry 项目支出. */
const chargedRows = memoised((table: Table): readonly ChargedRow[] => {
  if (!TABLES.has(table.kind?.id ?? '')) return [];
  return distinctEntries(table).flatMap((entry) => {
    const figure = isOperation(entry) ? figureIn(entry, 'project') : undefined;
    return !figure?.value || figure.value < 0 || figure.assumed || figure.columnOpen ? [] : [{ entry, figure }];
  });
});

function isOperation({ code, label }: Entry): boolean {
  return code.length === 7 && code.endsWith('01') && fold(label) === '行政运行';
}

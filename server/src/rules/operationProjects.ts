import type { Entry, Figure } from '../document/model';
import type { Finding } from '../findings/model';
import { rowPlace } from '../network/describe';
import { distinctEntries, figureIn } from '../network/figures';
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
  const byCode = new Map<string, { entry: Entry; figure: Figure }[]>();
  for (const table of document.tables) {
    if (!TABLES.has(table.kind?.id ?? '')) continue;
    for (const entry of distinctEntries(table)) {
      if (!isOperation(entry)) continue;
      const figure = figureIn(entry, 'project');
      if (!figure?.value || figure.value < 0 || figure.assumed || figure.columnOpen) continue;
      byCode.set(entry.code, [...(byCode.get(entry.code) ?? []), { entry, figure }]);
    }
  }
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

function isOperation({ code, label }: Entry): boolean {
  return code.length === 7 && code.endsWith('01') && fold(label) === '行政运行';
}

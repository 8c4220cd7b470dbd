import { codeYear } from '../document/codeYear';
import type { Entry, Figure, Part } from '../document/model';
import type { Finding } from '../findings/model';
import { rowPlace } from '../network/describe';
import { distinctEntries, figureIn, hasColumn } from '../network/figures';
import { memoised } from '../text/memo';
import { projectKey } from '../network/tiesProcurement';
import { gather, type Remark } from './gather';
import type { RuleContext } from './rule';

/** Columns of a procurement table for money carried over. */
const CARRIED = ['fiscalCarryOver', 'nonFiscalBalance', 'carryOver'];

/** Purchases of projects of earlier years that are not paid from what was carried over: one remark. */
export function carriedPurchase({ document }: RuleContext): readonly Finding[] {
  const remarks = document.parts.flatMap(purchasesOf).flatMap((total): Remark[] => {
    const [span] = total.spans;
    return span && total.entry ? [{ span, place: rowPlace(total.entry) }] : [];
  });
  return gather('carried-purchase', remarks, (count) => ({
    'zh-cn': `${remarks[0]?.place['zh-cn'] ?? ''}：以前年度的项目，采购资金未列入结转${count > 1 ? `（共 ${count} 处）` : ''}，请核对`,
    en: `${remarks[0]?.place.en ?? ''}: a project of an earlier year, its purchases are not paid from what was carried over${count > 1 ? ` (${count} places)` : ''}`,
  }));
}

/** The totals of a part's purchases that the remark is about. */
const purchasesOf = memoised((part: Part): readonly Figure[] => {
  const earlier = earlierProjects(part);
  if (earlier.size === 0) return [];
  return part.tables.flatMap((table) => {
    if (table.kind?.id !== 'CG') return [];
    const columns = CARRIED.filter((column) => hasColumn(table, column, 0));
    if (columns.length === 0) return [];
    return distinctEntries(table).flatMap((entry) => {
      const total = figureIn(entry, 'total');
      if (!total?.value || !earlier.has(projectKey(entry.label))) return [];
      return columns.every((column) => isZero(entry, column)) ? [total] : [];
    });
  });
});

/** Names of the projects all forms of which have a code of an earlier year. */
function earlierProjects({ projects, year }: Part): ReadonlySet<string> {
  const names = new Map<string, boolean>();
  if (year === undefined) return new Set();
  for (const project of projects) {
    const key = projectKey(project.name);
    names.set(key, (codeYear(project) ?? year) < year && (names.get(key) ?? true));
  }
  return new Set([...names].flatMap(([name, earlier]) => (earlier ? [name] : [])));
}

/** True for a cell that surely prints no amount. */
function isZero(entry: Entry, column: string): boolean {
  const figure = figureIn(entry, column);
  return (
    figure !== undefined && !figure.value && !entry.figures.some(({ assumed, columnOpen }) => assumed || columnOpen)
  );
}

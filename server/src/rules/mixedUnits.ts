import type { Table } from '../document/model';
import type { Finding } from '../findings/model';
import { tableName } from '../network/describe';
import { readOnce } from '../text/recent';
import { foldedBehind } from './textSearch';
import { gather } from './gather';
import type { RuleContext } from './rule';

/** Tables that are read side by side; 三公, 采购 and 资产 are often given in another unit on purpose. */
const TOGETHER: ReadonlySet<string> = new Set(['SZ', 'SR', 'ZC', 'CZ', 'YB', 'ZF', 'GZ', 'JB']);

/** Tables of one part whose printed unit differs from that of most of its tables. Tables that print no unit are left out. */
export function mixedUnits({ text, document }: RuleContext): readonly Finding[] {
  const odd = document.parts.flatMap(({ tables }) => {
    const printed = tables.filter((table) => TOGETHER.has(table.kind?.id ?? '') && printsUnit(text, table));
    const counts = new Map<string, number>();
    for (const { unit } of printed) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    const [usual] = [...counts].sort(([, a], [, b]) => b - a);
    return usual && usual[1] > printed.length / 2 ? printed.filter(({ unit }) => unit !== usual[0]) : [];
  });
  const remarks = odd.map((table) => ({ span: table.titleSpan ?? table.span, place: tableName(table) }));
  return gather('mixed-units', remarks, (count) => ({
    'zh-cn': `${count} 张表的金额单位与其他表不同：${remarks
      .map(({ place }) => place['zh-cn'])
      .slice(0, 3)
      .join('、')}`,
    en: `${count} tables are in another unit than the others: ${remarks
      .map(({ place }) => place.en)
      .slice(0, 3)
      .join('; ')}`,
  }));
}

const printsUnit = readOnce((text, table: Table): boolean => {
  const head = foldedBehind(text.slice(0, table.span.end), table.span.start, 400);
  return head.includes(`单位:${table.unit}`);
});

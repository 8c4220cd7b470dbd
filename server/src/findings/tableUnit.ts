import type { Table } from '../document/model';
import { unitWords } from '../document/meta';
import { relationAmounts, tableName } from '../network/describe';
import { unitInFen } from '../network/amount';
import { accountKey } from './figureKey';
import type { Telling } from './telling';

/** A table that bears the wrong unit. */
export const tableUnit: Telling = {
  rule: 'table-unit',

  key: ({ unit }) => (unit ? accountKey(unit.table, 'unit') : ''),

  span: ({ unit }) => unit?.table.titleSpan ?? unit?.table.entries[0]?.span ?? { start: 0, end: 0 },

  message: (_, { unit }, relation) => {
    if (!unit) return { 'zh-cn': '', en: '' };
    const { table, unit: meant } = unit;
    const place = tableName(table);
    const amounts = relationAmounts(relation);
    const factor = factorOf(table, meant);
    return {
      'zh-cn': `${place['zh-cn']} 单位“${table.unit}”应为“${meant}”，各数与其他表均差 ${factor} 倍：${amounts['zh-cn']}`,
      en: `${place.en}: its unit ${table.unit} should be ${meant}; all its figures are off by the factor ${factor}: ${amounts.en}`,
    };
  },

  fix: (text, { unit }, preferred) => {
    if (!unit) return undefined;
    const { table, unit: meant } = unit;
    const words = unitWords(text, table.span).filter(({ start, end }) => text.slice(start, end) !== meant);
    if (words.length === 0) return undefined;
    return {
      title: { 'zh-cn': `单位改为“${meant}”`, en: `Change the unit to ${meant}` },
      edits: words.map((span) => ({ span, newText: meant })),
      preferred,
    };
  },
};

function factorOf({ unit }: Table, meant: Table['unit']): number {
  const [a, b] = [unitInFen(unit), unitInFen(meant)];
  return Math.max(a, b) / Math.min(a, b);
}

import type { Table } from '../document/model';
import type { Finding } from '../findings/model';
import { rowPlace } from '../network/describe';
import { fold } from '../text/fold';
import { finding, type RuleContext } from './rule';

/** Expenses on official vehicles are split into purchase (购置) and operation (运行维护). */
export function threePublicSplit({ text, document }: RuleContext): readonly Finding[] {
  return document.tables.flatMap((table) => {
    if (table.kind?.id !== 'SG') return [];
    const row = table.entries.find(({ role }) => role === 'vehicles');
    if (!row || !row.figures.some(({ value }) => value !== undefined && value !== 0)) return [];
    const lacking = lackingRows(text, table, row.label);
    if (lacking.length === 0) return [];
    const place = rowPlace(row);
    return [
      finding({
        rule: 'three-public-split',
        severity: 'warning',
        subject: table.part.code,
        message: {
          'zh-cn': `${place['zh-cn']}：应分列购置费和运行维护费，缺少${lacking.join('、')}`,
          en: `${place.en}: purchase and operation are to be shown apart; ${lacking.join(', ')} is missing`,
        },
        span: row.labelSpans[0] ?? row.span,
      }),
    ];
  });
}

/** The rows of the two that neither the reading has nor the table's text, what the row of both is called aside. */
function lackingRows(text: string, { entries, span }: Table, both: string): string[] {
  const roles = new Set(entries.map(({ role }) => role));
  const words = fold(text.slice(span.start, span.end)).split(fold(both)).join(' ');
  return [
    ...(roles.has('vehiclePurchase') || words.includes('购置') ? [] : ['公务用车购置费']),
    ...(roles.has('vehicleOperation') || /运行|运维/.test(words) ? [] : ['公务用车运行维护费']),
  ];
}

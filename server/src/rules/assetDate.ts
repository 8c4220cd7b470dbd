import type { Finding } from '../findings/model';
import { tableName } from '../network/describe';
import { finding, type RuleContext } from './rule';

const DATE = /截[止至](?:时间|日期)?\s{0,3}[:：]\s{0,3}(20\d\d)(\s?[-年./]\s?)(\d{1,2})(\s?[-月./]\s?)(\d{1,2})/;

/** Characters behind a table's title in which its date stands. */
const HEAD = 300;

/** The assets of a budget are those at the end of the year before. A wrong year alone is the rule on years' to tell. */
export function assetDate({ text, document }: RuleContext): readonly Finding[] {
  return document.tables.flatMap((table) => {
    const year = table.part.year ?? document.year;
    if (table.kind?.id !== 'GD' || year === undefined) return [];
    const from = table.titleSpan?.end ?? table.span.start;
    const match = DATE.exec(text.slice(from, Math.min(from + HEAD, Math.max(table.span.end, from))));
    if (!match || (Number(match[3]) === 12 && Number(match[5]) === 31)) return [];
    const [whole, , first = '-', month = '', second = '-'] = match;
    const start = from + match.index + whole.search(/20\d\d/);
    const span = { start, end: from + match.index + whole.length };
    const right = `${year - 1}${first}12${second}31`;
    const name = tableName(table);
    return [
      finding({
        rule: 'asset-date',
        severity: 'warning',
        subject: `${table.part.code}/${month}`,
        message: {
          'zh-cn': `${name['zh-cn']}截止时间 ${text.slice(span.start, span.end)} 应为 ${right}（预算年度上年末）`,
          en: `${name.en}: the date ${text.slice(span.start, span.end)} should be ${right}, the end of the year before`,
        },
        span,
        fixes: [
          {
            title: { 'zh-cn': `改为 ${right}`, en: `Change to ${right}` },
            edits: [{ span, newText: right }],
            preferred: true,
          },
        ],
      }),
    ];
  });
}

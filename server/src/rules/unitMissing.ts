import type { Table } from '../document/model';
import type { Finding } from '../findings/model';
import { tableName } from '../network/describe';
import { detached } from '../text/change';
import { fold } from '../text/fold';
import { NINE_TABLES } from './outlineGaps';
import { finding, type RuleContext } from './rule';
import { withoutReturns } from './textSearch';
import { Memo } from '../text/memo';

/** Fewest tables that say their unit, for one that does not to be an exception; such exceptions at most. */
const FEWEST = 4;
const MOST = 2;

/** A table of the nine that does not say the unit of its amounts though the others of its part do: one finding for the part. */
export function unitMissing({ text, document }: RuleContext): readonly Finding[] {
  return document.parts.flatMap((part) => {
    const nine = part.tables.filter(({ kind, titleSpan }) => NINE_TABLES.includes(kind?.id ?? '') && titleSpan);
    const without = nine.filter((table) => !saysUnit(text, table));
    const [first] = without;
    if (!first || without.length > MOST || nine.length - without.length < FEWEST) return [];
    const names = without.map((table) => tableName(table));
    return [
      finding({
        rule: 'unit-missing',
        severity: 'warning',
        subject: `${part.code}/${without.map(({ kind }) => kind?.id ?? '').join('/')}`,
        message: {
          'zh-cn': `${names.map((name) => name['zh-cn']).join('、')}未注明金额单位`,
          en: `${names.map((name) => name.en).join('; ')}: the unit of the amounts is not stated`,
        },
        span: first.titleSpan ?? first.span,
      }),
    ];
  });
}

/** Characters of a table that its title and unit are among, and those above its title that may say it. */
const HEAD = 200;
const ABOVE = 80;

const known = new Memo<Table, { readonly before: string; readonly says: boolean }>();

/** Whether a unit of money stands anywhere in the table, or between it and the table before. */
function saysUnit(text: string, table: Table): boolean {
  const { start, end } = table.span;
  const { tables } = table.part;
  const from = Math.max(0, start - 2 * ABOVE, tables[tables.indexOf(table) - 1]?.span.end ?? 0);
  const before = detached(withoutReturns(text.slice(from, start)).slice(-ABOVE));
  const last = known.get(table);
  if (last && last.before === before) return last.says;
  // Nearly all say it in their first lines.
  const says =
    isSaid(before + text.slice(start, Math.min(start + HEAD, end))) || isSaid(before + text.slice(start, end));
  known.set(table, { before, says });
  return says;
}

function isSaid(words: string): boolean {
  return /单位.{0,6}元|[(:](人民币)?[千万百亿]{0,2}元|元\)/.test(fold(words));
}

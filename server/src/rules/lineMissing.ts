import type { MissingLine, MissingRow } from '../diagnosis/model';
import type { Disclosure } from '../document/model';
import { accountKey } from '../findings/figureKey';
import { insertionTitle, nameOf } from '../findings/missingRow';
import type { Finding, Wording } from '../findings/model';
import { rowInsertion } from '../findings/rowInsertion';
import { tableName } from '../network/describe';
import { lineGaps, type LineGap } from '../network/lineGaps';
import { fold } from '../text/fold';
import { missingParent } from './missingParent';
import { finding, type RuleContext } from './rule';

/**
 * A line is left out, though no sum tells: its serial number is skipped, or the form ends before its last line. What stands
 * anywhere in the table's text was lost by the reading.
 */
export function lineMissing({ text, document }: RuleContext): readonly Finding[] {
  const { first, last } = document.cuts ?? {};
  return document.tables.flatMap((table) =>
    lineGaps(table).flatMap((gap) => {
      if (gap.before === undefined ? table === first : gap.serial === undefined && table === last) return [];
      return isPrinted(text, gap) ? [] : [missing(text, document, gap)];
    }),
  );
}

/** True where the serial number stands between the rows around the gap, or a name of the last line in the table. */
function isPrinted(text: string, { table, serial, before, line }: LineGap): boolean {
  if (serial === undefined) {
    const printed = fold(text.slice(table.span.start, table.span.end)).replace(/\s/g, '');
    return line?.halves.some(({ label }) => printed.includes(label)) ?? false;
  }
  // Above the first row stand the numbers of the columns.
  if (!before) return false;
  const after = table.entries.find(({ span }) => span.start > before.span.start);
  return text
    .slice(before.span.end, after?.span.start)
    .split('\n')
    .some((words) => /^[\s|]*(\d+)/.exec(fold(words))?.[1] === String(serial));
}

function missing(text: string, document: Disclosure, gap: LineGap): Finding {
  const { table, serial, before, line } = gap;
  const row = line ? rowOf(gap, line) : parentBehind(document, gap);
  const names = row ? nameOf(row) : '';
  const edit = row && rowInsertion(text, row);
  const where = before ?? table.entries[0];
  return finding({
    rule: 'row-missing',
    severity: 'warning',
    subject: accountKey(table, `line ${serial ?? 'last'}`),
    message: words(tableName(table), names, serial),
    span: where?.labelSpans[0] ?? where?.span ?? table.titleSpan ?? table.span,
    fixes: edit ? [{ title: insertionTitle(row), edits: [edit], preferred: false }] : [],
  });
}

function rowOf({ table, before }: LineGap, line: MissingLine): MissingRow {
  const key = line.halves.map(({ label }) => label).join('、');
  return { table, key, parent: before, twin: undefined, amounts: new Map(), line };
}

/** The account above the one behind the gap, where the table does not print it. */
function parentBehind({ tables }: Disclosure, { table, before }: LineGap): MissingRow | undefined {
  const after = table.entries[(before?.index ?? -1) + 1];
  const key = after?.code.slice(0, -2) ?? '';
  if (key.length < 3 || table.entries.some(({ code }) => code === key)) return undefined;
  return missingParent(tables, table, key);
}

function words(place: Wording, names: string, serial: number | undefined): Wording {
  const skipped: Wording =
    serial === undefined
      ? { 'zh-cn': '', en: '' }
      : { 'zh-cn': `（无序号 ${serial}）`, en: ` (the serial number ${serial} is skipped)` };
  return names === ''
    ? {
        'zh-cn': `${place['zh-cn']} 疑漏列第 ${serial} 行${skipped['zh-cn']}`,
        en: `${place.en}: row ${serial} seems to be left out${skipped.en}`,
      }
    : {
        'zh-cn': `${place['zh-cn']} 缺少 ${names} 一行${skipped['zh-cn']}`,
        en: `${place.en}: there is no row for ${names}${skipped.en}`,
      };
}

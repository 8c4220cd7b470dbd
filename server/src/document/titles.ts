import type { TableKind } from '../catalogue/kind';
import type { Row } from '../layout/model';
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import { parseHeading } from './heading';
import { kindOfTitle, TITLE_NUMBER, withoutTail } from './labels';
import { hasAmounts, isHeaderRow, isNote, isNumbersRow, metaOfRow, printedCells, soleLine } from './rows';

/** A table's or form's title, wrapped lines joined. */
export interface Title {
  readonly kind: TableKind;
  readonly text: string;
  readonly span: Span;
  /** Rows the title takes. */
  readonly rows: number;
}

/** A title whose kind may be unknown. */
export type TableTitle = Omit<Title, 'kind'> & { readonly kind: TableKind | undefined };

const PROJECT_NUMBER = /^\d{1,3}[、.．]/;

/** A line without the marks Markdown and Word put around it. */
export function plainLine(text: string): string {
  return text
    .replace(/\[bookmark:[^\]]{0,80}\]/g, '')
    .replace(/^\s*(#{1,6}|[-*>])\s+/, '')
    .replace(/\*\*/g, '')
    .trim()
    .replace(/^\d{1,3}\s*(?=(部门|单位)预算)/, '');
}

/** Whether a line of a table of contents: a title and its page, dots, TAB or spaces between. */
export function isContentsLine(row: Row): boolean {
  const last = row.cells.length > 2 ? '' : row.cells[row.cells.length - 1].text;
  if (row.cells.length <= 2 && last !== '' && !/\d[-–\s]*$/.test(last.slice(-8))) return false;
  const printed = printedCells(row);
  if (printed.length === 2 && /^[-–\s]*\d{1,3}[-–\s]*$/.test(printed[1].text)) {
    const first = plainLine(printed[0].text).replace(/[\s.…·．]+$/, '');
    return (
      kindOfTitle(first) !== undefined ||
      parseHeading(first) !== undefined ||
      /[.…·．]{3,}$/.test(printed[0].text.trim())
    );
  }
  if (printed.length !== 1) return false;
  const match = /^(.{2,80}?)([.…·．]{3,}|(?:[.…·．]\s?){4,}|\s+)\s*\d{1,3}$/.exec(
    plainLine(printed[0].text.slice(0, 160)),
  );
  if (!match) return false;
  if (/[.…·．]/.test(match[2])) return true;
  return kindOfTitle(match[1]) !== undefined || parseHeading(match[1])?.known === true;
}

/** The title that begins at row `i`, where a table or form follows it; `undefined` for headings, sentences, contents. */
export function titleAt(rows: readonly Row[], i: number): Title | undefined {
  if (!mayBeTitle(rows, i)) return undefined;
  const first = soleLine(rows[i]);
  if (!first || first.text.length > 160 || isContentsLine(rows[i])) return undefined;
  let text = plainLine(first.text);
  if (TABLE_NUMBER.test(fold(text))) return numberedTitle(rows, i);
  let end = first.spans[first.spans.length - 1].end;
  for (let used = 1; used <= 3; used++) {
    const kind = titleKind(text);
    if (kind) {
      if (!isFollowedByTable(rows, i + used, kind)) return undefined;
      return { kind, text, span: { start: titleStart(first.text, first.spans[0].start), end }, rows: used };
    }
    if (
      /[。；;！？!?:：]$|\d\.\d\d/.test(text) ||
      (used > 1 && !PROJECT_NUMBER.test(text)) ||
      parseHeading(text)?.known
    )
      return undefined;
    const next = rows[i + used];
    const more = next && soleLine(next);
    if (
      !more ||
      more.text.length > 120 ||
      next.blanksBefore > 1 ||
      metaOfRow(next) ||
      PROJECT_NUMBER.test(plainLine(more.text)) ||
      isNote(more.text)
    )
      return undefined;
    const words = plainLine(more.text);
    // A project's numbered title may wrap before its last word, which alone reads as a title, too.
    const lastWord = PROJECT_NUMBER.test(text) && /^绩效目标(申报|批复)?表$/.test(fold(words));
    if (/^[一二三四五六七八九十]+[、.]/.test(words) || (titleKind(words) && !lastWord)) return undefined;
    text += plainLine(more.text);
    end = more.spans[more.spans.length - 1].end;
  }
  return undefined;
}

/** The number of a table alone on its line: 预算10表, 公开表3, 表十. */
const TABLE_NUMBER = /^(预算|公开|附)?(表?\d{1,2}(-\d{1,2})?表?|表[一二三四五六七八九十]{1,3})$/;

/** A title below the number of its table that leaves out 表: 机关运行经费. */
function numberedTitle(rows: readonly Row[], i: number): Title | undefined {
  const line = rows[i + 1] && soleLine(rows[i + 1]);
  if (!line || rows[i + 1].blanksBefore > 1 || metaOfRow(rows[i + 1])) return undefined;
  const text = plainLine(line.text);
  const kind = /表$|[。；;：:]/.test(text) || text.length > 40 ? undefined : titleKind(`${text}表`);
  if (!kind || kind.id === 'JX' || !isFollowedByTable(rows, i + 2, kind)) return undefined;
  const span = { start: titleStart(line.text, line.spans[0].start), end: line.spans[line.spans.length - 1].end };
  return { kind, text, span, rows: 2 };
}

/** A cheap look at a line and the two after it for the words every title has. */
function mayBeTitle(rows: readonly Row[], i: number): boolean {
  for (let k = i; k < Math.min(rows.length, i + 3); k++) {
    const text = rows[k].cells[0].text;
    if (text.length > 160) return false;
    if (text.includes('表') || text.includes('采购') || text.includes('机构')) return true;
    if (rows[k].cells.length > 1 && k === i) return rows[k].cells.some((cell) => cell.text.includes('表'));
  }
  return false;
}

/** Where the words of a title begin behind Markdown and bookmark marks. */
function titleStart(raw: string, start: number): number {
  const marks = /^(\s|#{1,6}\s|\[bookmark:[^\]]{0,80}\]|\*\*|[-*>]\s)*/.exec(raw);
  return start + (marks?.[0].length ?? 0);
}

function titleKind(text: string): TableKind | undefined {
  const folded = fold(text);
  if (folded.length > 120 || folded.length < 4) return undefined;
  const kind =
    kindOfTitle(text) ??
    (PROJECT_NUMBER.test(folded) && /绩效目标表$/.test(folded) ? kindOfTitle('绩效目标表') : undefined);
  if (!kind) return undefined;
  if (kind.id === 'JX') return /[。]/.test(folded) ? undefined : kind;
  if (/[。,;:!?]/.test(folded.replace(TITLE_NUMBER, ''))) return undefined;
  const heading = parseHeading(text);
  if (heading && !/表$/.test(withoutTail(folded))) return undefined;
  return kind;
}

/** Within a few rows after a title a table's meta, header, 栏次, row or note must come, and no other title before it. */
function isFollowedByTable(rows: readonly Row[], from: number, kind: TableKind): boolean {
  for (let i = from; i < Math.min(rows.length, from + 5); i++) {
    const row = rows[i];
    const line = soleLine(row);
    if (isContentsLine(row)) return false;
    if (metaOfRow(row) || isHeaderRow(row) || isNumbersRow(row) || hasAmounts(row)) return true;
    const text = fold(
      plainLine(
        line?.text ??
          printedCells(row)
            .map((cell) => cell.text)
            .join(''),
      ),
    );
    if (line && isNote(line.text)) return true;
    if (
      kind.id === 'JX' &&
      /^(项目编码|绩效目标|一级指标|预算规模|部门名称|部门\(单位\)名称|年度主要任务|任务名称)/.test(text)
    )
      return true;
    if (/^(序号|栏次|项目|单位名称|科目)/.test(text)) return true;
    if (line && (kindOfTitle(line.text) || parseHeading(line.text)?.known)) return false;
    if (
      !line &&
      printedCells(row).length > 1 &&
      printedCells(row).some((cell) => /^(序号|项目|收入|支出|合计)/.test(fold(cell.text)))
    )
      return true;
  }
  return false;
}

import type { Row } from '../layout/model';
import { fold } from '../text/fold';
import { withoutTail, TITLE_NUMBER } from './labels';
import { soleLine } from './rows';
import { plainLine } from './titles';

/** 表2, 附表3 alone on its line above a title. */
const NUMBER_ALONE = /^(公开|附|预算)?表(\d{1,2}(-\d{1,2})?|[一二三四五六七八九十]{1,3})[:.、]?$/;
/** 续表, (续), 续表2, 接上表 alone on its line. */
const SIGN_ALONE = /^\(?(续表?|[接续]上[表页])\d{0,2}\)?[:]?$/;
/** The same behind a title, or before it. */
const SIGN_BEHIND = /\(?(续表?|[接续]上[表页])\d{0,2}\)?$/;
const SIGN_BEFORE = /^\(?续表?\d{0,2}\)?[: ]?(?=.{4})/;

/**
 * The row behind a line that says that a table goes on here from the page before (续表, the table's title with （续）), where
 * row `i` begins one; `undefined` where it does not.
 *
 * @param title the table's own title
 */
export function continuedAt(title: string, rows: readonly Row[], i: number): number | undefined {
  // Asked of every row: nearly none bears a sign, or is a number below which one stands.
  const at = hasSign(rows[i]) ? i : i + 1;
  if (at > i && !(hasSign(rows[at]) && NUMBER_ALONE.test(lineOf(rows[i])))) return undefined;
  const line = lineOf(rows[at]);
  if (!line.includes('续') && !line.includes('接上')) return undefined;
  if (SIGN_ALONE.test(line)) return at + 1;
  const own = line.replace(TITLE_NUMBER, '');
  const behind = own.replace(SIGN_BEHIND, '');
  const before = own.replace(SIGN_BEFORE, '').replace(TITLE_NUMBER, '');
  const name = fold(title).replace(TITLE_NUMBER, '');
  const isOwn = (words: string): boolean => words === name || withoutTail(words) === withoutTail(name);
  return name !== '' && ((behind !== own && isOwn(behind)) || (before !== own && isOwn(before))) ? at + 1 : undefined;
}

/** Whether a line may bear a sign, as it is printed. */
function hasSign(row: Row | undefined): boolean {
  return row !== undefined && /[续接]/.test(row.cells.length === 1 ? row.cells[0].text : (soleLine(row)?.text ?? ''));
}

function lineOf(row: Row | undefined): string {
  const line = row && soleLine(row);
  return line && line.text.length <= 100 ? fold(plainLine(line.text)).replace(/ /g, '') : '';
}

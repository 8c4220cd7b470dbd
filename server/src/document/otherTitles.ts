/** Titles of tables no kind knows. */
import type { Row } from '../layout/model';
import { fold } from '../text/fold';
import { isHeaderLabel } from './labels';
import { metaOfRow, rowSpan } from './rows';
import { isContentsLine, plainLine, type TableTitle } from './titles';

/** A title, of whatever table: words that end with 表, or the number of a form above them, over what stands above a table. */
export function isOtherTitle(rows: readonly Row[], i: number): boolean {
  const words = (k: number): string => fold(plainLine(rows[k]?.cells[0]?.text ?? ''));
  const isTitle = (k: number): boolean => TITLE.test(words(k)) && !/\d\.\d/.test(words(k));
  const isMeta = (k: number): boolean => rows[k] !== undefined && metaOfRow(rows[k]) !== undefined;
  const isAbove = (k: number): boolean => {
    const row = rows[k];
    if (row === undefined) return false;
    if (metaOfRow(row)?.unit !== undefined) return true;
    const labels = row.cells[0].text.trim().split(/\s+/);
    return labels.length > 1 && labels.filter(isHeaderLabel).length * 2 >= labels.length;
  };
  if (isTitle(i)) return isAbove(i + 1) || (isMeta(i + 1) && isAbove(i + 2));
  return /表/.test(words(i)) && isMeta(i) && isTitle(i + 1);
}

const TITLE = /^.{3,50}表([-—–]{1,2}.{2,30})?(\(.{1,24}\)){0,3}$/;

/** Lines below a title that are looked at for amounts, and those that have to have several. */
const BELOW = 12;
const ENOUGH = 2;

/** Such a title over an aligned table: lines with amounts that stand apart. */
export function otherTitleAt(rows: readonly Row[], i: number): TableTitle | undefined {
  const row = rows[i];
  if (row.layout !== 'prose' || metaOfRow(row) || !isOtherTitle(rows, i) || isContentsLine(row)) return undefined;
  let count = 0;
  for (let k = i + 1; k < Math.min(rows.length, i + BELOW) && rows[k].layout === 'prose'; k++) {
    if (k > i + 1 && isOtherTitle(rows, k)) break;
    if (/\d\.\d{1,2} {2,}-?\d[\d,]*\.\d/.test(rows[k].cells[0].text)) count++;
  }
  if (count < ENOUGH) return undefined;
  return { kind: undefined, text: plainLine(row.cells[0].text), span: rowSpan(row), rows: 1 };
}

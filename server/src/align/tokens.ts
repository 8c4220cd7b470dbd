/** The words of a collapsed row. */
import type { TableKind } from '../catalogue/kind';
import type { DraftRow } from '../document/draft';
import { knowsLabel } from '../document/roles';
import type { Cell } from '../layout/model';
import { parseAmount } from '../text/amount';
import { fold } from '../text/fold';

/** A printed piece without a column: a cell that is not empty, or a word of a collapsed line. */
export type Token = Pick<Cell, 'text' | 'spans'>;

/** Whether a piece is an amount. */
export function isNumber(text: string): boolean {
  return parseAmount(text, '元') !== undefined;
}

/** Whether a piece is an amount with decimals. */
export function isDecimal(text: string): boolean {
  return /\d[.．]\d/.test(text) && isNumber(text);
}

/** Puts words behind a row's label. */
export function addLabel(row: DraftRow, tokens: readonly Token[]): void {
  row.label += tokens.map((token) => token.text).join('');
  row.labelSpans = [...row.labelSpans, ...tokens.flatMap((token) => token.spans)];
}

/** The 序号 a row begins with; '' where the table prints none, or the row begins otherwise. */
export function serialOf(tokens: readonly Token[], numbered: boolean): string {
  const first = numbered && tokens.length > 1 ? fold(tokens[0].text) : '';
  return /^\d{1,4}$/.test(first) ? first : '';
}

/** The folded text of some words. */
export function joined(words: readonly Token[]): string {
  return fold(words.map((token) => token.text).join(''));
}

/** Which half of a table with two a label belongs to. */
export function sideOf(kind: TableKind, text: string): number {
  if (/支出|预备费|科目$/.test(text) && knowsLabel(kind, text, 1)) return 1;
  return knowsLabel(kind, text, 0) && !/支出$/.test(text) ? 0 : 1;
}

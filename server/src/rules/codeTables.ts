import type { Entry, Table } from '../document/model';
import { memoised } from '../text/memo';

/** A code of the expenditure classifications: 类 3 digits, 款 5, 项 7. */
const CODE = /^\d{3}(?:\d{2}){0,2}$/;

/** Rows of a table that bear a code of the classification of expenditure. */
export const codedRows = memoised((table: Table): readonly Entry[] =>
  table.entries.filter(({ code }) => CODE.test(code)),
);

/** Whether a code comes twice: the table lists several units one after the other. */
export function repeatsCodes(rows: readonly Entry[]): boolean {
  return new Set(rows.map(({ code }) => code)).size < rows.length;
}

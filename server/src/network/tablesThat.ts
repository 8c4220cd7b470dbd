import type { Disclosure, Part, Table } from '../document/model';
import { memoised } from '../text/memo';

/**
 * Those tables of a document that pass a test of the table alone, told once for each part as long as it stays: most tests
 * pass hardly any, and need not be asked of every table at every edit.
 */
export function tablesThat(test: (table: Table) => boolean): (document: Disclosure) => readonly Table[] {
  const among = (part: Part): readonly Table[] => part.tables.filter(test);
  const remembered = memoised(among);
  return ({ parts }) => parts.flatMap((part) => (part.figures ? remembered(part) : among(part)));
}

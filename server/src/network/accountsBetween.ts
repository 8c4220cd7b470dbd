import { ACCOUNTS } from '../catalogue/accounts/lookup';
import type { Entry } from '../document/model';
import { lineGaps } from './lineGaps';

/**
 * The accounts of the catalogue one level below a row that its table does not print, by code and name; where a serial
 * number is skipped there, only those whose place it is. None for rows without a code.
 */
export function accountsBetween(parent: Entry): readonly (readonly [code: string, name: string])[] {
  const { code, table } = parent;
  if (!/^\d{3}(?:\d{2})?$/.test(code)) return [];
  const { names } = ACCOUNTS[table.kind?.accounts ?? 'functional'];
  const printed = new Set(table.entries.map((row) => row.code));
  const gap = lineGaps(table).find(({ before }) => before?.code.startsWith(code));
  const after = gap && table.entries.find(({ index, code: next }) => index > (gap.before?.index ?? 0) && next !== '');
  const from = gap?.before?.code ?? '';
  const to = after?.code.startsWith(code) ? after.code : '9';
  return [...names].filter(
    ([other]) =>
      other.length === code.length + 2 &&
      other.startsWith(code) &&
      !printed.has(other) &&
      (!gap || (other > from && other < to)),
  );
}

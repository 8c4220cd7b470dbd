import { ACCOUNTS } from '../catalogue/accounts/lookup';
import type { MissingRow } from '../diagnosis/model';
import type { Table } from '../document/model';
import { parentIn, sumsOf } from './missingAmounts';

/**
 * The row of an account that a table prints only the parts of: what they add up to, under the name that another table or
 * the catalogue gives it. `undefined` where neither does.
 */
export function missingParent(tables: readonly Table[], table: Table, key: string): MissingRow | undefined {
  const isEconomic = ({ kind }: Table): boolean => kind?.accounts === 'economic';
  const twin = tables
    .filter((other) => other !== table && isEconomic(other) === isEconomic(table))
    .flatMap(({ entries }) => entries.filter(({ code }) => code === key))[0];
  const name = twin ? undefined : ACCOUNTS[isEconomic(table) ? 'economic' : 'functional'].names.get(key);
  if (!twin && name === undefined) return undefined;
  const below = table.entries.filter(({ code }) => code.length === key.length + 2 && code.startsWith(key));
  return { table, key, parent: parentIn(table, key), twin, amounts: sumsOf(below), ...(name ? { name } : {}) };
}

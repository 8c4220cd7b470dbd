import { fold } from '../../text/fold';
import { ECONOMIC_ACCOUNTS, OTHER_ECONOMIC_NAMES } from './economicAccounts';
import { FUNCTIONAL_ACCOUNTS } from './functionalAccounts';
import { FUNCTIONAL_CLASSES, OTHER_CLASS_NAMES } from './functionalClasses';

/** The two classifications of expenditure: by function (201…) and by economic kind (301…). */
export type AccountSystem = 'functional' | 'economic';

/** What is known of a classification. */
export interface Accounts {
  /** Name of each account by code. */
  readonly names: ReadonlyMap<string, string>;
  /** By code: the current name first, then those of other years, as `accountName` writes them. */
  readonly wordings: ReadonlyMap<string, readonly string[]>;
  /** Codes of each length that bear a name, by `<length>/<accountName>`. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
  /** Length of the codes up to which every one that exists is listed. */
  readonly complete: number;
  /** First digit of its codes. */
  readonly digit: string;
  /** First budget year its codes are in force in. */
  readonly since: number;
}

/** A name by its words alone: brackets, quotes and spaces are printed differently everywhere. */
export function accountName(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]/gu, '');
}

function accounts(
  entries: readonly (readonly [code: string, name: string])[],
  others: Readonly<Record<string, readonly string[]>>,
  rest: Pick<Accounts, 'complete' | 'digit' | 'since'>,
): Accounts {
  const codes = new Map<string, string[]>();
  const wordings = new Map<string, string[]>();
  const names = new Map(entries);
  for (const code of new Set([...names.keys(), ...Object.keys(others)])) {
    const name = names.get(code);
    const all = [...(name === undefined ? [] : [name]), ...(others[code] ?? [])].map(accountName);
    wordings.set(code, all);
    for (const each of all) codes.set(`${code.length}/${each}`, [...(codes.get(`${code.length}/${each}`) ?? []), code]);
  }
  return { names, wordings, codes, ...rest };
}

/** The classifications: of the functional one all 类 are listed, of the economic one all 类 and 款. */
export const ACCOUNTS: Readonly<Record<AccountSystem, Accounts>> = {
  functional: accounts(
    [...Object.entries(FUNCTIONAL_CLASSES), ...Object.entries(FUNCTIONAL_ACCOUNTS)],
    OTHER_CLASS_NAMES,
    { complete: 3, digit: '2', since: 2019 },
  ),
  economic: accounts(Object.entries(ECONOMIC_ACCOUNTS), OTHER_ECONOMIC_NAMES, {
    complete: 5,
    digit: '3',
    since: 2018,
  }),
};

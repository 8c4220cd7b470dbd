import type { Strength } from './kind';

/** What a passage of the explanatory text is about: told by its section's title or by the first amount it states. */
export type Topic =
  | 'income'
  | 'expenditure'
  | 'budget'
  | 'operation'
  | 'threePublic'
  | 'procurement'
  | 'assets'
  // 财政拨款 as a whole, of one fund, and the basic expenditure of 一般公共预算.
  | 'fiscal'
  | 'general'
  | 'fund'
  | 'capital'
  | 'fundBasic'
  // Expenditure by economic classification, of whatever funds.
  | 'economic'
  // A whole nothing is known of.
  | 'other';

/** Topics of 财政拨款: nothing is read under them but what is named for them. */
export const FISCAL_TOPICS: ReadonlySet<Topic> = new Set<Topic>([
  'fiscal',
  'general',
  'fund',
  'capital',
  'fundBasic',
  'economic',
  'other',
]);

/** Where a stated amount stands in a table. */
export interface Counterpart {
  /** Short name of the table's kind. */
  readonly table: string;
  /** Roles of the rows that together make the amount, each at most once in the table; the first has to be there. */
  readonly rows: readonly string[];
  readonly column: string;
  /** Not where the table has a row of this role. */
  readonly unless?: string;
  /** Not where the part has a table of this kind, which shows the amount itself. */
  readonly unlessTable?: string;
  /** Only where 基本支出表 shows all of the basic expenditure, not one fund's, or the text plainly quotes the table. */
  readonly whole?: boolean;
  /** Only where this role's row of 收支总表 is missing, empty or 0. */
  readonly without?: string;
  /** What the text may mean instead (in the same table where none is named): bound where that is what the text says. */
  readonly or?: readonly { readonly table?: string; readonly rows: readonly string[]; readonly column: string }[];
  /** Matters the text adds to the table's amount (the table leaves them out). */
  readonly plus?: readonly string[];
  readonly rule: string;
  readonly strength: Strength;
}

/** Something the explanatory text states an amount of. */
export interface Matter {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Its names, folded, without quotation marks. */
  readonly names: readonly string[];
  /** The topic it opens: what follows in the passage is read under it. */
  readonly opens?: Topic;
  /** The topics it is read under; anywhere where left out. */
  readonly under?: readonly Topic[];
  /** So named only as a part of one of these, in brackets or behind 其中: 上年结转20万元(一般公共预算15万元…). */
  readonly inside?: readonly string[];
  /** It is what only some have of what is so named, told by what stands before the name: several may be stated. */
  readonly of?: RegExp;
  /** Its name may stand behind some of what it consists of: 津贴补贴等人员经费. */
  readonly listed?: boolean;
  /** It is a stock at the end of last year: 上年末 says nothing of a comparison. */
  readonly stock?: boolean;
  /** Name of the account it is, as the text prints it; its rows are found in the tables of its topic. */
  readonly account?: string;
  readonly counterparts: readonly Counterpart[];
}

/** Every spelling made of one choice from each list. */
export function spelled(...choices: readonly (string | readonly string[])[]): string[] {
  return choices.reduce<string[]>(
    (made, choice) =>
      made.flatMap((start) => (typeof choice === 'string' ? [choice] : choice).map((next) => start + next)),
    [''],
  );
}

/** The rule of a stated amount and its cell. */
export const TEXT_TABLE = { rule: 'text-matches-table', strength: 'identity' } as const;

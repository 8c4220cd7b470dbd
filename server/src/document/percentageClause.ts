import type { Matter } from '../catalogue/statements';
import { ABOUT, AFTER_NAME, BEFORE_NAME, COMPARISON } from '../catalogue/statementWords';
import { changeWord, RATES, trimEnd, trimStart } from './clauseWords';
import type { Named } from './matterNames';
import type { Percentage, Statement } from './statement';

/** What is known where the clause stands. */
export interface PercentageScope {
  readonly match: (words: string) => Named | undefined;
  /** The same, accounts included: what a change may be of. */
  readonly matchChange: (words: string) => Named | undefined;
  /** What a clause speaks of that names nothing. */
  readonly spokenOf: () => Matter | undefined;
  /** The last amount's matter in the sentence, where it is known. */
  readonly last: Matter | undefined;
  readonly previous: Statement | undefined;
  readonly before: Percentage | undefined;
  readonly inReason: boolean;
  /** How many statements of the paragraph stand before it. */
  readonly after: number;
}

/** Longer clauses are not looked at. */
const REACH = 120;

/**
 * Reads a clause that ends with a percentage: 增长5%, 占总支出的30%, 公务接待费占20%. `subject` is what the clause names,
 * for amounts to come; `undefined` where the clause says nothing that is understood. In reasons only what stands right
 * behind an amount or another percentage is read.
 * @param plain the clause without quotation marks
 * @param at where the clause begins in the sentence's folded text
 */
export function readPercentage(
  plain: string,
  clause: string,
  at: number,
  scope: PercentageScope,
): { readonly found?: Percentage; readonly subject?: Matter } | undefined {
  const number = clause.length > REACH ? null : /(\d{1,6}(?:\.\d{1,6})?)%[)]?$/.exec(clause);
  const text = number?.[1];
  if (!number || text === undefined || (scope.inReason && !isAdjacent(at, scope))) return undefined;
  const before = plain.slice(0, plain.lastIndexOf(text)).replace(/^[(]/, '');
  if (ABOUT.test(before)) return undefined;
  const compares = COMPARISON.exec(before);
  const base = { text, at: at + number.index, after: scope.after, whole: undefined, compared: compares !== null };
  const { previous } = scope;
  if (before === '') {
    // 减少5万元(4%).
    if (previous?.kind !== 'change' || !previous.matter || previous.sign === 0) return undefined;
    const { matter, sign, word, wordAt } = previous;
    return { found: { ...base, kind: 'growth', matter, sign, word, wordAt } };
  }
  const change = changeWord(compares ? before.replace(compares[0], '') : before, RATES);
  if (!change) return readShare(before, base, scope);
  const named = scope.matchChange(change.before)?.matter;
  const bare = trimStart(trimEnd(change.before, AFTER_NAME), BEFORE_NAME) === '';
  const matter = named ?? (bare ? scope.spokenOf() : undefined);
  if (!matter) return undefined;
  const { sign, word } = change;
  const wordAt = at + clause.lastIndexOf(word, number.index);
  return { found: { ...base, kind: 'growth', matter, sign, word, wordAt }, ...(named ? { subject: named } : {}) };
}

function readShare(
  before: string,
  base: Pick<Percentage, 'text' | 'at' | 'after' | 'compared'>,
  { match, last }: PercentageScope,
): ReturnType<typeof readPercentage> {
  const share = /^(.*?)占(.*?)的?(?:比重|比例|比)?(?:为|达|达到)?$/.exec(before);
  if (!share) return undefined;
  const [, own = '', words = ''] = share;
  // 公务接待费占20%,为2万元: the amount is still to come.
  const named = match(own)?.matter;
  const matter = named ?? (trimStart(own, BEFORE_NAME) === '' ? last : undefined);
  const whole = words === '' ? undefined : match(words)?.matter;
  const subject = named ? { subject: named } : {};
  if (!matter || (words !== '' && !whole)) return subject;
  return { found: { ...base, kind: 'share', matter, whole, sign: 1, word: '', wordAt: -1 }, ...subject };
}

/** True for a clause right behind an amount or a percentage. */
function isAdjacent(at: number, { previous, before }: PercentageScope): boolean {
  const end = previous?.figure ? previous.at + previous.figure.text.length + previous.figure.unit.length : -1;
  const other = before ? before.at + before.text.length + 1 : -1;
  return at - Math.max(end, other) <= 1;
}

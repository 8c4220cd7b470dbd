/** What the clauses of the explanatory text name: matters of the catalogue, and the accounts of the classifications. */
import { ACCOUNTS, accountName } from '../catalogue/accounts/lookup';
import { FISCAL_TOPICS, MATTERS, type Matter, type Topic } from '../catalogue/statements';
import { AFTER_NAME, BEFORE_NAME, YEAR } from '../catalogue/statementWords';
import { remembered } from '../text/recent';
import { cutEnd, trimEnd, trimStart, unquoted } from './clauseWords';

/** A matter and the words of the clause that name it. */
export interface Named {
  readonly matter: Matter;
  readonly name: string;
}

/** Where a name is read. */
export interface NameScope {
  readonly topic: Topic | undefined;
  readonly inReason: boolean;
  /** The whole whose parts are being told in brackets or behind 其中. */
  readonly divides: Matter | undefined;
  /** True for words that are the name of the department or unit itself. */
  isBody(words: string, exactly: boolean): boolean;
  /** Whether a matter may be named with other words before it, the stop between them being lost. */
  lostStop(before: string, matter: Matter): boolean;
}

const BY_NAME = new Map<string, Matter[]>();
for (const matter of MATTERS)
  for (const name of matter.names) {
    const known = BY_NAME.get(name);
    if (known) known.push(matter);
    else BY_NAME.set(name, [matter]);
  }
const LONGEST = Math.max(...[...BY_NAME.keys()].map(({ length }) => length));

/** Topics under which the accounts of the classifications are told with their amounts. */
const OF_ACCOUNTS: ReadonlySet<Topic | undefined> = new Set<Topic>([
  'expenditure',
  'budget',
  'fiscal',
  'general',
  'fund',
  'capital',
  'fundBasic',
]);
/** Longer names are no accounts. */
const ACCOUNT_LENGTH = 80;

/** The matter a clause names at its end, connectives apart, with nothing else before it. */
export function matterIn(clause: string, scope: NameScope): Named | undefined {
  let rest = withoutHeading(clause).replace(YEAR, (year, _, offset: number) => (offset === 0 ? '' : year));
  for (let turns = 0; turns < 10; turns++) {
    const found = namedBy(rest, scope);
    if (found) return found;
    const undated = rest.replace(/(?:20\d\d年度?|:|\([^()]{2,12}\))$/, '');
    const shorter = undated === rest ? cutEnd(rest, AFTER_NAME) : undated;
    if (shorter === rest) return undefined;
    rest = shorter;
  }
  return undefined;
}

/** A heading without a full stop runs into the sentence below it: 收入情况说明2026年收入预算…. */
function withoutHeading(clause: string): string {
  return clause.replace(/^.{2,40}(?:情况|说明|如下)(?=20\d\d年|我|本(?:部门|单位|年))/, '');
}

function namedBy(clause: string, scope: NameScope): Named | undefined {
  for (let length = Math.min(LONGEST, clause.length); length >= 2; length--) {
    const name = clause.slice(-length);
    const known = BY_NAME.get(name);
    if (!known) continue;
    // What is named for the topic itself comes before what may be named anywhere.
    const matter =
      known.find(({ inside }) => scope.divides !== undefined && inside?.includes(scope.divides.id)) ??
      known.find(({ under, inside }) => !inside && scope.topic !== undefined && under?.includes(scope.topic)) ??
      known.find((each) => !each.of && !each.inside && isReadUnder(each, scope.topic));
    if (!matter) return undefined;
    // The rest of something is not the whole a passage is about: 其余收入.
    if (matter.opens !== undefined && /(?:其余|剩余)的?$/.test(clause.slice(0, -length))) return undefined;
    const before = trimStart(clause.slice(0, -length), BEFORE_NAME);
    if (
      before === '' ||
      scope.isBody(before, matter.opens === undefined) ||
      (matter.listed && /^[^,;。:]{2,24}等$/.test(before)) ||
      scope.lostStop(before, matter)
    )
      return { matter, name };
    const some = known.find(({ of }) => of?.test(before));
    if (some) return { matter: some, name };
    // 本部门收入 is 收入 of 本部门, not 部门收入 of something else: a shorter name may fit.
  }
  return undefined;
}

function isReadUnder({ under, opens }: Matter, topic: Topic | undefined): boolean {
  if (under) return topic !== undefined && under.includes(topic);
  return opens !== undefined || topic === undefined || !FISCAL_TOPICS.has(topic);
}

/** Accounts remembered at most: a text names a few dozen. */
const REMEMBERED = 5000;

/**
 * The account a clause names: one the catalogue lists, one whose levels are told (`…(类)…(款)…(项)`), or, outside of
 * reasons, whatever is called 支出 where accounts are told one by one.
 */
export function accountIn(clause: string, { topic, inReason }: NameScope): Named | undefined {
  if (!OF_ACCOUNTS.has(topic)) return undefined;
  const words = trimEnd(unquoted(clause).replace(YEAR, ''), [...AFTER_NAME, '科目']);
  const name = trimStart(words, BEFORE_NAME);
  if (name.length < 2 || name.length > ACCOUNT_LENGTH) return undefined;
  const levels = /\([类款项]\)/.test(name);
  const code = /^\d{3,7}(?=[\u4e00-\u9fff])/.test(name);
  if (!levels && !code && !isListed(name) && (inReason || !/^[\u4e00-\u9fff]{2,24}支出$/.test(name))) return undefined;
  return { matter: accountMatter(name), name };
}

const accountMatter = remembered(REMEMBERED, (name): Matter => {
  const levels = name.split(/\([类款项]\)/).filter((level) => level !== '' && level !== '支出');
  const zh = levels[levels.length - 1] ?? name;
  return { id: `account ${name}`, zh, en: zh, names: [], counterparts: [], account: name };
});

/** Whether words are the name of an account, its levels told (`农林水支出(类)`) or listed by the catalogue. */
export function isAccount(words: string): boolean {
  return words.length <= ACCOUNT_LENGTH && (/\([类款项]\)$/.test(words) || isListed(words));
}

function isListed(name: string): boolean {
  const plain = accountName(name);
  return Object.values(ACCOUNTS).some(({ codes }) =>
    [3, 5, 7].some((length) => codes.has(`${length}/${plain}`) || codes.has(`${length}/${plain}支出`)),
  );
}

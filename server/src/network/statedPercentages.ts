import { COMPOSITIONS } from '../catalogue/statements';
import type { Figure, Sentence } from '../document/model';
import type { Percentage } from '../document/statement';
import { unitInFen } from './amount';
import type { PassageStatement, Stated } from './statementsOf';
import type { TextTables } from './statementTables';

/** What a rate of growth is of, as far as the text states it. */
export interface Growth {
  readonly amount: Figure | undefined;
  readonly base: Figure | undefined;
  /** The change beside the rate. */
  readonly change: PassageStatement | undefined;
}

/** Statements of a passage looked at before and behind a percentage: none that is not many pages long has more. */
const NEAR = 200;

/** The amounts a rate of growth goes with: the change told beside it, last year's and this year's amount. */
export function growthOf(stated: Stated, sentence: Sentence, { matter, after, compared }: Percentage): Growth {
  const passage = stated.ofPassage(sentence.passage);
  const own = (number: number): PassageStatement | undefined => passage[stated.indexOf(sentence, number) ?? -1];
  const isOwn = (statement: PassageStatement | undefined): boolean => statement?.matter?.id === matter.id;
  const beside = [compared ? undefined : own(after - 1), own(after)].find(
    (statement) => statement?.kind === 'change' && statement.figure !== undefined && isOwn(statement),
  );
  const at = stated.indexOf(sentence, after - 1) ?? stated.indexOf(sentence, 0) ?? -1;
  const before = passage.slice(Math.max(0, at + 1 - NEAR), at + 1).filter(isOwn);
  const behind = passage.slice(at + 1, at + 1 + NEAR).filter(isOwn);
  const nearest = (kind: 'amount' | 'base'): Figure | undefined => {
    const isOne = (statement: PassageStatement): boolean => statement.kind === kind && statement.figure !== undefined;
    return (before.filter(isOne).at(-1) ?? behind.find(isOne))?.figure;
  };
  return { amount: nearest('amount'), base: nearest('base'), change: beside };
}

/** A part and the wholes it may be a share of. */
export interface Share {
  readonly part: Figure;
  readonly wholes: readonly Figure[];
}

/**
 * The stated amount a share is of, and the whole it names, in the text or in the tables; the totals it may belong to
 * where it names none.
 */
export function shareOf(
  stated: Stated,
  tables: TextTables,
  sentence: Sentence,
  { matter, whole, after }: Percentage,
): Share | undefined {
  const passage = stated.ofPassage(sentence.passage);
  const start = stated.indexOf(sentence, 0);
  if (start === undefined) return undefined;
  // 公务接待费占20%,为2万元: the amount may follow.
  const next = stated.indexOf(sentence, after) ?? -1;
  const follows = passage[next]?.kind === 'amount' && passage[next]?.matter?.id === matter.id;
  let at = follows ? next : start + after - 1;
  while (!follows && at >= start && passage[at]?.kind !== 'amount') at--;
  if (at < start) return undefined;
  const last = passage[at];
  if (!last?.figure || last.matter?.id !== matter.id) return undefined;
  const part = last.figure;
  const above = passage.slice(Math.max(0, at - NEAR), at).filter(({ kind, figure }) => kind === 'amount' && figure);
  if (whole) {
    const named = above.filter((statement) => statement.matter?.id === whole.id);
    const figure = named[named.length - 1]?.figure ?? stated.amountOf(whole.id)?.figure ?? tables.cellOf(whole);
    return figure && figure !== part ? { part, wholes: [figure] } : undefined;
  }
  // The total of a sum the part belongs to, and what opened the section.
  const totals = new Set(COMPOSITIONS.flatMap(({ parts, totals: ids }) => (parts.includes(matter.id) ? ids : [])));
  const wholes = above.filter(
    ({ matter: other, depth }) => other && (totals.has(other.id) || (other.opens !== undefined && depth <= last.depth)),
  );
  const figures = wholes.flatMap(({ figure }) => figure ?? []);
  return figures.length > 0 ? { part, wholes: [...new Set(figures)] } : undefined;
}

/** Half of the last digit of an amount, in 分: what its rounding leaves open. */
export function halfDigit({ unit, decimals }: Figure): number {
  return unitInFen(unit) / 10 ** Math.max(2, decimals) / 2;
}

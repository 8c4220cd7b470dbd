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

/** The amounts a rate of growth goes with: the change told beside it, last year's and this year's amount. */
export function growthOf(stated: Stated, sentence: Sentence, { matter, after, compared }: Percentage): Growth {
  const passage = stated.ofPassage(sentence.passage);
  const own = passage.filter((statement) => statement.sentence === sentence);
  const isOwn = (statement: PassageStatement | undefined): boolean => statement?.matter?.id === matter.id;
  const beside = [compared ? undefined : own[after - 1], own[after]].find(
    (statement) => statement?.kind === 'change' && statement.figure !== undefined && isOwn(statement),
  );
  const at = passage.indexOf(own[after - 1] ?? (own[0] as PassageStatement));
  const nearest = (kind: 'amount' | 'base'): Figure | undefined => {
    const all = passage.filter((statement) => statement.kind === kind && statement.figure && isOwn(statement));
    const before = all.filter((statement) => passage.indexOf(statement) <= at);
    return (before[before.length - 1] ?? all[0])?.figure;
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
  const own = passage.filter((statement) => statement.sentence === sentence);
  const before = own.slice(0, after).filter(({ kind }) => kind === 'amount');
  // 公务接待费占20%,为2万元: the amount may follow.
  const next = own[after]?.kind === 'amount' && own[after]?.matter?.id === matter.id ? own[after] : undefined;
  const last = next ?? before[before.length - 1];
  if (!last?.figure || last.matter?.id !== matter.id) return undefined;
  const part = last.figure;
  const above = passage.slice(0, passage.indexOf(last)).filter(({ kind, figure }) => kind === 'amount' && figure);
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

import type { Relation } from '../network/model';
import type { Candidate, Cause, Edit } from './model';
import { forCandidates } from './candidates';
import { failsWith, type Ledger } from './ledger';
import { forMoves } from './moves';
import { effectOf, WEIGHT } from './score';
import { inOrder } from './solve';
import { forSwaps } from './swaps';

/** Two edits of one slip: an amount in the cell beside its own, or two neighbours exchanged. */
export interface PairEdit {
  readonly kind: 'move' | 'swap';
  readonly edits: readonly [Edit, Edit];
}

/** What a pair of edits does. */
interface PairEffect {
  readonly pair: PairEdit;
  readonly fixed: readonly Relation[];
  /** Totals printed over nothing that the edit gives their only part, and a row that holds with and without it. */
  readonly supported: number;
  readonly weight: number;
}

/** A slip is told by two relations at least. */
const WITNESSES = 2;
/** Relations with more operands, and further pairs of one component, are not tried. */
const LONG = 64;
const PAIRS = 400;
/** Slips looked for in one component. */
const SLIPS = 4;
/** What a pair costs: a swap is rarer than a move. */
const COST: Readonly<Record<PairEdit['kind'], number>> = { move: 0.1, swap: 0.2 };
const EQUAL = 1e-9;

/**
 * Explains relations of a component by amounts moved to the cell beside theirs or exchanged with a neighbour, where that
 * repairs at least two of them, breaks none, and no change of a single figure repairs as many. The edits stay in the
 * ledger.
 */
export function solvePairs(ledger: Ledger, component: readonly Relation[]): readonly Cause[] {
  const causes: Cause[] = [];
  let left = PAIRS;
  for (let slips = 0; slips < SLIPS; slips++) {
    const found = new Map<string, PairEffect>();
    for (const relation of component) {
      if (relation.form !== 'sum' || relation.terms.length > LONG || !ledger.fails(relation)) continue;
      const look = (pair: PairEdit): void => {
        const key = keyOf(pair);
        if (left <= 0 || found.has(key) || !repairs(ledger, relation, pair)) return;
        left--;
        const effect = effectOfPair(ledger, pair);
        if (effect && !isBeaten(ledger, effect)) found.set(key, effect);
      };
      forMoves(ledger, relation, look);
      forSwaps(ledger, relation, look);
    }
    const cause = best([...found.values()]);
    const edits = cause?.candidates[0]?.edits;
    if (!cause || !edits) break;
    causes.push(cause);
    for (const { figure, value } of edits) ledger.enter(figure, value);
    // A total over parts that are gone may stay empty.
    for (const relation of cause.relations) if (ledger.lacksTotal(relation)) ledger.enter(relation.total, 0);
  }
  return causes;
}

/** The heaviest pair, with those that repair the same relations as well. */
function best(effects: readonly PairEffect[]): Cause | undefined {
  let top: PairEffect | undefined;
  for (const effect of effects) if (!top || effect.weight > top.weight + EQUAL) top = effect;
  if (!top) return undefined;
  const { fixed, weight } = top;
  const candidates = effects
    .filter((other) => Math.abs(other.weight - weight) <= EQUAL)
    .map(({ pair, weight: score }): Candidate => ({ edits: pair.edits, score, slip: undefined, kind: pair.kind }));
  return { relations: inOrder(fixed, candidates[0]), candidates, preferred: candidates.length === 1 };
}

/** True where the relation the pair was found by comes out with it: a cheap test before all others are computed. */
function repairs(ledger: Ledger, relation: Relation, { edits }: PairEdit): boolean {
  let residual = ledger.residual(relation);
  for (const { figure, value } of edits) {
    const change = value - (ledger.value(figure) ?? 0);
    if (figure === relation.total) residual += change;
    for (const term of relation.terms) if (term.figure === figure) residual -= term.weight * change;
  }
  return residual === 0;
}

function effectOfPair(ledger: Ledger, pair: PairEdit): PairEffect | undefined {
  const before = new Map<Relation, boolean>();
  const residuals = new Map<Relation, number>();
  for (const { figure } of pair.edits) {
    if (figure.assumed || figure.columnOpen) return undefined;
    ledger.forUses(figure, (relation) => {
      before.set(relation, ledger.fails(relation));
      residuals.set(relation, Math.abs(ledger.residual(relation)));
    });
  }
  const entered = pair.edits.map(({ figure, value }) => ledger.enter(figure, value));
  const fixed: Relation[] = [];
  let weight = -COST[pair.kind];
  let harm = false;
  for (const [relation, failed] of before) {
    const fails = failsWith(relation, ledger.residual(relation));
    if (failed && !fails) {
      fixed.push(relation);
      weight += WEIGHT[relation.strength];
    } else if (fails && (!failed || Math.abs(ledger.residual(relation)) > (residuals.get(relation) ?? 0))) harm = true;
  }
  const supported = harm ? undefined : supportOf(ledger, pair);
  for (const edit of entered.reverse()) ledger.undo(edit);
  if (supported === undefined || fixed.length === 0 || fixed.length + supported < WITNESSES) return undefined;
  return { pair, fixed, supported, weight: weight + supported };
}

/**
 * The row that holds whichever cell of it the amount stands in, and totals printed over nothing that a filled cell is now
 * the only part of; `undefined` where such a total contradicts it.
 */
function supportOf(ledger: Ledger, { edits }: PairEdit): number | undefined {
  let supported = 0;
  for (const { figure, value } of edits) {
    if (figure.value !== undefined) continue;
    for (const relation of ledger.network.byFigure[figure.id] ?? []) {
      // A row that holds tells that no single one of its amounts is wrong.
      if (
        relation.state === 'holds' &&
        edits.every((edit) => relation.terms.some((term) => term.figure === edit.figure))
      )
        supported++;
      const total = ledger.value(relation.total);
      if (relation.state !== 'unbound' || relation.form !== 'sum' || relation.total === figure) continue;
      if (total === undefined) continue;
      const weight = relation.terms.find((term) => term.figure === figure)?.weight ?? 0;
      if (total !== weight * value) return undefined;
      supported++;
    }
  }
  return supported;
}

/** True where the change of one figure repairs as many relations, and so is the likelier fault. */
function isBeaten(ledger: Ledger, { fixed }: PairEffect): boolean {
  let beaten = false;
  for (const relation of fixed) {
    forCandidates(ledger, relation, ({ figure, value }) => {
      if (beaten) return;
      const single = effectOf(ledger, figure, value);
      beaten = single.broken === 0 && single.weight > 0 && single.fixed.length >= fixed.length;
    });
  }
  return beaten;
}

function keyOf({ edits: [a, b] }: PairEdit): string {
  return `${a.figure.id}:${a.value} ${b.figure.id}:${b.value}`;
}

import type { Relation } from '../network/model';
import { relationsOf } from '../network/network';
import type { Candidate, Cause, CompoundKind, Edit } from './model';
import { forCandidates } from './candidates';
import { forCopiedRows } from './copiedRows';
import { failsWith, type Ledger } from './ledger';
import { forMoves } from './moves';
import { forPrints } from './prints';
import { effectOf, WEIGHT, type Likelihood } from './score';
import { inOrder } from './solve';
import { forSwaps } from './swaps';

/** The slips that are edits of figures. */
type EditedKind = Exclude<CompoundKind, 'missing-row' | 'text-unit' | 'table-unit'>;

/** Several edits of one slip. */
export interface CompoundEdit {
  readonly kind: EditedKind;
  readonly edits: readonly Edit[];
}

/** What a compound edit does. */
interface CompoundEffect {
  readonly compound: CompoundEdit;
  readonly fixed: readonly Relation[];
  readonly weight: number;
}

/** How slips of one kind are told. */
interface KindRules {
  /** Relations that must tell it at least. */
  readonly witnesses: number;
  /** A compound is a rarer slip than a single figure, a swap rarer than a move. */
  readonly cost: number;
  /** A change of one figure that repairs as much is the likelier fault. */
  readonly beatable: boolean;
}

const RULES: Readonly<Record<EditedKind, KindRules>> = {
  move: { witnesses: 2, cost: 0.1, beatable: true },
  swap: { witnesses: 2, cost: 0.2, beatable: true },
  prints: { witnesses: 2, cost: 0.3, beatable: true },
  // Two rows alike to the last character are no chance.
  'copied-row': { witnesses: 1, cost: 0, beatable: false },
};

/** Relations with more operands, and further compounds of one component, are not tried. */
const LONG = 64;
const TRIED = 400;
/** Slips looked for in one component. */
const SLIPS = 6;
const EQUAL = 1e-9;
/** By how much the best must exceed the next to be preferred. */
const MARGIN = 0.05;
/** Choices offered. */
const OFFERED = 12;

/**
 * Explains relations of a component by slips that change several figures at once: an amount moved to the cell beside its
 * own, two neighbours exchanged, one amount wrong in all its prints, a row that stands twice. Only where that repairs
 * enough of them, breaks none, and no change of a single figure repairs as many. The edits stay in the ledger.
 */
export function solveCompounds(
  ledger: Ledger,
  component: readonly Relation[],
  likelihood: Likelihood,
): readonly Cause[] {
  const causes: Cause[] = [];
  let left = TRIED;
  for (let slips = 0; slips < SLIPS; slips++) {
    const found = new Map<string, CompoundEffect>();
    for (const relation of component) {
      if (relation.form !== 'sum' || !ledger.fails(relation)) continue;
      const look = (compound: CompoundEdit): void => {
        const key = keyOf(compound);
        if (left <= 0 || found.has(key) || !repairs(ledger, relation, compound)) return;
        left--;
        const effect = effectOfCompound(ledger, compound);
        if (effect && !(RULES[compound.kind].beatable && isBeaten(ledger, effect))) found.set(key, effect);
      };
      forCopiedRows(ledger, relation, look);
      if (relation.terms.length > LONG) continue;
      forMoves(ledger, relation, look);
      forSwaps(ledger, relation, look);
      forPrints(ledger, relation, look);
    }
    const cause = best([...found.values()], likelihood);
    const edits = cause?.candidates[0]?.edits;
    if (!cause || !edits) break;
    causes.push(cause);
    for (const { figure, value } of edits) ledger.enter(figure, value);
    // A total over parts that are gone may stay empty.
    for (const relation of cause.relations) if (ledger.lacksTotal(relation)) ledger.enter(relation.total, 0);
  }
  return causes;
}

/** The heaviest compound, with those that repair the same relations as well. */
function best(effects: readonly CompoundEffect[], likelihood: Likelihood): Cause | undefined {
  let top: CompoundEffect | undefined;
  for (const effect of effects) if (!top || effect.weight > top.weight + EQUAL) top = effect;
  if (!top) return undefined;
  const { fixed, weight } = top;
  const candidates = effects
    .filter((other) => Math.abs(other.weight - weight) <= EQUAL)
    .map((effect) => candidateOf(effect, likelihood))
    .sort((a, b) => b.score - a.score);
  const [first, second] = candidates;
  const preferred = first !== undefined && (!second || first.score - second.score >= MARGIN);
  return { relations: inOrder(fixed, first), candidates: candidates.slice(0, OFFERED), preferred };
}

function candidateOf({ compound: { kind, edits }, fixed, weight }: CompoundEffect, likelihood: Likelihood): Candidate {
  const [first] = edits;
  if (kind !== 'prints' || !first) return { edits, score: weight, slip: undefined, kind };
  const { bonus, slip } = likelihood.of(first, fixed[0]);
  return { edits, score: weight + bonus, slip, kind };
}

/** True where the relation the compound was found by comes out with it: a cheap test before all others are computed. */
function repairs(ledger: Ledger, relation: Relation, { edits }: CompoundEdit): boolean {
  let residual = ledger.residual(relation);
  for (const { figure, value } of edits) {
    const change = value - (ledger.value(figure) ?? 0);
    if (figure === relation.total) residual += change;
    for (const term of relation.terms) if (term.figure === figure) residual -= term.weight * change;
  }
  return !failsWith(relation, residual);
}

function effectOfCompound(ledger: Ledger, compound: CompoundEdit): CompoundEffect | undefined {
  const { kind, edits } = compound;
  const before = new Map<Relation, boolean>();
  const residuals = new Map<Relation, number>();
  // With a copied row goes what is said of it as a total.
  const gone = new Set(kind === 'copied-row' ? edits.map(({ figure }) => figure.entry) : []);
  for (const { figure } of edits) {
    if ((figure.assumed || figure.columnOpen) && kind !== 'copied-row') return undefined;
    ledger.forUses(figure, (relation) => {
      if (relation.total.entry && gone.has(relation.total.entry)) return;
      before.set(relation, ledger.fails(relation));
      residuals.set(relation, Math.abs(ledger.residual(relation)));
    });
  }
  const { witnesses, cost } = RULES[kind];
  const entered = edits.map(({ figure, value }) => ledger.enter(figure, value));
  const fixed: Relation[] = [];
  let weight = -cost;
  let harm = false;
  for (const [relation, failed] of before) {
    const fails = failsWith(relation, ledger.residual(relation));
    if (failed && !fails) {
      fixed.push(relation);
      weight += WEIGHT[relation.strength];
    } else if (fails && (!failed || Math.abs(ledger.residual(relation)) > (residuals.get(relation) ?? 0))) harm = true;
  }
  const supported = harm ? undefined : kind === 'move' || kind === 'swap' ? supportOf(ledger, edits) : 0;
  for (const edit of entered.reverse()) ledger.undo(edit);
  if (supported === undefined || fixed.length === 0 || fixed.length + supported < witnesses) return undefined;
  return { compound, fixed, weight: weight + supported };
}

/**
 * The row that holds whichever cell of it the amount stands in, and totals printed over nothing that a filled cell is now
 * the only part of; `undefined` where such a total contradicts it.
 */
function supportOf(ledger: Ledger, edits: readonly Edit[]): number | undefined {
  let supported = 0;
  for (const { figure, value } of edits) {
    if (figure.value !== undefined) continue;
    for (const relation of relationsOf(ledger.network, figure)) {
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
function isBeaten(ledger: Ledger, { fixed }: CompoundEffect): boolean {
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

function keyOf({ edits }: CompoundEdit): string {
  return edits.map(({ figure, value }) => `${figure.id}:${value}`).join(' ');
}

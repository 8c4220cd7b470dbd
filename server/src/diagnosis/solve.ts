import type { Relation } from '../network/model';
import type { Candidate, Cause, Edit } from './model';
import { forCandidates } from './candidates';
import { Heap } from './heap';
import type { Ledger } from './ledger';
import { effectOf, type Effect, type Likelihood } from './score';

/** Candidates looked at in one component, for each operand of its failing relations, before the search gives up. */
const EFFORT = 12;
/** Relations with more operands than this are left until the shorter ones explain nothing more. */
const LONG = 64;
/** Candidates kept of a class: more choices than this help nobody. */
const OFFERED = 40;
/** By how much the best of a class must exceed the next to be preferred. */
const MARGIN = 0.05;
/** Effects closer than this are equal. */
const EQUAL = 1e-9;

/**
 * Explains a component by single edits, best first: the edit that repairs most and breaks nothing is made provisionally,
 * and the search goes on with what is left. The edits stay in the ledger. Edits that would break a relation that held
 * are left to `cover`.
 */
export function solve(ledger: Ledger, component: readonly Relation[], likelihood: Likelihood): readonly Cause[] {
  const causes: Cause[] = [];
  const heap = new Heap<{ readonly edit: Edit; readonly score: number }>();
  const queued = new Set<string>();
  let effort = EFFORT * component.reduce((sum, { terms }) => sum + terms.length + 1, 0) + 500;
  const waiting: Relation[] = [];
  for (const relation of component) queue(relation);
  for (let top = next(); top && effort > 0; top = next()) {
    const { edit } = top;
    const effect = look(edit);
    const score = isRepair(effect) ? scoreOf(effect) : 0;
    if (score > 0 && score < top.score - EQUAL) {
      // Edits made since have lowered it: others may come first now.
      heap.push({ edit, score }, score);
      continue;
    }
    queued.delete(keyOf(edit));
    if (score <= 0) continue;
    const cause = causeOf(effect);
    const best = cause.candidates[0]?.edits[0];
    if (!best) continue;
    causes.push(cause);
    const changed: Relation[] = [];
    ledger.forUses(best.figure, (relation) => changed.push(relation));
    ledger.enter(best.figure, best.value);
    for (const relation of changed) if (relation.terms.length <= LONG && ledger.fails(relation)) queue(relation);
  }
  return causes;

  /** The best candidate; where the shorter relations have none left, those of the first longer one still failing. */
  function next(): { readonly edit: Edit; readonly score: number } | undefined {
    for (let top = heap.pop(); ; top = heap.pop()) {
      if (top) return top;
      const relation = waiting.shift();
      if (!relation) return undefined;
      if (ledger.fails(relation)) queueAll(relation);
    }
  }

  function look(edit: Edit): Effect {
    effort--;
    return effectOf(ledger, edit.figure, edit.value);
  }

  function queue(relation: Relation): void {
    if (relation.terms.length > LONG) waiting.push(relation);
    else queueAll(relation);
  }

  function queueAll(relation: Relation): void {
    forCandidates(ledger, relation, (edit) => {
      if (effort <= 0 || queued.has(keyOf(edit))) return;
      const effect = look(edit);
      if (!isRepair(effect)) return;
      queued.add(keyOf(edit));
      const score = scoreOf(effect);
      heap.push({ edit, score }, score);
    });
  }

  function scoreOf(effect: Effect): number {
    return effect.weight + likelihood.of(effect.edit, yardstick(effect.fixed)).bonus;
  }

  /** The class of an edit: all that repair the same relations as well as it does. */
  function causeOf(effect: Effect): Cause {
    const common = yardstick(effect.fixed);
    const members: Candidate[] = [];
    const add = (other: Effect): void => {
      const { bonus, slip } = likelihood.of(other.edit, common);
      members.push({ edits: [other.edit], score: other.weight + bonus, slip });
    };
    let itself = false;
    forCandidates(ledger, common, (edit) => {
      const other = look(edit);
      if (!isRepair(other) || other.weight < effect.weight - EQUAL) return;
      if (other.fixed.length !== effect.fixed.length) return;
      if (!other.fixed.every((relation) => effect.fixed.includes(relation))) return;
      itself ||= keyOf(edit) === keyOf(effect.edit);
      add(other);
    });
    if (!itself) add(effect);
    members.sort((a, b) => b.score - a.score);
    const [first, second] = members;
    const preferred = first !== undefined && (!second || first.score - second.score >= MARGIN);
    return { relations: inOrder(effect.fixed, first), candidates: members.slice(0, OFFERED), preferred };
  }
}

/** The relation a class is compared in: the shortest sum, since other forms do not tell a value exactly. */
function yardstick(relations: readonly Relation[]): Relation {
  const rank = ({ form, terms }: Relation): number =>
    (form === 'sum' ? 0 : form === 'product' ? 1e9 : 2e9) + terms.length;
  return relations.reduce((a, b) => (rank(b) < rank(a) ? b : a));
}

function isRepair(effect: Effect): boolean {
  return effect.fixed.length > 0 && effect.broken === 0 && effect.weight > 0;
}

function keyOf(edit: Edit): string {
  return `${edit.figure.id}:${edit.value}`;
}

/**
 * The relation to tell a cause by first: one whose total is the culprit, then the surest, then a sum before a copy, then
 * the one with the fewest operands.
 */
export function inOrder(relations: readonly Relation[], candidate: Candidate | undefined): readonly Relation[] {
  const culprit = candidate?.edits[0]?.figure;
  const rank = (relation: Relation): number =>
    (relation.total === culprit ? 0 : 4e9) +
    (relation.strength === 'identity' ? 0 : 2e9) +
    (relation.derives === 'total' ? 0 : 1e9) +
    relation.terms.length;
  return [...relations].sort((a, b) => rank(a) - rank(b));
}

import type { Relation } from '../network/model';
import type { Candidate, Cause, Edit } from './model';
import { forCandidates } from './candidates';
import { inOrder } from './solve';
import type { Ledger } from './ledger';
import type { Likelihood } from './score';

/** Edits made together at most, places tried at most, and the sizes beyond which a component is not tried. */
const DEPTH = 3;
const NODES = 1500;
const FAILING = 8;
const OPERANDS = 30;
/** Covers offered. */
const OFFERED = 6;
const MARGIN = 0.05;

/**
 * Looks for the fewest edits that repair a whole component no single edit repairs (opposite errors that cancel in a
 * total, a total changed together with the one above it). Branches on the failing relation with the fewest candidates.
 * Several smallest covers are all offered, none preferred. `undefined` where there is none within bounds.
 */
export function cover(ledger: Ledger, component: readonly Relation[], likelihood: Likelihood): Cause | undefined {
  if (component.length > FAILING || component.some(({ terms }) => terms.length > OPERANDS)) return undefined;
  const [first] = component;
  let nodes = NODES;
  let found: Edit[][] = [];
  const seen = new Set<string>();
  for (let depth = 1; depth <= DEPTH && found.length === 0; depth++) {
    seen.clear();
    search(new Set(component), [], depth);
  }
  if (found.length === 0 || nodes <= 0) return undefined;
  const printed = found.filter((edits) => edits.every(({ figure }) => figure.value !== undefined));
  if (printed.length > 0) found = printed;
  const candidates = found.map(toCandidate).sort((a, b) => b.score - a.score);
  const [best, second] = candidates;
  if (!best) return undefined;
  const preferred = !second || best.score - second.score >= MARGIN;
  for (const { figure, value } of best.edits) ledger.enter(figure, value);
  return { relations: inOrder(component, best), candidates: candidates.slice(0, OFFERED), preferred };

  function search(failing: ReadonlySet<Relation>, edits: readonly Edit[], depth: number): void {
    if (failing.size === 0) {
      const key = edits
        .map(({ figure, value }) => `${figure.id}:${value}`)
        .sort()
        .join(' ');
      if (!seen.has(key)) found.push([...edits]);
      seen.add(key);
      return;
    }
    if (depth === 0 || nodes <= 0) return;
    for (const edit of fewest(failing)) {
      if (nodes-- <= 0) return;
      if (edits.some(({ figure }) => figure === edit.figure)) continue;
      const touched: Relation[] = [];
      ledger.forUses(edit.figure, (relation) => touched.push(relation));
      const entered = ledger.enter(edit.figure, edit.value);
      const left = new Set(failing);
      for (const relation of touched) {
        if (ledger.fails(relation)) left.add(relation);
        else left.delete(relation);
      }
      if (left.size <= FAILING) search(left, [...edits, edit], depth - 1);
      ledger.undo(entered);
    }
  }

  /** The candidates of the failing relation that has the fewest. */
  function fewest(failing: ReadonlySet<Relation>): readonly Edit[] {
    let best: Edit[] | undefined;
    for (const relation of failing) {
      if (relation.terms.length > OPERANDS) continue;
      const edits: Edit[] = [];
      forCandidates(ledger, relation, (edit) => edits.push(edit));
      if (!best || edits.length < best.length) best = edits;
    }
    return best ?? [];
  }

  function toCandidate(edits: readonly Edit[]): Candidate {
    const bonuses = edits.map((edit) => likelihood.of(edit, first));
    const score = bonuses.reduce((sum, { bonus }) => sum + bonus, 0);
    return { edits, score, slip: edits.length === 1 ? bonuses[0]?.slip : undefined };
  }
}

import type { Figure } from '../document/model';
import type { Network, Relation } from '../network/model';
import type { Cause } from './model';
import { componentsOf } from './components';
import { solveCompounds } from './compounds';
import { cover } from './cover';
import { incidenceOf } from './incidence';
import { Ledger } from './ledger';
import { figuresOf, Likelihood } from './score';
import { solve } from './solve';

/**
 * Which figures are wrong, `figures` being all that are printed (those of the network when left out): the root causes of
 * all failing relations, each with the edits that mend it. Every failing relation belongs to exactly one cause; what
 * nothing explains is a cause without candidates. Linear in the network where nothing fails, bounded by component where
 * something does.
 */
export function diagnose(network: Network, figures?: readonly Figure[]): readonly Cause[] {
  const failing = network.relations.filter(({ state }) => state === 'fails' || state === 'missingTotal');
  if (failing.length === 0) return [];
  const ledger = new Ledger(network, incidenceOf(network));
  const likelihood = new Likelihood(network, figures ?? figuresOf(network));
  const causes: Cause[] = [];
  for (const component of componentsOf(ledger, failing, true)) {
    causes.push(...solveCompounds(ledger, component, likelihood));
    causes.push(...solve(ledger, component, likelihood));
    const left = component.filter((relation) => ledger.fails(relation));
    if (left.length === 0) continue;
    for (const group of componentsOf(ledger, left, true)) {
      const covered = cover(ledger, group, likelihood);
      if (covered) causes.push(covered);
      else for (const rest of componentsOf(ledger, group, false)) causes.push(unexplained(rest));
    }
  }
  return causes.map((cause) => ofDocument(cause)).filter((cause): cause is Cause => cause !== undefined);
}

/** A cause without an explanation, told by its highest failed total. */
function unexplained(relations: readonly Relation[]): Cause {
  const addends = new Set(relations.flatMap(({ terms }) => terms.map(({ figure }) => figure)));
  const height = ({ total }: Relation): number => (addends.has(total) ? 0 : 1e16) + Math.abs(total.value ?? 0);
  const sorted = [...relations].sort((a, b) => height(b) - height(a) || a.id - b.id);
  return { relations: sorted, candidates: [], preferred: false };
}

/** A cause with only the relations that fail as printed, not those that edits of other causes made fail. */
function ofDocument(cause: Cause): Cause | undefined {
  const relations = cause.relations.filter(({ state }) => state === 'fails' || state === 'missingTotal');
  return relations.length === 0 ? undefined : { ...cause, relations };
}

import type { Figure } from '../document/model';
import type { Network, Relation } from '../network/model';
import { failingOf } from '../network/network';
import type { Cause } from './model';
import { componentsOf } from './components';
import { solveCompounds } from './compounds';
import { cover } from './cover';
import { dependable } from './dependable';
import { Ledger } from './ledger';
import { MissingRows } from './missingRows';
import { figuresOf, Likelihood } from './score';
import { solve } from './solve';
import { solveTableUnits } from './tableUnits';
import { solveTextUnits } from './textUnits';

/**
 * Which figures are wrong, `lots` being all that are printed (those of the network when left out): the root causes of
 * all failing relations, each with the edits that mend it. Every failing relation belongs to exactly one cause; what
 * nothing explains is a cause without candidates. Linear in the network where nothing fails, bounded by component where
 * something does.
 */
export function diagnose(network: Network, ...lots: readonly (readonly Figure[])[]): readonly Cause[] {
  const failing = failingOf(network);
  if (failing.length === 0) return [];
  const ledger = new Ledger(network);
  const all = lots.length > 0 ? lots : [figuresOf(network)];
  const likelihood = new Likelihood(network, all);
  const missingRows = new MissingRows(...all);
  const causes: Cause[] = [...solveTableUnits(ledger, failing), ...solveTextUnits(ledger, failing)];
  const left = causes.length === 0 ? failing : failing.filter((relation) => ledger.fails(relation));
  for (const component of componentsOf(ledger, left, true)) {
    causes.push(...missingRows.solve(ledger, component));
    causes.push(...missingRows.solveNameless(ledger, component, true));
    causes.push(...solveCompounds(ledger, component, likelihood));
    causes.push(...missingRows.solveNameless(ledger, component, false));
    causes.push(...solve(ledger, component, likelihood));
    causes.push(...missingRows.solveUnnamed(ledger, component));
    const rest = component.filter((relation) => ledger.fails(relation));
    if (rest.length === 0) continue;
    for (const group of componentsOf(ledger, rest, true)) {
      const covered = cover(ledger, group, likelihood);
      if (covered) causes.push(covered);
      else for (const alone of componentsOf(ledger, group, false)) causes.push(unexplained(alone));
    }
  }
  const told = causes.map((cause) => ofDocument(cause)).filter((cause): cause is Cause => cause !== undefined);
  return dependable(network, told);
}

/** A cause without an explanation, told by its highest failed total. */
function unexplained(relations: readonly Relation[]): Cause {
  const addends = new Set(relations.flatMap(({ terms }) => terms.map(({ figure }) => figure)));
  const height = ({ total }: Relation): number => (addends.has(total) ? 0 : 1e16) + Math.abs(total.value ?? 0);
  const sorted = [...relations].sort((a, b) => height(b) - height(a));
  return { relations: sorted, candidates: [], preferred: false };
}

/** A cause with only the relations that fail as printed, not those that edits of other causes made fail. */
function ofDocument(cause: Cause): Cause | undefined {
  const relations = cause.relations.filter(({ state }) => state === 'fails' || state === 'missingTotal');
  return relations.length === 0 ? undefined : { ...cause, relations };
}

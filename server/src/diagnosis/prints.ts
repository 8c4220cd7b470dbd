import type { Figure } from '../document/model';
import { inTextOrder } from '../network/figures';
import type { Relation } from '../network/model';
import type { CompoundEdit } from './compounds';
import type { Ledger } from './ledger';

/** Prints of one amount looked at, at most. */
const PRINTS = 40;

/**
 * Calls `visit` with every change of an amount in all its prints that would repair a failing sum: its prints are the
 * figures that relations of the kind `copy` declare to be the same, as far as they agree.
 */
export function forPrints(ledger: Ledger, relation: Relation, visit: (edit: CompoundEdit) => void): void {
  if (ledger.lacksTotal(relation)) return;
  const residual = ledger.residual(relation);
  change(relation.total, -residual);
  for (const { figure, weight } of relation.terms) change(figure, residual / weight);

  function change(figure: Figure, by: number): void {
    if (figure.value === undefined || !Number.isSafeInteger(by)) return;
    const value = (ledger.value(figure) ?? 0) + by;
    if (value <= 0) return;
    const prints = printsOf(ledger, figure);
    if (prints.length < 2) return;
    visit({ kind: 'prints', edits: prints.map((print) => ({ figure: print, value })) });
  }
}

/** The figures a copy leads to from `figure`, over copies that hold, itself included; in document order. */
function printsOf(ledger: Ledger, figure: Figure): readonly Figure[] {
  const prints = new Set([figure]);
  for (const print of prints) {
    ledger.forUses(print, (relation) => {
      const [term, ...more] = relation.terms;
      if (relation.derives !== 'copy' || relation.form !== 'sum' || !term || term.weight !== 1 || more.length > 0)
        return;
      if (prints.size >= PRINTS || ledger.fails(relation)) return;
      for (const other of [relation.total, term.figure]) if (other.value !== undefined) prints.add(other);
    });
  }
  return [...prints].sort(inTextOrder);
}

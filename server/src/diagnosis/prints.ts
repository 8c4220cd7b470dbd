import type { Figure } from '../document/model';
import { inTextOrder } from '../network/figures';
import type { Relation } from '../network/model';
import type { CompoundEdit } from './compounds';
import type { Ledger } from './ledger';

/** Prints of one amount looked at, at most. */
const PRINTS = 40;

/**
 * Calls `visit` with every change of an amount in all its prints that would repair a failing sum: its prints are the
 * figures that relations of the kind `copy` declare to be the same, as far as they agree; for a total also the one part
 * its row has.
 */
export function forPrints(ledger: Ledger, relation: Relation, visit: (edit: CompoundEdit) => void): void {
  if (ledger.lacksTotal(relation)) return;
  const residual = ledger.residual(relation);
  change(relation.total, -residual, true);
  for (const { figure, weight } of relation.terms) change(figure, residual / weight, false);

  function change(figure: Figure, by: number, withPart: boolean): void {
    if (figure.value === undefined || !Number.isSafeInteger(by)) return;
    const value = (ledger.value(figure) ?? 0) + by;
    if (value <= 0) return;
    const prints = printsOf(ledger, figure, withPart);
    if (prints.length < 2) return;
    visit({ kind: 'prints', edits: prints.map((print) => ({ figure: print, value })) });
  }
}

/**
 * The figures a copy leads to from `figure`, over copies that hold, itself included; with `withPart`, over rows too whose
 * total is their only amount. In document order.
 */
function printsOf(ledger: Ledger, figure: Figure, withPart: boolean): readonly Figure[] {
  const prints = new Set([figure]);
  for (const print of prints) {
    ledger.forUses(print, (relation) => {
      if (prints.size >= PRINTS || relation.form !== 'sum' || ledger.fails(relation)) return;
      const { total, terms, derives } = relation;
      const printed = terms.filter((term) => term.figure.value !== undefined);
      const [term, ...more] = derives === 'copy' ? terms : printed;
      if (!term || term.weight !== 1 || more.length > 0) return;
      const inRow = term.figure.entry !== undefined && term.figure.entry === total.entry;
      if (derives !== 'copy' && !(withPart && inRow)) return;
      for (const other of [total, term.figure]) if (other.value !== undefined) prints.add(other);
    });
  }
  return [...prints].sort(inTextOrder);
}

import type { Figure } from '../document/model';
import { inTextOrder } from '../network/figures';
import type { Relation } from '../network/model';
import type { CompoundEdit } from './compounds';
import type { Ledger } from './ledger';
import { Memo } from '../text/memo';

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
 * total is their only amount. In document order; none where it leads nowhere.
 */
function printsOf(ledger: Ledger, figure: Figure, withPart: boolean): readonly Figure[] {
  if (linksOf(ledger, figure, withPart).length === 0) return NONE;
  const prints = new Set([figure]);
  for (const print of prints) {
    for (const { relation, total, part } of linksOf(ledger, print, withPart)) {
      if (prints.size >= PRINTS || ledger.fails(relation)) continue;
      for (const other of [total, part]) if (other.value !== undefined) prints.add(other);
    }
  }
  return [...prints].sort(inTextOrder);
}

const NONE: readonly Figure[] = [];

/** A relation that says two figures are the same. */
interface Link {
  readonly relation: Relation;
  readonly total: Figure;
  readonly part: Figure;
}

const NO_LINKS: readonly Link[] = [];

/** The links of figures, by the ledger they were asked for: what a relation says does not change with its residual. */
const known = new Memo<Ledger, readonly [Map<Figure, readonly Link[]>, Map<Figure, readonly Link[]>]>();

function linksOf(ledger: Ledger, figure: Figure, withPart: boolean): readonly Link[] {
  let maps = known.get(ledger);
  if (!maps) known.set(ledger, (maps = [new Map(), new Map()]));
  const map = maps[withPart ? 1 : 0];
  const found = map.get(figure);
  if (found) return found;
  let links: Link[] | undefined;
  ledger.forUses(figure, (relation) => {
    const link = linkIn(relation, withPart);
    if (link) (links ??= []).push(link);
  });
  map.set(figure, links ?? NO_LINKS);
  return links ?? NO_LINKS;
}

function linkIn(relation: Relation, withPart: boolean): Link | undefined {
  const { form, total, terms, derives, entry } = relation;
  if (form !== 'sum') return undefined;
  if (derives !== 'copy' && !(withPart && entry !== undefined && entry === total.entry)) return undefined;
  const [term, ...more] = derives === 'copy' ? terms : terms.filter(({ figure }) => figure.value !== undefined);
  if (!term || term.weight !== 1 || more.length > 0) return undefined;
  if (derives !== 'copy' && (term.figure.entry === undefined || term.figure.entry !== total.entry)) return undefined;
  return { relation, total, part: term.figure };
}

import type { Figure } from '../document/model';
import type { Relation } from '../network/model';
import { figuresIn } from './components';
import type { Ledger } from './ledger';
import type { CompoundEdit } from './compounds';

/**
 * Calls `visit` with every move of an amount into the empty cell beside it that a failing relation suggests: one of its
 * amounts belongs to the cell left or right of it, or one of its empty cells lacks the amount beside it. Only where the
 * layout has a place for the amount.
 */
export function forMoves(ledger: Ledger, relation: Relation, visit: (edit: CompoundEdit) => void): void {
  for (const figure of figuresIn(relation)) {
    for (const step of [-1, 1]) {
      const other = beside(figure, step);
      if (!other) continue;
      const [from, to] = figure.value === undefined ? [other, figure] : [figure, other];
      const value = ledger.value(from);
      if (value === undefined || value === 0 || ledger.value(to) !== undefined || to.spans.length !== 1) continue;
      visit({
        kind: 'move',
        edits: [
          { figure: from, value: 0 },
          { figure: to, value },
        ],
      });
    }
  }
}

/** The cell of the same kind of amount `step` cells to the right in the row. */
export function beside(figure: Figure, step: number): Figure | undefined {
  const figures = figure.entry?.figures ?? [];
  const other = figures[figures.indexOf(figure) + step];
  return other && other.kind === figure.kind && other.unit === figure.unit ? other : undefined;
}

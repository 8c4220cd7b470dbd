import type { Figure } from '../document/model';
import type { Relation } from '../network/model';
import { figuresIn } from './components';
import type { Ledger } from './ledger';
import { beside } from './moves';
import type { CompoundEdit } from './compounds';

/**
 * Calls `visit` with every exchange of a failing relation's amount with a neighbour that changes the relation by just
 * what it is off: the amount left or right of it in the row, above or below it in the column.
 */
export function forSwaps(ledger: Ledger, relation: Relation, visit: (edit: CompoundEdit) => void): void {
  for (const figure of figuresIn(relation)) {
    const value = ledger.value(figure);
    if (figure.value === undefined || value === undefined) continue;
    for (const step of [-1, 1]) {
      for (const other of [beside(figure, step), below(figure, step)]) {
        const another = other && ledger.value(other);
        if (!other || other.value === undefined || another === undefined || another === value) continue;
        const [first, second] = figure.id < other.id ? [figure, other] : [other, figure];
        visit({
          kind: 'swap',
          edits: [
            { figure: first, value: first === figure ? another : value },
            { figure: second, value: second === figure ? another : value },
          ],
        });
      }
    }
  }
}

/** The cell of the same column in the next row (`step` 1) or the one before (-1) of the same half. */
function below(figure: Figure, step: number): Figure | undefined {
  const { entry } = figure;
  if (!entry) return undefined;
  const at = entry.figures.indexOf(figure);
  const { entries } = entry.table;
  // The halves of a two-sided table take turns.
  for (let hop = 1; hop <= 2; hop++) {
    const next = entries[entry.index + step * hop];
    if (next?.side === entry.side) {
      const other = next.figures[at];
      return other && other.column === figure.column && other.unit === figure.unit ? other : undefined;
    }
  }
  return undefined;
}

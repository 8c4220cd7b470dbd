import type { Entry, Figure, MoneyUnit, Table } from '../document/model';
import type { Relation } from '../network/model';
import type { Slip } from './slips';

/** One figure given another value: a printed one changed, or an empty cell filled. */
export interface Edit {
  readonly figure: Figure;
  /** The new value in 分 (hundredths for counts). */
  readonly value: number;
}

/**
 * Slips that change several figures at once:
 * - `move`: an amount stands in the cell beside its own; the first edit empties the one, the second fills the other
 * - `swap`: two neighbours are exchanged
 * - `prints`: one amount is wrong wherever it is printed
 * - `copied-row`: a row stands twice; the edits empty the copy's figures
 * - `missing-row`: a row is left out; there is no figure to edit, `Candidate.row` tells what belongs in
 * - `text-unit`: several amounts of a paragraph bear the word for another unit
 * - `table-unit`: a table bears the wrong unit; `Candidate.unit` tells the right one
 */
export type CompoundKind = 'move' | 'swap' | 'prints' | 'copied-row' | 'missing-row' | 'text-unit' | 'table-unit';

/** What one half of a line says that is left out. */
export interface MissingHalf {
  /** Which half of a two-sided table; 0 elsewhere. */
  readonly side: number;
  readonly label: string;
  /** Its amounts in 分 by column id; a column that is not listed is empty. */
  readonly amounts: ReadonlyMap<string, number>;
}

/** A line that no account code tells the place of. */
export interface MissingLine {
  /** The row it stands behind; `undefined` where it is the first. */
  readonly before: Entry | undefined;
  readonly halves: readonly MissingHalf[];
}

/** A row that is left out of a table. */
export interface MissingRow {
  readonly table: Table;
  /** Its account code, or the name of its functional class; '' where only its amounts are known. */
  readonly key: string;
  /** The row of the total it belongs under; `undefined` where there is none. */
  readonly parent: Entry | undefined;
  /** The row of another table that tells of it; `undefined` where only its amounts are known. */
  readonly twin: Entry | undefined;
  /** Its amounts in 分 by column id, as far as they are known; a column that is not listed is empty. */
  readonly amounts: ReadonlyMap<string, number>;
  /** What its account is called where no other table has it. */
  readonly name?: string;
  /** The line it is, where that is known otherwise than by its code. */
  readonly line?: MissingLine;
}

/** Edits that together repair what a cause explains. */
export interface Candidate {
  readonly edits: readonly Edit[];
  readonly score: number;
  /** The slip of the typist that would have led from the right figure to the printed one. */
  readonly slip: Slip | undefined;
  /** Set where the edits are one slip. */
  readonly kind?: CompoundKind;
  /** The row that is left out, for `missing-row`. */
  readonly row?: MissingRow;
  /** The table whose unit is wrong and the unit its amounts are in, for `table-unit`. */
  readonly unit?: { readonly table: Table; readonly unit: MoneyUnit };
}

/** Why relations fail: one root cause. */
export interface Cause {
  /** The failed relations (or those without a total) this repairs, the one to tell it by first. */
  readonly relations: readonly Relation[];
  /** The repairs that explain them equally well, likeliest first; none where nothing explains them. */
  readonly candidates: readonly Candidate[];
  /** True where the first candidate stands out: it repairs all and leaves no relation that held broken. */
  readonly preferred: boolean;
}

import type { Figure } from '../document/model';
import type { Relation } from '../network/model';
import type { Slip } from './slips';

/** One figure given another value: a printed one changed, or an empty cell filled. */
export interface Edit {
  readonly figure: Figure;
  /** The new value in 分 (hundredths for counts). */
  readonly value: number;
}

/** Edits that together repair what a cause explains. */
export interface Candidate {
  readonly edits: readonly Edit[];
  readonly score: number;
  /** The slip of the typist that would have led from the right figure to the printed one. */
  readonly slip: Slip | undefined;
  /**
   * Set where two edits are one slip: an amount moved out of the first figure's cell, which becomes empty, into the
   * second's; or two neighbours exchanged.
   */
  readonly kind?: 'move' | 'swap';
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

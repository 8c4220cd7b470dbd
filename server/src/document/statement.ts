import type { Matter, Topic } from '../catalogue/statements';
import type { Figure } from './model';

/**
 * One clause of the explanatory text, understood: which matter it states an amount of.
 * `amount`: this year's; `base`: last year's; `change`: by how much it differs from last year's.
 */
export interface Statement {
  /** `undefined` for a change of nothing (与上年持平), which prints no amount. */
  readonly figure: Figure | undefined;
  /** `undefined` where the clause names nothing the catalogue knows. */
  readonly matter: Matter | undefined;
  readonly kind: 'amount' | 'base' | 'change';
  /** 1 and −1 for 增加 and 减少, 0 for 持平; 1 for amounts. */
  readonly sign: 1 | -1 | 0;
  /** The word of the change (增加, 较少, 持平), '' for amounts, and where it stands in the sentence's folded text. */
  readonly word: string;
  readonly wordAt: number;
  /** The words before the amount, without connectives: the name of what the catalogue does not know. */
  readonly name: string;
  /** Where the amount (or the word of no change) begins in the sentence's folded text. */
  readonly at: number;
  /** Brackets open around it. */
  readonly depth: number;
  /** It stands after words that give reasons or purposes. */
  readonly inReason: boolean;
  /** The matter is not named by the clause: it is the one the sentence spoke of last. */
  readonly implied: boolean;
  /** What the text is about where it stands. */
  readonly topic: Topic | undefined;
}

/**
 * A percentage of a paragraph, understood. `share`: how much of a whole a stated amount is (占总支出的30%); `growth`: by
 * how much this year's amount exceeds last year's (增长5%).
 */
export interface Percentage {
  readonly kind: 'share' | 'growth';
  /** The number as printed, and where it stands in the sentence's folded text. */
  readonly text: string;
  readonly at: number;
  /** What it is said of. */
  readonly matter: Matter;
  /** The whole it is a share of; `undefined` where the clause names none. */
  readonly whole: Matter | undefined;
  /** 1 and −1 for 增长 and 下降; 1 for shares. */
  readonly sign: 1 | -1;
  /** The word of growth, '' for shares, and where it stands in the sentence's folded text. */
  readonly word: string;
  readonly wordAt: number;
  /** The clause names what it compares with: it may be another year, or count, than that of the change before it. */
  readonly compared: boolean;
  /** How many statements of the paragraph stand before it. */
  readonly after: number;
}

/** An amount in a sentence: its figure, and where number and unit stand in the folded text. */
export interface StatedAmount {
  readonly figure: Figure;
  readonly start: number;
  /** After the unit. */
  readonly end: number;
}

/** What a cell of values says, as plain data. */
import type { UnitKind } from '../../catalogue/units';

/** A piece of the cell: its folded text, and where it stands in the cell's own text (UTF-16, end exclusive). */
export interface ValuePart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An operator, normalised. */
export interface OperatorPart extends ValuePart {
  readonly sign: '≥' | '≤' | '>' | '<' | '=' | '≈';
}

/** A number: exactly `scaled / 10^decimals`, `scaled` a safe integer. */
export interface NumberPart extends ValuePart {
  readonly scaled: number;
  readonly decimals: number;
}

/**
 * A unit.
 * - `wan`: 万 with nothing after it, where 万元 or 万人 may be meant
 * - `foreign`: in a foreign language or pinyin; `readings` are what it may stand for
 * - `other`: a word the catalogue of units does not hold
 */
export interface UnitPart extends ValuePart {
  readonly kind: UnitKind | 'wan' | 'foreign' | 'other';
  /** What one of it is, in the kind's own unit: 元 for money, pieces for counts; 1 where that has no meaning. */
  readonly scale: number;
  /** `人.年` of `元/人.年`; `undefined` where the value is not per anything. */
  readonly per: ValuePart | undefined;
  readonly readings: readonly string[];
}

/** Why a value cannot be read. */
export type UnreadableReason = 'number' | 'no-number' | 'operators' | 'unit-twice' | 'order' | 'date';

/** A value as people write it. Offsets of all parts are inside the cell's text. */
export type IndicatorValue =
  | { readonly kind: 'empty' }
  /** 不涉及, 无, / */
  | { readonly kind: 'placeholder' }
  /** A number with or without operator and unit; `upper` is the end of a range (`3-5次`). */
  | {
      readonly kind: 'numeric' | 'duration';
      readonly operator: OperatorPart | undefined;
      readonly number: NumberPart;
      readonly upper: NumberPart | undefined;
      readonly unit: UnitPart | undefined;
    }
  /** A day, month or year by which something is done; what is not printed is `undefined`. */
  | {
      readonly kind: 'deadline';
      readonly year: number | undefined;
      readonly month: number | undefined;
      readonly day: number | undefined;
    }
  /** 有所提升, 持续影响: anything else, an open set */
  | { readonly kind: 'qualitative' }
  /** Two values with nothing between them: `≥90%≥95%`. */
  | { readonly kind: 'together'; readonly first: ValuePart; readonly second: ValuePart }
  /** Something that was meant for a number or a date and is none; `repaired` is `part` as it was most likely meant. */
  | {
      readonly kind: 'unreadable';
      readonly reason: UnreadableReason;
      readonly part: ValuePart;
      readonly repaired: string | undefined;
    };

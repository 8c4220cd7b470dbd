import type { Column, Entry, Figure, Table } from '../document/model';
import type { Groups } from './network';
import type { Derives, Strength } from '../catalogue/kind';

/** What the text's rounding of its amounts explains of a difference. */
export interface Rounding {
  /** The largest difference, in 分. */
  readonly slack: number;
  /** One unit of the last digit of the relation's total, in 分. */
  readonly step: number;
  /** The text cuts off what does not fit; it rounds where this is false. */
  readonly cuts: boolean;
}

/** One operand of a relation. */
export interface Term {
  readonly figure: Figure;
  readonly weight: number;
}

/**
 * What a relation says of the printed figures:
 * - `holds` / `fails`: its operands are printed and agree / disagree
 * - `unbound`: it binds nothing here (a total over blanks only, or nothing printed at all)
 * - `missingTotal`: parts are printed, the total's cell is empty
 * - `assumed`: one of its operands stands in a column the text does not decide
 */
export type RelationState = 'holds' | 'fails' | 'unbound' | 'missingTotal' | 'assumed';

/** `total = Σ weight · figure` (`sum`) or `total ≤ Σ …` (`atMost`); amounts in 分. */
export interface Relation {
  /** Its place among those that were made together. */
  readonly id: number;
  readonly rule: string;
  readonly form: 'sum' | 'atMost' | 'product';
  readonly strength: Strength;
  readonly derives: Derives;
  readonly total: Figure;
  readonly terms: readonly Term[];
  /** Σ weight · value of the terms, blanks as 0. */
  readonly computed: number;
  /** total − computed (a blank total counts as 0). */
  readonly residual: number;
  readonly state: RelationState;
  /** Where the text rounds what the tables print exactly; left out where the operands agree to the 分. */
  readonly rounding?: Rounding;
  /** Where it lives, for naming it: the table, and the entry or the column it runs along. */
  readonly table: Table | undefined;
  readonly entry: Entry | undefined;
  readonly column: Column | undefined;
}

/** All relations of a document, and which of them each figure takes part in. */
export interface Network {
  readonly relations: readonly Relation[];
  /** Relations by figure id; an empty list where nothing checks the figure. */
  readonly byFigure: readonly (readonly Relation[])[];
  /** Tables whose rules fail row after row: taken for misread, and not checked. */
  readonly misread?: readonly Table[];
  /** The relations by what they were made of; left out where they were put together by hand. */
  readonly groups?: Groups;
}

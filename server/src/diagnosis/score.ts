import type { Strength } from '../catalogue/kind';
import type { Figure } from '../document/model';
import type { Network, Relation } from '../network/model';
import { otherUnits, showAmount, unitInFen } from '../network/amount';
import { relationsOf } from '../network/network';
import type { Edit } from './model';
import { failsWith, type Ledger } from './ledger';
import { printedValues } from './printedValues';
import { ProjectVotes } from './projectVotes';
import { isDoubling, slipBetween, type Slip } from './slips';
import { TwinProjects } from './twinProjects';
import { Writings } from './writing';

/** How much a relation counts, by how surely it holds. */
export const WEIGHT: Readonly<Record<Strength, number>> = { identity: 1, expected: 0.5, usual: 0.2 };
/**
 * What an edit costs for every relation that held and would not any more, and for every one that fails by more than
 * before. One that fails by less may have another error besides.
 */
const BROKEN = 1.5;
const CHANGED = 0.1;
/** An empty cell is filled only where no printed figure explains as much. */
const FILLING = 0.35;

const SLIP: Readonly<Record<Slip, number>> = {
  swapped: 0.14,
  digit: 0.1,
  dropped: 0.1,
  extra: 0.1,
  point: 0.14,
  sign: 0.14,
  unit: 0.16,
};
/** A digit too many that does not repeat its neighbour is rarer than any other slip. */
const STRANGE_EXTRA = 0.04;
/** Counts are short and whole: a slip in one is rarer than in an amount. */
const COUNTED = 0.6;
/** The figure is not written as such figures are. */
const ODD = 0.12;
/** The new value is rounder by two digits or more: 5.05 is more often a slip for 5.00 than the other way round. */
const ROUNDER = 0.06;
const BY_DIGITS = 2;
/** The new value is printed elsewhere in the document; the old one is too, and so is hardly a slip. */
const ELSEWHERE = 0.15;
const OLD_ELSEWHERE = 0.1;
/** The figure stands in the explanatory text. */
const IN_TEXT = 0.2;
/** The new value needs more decimals than the document prints. */
const TOO_FINE = 0.3;

/** What one edit does to the relations. */
export interface Effect {
  readonly edit: Edit;
  /** The failing relations it repairs. */
  readonly fixed: readonly Relation[];
  readonly broken: number;
  /** fixed − 1.5·broken − 0.1·worsened − cost, relations counted by their strength. */
  readonly weight: number;
}

/** The effect of giving `figure` the value `value` under the edits already made. */
export function effectOf(ledger: Ledger, figure: Figure, value: number): Effect {
  const fixed: Relation[] = [];
  let broken = 0;
  let weight = 0;
  ledger.forUses(figure, (relation, coefficient) => {
    const count = WEIGHT[relation.strength];
    const lacksTotal = ledger.lacksTotal(relation);
    const fills = lacksTotal && relation.total === figure;
    const before = ledger.residual(relation);
    const after = ledger.residualWith(relation, coefficient, figure, value);
    if (lacksTotal && !fills) return;
    const failedBefore = lacksTotal || failsWith(relation, before);
    const failsAfter = failsWith(relation, after);
    if (failedBefore && !failsAfter) {
      fixed.push(relation);
      weight += count;
    } else if (!failedBefore && failsAfter) {
      broken++;
      weight -= BROKEN * count;
    } else if (failsAfter && Math.abs(after) > Math.abs(before)) weight -= CHANGED * count;
  });
  if (figure.value === undefined && !fixed.some((relation) => relation.state === 'missingTotal')) weight -= FILLING;
  return { edit: { figure, value }, fixed, broken, weight };
}

/** Prints remembered of one value. */
const PRINTS = 8;

/** Small bonuses that tell candidates of equal effect apart: a typist's slip, and values printed elsewhere. */
export class Likelihood {
  private readonly votes = new ProjectVotes();
  private readonly prints = new Map<number, readonly Figure[]>();
  private ownWritings: Writings | undefined;
  private ownTwins: TwinProjects | undefined;

  /** @param lots all that are printed in the document, in tables and text; what is known of a lot is kept with it */
  constructor(
    private readonly network: Network,
    private readonly lots: readonly (readonly Figure[])[],
  ) {}

  /** The slip that explains an edit, and its bonus. Prints inside `relation`, which fails, are no witness. */
  of({ figure, value }: Edit, relation: Relation | undefined): { bonus: number; slip: Slip | undefined } {
    // Tables come from the finance system, text is edited by hand from last year's.
    let bonus = figure.sentence ? IN_TEXT : 0;
    let slip: Slip | undefined;
    if (figure.kind !== 'money') {
      slip = slipBetween(showAmount(value, '元', 0), figure.text);
      return { bonus: slip ? COUNTED * SLIP[slip] : 0, slip };
    }
    if (otherUnits(figure).some((other) => other.value === value)) {
      if (this.isLikely(value, figure, relation)) bonus += ELSEWHERE;
      return { bonus: bonus + SLIP.unit, slip: 'unit' };
    }
    const right = showAmount(value, figure.unit, Math.max(2, figure.decimals));
    if (figure.value !== undefined) {
      slip = slipBetween(right, figure.text) ?? slipBetween(showAmount(value, figure.unit, 0), figure.text);
      if (slip) bonus += slip === 'extra' && !isDoubling(right, figure.text) ? STRANGE_EXTRA : SLIP[slip];
      if (this.writings.isOdd(figure)) bonus += ODD;
      if (value !== 0 && significantDigits(value) <= significantDigits(figure.value) - BY_DIGITS) bonus += ROUNDER;
      if (this.isLikely(figure.value, figure, relation)) bonus -= OLD_ELSEWHERE;
    }
    if (this.isLikely(value, figure, relation)) bonus += ELSEWHERE;
    const decimals = right.length - right.indexOf('.') - 1;
    if (decimals > Math.max(2, figure.decimals)) bonus -= TOO_FINE;
    return { bonus, slip };
  }

  private get writings(): Writings {
    return (this.ownWritings ??= new Writings(...this.lots));
  }

  private get twins(): TwinProjects {
    return (this.ownTwins ??= new TwinProjects(...this.lots));
  }

  /** True where something else in the document says that `figure` is `value`. */
  private isLikely(value: number, figure: Figure, relation: Relation | undefined): boolean {
    return (
      this.isWitnessed(value, figure, relation) || this.votes.has(figure, value) || this.twins.print(figure, value)
    );
  }

  /** True where a telling value is printed elsewhere than in `figure` and the relation that fails. */
  private isWitnessed(value: number, figure: Figure, relation: Relation | undefined): boolean {
    if (!isTelling(value, unitInFen(figure.unit))) return false;
    return this.printsOf(value).some(
      (other) => other !== figure && !(relation && relationsOf(this.network, other).includes(relation)),
    );
  }

  /** The first prints of a value, in document order. */
  private printsOf(value: number): readonly Figure[] {
    const known = this.prints.get(value);
    if (known) return known;
    const found: Figure[] = [];
    for (const lot of this.lots) {
      if (found.length >= PRINTS) break;
      for (const figure of printedValues(lot).of(value)) if (found.length < PRINTS) found.push(figure);
    }
    this.prints.set(value, found);
    return found;
  }
}

/** False for values so short or round that they are printed twice by chance: 5.00, 30.00, 200.00. */
function isTelling(value: number, unit: number): boolean {
  const digits = significantDigits(value);
  return digits >= 3 || (digits === 2 && Math.abs(value) >= 100 * unit);
}

/** Digits of a value up to the last that is not 0. */
function significantDigits(value: number): number {
  return String(Math.abs(value)).replace(/0+$/, '').length;
}

/** The figures of a network's relations are those of its document; those nothing checks are not among them. */
export function figuresOf(network: Network): readonly Figure[] {
  const figures: Figure[] = [];
  const seen = new Set<Figure>();
  const add = (figure: Figure): void => {
    if (seen.has(figure)) return;
    seen.add(figure);
    figures.push(figure);
  };
  for (const { total, terms } of network.relations) {
    add(total);
    for (const { figure } of terms) add(figure);
  }
  return figures;
}

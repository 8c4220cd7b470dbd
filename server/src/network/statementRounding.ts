import type { Figure, MoneyUnit } from '../document/model';
import { otherUnits, unitInFen } from './amount';
import type { Rounding, Term } from './model';

/** What a text states and what stands for it in the tables. */
interface Tie {
  readonly total: Figure;
  readonly terms: readonly Term[];
}

/** A passage uses as many decimals as this many of its amounts do at least. */
const HABIT = 2;

/**
 * How the text of a part rounds what its tables print exactly. A text in a coarser unit than its tables rounds; one in
 * the same unit does so where more of its amounts are rounded to their last digit than agree to the 分.
 */
export class TextRounding {
  /** Decimals by unit, in a passage and in the whole text. */
  private readonly habits: ReadonlyMap<string, number>;
  /** Units of the text that are coarser than the tables'. */
  private readonly coarser = new Set<MoneyUnit>();
  private readonly sameUnit: boolean;
  /** Amounts are rounded to fewer decimals than others of the passage have. */
  private readonly loose: boolean;
  /** What does not fit is cut off rather than rounded. */
  private readonly cuts: boolean;
  /** It prints digits the tables do not have. */
  private readonly finer: boolean;

  /**
   * @param ties the stated amounts and their cells
   * @param adopted totals that the text adds up from its own, rounded parts: they may be off by as much as these
   */
  constructor(
    ties: readonly Tie[],
    private readonly adopted: ReadonlySet<Figure> = new Set(),
  ) {
    this.habits = habitsOf(ties.map(({ total }) => total));
    const count = { exact: 0, rounded: 0, fine: 0, coarse: 0, up: 0, cut: 0, finer: 0, even: 0 };
    for (const { total, terms } of ties) {
      if (!total.value) continue;
      const rest = restOf(total, terms);
      const off = Math.abs(rest);
      const own = unitInFen(total.unit) / 10 ** total.decimals;
      const habit = this.stepOf(total, total.unit);
      if (terms.some(({ figure, weight }) => weight !== 0 && unitInFen(figure.unit) < unitInFen(total.unit)))
        this.coarser.add(total.unit);
      const cell = Math.min(...terms.flatMap(({ figure }) => (figure.value ? [tableStep(figure)] : [])));
      if (own < cell && cell !== Infinity) count[total.value % cell === 0 ? 'even' : 'finer']++;
      if (rest === 0) count.exact++;
      else if (off <= own) count.rounded++;
      if (off <= habit) count.fine++;
      else if (off <= own) count.coarse++;
      if (off > habit) continue;
      if (rest > 0) count.up++;
      else if (off * 2 > habit) count.cut++;
    }
    this.sameUnit = count.rounded > count.exact;
    // One amount with fewer decimals than its neighbours has lost a digit; several are a habit.
    this.loose = count.coarse > Math.max(1, count.fine / 4);
    this.finer = count.finer > count.even;
    this.cuts = count.cut >= HABIT && count.cut > count.up;
  }

  /**
   * The difference that rounding explains between a stated amount and its cells, or between amounts of the text;
   * `undefined` where they have to agree to the 分.
   */
  of(total: Figure, terms: readonly Term[]): Rounding | undefined {
    const rest = restOf(total, terms);
    const own = this.inUnit(total, terms, total.unit);
    if (!total.sentence || Math.abs(rest) <= (own?.slack ?? 0)) return own;
    // A point in the wrong place leaves more decimals than the text uses.
    const usual = total.decimals > this.habitOf(total, total.unit) ? this.inUnit(total, terms, total.unit, true) : own;
    const printed = Math.abs(rest) > (usual?.slack ?? 0) ? usual : own;
    // Where the word for the unit is wrong, it is the amount in the right one that is rounded.
    for (const { unit, value } of otherUnits(total)) {
      const meant = this.inUnit(total, terms, unit);
      if (Math.abs(rest + value - (total.value ?? 0)) <= (meant?.slack ?? 0)) return meant;
    }
    return printed;
  }

  /**
   * @param unit what the total's amount is taken to be in
   * @param usual whether it is taken to have the decimals of the text rather than its own
   */
  private inUnit(total: Figure, terms: readonly Term[], unit: MoneyUnit, usual = false): Rounding | undefined {
    const habit = unitInFen(unit) / 10 ** this.habitOf(total, unit);
    const step = usual ? Math.max(1, habit) : this.stepOf(total, total.sentence ? unit : total.unit);
    const stated: number[] = [];
    let finest = Infinity;
    let cells = 0;
    for (const { figure, weight } of [{ figure: total, weight: 1 }, ...terms]) {
      if (weight === 0 || figure.value === undefined) continue;
      if (figure.sentence) stated.push(figure === total ? step : this.stepOf(figure, figure.unit));
      else if (figure.value !== 0) {
        finest = Math.min(finest, tableStep(figure));
        cells++;
      }
    }
    const coarsest = Math.max(0, ...stated);
    const half = stated.reduce((sum, each) => sum + each, 0) / 2;
    if (cells === 0) {
      // One amount said twice is said alike; what is added up may be rounded piece by piece.
      if (stated.length < 3 && stated.every((each) => each === coarsest)) return undefined;
      const rounds = this.sameUnit || this.coarser.has(unit) || stated.some((each) => each !== coarsest);
      return rounds ? { slack: half, step, cuts: false } : undefined;
    }
    if (coarsest > finest) {
      if (!this.sameUnit && !this.isCoarser(total, terms, unit)) return undefined;
      return { slack: this.cuts || this.adopted.has(total) ? 2 * half : half, step, cuts: this.cuts };
    }
    // The text is finer than the table: 20,150 元 against 2.02 万元.
    const finer = this.finer && total.sentence !== undefined && coarsest < finest && (total.value ?? 0) % finest !== 0;
    return finer ? { slack: (finest * cells) / 2, step, cuts: false } : undefined;
  }

  private isCoarser(total: Figure, terms: readonly Term[], unit: MoneyUnit): boolean {
    const all = [...terms.map(({ figure }) => figure), total];
    const text = all.filter(({ sentence }) => sentence).map((figure) => (figure === total ? unit : figure.unit));
    return all.some((cell) => !cell.sentence && text.some((each) => unitInFen(cell.unit) < unitInFen(each)));
  }

  /** One unit of the last digit that an amount of the text would have in this unit, in 分. */
  private stepOf(figure: Figure, unit: MoneyUnit): number {
    const habit = this.loose ? 0 : this.habitOf(figure, unit, 0);
    return Math.max(1, unitInFen(unit) / 10 ** Math.max(figure.decimals, habit));
  }

  /** The decimals of the text's amounts in a unit; `none` where there are too few to tell. */
  private habitOf(figure: Figure, unit: MoneyUnit, none = unit === '亿元' ? 6 : 2): number {
    const [passage = '', text = ''] = keysOf(figure, unit);
    return this.habits.get(passage) ?? this.habits.get(text) ?? none;
  }
}

/** One unit of the last digit a cell prints, in 分. */
function tableStep({ unit, decimals }: Figure): number {
  return Math.max(1, unitInFen(unit) / 10 ** Math.max(2, decimals));
}

function restOf(total: Figure, terms: readonly Term[]): number {
  return terms.reduce((rest, { figure, weight }) => rest - weight * (figure.value ?? 0), total.value ?? 0);
}

function keysOf({ sentence }: Figure, unit: MoneyUnit): readonly string[] {
  return [`${sentence?.passage ?? ''} ${unit}`, unit];
}

function habitsOf(figures: readonly Figure[]): ReadonlyMap<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const figure of figures) {
    if (!figure.value) continue;
    for (const key of keysOf(figure, figure.unit)) {
      let count = counts.get(key);
      if (!count) counts.set(key, (count = new Map()));
      count.set(figure.decimals, (count.get(figure.decimals) ?? 0) + 1);
    }
  }
  const habits = new Map<string, number>();
  for (const [key, count] of counts) {
    const common = [...count].filter(([, times]) => times >= HABIT).map(([decimals]) => decimals);
    if (common.length > 0) habits.set(key, Math.max(...common));
  }
  return habits;
}

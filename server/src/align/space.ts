import { isStated, printedParts, type TableKind } from '../catalogue/kind';
import type { DraftRow, DraftTable } from '../document/draft';
import { parseAmount } from '../text/amount';
import type { Facts } from './facts';
import type { Effort } from './together';

/** A table that is as it should be takes a tenth of this at most; a damaged one can take any time. */
const MOST_EFFORT = 1_000_000;

/** A relation along a row, by column index. */
export interface RowRelation {
  readonly total: number;
  readonly parts: readonly number[];
}

const NONE: readonly number[] = [];

/** The columns of a table that is settled: what they hold, the relations along a row, and what other tables tell of them. */
export class Space {
  readonly width: number;
  readonly relations: readonly RowRelation[];
  /** The relations a column is the total of, and those it is a part of, by index of the relation. */
  readonly totalOf: readonly (readonly number[])[];
  readonly partOf: readonly (readonly number[])[];
  /** Whether a column holds counts. */
  readonly isCount: readonly boolean[];
  readonly hasCounts: boolean;
  /** Columns that other tables call empty. */
  private readonly absent: ReadonlySet<number>;
  /** Totals of columns that other tables print, in 分. */
  readonly totals: ReadonlyMap<number, number>;
  /** How much the table may still be searched. */
  readonly effort: Effort = { left: MOST_EFFORT };

  constructor(
    kind: TableKind,
    readonly table: DraftTable,
    private readonly facts: Facts,
  ) {
    const { columns } = table;
    this.width = columns.length;
    const indexOf = (id: string) => columns.findIndex((column) => column.id === id);
    this.relations = kind.relations.flatMap((spec): RowRelation[] => {
      if (spec.form !== 'columns' || indexOf(spec.total) < 0 || !isStated(spec, (id) => indexOf(id) >= 0)) return [];
      const parts = printedParts(spec.parts, (id) => indexOf(id) >= 0).map(indexOf);
      return parts.length > 0 ? [{ total: indexOf(spec.total), parts }] : [];
    });
    this.totalOf = columns.map((_, c) => this.relations.flatMap(({ total }, r) => (total === c ? [r] : NONE)));
    this.partOf = columns.map((_, c) =>
      this.relations.flatMap(({ parts }, r) => parts.flatMap((part) => (part === c ? [r] : NONE))),
    );
    this.isCount = columns.map(({ kind: holds }) => holds === 'count');
    this.hasCounts = this.isCount.includes(true);
    this.absent = new Set([...facts.absent].map(indexOf));
    this.totals = new Map([...facts.totals].map(([id, value]) => [indexOf(id), value]));
  }

  /** A printed amount as money, in 分; 0 where it is none. */
  moneyOf(text: string): number {
    return parseAmount(text, this.table.meta.unit ?? '万元')?.value ?? 0;
  }

  /** A printed amount as a count, in hundredths; 0 where it is none. */
  countOf(text: string): number {
    return parseAmount(text, '元')?.value ?? 0;
  }

  /** What other tables tell of a row's columns, by column: whether it must be empty, and whether money rather stands there. */
  factsOf(row: DraftRow): { readonly absent: readonly boolean[]; readonly likely: readonly boolean[] } {
    const { absent, likely } = this.facts.ofRow(row);
    const { columns } = this.table;
    return {
      absent: columns.map(({ id }, c) => this.absent.has(c) || absent.has(id)),
      likely: columns.map(({ id }) => likely.has(id)),
    };
  }
}

/** What the distance of two amounts counts for: a wrong figure may be off by any amount. */
export const DISTANCE = 0.25;

/** 0 where total and sum agree, else 1 and, for a little, how far they are apart relative to the larger. */
export function off(total: number, sum: number): number {
  if (total === sum) return 0;
  return 1 + DISTANCE * Math.min(1, Math.abs(total - sum) / Math.max(Math.abs(total), Math.abs(sum), 1));
}

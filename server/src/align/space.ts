import { printedParts, type TableKind } from '../catalogue/kind';
import type { DraftRow, DraftTable } from '../document/draft';
import { parseAmount } from '../text/amount';
import type { Facts } from './facts';

/** One way to spread a row's amounts: the column index of each, ascending. */
export interface Placement {
  readonly columns: readonly number[];
  /** Failed row relations, each with how far it is off (0–1), and small preferences. */
  readonly cost: number;
}

const MAX_CANDIDATES = 5000;

/** The table's columns, values and row relations, by column index. */
export class Space {
  readonly relations: { total: number; parts: number[] }[] = [];
  readonly absent = new Set<number>();
  readonly totals = new Map<number, number>();
  readonly width: number;

  constructor(
    kind: TableKind,
    readonly table: DraftTable,
    private readonly facts: Facts,
  ) {
    this.width = table.columns.length;
    const indexOf = (id: string) => table.columns.findIndex((column) => column.id === id);
    for (const spec of kind.relations) {
      if (spec.form !== 'columns' || indexOf(spec.total) < 0) continue;
      const parts = printedParts(spec.parts, (id) => indexOf(id) >= 0);
      if (parts.length > 0) this.relations.push({ total: indexOf(spec.total), parts: parts.map(indexOf) });
    }
    for (const id of facts.absent) this.absent.add(indexOf(id));
    for (const [id, value] of facts.totals) this.totals.set(indexOf(id), value);
  }

  valueOf(text: string, column: number): number {
    const unit = this.table.columns[column].kind === 'count' ? '元' : (this.table.meta.unit ?? '万元');
    return parseAmount(text, unit)?.value ?? 0;
  }

  /** Values of a row by column, with the loose amounts at the placement's columns. */
  values(row: DraftRow, placement: readonly number[]): Float64Array {
    const values = new Float64Array(this.width);
    for (const [column, cell] of row.cells) values[column] = this.valueOf(cell.text, column);
    placement.forEach((column, i) => {
      values[column] = this.valueOf(row.loose[i].text, column);
    });
    return values;
  }

  /** How badly the row relations fail. */
  rowCost(values: Float64Array): number {
    let cost = 0;
    for (const { total, parts } of this.relations) {
      let sum = 0;
      for (const part of parts) sum += values[part];
      cost += off(values[total], sum);
    }
    return cost;
  }

  /** Rows whose amounts tell their column by their form: counts are whole numbers, money has decimals. */
  formCost(row: DraftRow, placement: readonly number[]): number {
    let cost = 0;
    placement.forEach((column, i) => {
      const count = this.table.columns[column].kind === 'count';
      if (count === row.loose[i].text.includes('.')) cost += 0.6;
    });
    return this.table.columns.some((column) => column.kind === 'count') ? cost : 0;
  }

  /** What other tables tell against a placement, and a small preference for early columns among equal ones. */
  prior(row: DraftRow, placement: readonly number[]): number {
    const { absent, likely } = this.facts.ofRow(row);
    let cost = 0;
    for (const column of placement) {
      const id = this.table.columns[column].id;
      cost += 1e-4 * column + (this.absent.has(column) || absent.has(id) ? 0.3 : 0) - (likely.has(id) ? 0.1 : 0);
    }
    return cost;
  }

  /** How far the row is from the totals of columns that other tables print. */
  totalsCost(row: DraftRow, placement: Placement): number {
    if (!isTop(row)) return 0;
    const values = this.values(row, placement.columns);
    let cost = 0;
    for (const [column, total] of this.totals) {
      if (column >= 0 && row.allowed.includes(column)) cost += 0.4 * Math.min(1, off(values[column], total));
    }
    return cost;
  }

  /**
   * The placements of a row: those that make it true, or, where none does, those that come near. With `slack` also those
   * that fail by so much more than the best: a wrong figure may make a wrong placement true.
   */
  candidates(row: DraftRow, slack = 0): Placement[] {
    const all: Placement[] = [];
    const allowed = row.allowed.filter((column) => !row.cells.has(column));
    const k = Math.min(row.loose.length, allowed.length);
    const chosen: number[] = [];
    const walk = (from: number) => {
      if (all.length >= MAX_CANDIDATES) return;
      if (chosen.length === k) {
        const columns = [...chosen];
        all.push({ columns, cost: this.rowCost(this.values(row, columns)) + this.formCost(row, columns) });
        return;
      }
      for (let i = from; i <= allowed.length - (k - chosen.length); i++) {
        chosen.push(allowed[i]);
        walk(i + 1);
        chosen.pop();
      }
    };
    walk(0);
    // Columns that other tables call empty are thought of only where nothing else will do.
    const { absent } = this.facts.ofRow(row);
    const free = all.filter(({ columns }) =>
      columns.every((column) => !this.absent.has(column) && !absent.has(this.table.columns[column].id)),
    );
    const lowest = (placements: readonly Placement[]) =>
      placements.reduce((least, { cost }) => Math.min(least, cost), Infinity);
    const pool = lowest(free) <= lowest(all) ? free : all;
    const best = lowest(pool);
    return pool
      .filter((placement) => placement.cost <= best + Math.max(slack, best === 0 ? 0 : 1.2))
      .map((placement) => ({
        columns: placement.columns,
        cost: placement.cost + this.prior(row, placement.columns),
      }));
  }
}

/** 0 where total and sum agree, else 1 and how far they are apart relative to the larger. */
export function off(total: number, sum: number): number {
  if (total === sum) return 0;
  return 1 + Math.min(1, Math.abs(total - sum) / Math.max(Math.abs(total), Math.abs(sum), 1));
}

/** Rows that stand for the whole table: 合计, 支出总计 … */
function isTop(row: DraftRow): boolean {
  return row.code === '' && row.parent === undefined;
}

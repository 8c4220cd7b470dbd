import type { Figure } from '../document/model';
import { unitInFen } from './amount';

/** A printed quantity (in hundredths) times a printed price (in 分). */
export interface Product {
  /** The product in 分, rounded to whole 分. */
  readonly computed: number;
  /**
   * How far a total may be from it: the price stands for ± half a unit of its last digit, times the quantity, and the
   * total likewise (the intervals of XBRL Calculations 1.1). Nothing where the quantity is 1: then the two are copies.
   */
  readonly tolerance: number;
}

/** `quantity` × `price`, and the tolerance of their printed decimals for a total printed like `total`. */
export function productOf(quantity: number, price: number, priceFigure: Figure, total: Figure): Product {
  const computed = Math.round((quantity * price) / 100);
  if (quantity === 100) return { computed, tolerance: 0 };
  const times = Math.abs(quantity) / 100;
  // A price that ends in 0 may be printed shorter than it is exact: the total tells how exact the table is.
  const decimals = Math.max(priceFigure.decimals, total.decimals);
  return { computed, tolerance: times * halfUnit(priceFigure, decimals) + halfUnit(total, total.decimals) };
}

/** Half a unit of a figure's last digit, in 分. */
function halfUnit(figure: Figure, decimals: number): number {
  return unitInFen(figure.unit) / 10 ** decimals / 2;
}

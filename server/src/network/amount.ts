import type { MoneyUnit } from '../document/model';
import { writeAmount } from '../print/amount';

const FEN: Readonly<Record<MoneyUnit, number>> = { 元: 1e2, 千元: 1e5, 万元: 1e6, 百万元: 1e8, 亿元: 1e10 };

/** How many 分 one of `unit` is: 1 000 000 for 万元. */
export function unitInFen(unit: MoneyUnit): number {
  return FEN[unit];
}

/** An amount in `unit` with at least `decimals` decimals, more where fewer would not be exact: `2441.63`. */
export function showAmount(fen: number, unit: MoneyUnit, decimals: number): string {
  return writeAmount(fen, unit, { text: '', decimals });
}

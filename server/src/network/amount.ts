import type { Figure, MoneyUnit } from '../document/model';
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

/** Units the explanatory text writes its amounts in. */
const TEXT_UNITS: readonly MoneyUnit[] = ['元', '万元', '亿元'];

/** An amount of 分 printed in one unit, had it been printed in another; `undefined` where that is no whole number of 分. */
export function inUnit(value: number, printed: MoneyUnit, meant: MoneyUnit): number | undefined {
  const [from, to] = [unitInFen(printed), unitInFen(meant)];
  const amount = to >= from ? value * (to / from) : value / (from / to);
  return Number.isSafeInteger(amount) ? amount : undefined;
}

/** What an amount of the text would be, had another word for the unit been written behind it; none for 0. */
export function otherUnits({ value, unit, sentence }: Figure): readonly { unit: MoneyUnit; value: number }[] {
  if (!value || !sentence) return [];
  return TEXT_UNITS.flatMap((other) => {
    const meant = other === unit ? undefined : inUnit(value, unit, other);
    return meant === undefined ? [] : [{ unit: other, value: meant }];
  });
}

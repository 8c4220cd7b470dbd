import type { Figure, MoneyUnit } from '../document/model';

/** How many decimals of a unit make one 分. */
const EXPONENTS: Readonly<Record<MoneyUnit, number>> = { 元: 2, 千元: 5, 万元: 6, 百万元: 8, 亿元: 10 };

/**
 * An amount for reading: exact, with thousands separators, in the given unit and without its name (`2,267.56`).
 * @param value integer in 分
 * @param unit unit to show it in
 * @param decimals decimals to show at least; more are shown where the amount needs them
 */
export function displayAmount(value: number, unit: MoneyUnit, decimals = 2): string {
  return displayScaled(value, EXPONENTS[unit], decimals);
}

/** The value of a figure as people read it, in the figure's own unit and at least its own decimals; `''` for a blank. */
export function displayFigure(figure: Figure): string {
  return figure.value === undefined ? '' : displayLike(figure.value, figure);
}

/** Any value in the unit and decimals of a figure: a computed sum beside the printed one. */
export function displayLike(value: number, figure: Figure): string {
  if (figure.kind !== 'money') return displayScaled(value, 2, figure.decimals);
  return displayAmount(value, figure.unit, figure.value === undefined ? 2 : figure.decimals);
}

/** An integer divided by a power of ten, exactly: `1234567` with exponent 2 is `12,345.67`. */
function displayScaled(value: number, exponent: number, decimals: number): string {
  if (!Number.isFinite(value)) return String(value);
  const digits = BigInt(Math.round(Math.abs(value)))
    .toString()
    .padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const fraction = trimZeros(digits.slice(digits.length - exponent), decimals).padEnd(decimals, '0');
  const sign = value < 0 ? '-' : '';
  return sign + separate(whole) + (fraction === '' ? '' : '.' + fraction);
}

function trimZeros(fraction: string, keep: number): string {
  let end = fraction.length;
  while (end > keep && fraction[end - 1] === '0') end--;
  return fraction.slice(0, end);
}

function separate(whole: string): string {
  const first = whole.length % 3;
  const groups = first > 0 ? [whole.slice(0, first)] : [];
  for (let i = first; i < whole.length; i += 3) groups.push(whole.slice(i, i + 3));
  return groups.join(',');
}

import type { MoneyUnit } from '../document/model';
import { foldChar } from './fold';
import { isSpace } from './scan';

/** Decimal places between a unit and the 分: 1 元 = 10² 分, 1 万元 = 10⁶ 分. */
const SCALE: Record<MoneyUnit, number> = { 元: 2, 千元: 5, 万元: 6, 百万元: 8, 亿元: 10 };

/** How many 分 one unit is. */
export function fenPerUnit(unit: MoneyUnit): number {
  return 10 ** SCALE[unit];
}

/** A printed number, read. */
export interface Amount {
  /** Integer in 分 (or hundredths for counts, read with the unit 元). */
  readonly value: number;
  /** Decimals as printed. */
  readonly decimals: number;
}

/**
 * Reads a number as these documents print it: `2441.63`, `31,214,205.80`, `－0.5`, `(1.20)`, `１２．５`, `159.1 5`.
 * Separators may stand anywhere between digits and a point may stand first (`2,12.29`, `.42` are slips worth reading).
 * What is finer than the 分 is cut off: no relation could tell. `undefined` where the text is no number, says more than
 * one number, or is larger than a safe integer.
 */
export function parseAmount(text: string, unit: MoneyUnit): Amount | undefined {
  let digits = '';
  let decimals = -1;
  let negative = false;
  let opened = false;
  let closed = false;
  let comma = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) continue;
    const c = foldChar(code);
    if (closed) return undefined;
    if (c >= '0' && c <= '9') {
      digits += c;
      comma = false;
      if (decimals >= 0) decimals++;
    } else if (c === '.' && decimals < 0 && !comma) {
      decimals = 0;
    } else if (c === ',' && decimals < 0 && digits !== '' && !comma) {
      comma = true;
    } else if ((c === '-' || c === '+') && digits === '' && decimals < 0 && !negative) {
      negative = c === '-';
    } else if (c === '(' && digits === '' && decimals < 0 && !opened) {
      opened = true;
      negative = true;
    } else if (c === ')' && opened && digits !== '') {
      closed = true;
    } else if ((c === '¥' || code === 0xffe5) && digits === '') {
      continue;
    } else {
      return undefined;
    }
  }
  if (digits === '' || decimals === 0 || comma || opened !== closed) return undefined;
  const places = Math.max(decimals, 0);
  const value = scaled(digits, places, SCALE[unit]);
  if (value === undefined) return undefined;
  return { value: negative && value !== 0 ? -value : value, decimals: places };
}

/** `digits` with `places` decimals as an integer with `scale` decimals; `undefined` where it is too large for one. */
function scaled(digits: string, places: number, scale: number): number | undefined {
  const missing = Math.max(scale - places, 0);
  const kept = digits.slice(0, digits.length - Math.max(places - scale, 0)).replace(/^0+/, '');
  if (kept.length + missing > 15) return kept === '' ? 0 : undefined;
  return kept === '' ? 0 : Number(kept) * 10 ** missing;
}

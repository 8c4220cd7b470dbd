import type { MoneyUnit } from '../document/model';
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
  const scale = SCALE[unit];
  let value = 0;
  let digits = 0;
  let decimals = -1;
  let negative = false;
  let opened = false;
  let closed = false;
  let comma = false;
  for (let i = 0; i < text.length; i++) {
    const code = narrow(text.charCodeAt(i));
    if (code >= 48 && code <= 57) {
      if (closed) return undefined;
      digits++;
      comma = false;
      if (decimals >= 0) decimals++;
      if (decimals <= scale) value = value * 10 + (code - 48);
      if (value > Number.MAX_SAFE_INTEGER) return undefined;
    } else if (isSpace(code)) continue;
    else if (closed) return undefined;
    else if (code === POINT && decimals < 0 && !comma) decimals = 0;
    else if (code === COMMA && decimals < 0 && digits > 0 && !comma) comma = true;
    else if (digits > 0 && code === CLOSE && opened) closed = true;
    else if (digits > 0 || decimals >= 0 || comma) return undefined;
    else if ((code === MINUS || code === PLUS) && !negative && !opened) negative = code === MINUS;
    else if (code === OPEN && !opened && !negative) opened = negative = true;
    else if (code !== YEN && code !== WIDE_YEN) return undefined;
  }
  if (digits === 0 || decimals === 0 || comma || opened !== closed) return undefined;
  const places = Math.max(decimals, 0);
  const fen = value * 10 ** Math.max(scale - places, 0);
  if (fen > Number.MAX_SAFE_INTEGER) return undefined;
  return { value: negative && fen !== 0 ? -fen : fen, decimals: places };
}

const POINT = 46;
const COMMA = 44;
const OPEN = 40;
const CLOSE = 41;
const MINUS = 45;
const PLUS = 43;
const YEN = 0xa5;
const WIDE_YEN = 0xffe5;

/** The ASCII twin of a full-width character or dash. */
function narrow(code: number): number {
  if (code < 0x80) return code;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  return code === 0x2212 || (code >= 0x2010 && code <= 0x2015) ? MINUS : code;
}

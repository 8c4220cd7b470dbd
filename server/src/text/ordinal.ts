const DIGITS = '一二三四五六七八九';

/** The number a Chinese ordinal up to 九十九 says (`十一` → 11, `（二）` → 2, `3` → 3), or `undefined`. */
export function ordinalValue(ordinal: string): number | undefined {
  const text = ordinal.replace(/[()（）]/g, '');
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return undefined;
  const [, first, ten, last] = match;
  if (ten === undefined) return last === undefined && first !== undefined ? DIGITS.indexOf(first) + 1 : undefined;
  return (
    (first === undefined ? 1 : DIGITS.indexOf(first) + 1) * 10 + (last === undefined ? 0 : DIGITS.indexOf(last) + 1)
  );
}

/** A number from 1 to 99 in Chinese: 11 → 十一. */
export function chineseNumber(value: number): string {
  const ten = Math.floor(value / 10);
  const one = value % 10;
  const tens = ten === 0 ? '' : `${ten === 1 ? '' : (DIGITS[ten - 1] ?? '')}十`;
  return tens + (one === 0 ? '' : (DIGITS[one - 1] ?? ''));
}

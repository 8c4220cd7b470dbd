/**
 * Slips of the typist between a right and a printed figure:
 * - `swapped`: two adjacent digits swapped (2441.63 → 2441.36)
 * - `digit`: one digit another one
 * - `dropped`, `extra`: one digit too few, too many (also a doubled one)
 * - `point`: the decimal point in another place
 * - `sign`: the sign lost or added
 * - `unit`: an amount of the text bears the word for another unit (12 元 for 12 万元)
 */
export type Slip = 'swapped' | 'digit' | 'dropped' | 'extra' | 'point' | 'sign' | 'unit';

/** The slip that leads from `right` to `printed` (both as written, separators apart), `undefined` where none does. */
export function slipBetween(right: string, printed: string): Slip | undefined {
  const a = plain(right);
  const b = plain(printed);
  if (a === b) return undefined;
  if (a.replace('-', '') === b.replace('-', '')) return 'sign';
  if (a.startsWith('-') !== b.startsWith('-')) return undefined;
  if (significant(a) === significant(b)) return 'point';
  if (a.length === b.length) return replaced(a, b);
  // A digit lost or won before the point leaves the rest as it was; after the point, zeros may stand for it.
  return inserted(b, a) ?? (inserted(a, b) === undefined ? undefined : 'extra');
}

/** True where the digit too many repeats its neighbour: 2441.63 → 24441.63. */
export function isDoubling(right: string, printed: string): boolean {
  const long = plain(printed).replace('.', '');
  const short = plain(right).replace('.', '');
  if (long.length !== short.length + 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  // The first digit that differs is a repeat of the one before wherever the doubled digit stands in a run of its kind.
  return long[at] === long[at - 1] && short.slice(at) === long.slice(at + 1);
}

function plain(text: string): string {
  return text.replace(/[^\d.-]/g, '');
}

/** The digits without point and outer zeros. */
function significant(text: string): string {
  return text.replace(/\D/g, '').replace(/^0+|0+$/g, '');
}

function replaced(a: string, b: string): Slip | undefined {
  let first = 0;
  while (a[first] === b[first]) first++;
  let last = a.length - 1;
  while (a[last] === b[last]) last--;
  if (first === last) return isDigit(a[first]) && isDigit(b[first]) ? 'digit' : undefined;
  const between = a.slice(first + 1, last);
  if (between !== '' && between !== '.') return undefined;
  return a[first] === b[last] && a[last] === b[first] && isDigit(a[first]) && isDigit(a[last]) ? 'swapped' : undefined;
}

/** `dropped` where `long` is `short` with one more digit. */
function inserted(short: string, long: string): Slip | undefined {
  if (long.length !== short.length + 1) return undefined;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return isDigit(long[at]) && short.slice(at) === long.slice(at + 1) ? 'dropped' : undefined;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

/** Writing an amount the way an old one was written; the inverse of reading one. Exact: integers in 分 throughout. */
import type { MoneyUnit } from '../document/model';

/** Decimal places of a unit's amount in 分: 1 万元 = 10⁶ 分. */
const PLACES: Readonly<Record<MoneyUnit, number>> = { 元: 2, 千元: 5, 万元: 6, 百万元: 8, 亿元: 10 };

/** How an amount is to be written. */
export interface AmountStyle {
  /** An amount as printed, whose separators, width, sign, brackets and inner blanks are taken over; `''` for none. */
  readonly text: string;
  /** Decimals to print; what the value needs when left out. More are printed where the value needs more. */
  readonly decimals?: number;
  /** Thousands separators where `text` shows none (an amount below a thousand does not tell); as in `text` when left out. */
  readonly thousands?: boolean;
}

interface Shape {
  readonly before: string;
  readonly after: string;
  readonly open: string;
  readonly close: string;
  readonly minus: string;
  readonly plus: string;
  readonly wide: boolean;
  readonly point: string;
  readonly comma: string;
  /** Blanks inside the number, by the count of its characters before and after them. */
  readonly blanks: readonly { readonly from: number; readonly back: number; readonly text: string }[];
  readonly length: number;
}

const BLANK = /[\s\u3000\u00a0]/;

/**
 * Writes an amount in 分 as `like.text` is written: `writeAmount(244163000000, '万元', { text: '2,441.36', decimals: 2 })`
 * is `'244,163.00'`. Anything that is no safe integer is written as an empty text.
 */
export function writeAmount(fen: number, unit: MoneyUnit, like: AmountStyle): string {
  if (!Number.isSafeInteger(fen)) return '';
  const shape = shapeOf(like.text);
  const digits = digitsOf(Math.abs(fen), PLACES[unit], like.decimals);
  const [whole = '0', fraction = ''] = digits.split('.');
  const comma = shape.comma !== '' ? shape.comma : like.thousands ? (shape.wide ? '，' : ',') : '';
  let core = comma === '' ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, comma);
  if (fraction !== '') core += shape.point + fraction;
  if (shape.wide) core = core.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
  core = withBlanks(core, shape);
  const negative = fen < 0;
  if (negative && shape.open !== '') core = shape.open + core + shape.close;
  else if (negative) core = (shape.minus !== '' ? shape.minus : shape.wide ? '－' : '-') + core;
  else core = shape.plus + core;
  return shape.before + core + shape.after;
}

/**
 * The decimals a group of amounts is printed with: 2 where `2.00` and `441.40` are written out, `undefined` where each
 * amount has only the decimals it needs (`441.4`, `3.6`). Bare zeros tell nothing. The amount to be mended is to be left
 * out by the caller. An empty group gives `undefined`.
 */
export function decimalsInUse(
  figures: readonly { readonly text: string; readonly decimals: number }[],
): number | undefined {
  const printed = figures.filter((f) => f.text !== '' && !/^[0０]$/.test(f.text.trim()));
  if (printed.length === 0) return undefined;
  const counts = new Map<number, number>();
  for (const { decimals } of printed) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  // A slip may give one amount more decimals than all others: what is rare is no habit.
  const common = Math.max(...[...counts].filter(([, n]) => n * 10 > printed.length).map(([d]) => d));
  let padded = 0;
  let shorter = 0;
  for (const { text, decimals } of printed) {
    if (decimals < common) shorter++;
    else if (decimals === common && decimals > 0 && /[0０][)）\s]*$/.test(text)) padded++;
  }
  if (shorter > padded) return undefined;
  return common;
}

function digitsOf(abs: number, places: number, decimals: number | undefined): string {
  const text = String(abs).padStart(places + 1, '0');
  const whole = text.slice(0, -places);
  const needed = text.slice(-places).replace(/0+$/, '');
  const fraction = decimals === undefined ? needed : needed.padEnd(Math.max(0, decimals), '0');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/** Takes the way of writing from an amount; a text that is no amount gives the plain way. */
function shapeOf(text: string): Shape {
  let start = 0;
  let end = text.length;
  while (start < end && BLANK.test(text[start] ?? '')) start++;
  while (end > start && BLANK.test(text[end - 1] ?? '')) end--;
  let inner = text.slice(start, end);
  let open = '';
  let close = '';
  let minus = '';
  let plus = '';
  const first = inner[0] ?? '';
  const last = inner[inner.length - 1] ?? '';
  if (inner.length > 1 && '(（'.includes(first) && ')）'.includes(last)) {
    open = first;
    close = last;
    inner = inner.slice(1, -1);
  } else if (first !== '' && '-－−–'.includes(first)) {
    minus = first;
    inner = inner.slice(1);
  } else if (first !== '' && '+＋'.includes(first)) {
    plus = first;
    inner = inner.slice(1);
  }
  const chars = [...inner].filter((c) => !BLANK.test(c)).length;
  const blanks: { from: number; back: number; text: string }[] = [];
  let seen = 0;
  let run = '';
  for (const c of inner) {
    if (BLANK.test(c)) {
      run += c;
      continue;
    }
    if (run !== '') blanks.push({ from: seen, back: chars - seen, text: run });
    run = '';
    seen++;
  }
  return {
    before: text.slice(0, start),
    after: text.slice(end),
    open,
    close,
    minus,
    plus,
    wide: /[０-９]/.test(inner),
    point: inner.includes('．') ? '．' : '.',
    comma: /[,，]/.exec(inner)?.[0] ?? '',
    blanks,
    length: chars,
  };
}

/** Puts inner blanks back: at the same place in a number as long as the old one, else as far from its end. */
function withBlanks(core: string, shape: Shape): string {
  let text = core;
  for (const blank of [...shape.blanks].reverse()) {
    const at = core.length === shape.length ? blank.from : core.length - blank.back;
    if (at >= 0 && at < core.length) text = text.slice(0, at) + blank.text + text.slice(at);
  }
  return text;
}

/** The columns of aligned text: which strip of the fixed-width view each word belongs to. */
import type { ColumnKind } from '../catalogue/kind';
import { isDecimal, isNumber } from './tokens';
import type { Word } from '../layout/words';
import { fold } from '../text/fold';

/** A printed column: the columns of the fixed-width view it covers, and what may stand in it where that is known. */
export interface Strip {
  left: number;
  right: number;
  kind: ColumnKind | undefined;
}

/** Strips under the column numbers (栏次), widened by the words that stand under exactly one of them. */
export function stripsUnder(
  marks: readonly Word[],
  kinds: readonly (ColumnKind | undefined)[],
  lines: readonly (readonly Word[])[],
): Strip[] {
  const strips = marks.map((mark, i): Strip => ({ left: mark.left, right: mark.right, kind: kinds[i] }));
  for (const words of lines) {
    for (const word of words) {
      const under = marks.flatMap((mark, i) => (word.left < mark.right && word.right > mark.left ? [i] : []));
      if (under.length !== 1 || misfit(strips[under[0]], word) > 0) continue;
      const strip = strips[under[0]];
      strip.left = Math.min(strip.left, word.left);
      strip.right = Math.max(strip.right, word.right);
    }
  }
  return strips;
}

/**
 * Strips where there is no 栏次: what the words of the rows cover, then, from the lowest header line up, the labels of
 * columns nothing stands in. A label over several strips names a group of columns. With `flushRight` a label over no
 * strip is taken for the label of the amounts directly right of it, or, behind all strips, of the words left of it.
 */
export function stripsOf(
  lines: readonly (readonly Word[])[],
  header: readonly (readonly Word[])[],
  flushRight: boolean,
): Strip[] {
  const joined: Strip[] = [];
  for (const word of lines.flat().sort((a, b) => a.left - b.left)) {
    const last = joined[joined.length - 1];
    if (last && word.left < last.right) last.right = Math.max(last.right, word.right);
    else joined.push({ left: word.left, right: word.right, kind: undefined });
  }
  const strips = joinTouching(
    joined.flatMap((strip) => splitStrip(strip, lines, 0)),
    lines,
  );
  const added: Strip[] = [];
  const over = (word: Word) =>
    [...strips, ...added].filter((strip) => word.left < strip.right && word.right > strip.left);
  const labelled = new Set<Strip>();
  for (const word of header.flat()) if (over(word).length === 1) labelled.add(over(word)[0]);
  for (let line = header.length - 1; line >= 0; line--) {
    const words = header[line];
    for (const word of [...words].reverse()) {
      const under = over(word);
      if (under.length === 1) widen(under[0], word, [...strips, ...added]);
      if (under.length > 0 || isRestOf(word, header, line, (above) => over(above).length === 1)) continue;
      const next = flushRight ? flushRightOf(word, words, strips, added, lines) : undefined;
      const before = flushRight && !next ? flushLeftOf(word, words, strips, added, lines) : undefined;
      if (next && !labelled.has(next)) {
        next.left = word.left;
        labelled.add(next);
      } else if (before && !labelled.has(before)) {
        before.right = word.right;
        labelled.add(before);
      } else added.push({ left: word.left, right: word.right, kind: undefined });
    }
  }
  return [...strips, ...added].sort((a, b) => a.left - b.left);
}

/** The last line of a wrapped label, centred under the one above it, which stands over a column. */
function isRestOf(
  word: Word,
  header: readonly (readonly Word[])[],
  line: number,
  isOverOne: (word: Word) => boolean,
): boolean {
  return header
    .slice(Math.max(0, line - 2), line)
    .some((words) =>
      words.some(
        (above) =>
          above.left <= word.left &&
          above.right >= word.right &&
          Math.abs(above.left + above.right - word.left - word.right) <= 3 &&
          isOverOne(above),
      ),
    );
}

/** Lets a strip reach as far as its label, where no other is in the way. */
function widen(strip: Strip, word: Word, all: readonly Strip[]): void {
  const left = Math.min(strip.left, word.left);
  const right = Math.max(strip.right, word.right);
  if (all.every((other) => other === strip || other.right <= left || other.left >= right)) {
    strip.left = left;
    strip.right = right;
  }
}

/** Words stand flush left in a column whose label is centred: the last strip, directly left of a lone label. */
function flushLeftOf(
  word: Word,
  line: readonly Word[],
  strips: readonly Strip[],
  added: readonly Strip[],
  lines: readonly (readonly Word[])[],
): Strip | undefined {
  let last: Strip | undefined;
  for (const strip of strips) if (strip.right <= word.left && (!last || strip.left > last.left)) last = strip;
  if (!last) return undefined;
  const { right } = last;
  const between = [...line, ...added].some((other) => other !== word && other.right > right && other.left < word.left);
  return between || hasUnder(lines, last, isNumber) ? undefined : last;
}

/** Amounts stand flush right in a column whose label is centred: the strip of amounts directly right of a lone label. */
function flushRightOf(
  word: Word,
  line: readonly Word[],
  strips: readonly Strip[],
  added: readonly Strip[],
  lines: readonly (readonly Word[])[],
): Strip | undefined {
  let next: Strip | undefined;
  for (const strip of strips) if (strip.left >= word.right && (!next || strip.left < next.left)) next = strip;
  if (!next) return undefined;
  const { left } = next;
  const between = [...line, ...added].some((other) => other !== word && other.left >= word.right && other.left < left);
  return between || !(hasUnder(lines, next, isDecimal) || isBare(lines, next)) ? undefined : next;
}

/** Whether a strip holds bare numbers only, as a column of counts (数量) does. */
function isBare(lines: readonly (readonly Word[])[], strip: Strip): boolean {
  return hasUnder(lines, strip, isNumber) && !hasUnder(lines, strip, (text) => !isNumber(text));
}

/** Whether words of a kind stand in a strip. */
function hasUnder(
  lines: readonly (readonly Word[])[],
  { left, right }: Strip,
  isSuch: (text: string) => boolean,
): boolean {
  return lines.some((words) => words.some((w) => w.left < right && w.right > left && isSuch(fold(w.text))));
}

/**
 * Columns that run into one another because pages are never quite straight: where lines have two words in one strip, it
 * is cut between them, at the place the fewest words cross.
 */
function splitStrip(strip: Strip, lines: readonly (readonly Word[])[], depth: number): Strip[] {
  const inside = lines
    .map((words) => words.filter((word) => word.left < strip.right && word.right > strip.left))
    .filter((words) => words.length > 0);
  const gaps = inside.flatMap((words) => words.slice(1).map((word, i) => ({ from: words[i].right, to: word.left })));
  if (gaps.length === 0 || depth > 8) return [strip];
  let best = 0;
  let bestCost = Infinity;
  for (const at of new Set(gaps.flatMap(({ from, to }) => [from, to]))) {
    let cost = 0;
    for (const { from, to } of gaps) if (at < from || at > to) cost += 1;
    for (const words of inside) for (const word of words) if (word.left < at && word.right > at) cost += 2;
    if (cost < bestCost) {
      best = at;
      bestCost = cost;
    }
  }
  if (best <= strip.left || best >= strip.right || bestCost >= 2 * gaps.length) return [strip];
  return [
    ...splitStrip({ left: strip.left, right: best, kind: undefined }, lines, depth + 1),
    ...splitStrip({ left: best, right: strip.right, kind: undefined }, lines, depth + 1),
  ];
}

/** Strips that touch and never have words on the same line are one column of narrow words, a little apart. */
function joinTouching(strips: readonly Strip[], lines: readonly (readonly Word[])[]): Strip[] {
  const out: Strip[] = [];
  const within = (strip: Strip) => (word: Word) => word.left < strip.right && word.right > strip.left;
  for (const strip of strips) {
    const last = out[out.length - 1];
    if (
      last &&
      strip.left - last.right < 2 &&
      !lines.some((words) => words.some(within(last)) && words.some(within(strip)))
    ) {
      last.right = strip.right;
    } else out.push({ ...strip });
  }
  return out;
}

/** What speaks against a word in a column of a known kind: 0 nothing, 1 everything. */
function misfit(strip: Strip, word: Word): number {
  const text = fold(word.text);
  switch (strip.kind) {
    case undefined:
      return 0;
    case 'serial':
      return /^\d{1,4}$|次$/.test(text) ? 0 : 1;
    case 'code':
      return /^\d{1,7}$/.test(text) || /^(合计|总计)$/.test(text) ? 0 : 1;
    case 'money':
    case 'count':
    case 'percent':
      return isNumber(text) || /^[-—/]$/.test(text) ? 0 : 1;
    default:
      // A number of several digits without a point may be a code: of a unit, of a project.
      return isDecimal(text) ? 1 : /^\d{4,}$/.test(text) ? 0.005 : isNumber(text) ? 0.02 : 0;
  }
}

function distance(strip: Strip, word: Word): number {
  const gap = Math.max(strip.left - word.right, word.left - strip.right, 0);
  const overlap = Math.min(strip.right, word.right) - Math.max(strip.left, word.left);
  return overlap > 0 ? 0 : 1 + gap;
}

/**
 * The strip of each word of a line, in order: the assignment with the least distance where words keep their order and
 * stand in columns of their kind. Words one space apart may be one cell (`单价在 20 万元以上的设备`); others share a
 * strip unwillingly, and amounts with decimals never.
 */
export function assignWords(words: readonly Word[], strips: readonly Strip[]): number[] {
  const n = words.length;
  const m = strips.length;
  if (n === 0 || m === 0) return words.map(() => 0);
  const best: number[][] = [];
  const from: number[][] = [];
  for (let i = 0; i < n; i++) {
    best.push(new Array<number>(m).fill(Infinity));
    from.push(new Array<number>(m).fill(-1));
    const shares = i > 0 && !isDecimal(words[i].text) && !isDecimal(words[i - 1].text);
    const apart = i > 0 && words[i].left - words[i - 1].right > 1 ? 4 : 0;
    let least = i === 0 ? 0 : Infinity;
    let leastAt = -1;
    for (let c = 0; c < m; c++) {
      const own = distance(strips[c], words[i]) + 200 * misfit(strips[c], words[i]);
      if (i > 0 && shares && best[i - 1][c] + apart <= least) {
        best[i][c] = best[i - 1][c] + apart + own;
        from[i][c] = c;
      } else {
        best[i][c] = least + own;
        from[i][c] = leastAt;
      }
      if (i > 0 && best[i - 1][c] < least) {
        least = best[i - 1][c];
        leastAt = c;
      }
    }
  }
  let c = 0;
  for (let k = 1; k < m; k++) if (best[n - 1][k] < best[n - 1][c]) c = k;
  if (!Number.isFinite(best[n - 1][c])) return words.map((word) => nearest(strips, word));
  const out = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    out[i] = c;
    c = from[i][c];
  }
  return out;
}

function nearest(strips: readonly Strip[], word: Word): number {
  let best = 0;
  for (let k = 1; k < strips.length; k++) if (distance(strips[k], word) < distance(strips[best], word)) best = k;
  return best;
}

import type { TableKind } from '../catalogue/kind';
import type { Cell } from '../layout/model';
import { fold } from '../text/fold';
import { fitOfHeader, headerColumns } from './header';
import { foldLabel } from './labels';

/** In the place of a cell that another one covers. */
const EMPTY: Cell = { text: '', spans: [] };
/** Ways to set a header that are looked at. */
const MOST = 400;

/**
 * The labels of a header that came as one run, set in rows over so many columns: as they are where each column has one; else
 * the upper row first, some of its cells standing over the cells of the lower one. Which do, the labels of the kind tell, and
 * 小计 and 合计, which begin what stands below a label. `undefined` where there are too many labels or too few.
 */
export function headerGrid(labels: readonly Cell[], width: number, kind: TableKind | undefined): Cell[][] | undefined {
  const groups = labels.length - width;
  if (groups < 0) return undefined;
  if (groups === 0) return [[...labels]];
  let best: { rows: Cell[][]; score: number } | undefined;
  let tried = 0;
  const words = kind ? groupWords(kind) : [];
  for (let below = width; below >= groups; below--) {
    const upper = width - below + groups;
    for (const over of chosen(candidates(labels.slice(0, upper), groups, words), groups)) {
      for (const spans of pieces(below, groups)) {
        if (tried++ >= MOST) return best?.rows;
        const rows = setRows(labels, width, upper, over, spans);
        const score = scoreOf(rows, kind);
        if (!best || score > best.score) best = { rows, score };
      }
    }
  }
  return best?.rows;
}

const OVER = /^(收入|支出|本年收入|上年结转(结余)?|基本支出|项目支出|资金来源|其中|地区|年度预算数|本年拨款)$/;

/** The cells of the upper row that may stand over others: those named by the words of the kind's groups, where they are enough. */
function candidates(upper: readonly Cell[], groups: number, words: readonly string[]): number[] {
  const known = upper.flatMap(({ text }, i) => {
    const label = foldLabel(text);
    return OVER.test(label) || words.some((word) => label.includes(word)) ? [i] : [];
  });
  return known.length >= groups ? known : upper.map((_, i) => i);
}

function groupWords(kind: TableKind): string[] {
  const specs = [...kind.columns, ...(kind.others ?? [])];
  const own = specs.flatMap(({ group }) => [group ?? []].flat().map(fold));
  return [...new Set([...own, ...(kind.forms ?? []).flatMap(groupWords)])];
}

/** So many of some numbers, in their order. */
function* chosen(of: readonly number[], count: number): Generator<number[]> {
  if (count === 0) yield [];
  else
    for (const [i, first] of of.entries())
      for (const rest of chosen(of.slice(i + 1), count - 1)) yield [first, ...rest];
}

/** A length cut into so many pieces of at least one. */
function* pieces(length: number, count: number): Generator<number[]> {
  if (count === 1) yield [length];
  else
    for (let own = 1; own <= length - count + 1; own++)
      for (const rest of pieces(length - own, count - 1)) yield [own, ...rest];
}

function setRows(
  labels: readonly Cell[],
  width: number,
  upper: number,
  over: readonly number[],
  spans: readonly number[],
): Cell[][] {
  const top: Cell[] = [];
  const bottom: Cell[] = [];
  let next = upper;
  for (let i = 0; i < upper; i++) {
    const group = over.indexOf(i);
    top.push(labels[i]);
    if (group < 0) {
      bottom.push(EMPTY);
      continue;
    }
    for (let k = 0; k < spans[group]; k++) {
      if (k > 0) top.push(EMPTY);
      bottom.push(labels[next++] ?? EMPTY);
    }
  }
  return [top.slice(0, width), bottom.slice(0, width)];
}

function scoreOf(rows: readonly (readonly Cell[])[], kind: TableKind | undefined): number {
  const [top, bottom] = rows;
  let score = kind ? fitOfHeader(kind, headerColumns(rows)) : 0;
  let first = '';
  bottom.forEach(({ text }, i) => {
    // 科目编码 and 科目名称 below one label, and again below the next: each begins alike.
    if (text !== '' && top[i].text !== '') {
      if (text === first) score += 0.25;
      first = text;
    }
    if (/^(小计|合计)$/.test(fold(text))) score += top[i].text !== '' ? 0.5 : -0.5;
    // One cell over one is no group.
    if (text !== '' && top[i].text !== '' && (bottom[i + 1]?.text ?? '') === '') score -= 1;
  });
  return score;
}

import type { TableKind } from '../catalogue/kind';
import type { Cell } from '../layout/model';
import { fold } from '../text/fold';
import { fitOfHeader, headerColumns } from './header';
import { foldLabel } from './labels';

/** In the place of a cell that another one covers. */
const EMPTY: Cell = { text: '', spans: [] };
/** Ways to set a header that are looked at with so many labels at its top, that are held against a kind's labels, and that are told. */
const MOST = 200;
const MOST_CUTS = 2000;
const LIKELY = 30;
const TOLD = 4;
/** Labels of one header at most: no form has as many. */
const MOST_LABELS = 60;

/**
 * The labels of a header that came as one run, row by row, set in rows over so many columns: as they are where each column
 * has one; else some stand over others. Which do, and over how many, the labels of the kind tell, and 小计 and 合计, which
 * begin what stands below a label. The likeliest first, a few at most; none where there are too many labels or too few.
 */
export function headerGrids(labels: readonly Cell[], width: number, kind: TableKind | undefined): Cell[][][] {
  const groups = labels.length - width;
  if (groups < 0) return [];
  if (groups === 0) return [[[...labels]]];
  if (labels.length > MOST_LABELS) return [];
  const folded = labels.map(({ text }) => foldLabel(text));
  const words = kind ? groupWords(kind) : [];
  const found = likely(labels, folded, groups, words, piecesAt);
  const ways = found.length > 0 ? found : likely(labels, folded, groups, words, pieces);
  return ways
    .slice(0, LIKELY)
    .map(({ rows, score }) => ({ rows, score: score + (kind ? fitOfHeader(kind, headerColumns(rows)) : 0) }))
    .sort((x, y) => y.score - x.score)
    .slice(0, TOLD)
    .map(({ rows }) => rows);
}

/** The likeliest of them. */
export function headerGrid(labels: readonly Cell[], width: number, kind: TableKind | undefined): Cell[][] | undefined {
  return headerGrids(labels, width, kind)[0];
}

/** Cuts a run of labels that stand below others into so many groups of neighbours: their lengths. */
type Pieces = (below: readonly string[], count: number) => Generator<number[]>;

/** What stands in each group, and the label it stands below: groups follow one another as those labels do. */
interface Group {
  readonly over: number;
  readonly from: number;
  readonly to: number;
}

/** The ways to set labels in rows, and what speaks for each without the columns of a kind; the likeliest first. */
function likely(
  labels: readonly Cell[],
  folded: readonly string[],
  groups: number,
  words: readonly string[],
  piecesOf: Pieces,
): { rows: Cell[][]; score: number }[] {
  const known = folded.map((label) => OVER.test(label) || words.some((word) => label.includes(word)));
  const may = mayStandOver(folded, known, groups);
  if (may.length < groups) return [];
  const byCell = new Map(labels.map((cell, i) => [cell, folded[i]]));
  const labelOf: LabelOf = (cell) => (cell && byCell.get(cell)) ?? '';
  // 小计 stands below something.
  const sum = folded.indexOf('小计');
  const most = Math.min(labels.length - groups, sum < 0 ? Infinity : sum);
  const ways: { rows: Cell[][]; score: number }[] = [];
  for (let top = most; top > 0; top--) {
    let tried = 0;
    let cut = 0;
    for (const lengths of piecesOf(folded.slice(top), groups)) {
      // Most may be such that no labels can stand over them.
      if (cut++ >= MOST_CUTS) break;
      const starts = startsOf(top, lengths);
      for (const over of chosen(may, groups, starts)) {
        if (tried++ >= MOST) break;
        const set = over.map((label, k) => ({ over: label, from: starts[k], to: starts[k] + lengths[k] }));
        const rows = setRows(labels, top, set);
        const told = over.filter((label) => known[label]).length;
        ways.push({ rows, score: scoreOf(rows, labelOf) + told * 0.75 });
      }
      if (tried >= MOST) break;
    }
  }
  return ways.sort((x, y) => y.score - x.score);
}

/** The labels that may stand over others: no sum, no name and no amount; of those, the ones that do so in the kind where they are enough. */
function mayStandOver(labels: readonly string[], known: readonly boolean[], groups: number): number[] {
  const levels = labels.includes('类');
  const may = labels.flatMap((label, i) =>
    SUM.test(label) || NAME.test(label) || AMOUNT.test(label) || (CODE.test(label) && !levels) ? [] : [i],
  );
  const usual = may.filter((i) => known[i] || FISCAL.test(labels[i]) || CODE.test(labels[i]));
  return usual.length >= groups ? usual : may;
}

const AMOUNT = /^(金额|预算数|序号|备注)$/;

function startsOf(top: number, lengths: readonly number[]): number[] {
  const starts: number[] = [];
  let at = top;
  for (const length of lengths) {
    starts.push(at);
    at += length;
  }
  return starts;
}

/** 类, 款 and 项 of a code that has a column for each: one group, of nothing else. */
const LEVEL = /^[类款项目]$/;
const SUM = /^(小计|合计)$/;
/** What rows are called: the first column of a group, but for its code. */
const NAME = /^项目$|名称$/;
const CODE = /编码$|代码$/;

/**
 * The ways to cut what stands below that its own words allow: 小计 and 合计 begin a group, the label that begins the first
 * one does so again, 类, 款 and 项 are one of their own.
 */
function* piecesAt(below: readonly string[], count: number): Generator<number[]> {
  const must = new Set<number>([0]);
  const mustNot = new Set<number>();
  below.forEach((label, i) => {
    const isLevel = LEVEL.test(label);
    if (isLevel && label !== '类') mustNot.add(i);
    else if (label === below[0] || label === '类' || (i > 0 && LEVEL.test(below[i - 1]))) must.add(i);
    else if (SUM.test(label) && !NAME.test(below[i - 1])) must.add(i);
  });
  if (mustNot.has(0)) return;
  // Of the places behind one: those that must begin a group, and those that may.
  const mustBehind: number[] = [];
  const mayBehind: number[] = [];
  for (let i = below.length - 1, musts = 0, mays = 0; i >= 0; i--) {
    [mustBehind[i], mayBehind[i]] = [musts, mays];
    if (must.has(i)) musts++;
    if (!mustNot.has(i)) mays++;
  }
  function* from(start: number, left: number): Generator<number[]> {
    // What cannot be cut into so many is not tried: such ways are more than can be looked at.
    if (mustBehind[start] > left - 1 || mayBehind[start] < left - 1) return;
    if (left === 1) {
      yield [below.length - start];
      return;
    }
    for (let end = start + 1; end <= below.length - left + 1; end++) {
      if (!mustNot.has(end)) for (const rest of from(end, left - 1)) yield [end - start, ...rest];
      if (must.has(end)) return;
    }
  }
  yield* from(0, count);
}

/** A run of labels cut into so many pieces of at least one. */
function* pieces({ length }: readonly string[], count: number): Generator<number[]> {
  function* of(left: number, more: number): Generator<number[]> {
    if (more === 1) yield [left];
    else
      for (let own = 1; own <= left - more + 1; own++)
        for (const rest of of(left - own, more - 1)) yield [own, ...rest];
  }
  yield* of(length, count);
}

const FUND = /^(一般公共预算|政府性?基金)/;
const FISCAL = /^(本年)?财政拨款(收入|资金)?$/;

const OVER =
  /^(收入|支出|本年收入|上年结转(结余)?|基本支出|项目支出|资金来源|其中|地区|年度预算数|本年拨款|20\d\d年.{0,20})$|科目$/;

function groupWords(kind: TableKind): string[] {
  const specs = [...kind.columns, ...(kind.others ?? [])];
  const own = specs.flatMap(({ group }) => [group ?? []].flat().map(fold));
  return [...new Set([...own, ...(kind.forms ?? []).flatMap(groupWords)])];
}

/** So many of some numbers, in their order, each below its limit. */
function* chosen(of: readonly number[], count: number, limits: readonly number[], at = 0): Generator<number[]> {
  if (count === 0) yield [];
  // Where the first of them do not do, none does.
  else if (of.length >= count && of.slice(0, count).every((each, k) => each < limits[at + k]))
    for (const [i, first] of of.entries()) {
      if (first >= limits[at]) return;
      for (const rest of chosen(of.slice(i + 1), count - 1, limits, at + 1)) yield [first, ...rest];
    }
}

/** Rows of labels: each in the first column of what stands below it, one row lower than what it stands below. */
function setRows(labels: readonly Cell[], top: number, groups: readonly Group[]): Cell[][] {
  const below = new Map(groups.map((group) => [group.over, group]));
  const rows: Cell[][] = [];
  let column = 0;
  const put = (label: number, depth: number): void => {
    (rows[depth] ??= [])[column] = labels[label];
    const group = below.get(label);
    if (!group) column++;
    else for (let i = group.from; i < group.to; i++) put(i, depth + 1);
  };
  for (let i = 0; i < top; i++) put(i, 0);
  return rows.map((row) => Array.from({ length: column }, (_, i) => row[i] ?? EMPTY));
}

/** A cell's label, folded. */
type LabelOf = (cell: Cell | undefined) => string;

function scoreOf(rows: readonly (readonly Cell[])[], labelOf: LabelOf): number {
  // Headers are seldom deeper than two rows.
  let score = 2 - rows.length;
  for (let r = 1; r < rows.length; r++) score += scoreOfRow(rows[r - 1], rows[r], labelOf);
  const below = (column: number): string => labelOf(rows[1]?.[column]);
  const hasFunds = rows[1]?.some((_, i) => FUND.test(below(i)));
  rows[0].forEach((cell, i) => {
    const label = labelOf(cell);
    if (label === '小计') score -= 1;
    // 收入 and 支出 stand over what they are of, and so does 财政拨款 where the funds stand below something.
    if (below(i) === '' && (/^(收入|支出)$/.test(label) || (hasFunds && FISCAL.test(label)))) score -= 1;
  });
  return score;
}

function scoreOfRow(top: readonly Cell[], bottom: readonly Cell[], labelOf: LabelOf): number {
  let score = 0;
  let first = '';
  let over = '';
  bottom.forEach((cell, i) => {
    const { text } = cell;
    if (top[i].text !== '') over = labelOf(top[i]);
    if (text === '') return;
    const label = labelOf(cell);
    const begins = top[i].text !== '';
    // 科目编码 and 科目名称 below one label, and again below the next: each begins alike.
    if (begins) {
      if (text === first) score += 0.25;
      first = text;
    }
    const before = labelOf(bottom[i - 1]);
    if (SUM.test(label) && !NAME.test(before)) score += begins ? 0.5 : -0.5;
    if (CODE.test(label) && !begins && !CODE.test(before) && !NAME.test(before)) score -= 1;
    if (NAME.test(label) && !begins && !CODE.test(before) && !LEVEL.test(before)) score -= 0.5;
    // An amount stands behind what it is of, a difference below 比上年增减.
    if (begins && AMOUNT.test(label)) score -= 1;
    if (label.startsWith('增减')) score += /比|增减/.test(over) ? 0.5 : -0.5;
    // 类 stands below what names a code, and so do 科目编码 and 科目名称.
    if (label === '类') score += /编码|代码|科目/.test(over) ? 2 : -1;
    else if (/^(科目|单位)?(编码|代码|名称)$/.test(label)) score += /科目|编码|分类|单位|部门/.test(over) ? 0.5 : -1;
    // What names codes stands over 类 alone, what names rows over nothing.
    if (begins && (NAME.test(over) || (CODE.test(over) && label !== '类'))) score -= 2;
    // 公务用车购置费 stands below 公务用车购置及运行费.
    if (over.length > 4 && label.startsWith(over.slice(0, 4))) score += 0.25;
    // One cell over one is no group.
    if (begins && (bottom[i + 1]?.text ?? '') === '') score -= 1;
  });
  return score;
}

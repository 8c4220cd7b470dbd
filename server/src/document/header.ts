import { isStated, printedParts, type ColumnSpec, type TableKind } from '../catalogue/kind';
import { TABLE_KINDS } from '../catalogue/kinds';
import type { Cell } from '../layout/model';
import { parseAmount } from '../text/amount';
import { isNumeric, MOST_COLUMNS } from './columns';
import { isVoid } from './cells';
import { foldLabel, labelFits } from './labels';

/** For each printed column, the declared column it is, or `undefined` where nothing tells. */
export type ColumnMap = readonly (ColumnSpec | undefined)[];

/** Rows or lines of a header at most, the lowest ones: no form has as many. */
export const DEEPEST_HEADER = 12;

/** What the header rows of one page say of a column. */
export interface HeaderColumn {
  readonly label: string;
  readonly group: string;
}

/** One page of a table laid out in a grid. */
export interface GridPage {
  readonly header: readonly (readonly Cell[])[];
  /** The row of column numbers (栏次), where there is one. */
  readonly numbers: readonly Cell[] | undefined;
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Header rows as wide as the lowest one. Layouts without merged cells print a group once and leave nothing in its place:
 * an empty cell of the row below belongs to a cell that reaches down, a run of labels to the group above it.
 */
export function widenHeader(
  header: readonly (readonly Cell[])[],
  fit?: (rows: readonly (readonly Cell[])[]) => number,
): (readonly Cell[])[] {
  let rows = [...header];
  for (let r = rows.length - 2; r >= 0; r--) {
    const below = rows[r + 1];
    if (rows[r].length >= below.length || below.length > MOST_COLUMNS) continue;
    let best: number | undefined;
    const before = rows;
    for (const wide of spread(rows[r], below)) {
      const next = before.map((row, i) => (i === r ? wide : row));
      const score = fit?.(next) ?? 0;
      if (best !== undefined && score <= best) continue;
      best = score;
      rows = next;
    }
  }
  return rows;
}

/** In the place of a cell that a wider one to its left covers. */
const COVERED: Cell = { text: '', spans: [] };
/** Ways to spread a row that are looked at. */
const MAX_SPREADS = 60;

/**
 * The ways in which the cells of a header row may reach over those of the row below: one cell over each empty one, and
 * over each run of labels one group, or several where there are more groups than runs. The even ways come first.
 */
function spread(upper: readonly Cell[], below: readonly Cell[]): Cell[][] {
  const runs: { start: number; length: number }[] = [];
  let empty = 0;
  below.forEach((cell, i) => {
    if (cell.text === '' && cell !== COVERED) empty++;
    else if (i > 0 && (below[i - 1].text !== '' || below[i - 1] === COVERED)) runs[runs.length - 1].length++;
    else runs.push({ start: i, length: 1 });
  });
  const groups = upper.length - empty;
  if (groups < runs.length || runs.length === 0) return [];
  return cuts(
    runs.map(({ length }) => length),
    groups,
  ).map((lengths) => {
    const starts = new Set<number>();
    runs.forEach(({ start }, k) => {
      let at = start;
      for (const length of lengths[k] ?? []) {
        starts.add(at);
        at += length;
      }
    });
    const inRun = new Set(runs.flatMap(({ start, length }) => Array.from({ length }, (_, i) => start + i)));
    let next = 0;
    return below.map((_, i) => (inRun.has(i) && !starts.has(i) ? COVERED : (upper[next++] ?? COVERED)));
  });
}

/** The ways to cut runs of cells into so many groups altogether, at least one a run. */
function cuts(runs: readonly number[], groups: number): number[][][] {
  const [run, ...rest] = runs;
  if (run === undefined) return groups === 0 ? [[]] : [];
  const found: number[][][] = [];
  for (let own = 1; own <= Math.min(run, groups - rest.length); own++) {
    const after = cuts(rest, groups - own);
    if (after.length === 0) continue;
    for (const pieces of compositions(run, own)) {
      for (const others of after) {
        if (found.length >= MAX_SPREADS) return found;
        found.push([pieces, ...others]);
      }
    }
  }
  return found;
}

/** A length cut into so many pieces, the even way first. */
function compositions(length: number, pieces: number): number[][] {
  const found: number[][] = length % pieces === 0 ? [Array.from({ length: pieces }, () => length / pieces)] : [];
  const walk = (left: number, count: number, made: readonly number[]): void => {
    if (found.length >= MAX_SPREADS) return;
    if (count === 1) {
      found.push([...made, left]);
      return;
    }
    for (let own = 1; own <= left - count + 1; own++) walk(left - own, count - 1, [...made, own]);
  };
  walk(length, pieces, []);
  return found;
}

/**
 * Label and group of every printed column: the lowest label wins, groups reach right over empty cells, several above one
 * another are joined by `/`. Years are told as 上年 and 本年, where two are printed, and left out where one is.
 */
export function headerColumns(header: readonly (readonly Cell[])[], kind?: TableKind): HeaderColumn[] {
  return columnsUnder(widenHeader(header, kind && ((rows) => fitOfHeader(kind, columnsUnder(rows)))));
}

/** How well the columns of a header are named by those of a kind, in the form that fits best. */
export function fitOfHeader(kind: TableKind, columns: readonly HeaderColumn[]): number {
  return Math.max(
    ...[kind, ...(kind.forms ?? [])].map((form) =>
      mapBySpecs([...form.columns, ...(form.others ?? [])], columns).reduce(
        (sum, spec, i) => sum + (spec ? fitOf(spec, columns[i]) : 0),
        0,
      ),
    ),
  );
}

function columnsUnder(rows: readonly (readonly Cell[])[]): HeaderColumn[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const labels = rows.map((row) => row.map(({ text }) => (text === '' ? '' : foldLabel(text))));
  /** The last label to the left, in each row: rows may be very wide. */
  const before = labels.map(() => '');
  const columns: HeaderColumn[] = [];
  for (let i = 0; i < width; i++) {
    let label = '';
    let group = '';
    labels.forEach((row, r) => {
      const own = row[i] ?? '';
      if (own !== '') {
        if (label !== '') group = joinGroups(group, label);
        label = before[r] = own;
      } else if (label === '' && before[r]) group = joinGroups(group, before[r]);
    });
    columns.push({ label, group });
  }
  return withoutYears(columns);
}

function joinGroups(upper: string, lower: string): string {
  return upper === '' || upper === lower ? lower : `${upper}/${lower}`;
}

const YEAR = /20\d\d(?=年)/g;

/** Labels that tell two years apart by their distance, not by their number. */
export function withoutYears(columns: readonly HeaderColumn[]): HeaderColumn[] {
  const years = new Set(columns.flatMap(({ label, group }) => `${label} ${group}`.match(YEAR) ?? []));
  // More years than two are those of a plan: none is this one for certain.
  if (years.size === 0 || years.size > 2) return [...columns];
  const latest = Math.max(...[...years].map(Number));
  const told = (words: string): string =>
    words.replace(/(20\d\d)年度?/g, (whole, year: string) =>
      years.size === 1 ? '' : Number(year) === latest ? '本年' : Number(year) === latest - 1 ? '上年' : whole,
    );
  return columns.map(({ label, group }) => ({ label: told(label), group: told(group) }));
}

/**
 * How well a printed column is named by a declared one: its label, and the words above it; a group and its sum may be
 * printed as one label (基本支出小计).
 */
function fitOf(spec: ColumnSpec, column: HeaderColumn): number {
  const fit = fitOfLabel(spec, column);
  const sum = /^(.{2,})(小计|合计)$/.exec(column.label);
  if (!sum || fit >= 3) return fit;
  const [, above = '', label = ''] = sum;
  return Math.max(fit, fitOfLabel(spec, { label, group: joinGroups(column.group, above) }));
}

function fitOfLabel(spec: ColumnSpec, { label, group }: HeaderColumn): number {
  let fit = labelFits(spec, label);
  if (fit === 0 || spec.group === undefined) return fit;
  // A column of a group that is not named, whose label is only like the printed one, is another.
  if (group === '') return fit > 1 || spec.side !== undefined ? fit : 0;
  if (spec.weak) fit -= 0.5;
  const groups = [spec.group].flat();
  for (const word of groups) fit += group.includes(word) ? 0.5 : -0.5;
  return fit;
}

/** Declared columns by the header's labels, each used once, in printed order. */
export function mapByLabels(kind: TableKind, columns: readonly HeaderColumn[]): ColumnMap {
  return mapBySpecs(kind.columns, columns);
}

function mapBySpecs(specs: readonly ColumnSpec[], columns: readonly HeaderColumn[]): ColumnMap {
  const map: (ColumnSpec | undefined)[] = columns.map(() => undefined);
  const fits: { fit: number; column: number; spec: ColumnSpec }[] = [];
  columns.forEach((printed, column) => {
    if (printed.label === '') return;
    // Codes printed in three columns, one a level.
    if (/^[类款项]$/.test(printed.label)) {
      map[column] = specs.find((spec) => spec.kind === 'code');
      return;
    }
    for (const spec of specs) {
      const fit = fitOf(spec, printed);
      if (fit > 0) fits.push({ fit, column, spec });
    }
  });
  // The best fits first: a label that says 小计 gets what no other label names better.
  fits.sort((a, b) => b.fit - a.fit);
  const used = new Set<string>();
  for (const { column, spec } of fits) {
    if (map[column] || used.has(spec.id)) continue;
    map[column] = spec;
    used.add(spec.id);
  }
  return map;
}

/** Declared columns by 栏次: number k stands over the kind's column k, where the count is the kind's own. */
export function mapByNumbers(kind: TableKind, numbers: readonly Cell[]): ColumnMap | undefined {
  const map: (ColumnSpec | undefined)[] = [];
  let next = 1;
  numbers.forEach((cell, i) => {
    map.push(undefined);
    if (cell.text === String(next)) map[i] = kind.columns[next++];
    else if (next === 1 && kind.columns[0].kind === 'serial') map[i] = i === 0 ? kind.columns[0] : undefined;
  });
  return next === kind.columns.length ? map : undefined;
}

/** Declared columns in their declared order, where the printed columns are just as many (optional ones in or out). */
export function mapByOrder(kind: TableKind, width: number, printed: readonly HeaderColumn[]): ColumnMap | undefined {
  const labels = printed.map((column) => column.label);
  const present = kind.columns.filter(
    (spec) => !spec.optional || labels.some((label) => label !== '' && labelFits(spec, label) > 0),
  );
  if (present.length === width) return present;
  const unnumbered = present.filter((spec) => spec.kind !== 'serial');
  return unnumbered.length === width && !labels.includes('序号') ? unnumbered : undefined;
}

/** A relation along a row, by the index of the printed columns; `total` −1 where it is not printed. */
interface PrintedRelation {
  readonly total: number;
  readonly parts: readonly number[];
}

function printedRelations(kind: TableKind, map: ColumnMap): PrintedRelation[] {
  const index = new Map(map.map((spec, i) => [spec?.id, i]));
  return kind.relations.flatMap((relation) => {
    if (relation.form !== 'columns' || !isStated(relation, (id) => index.has(id))) return [];
    const parts = printedParts(relation.parts, (id) => index.has(id)).map((id) => index.get(id) ?? -1);
    return parts.length > 0 ? [{ total: index.get(relation.total) ?? -1, parts }] : [];
  });
}

/** How many cells of a row cannot stand where the map puts them: words in a column of figures, amounts in one of words. */
function misplacedCells(map: ColumnMap, row: readonly Cell[], values: readonly (number | undefined)[]): number {
  let count = 0;
  for (let i = 0; i < row.length; i++) {
    const spec = map[i];
    const { text } = row[i];
    if (!spec || text === '') continue;
    const isAmount = values[i] !== undefined;
    if (
      isNumeric(spec)
        ? !isAmount && !isVoid(text)
        : (spec.kind === 'text' || spec.kind === 'label') && isAmount && /\.\d/.test(text)
    )
      count++;
  }
  return count;
}

/** Whether a row has an amount in a column of no declared kind whose header is gone, too. */
function isBesideHeader(
  map: ColumnMap,
  printed: readonly HeaderColumn[],
  values: readonly (number | undefined)[],
): boolean {
  return values.some((value, i) => value !== undefined && !map[i] && (printed[i]?.label ?? '') === '');
}

/** What the rows of a page say of a column map. */
export interface Judgement {
  /** Row relations that hold. */
  readonly holds: number;
  /** Row relations that fail, and rows whose cells cannot stand in these columns. */
  readonly fails: number;
  /** Rows with several cells that cannot stand where the map puts them. */
  readonly shifted: ReadonlySet<readonly Cell[]>;
}

/**
 * How many rows a column map makes true and how many false, by the kind's row relations and by what can stand in
 * a column of its kind.
 */
export function judge(
  kind: TableKind,
  map: ColumnMap,
  printed: readonly HeaderColumn[],
  rows: readonly (readonly Cell[])[],
): Judgement {
  const shifted = new Set<readonly Cell[]>();
  let holds = 0;
  let fails = 0;
  const relations = printedRelations(kind, map);
  for (const row of rows) {
    const values = row.map(({ text }) => (text === '' ? undefined : parseAmount(text, '元')?.value));
    const misplaced = misplacedCells(map, row, values) > 1;
    if (misplaced) shifted.add(row);
    if (misplaced || isBesideHeader(map, printed, values)) {
      fails++;
      continue;
    }
    for (const relation of relations) {
      const total = values[relation.total];
      let sum = 0;
      let amounts = 0;
      let addends = 0;
      for (const part of relation.parts) {
        const value = values[part];
        if (value === undefined) continue;
        amounts++;
        if (value !== 0) addends++;
        sum += value;
      }
      if (amounts === 0) continue;
      if (total === undefined) {
        // An empty total over several parts: the columns are others than they seem.
        if (relation.total >= 0 && addends > 1) fails++;
      } else if (sum === total) holds++;
      else fails++;
    }
  }
  return { holds, fails, shifted };
}

/** The declared column of each printed column of a page, chosen by 栏次, labels, order, and which makes the rows true. */
export function mapColumns(kind: TableKind, page: GridPage, width: number): ColumnMap {
  if (page.numbers) {
    const byNumbers = mapByNumbers(kind, page.numbers);
    if (byNumbers) return byNumbers;
  }
  const printed = headerColumns(page.header, kind);
  const byLabels = withNames(kind, mapByLabels(kind, printed), page);
  // A header that lost its row ends is longer than the rows: its labels stand in order, not over their columns.
  const stream = page.header.length === 1 && width > 0 && page.header[0].length > width;
  const byOrder = mapByOrder(kind, stream ? width : Math.max(width, printed.length), printed);
  if (!byOrder || isSame(byOrder, byLabels)) return byLabels;
  const labelled = judge(kind, byLabels, printed, page.rows);
  const ordered = judge(kind, byOrder, printed, page.rows);
  return ordered.holds - ordered.fails > labelled.holds - labelled.fails ? byOrder : byLabels;
}

/**
 * A map whose column of accounts has a label of its own (支出经济分类科目): the first column, where no other holds the names,
 * and nearly every row prints words there.
 */
function withNames(kind: TableKind, map: ColumnMap, page: GridPage): ColumnMap {
  const spec = kind.columns.find((column) => column.kind === 'label');
  const hasCodes = kind.columns.some((column) => column.kind === 'code');
  if (!spec || !hasCodes || map.length < 2 || map[0] || map.some((column) => column?.kind === 'label')) return map;
  const named = page.rows.filter((row) => /[\u4e00-\u9fff]{2}/.test(row[0]?.text ?? '')).length;
  return named > 2 && named >= page.rows.length * NAMED ? [spec, ...map.slice(1)] : map;
}

/** The share of rows that print words in the column of their names. */
const NAMED = 0.9;

function isSame(a: ColumnMap, b: ColumnMap): boolean {
  return a.length === b.length && a.every((spec, i) => spec === b[i]);
}

/** Rows a reading of a page makes true, and what speaks against it: rows it makes false, columns it finds no name for. */
export function plausibility(kind: TableKind, page: GridPage): { holds: number; faults: number } {
  const width = page.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const map = mapColumns(kind, page, width);
  const { holds, fails } = judge(kind, map, headerColumns(page.header, kind), page.rows);
  const unnamed = map.filter((spec, i) => !spec && page.rows.some((row) => (row[i]?.text ?? '') !== '')).length;
  return { holds, faults: fails + unnamed };
}

/** What speaks for a reading of some pages, all in all. */
export function scoreOf(kind: TableKind, pages: readonly GridPage[]): number {
  return pages.reduce((sum, page) => {
    const { holds, faults } = plausibility(kind, page);
    return sum + holds - faults;
  }, 0);
}

const UNTOLD: ReadonlySet<string> = new Set(['YB', 'ZF', 'GZ', 'CF', 'CJ', 'YX', 'SF']);

/** The kind whose columns a header names, where it names nearly all of its own labels; `undefined` otherwise. */
export function kindOfHeader(header: readonly (readonly Cell[])[]): TableKind | undefined {
  const printed = headerColumns(header).filter((column) => column.label !== '');
  let best: TableKind | undefined;
  let bestScore = 0;
  for (const kind of TABLE_KINDS) {
    // The three funds' tables have the same columns as one another: only a title tells them.
    if (kind.id === 'JX' || UNTOLD.has(kind.id)) continue;
    const named = mapBySpecs([...kind.columns, ...(kind.others ?? [])], printed).filter((spec) => spec !== undefined);
    const asked = kind.columns.filter((spec) => !spec.optional && spec.kind !== 'serial').length;
    const numeric = named.filter((spec) => spec.kind === 'money').length;
    const score = named.length / Math.max(printed.length, asked);
    if (score > bestScore && score >= 0.7 && (numeric > 0 || kind.id === 'JG')) {
      best = kind;
      bestScore = score;
    }
  }
  return best;
}

/**
 * The form of a kind that a header shows: the standard one, or the columns other places print, in printed order. A header
 * that names nothing of the other forms leaves the kind as it is.
 */
export function formOf(kind: TableKind, printed: readonly HeaderColumn[]): TableKind {
  if (!kind.others && !kind.forms) return kind;
  let best: { form: TableKind; map: ColumnMap; score: number } | undefined;
  for (const form of [kind, ...(kind.forms ?? [])]) {
    const map = mapBySpecs([...form.columns, ...(form.others ?? [])], printed);
    // Forms with the same figures are told by what their rows are: accounts, units.
    const score = map.reduce((sum, spec) => sum + (spec ? (isNumeric(spec) ? 1 : 0.01) : 0), 0);
    if (!best || score > best.score) best = { form, map, score };
  }
  if (!best || best.score < 1) return kind;
  const { form, map } = best;
  if (form === kind && map.every((spec) => spec === undefined || form.columns.includes(spec))) return form;
  return printedForm(form, map);
}

/** A form with the columns that are printed, in their order; its first ones that bear no figures stay. */
export function printedForm(form: TableKind, map: ColumnMap): TableKind {
  const own = [...new Set(map)].filter((spec) => spec !== undefined);
  const words = form.columns.filter(
    (spec) => !isNumeric(spec) && spec.side === undefined && !own.includes(spec) && !form.turned,
  );
  const kept = words.filter(
    (spec) => (spec.kind !== 'serial' || map[0] === undefined) && !(spec.optional && spec.kind === 'text'),
  );
  return { ...form, columns: [...kept.filter((spec) => spec.kind !== 'serial'), ...own] };
}

import { MOST_COLUMNS } from '../document/columns';
import type { Column, Entry, Figure, Table } from '../document/model';
import { slipBetween } from '../diagnosis/slips';
import { showAmount } from './amount';
import type { NetworkBuilder, Template } from './builder';
import type { Relation, Term } from './model';
import { figureIn, isTotalLabel, moneyColumns } from './figures';
import { familiesOf, termsDown, type Family } from './hierarchy';
import { evaluate } from './state';

/** A column labelled 合计 or 小计 is the sum of the columns it stands over. */
export const GENERIC_COLUMNS: Template = { rule: 'row-total', strength: 'identity', derives: 'total' };
/** A row labelled 合计, 小计 or 总计 is the sum of its rows. */
export const GENERIC_ROWS: Template = { rule: 'group-total', strength: 'identity', derives: 'total' };
/** Rows after 其中 are not more than the row they are taken from. */
export const GENERIC_OF_WHICH: Template = { rule: 'of-which', strength: 'identity', derives: 'none' };

/** A relation a table's labels claim, not yet believed. */
interface Claim {
  readonly form: Relation['form'];
  readonly total: Figure;
  readonly terms: readonly Term[];
  readonly entry: Entry;
  readonly column: Column | undefined;
}

/**
 * Adds what the labels of a table of no declared kind claim. Labels alone prove nothing, so a column relation, and the
 * row groups of a table, are declared only where most of the table bears them out.
 */
export function addGenericRelations(builder: NetworkBuilder, table: Table, rows: readonly Entry[]): void {
  const families = familiesOf(rows);
  for (const side of new Set(rows.map((row) => row.side))) {
    const columns = moneyColumns(table, side);
    if (columns.length > MOST_COLUMNS) continue;
    const ofSide = rows.filter((row) => row.side === side);
    for (const total of columns.filter((column) => isTotalLabel(column.label))) {
      const claims = columnClaims(columns, total, ofSide);
      if (claims) declare(builder, table, GENERIC_COLUMNS, claims);
    }
    const groups = families.filter((family) => family.parent.side === side);
    const summed = [...columns, ...countColumns(table, side)];
    const sums = groups.filter((family) => !isOfWhich(family)).flatMap((family) => sumClaims(family, summed));
    if (isPlausible(sums) || areFewPlausible(sums)) declare(builder, table, GENERIC_ROWS, sums);
    else if (isList(ofSide, groups) && sums.every(isOneSlip)) declare(builder, table, GENERIC_ROWS, sums);
    const parts = groups.filter(isOfWhich).flatMap((family) => partClaims(family, columns));
    if (isPlausible(parts)) declare(builder, table, GENERIC_OF_WHICH, parts);
  }
}

/** 其中 names a part that need not be the whole. */
function isOfWhich(family: Family): boolean {
  return /^[（(]?其中/.test(family.children[0]?.label ?? '');
}

function sumClaims(family: Family, columns: readonly Column[]): Claim[] {
  return columns.flatMap((column) => {
    const operands = termsDown(family, column.id);
    if (!operands) return [];
    return [{ form: 'sum' as const, ...operands, entry: family.parent, column }];
  });
}

function partClaims(family: Family, columns: readonly Column[]): Claim[] {
  return family.children.flatMap((child) =>
    columns.flatMap((column) => {
      const total = figureIn(child, column.id);
      const whole = figureIn(family.parent, column.id);
      if (!total || !whole) return [];
      return [{ form: 'atMost' as const, total, terms: [{ figure: whole, weight: 1 }], entry: child, column }];
    }),
  );
}

/** Rows looked at to choose the part columns; the choice is then tried on all. */
const SAMPLE = 300;

/** Rows of a list that are looked at as one at least. */
const LIST = 2;

/** Whether rows are a plain list below or above their 合计: all others are its parts, and none stands over others. */
function isList(rows: readonly Entry[], families: readonly Family[]): boolean {
  const [family, ...more] = families;
  return (
    family !== undefined &&
    more.length === 0 &&
    family.children.length === rows.length - 1 &&
    family.children.length >= LIST &&
    new Set(family.children.map(({ label, texts }) => (label === '' ? 0 : 1) + texts.size)).size === 1
  );
}

/** Whether a claim holds, or two digits swapped in one of its figures are all that is wrong with it. */
function isOneSlip({ form, total, terms }: Claim): boolean {
  const { state } = evaluate(form, total, terms);
  if (state !== 'fails') return state !== 'missingTotal';
  const sum = terms.reduce((all, { figure }) => all + (figure.value ?? 0), 0);
  const lacking = (total.value ?? 0) - sum;
  const isSwapped = (figure: Figure, right: number): boolean =>
    slipBetween(showAmount(right, figure.unit, figure.decimals), figure.text) === 'swapped';
  return (
    isSwapped(total, sum) ||
    terms.some(({ figure }) => figure.value !== undefined && isSwapped(figure, figure.value + lacking))
  );
}

/** The claims of the first set of part columns the rows bear out, `undefined` where none is. */
function columnClaims(columns: readonly Column[], total: Column, rows: readonly Entry[]): Claim[] | undefined {
  const sample = rows.slice(0, SAMPLE);
  for (const parts of partSets(columns, total)) {
    if (!isPlausible(rowClaims(sample, total, parts))) continue;
    if (rows.length === sample.length) return rowClaims(rows, total, parts);
    const claims = rowClaims(rows, total, parts);
    if (isPlausible(claims)) return claims;
  }
  return undefined;
}

function rowClaims(rows: readonly Entry[], total: Column, parts: readonly Column[]): Claim[] {
  const claims: Claim[] = [];
  for (const entry of rows) {
    const figure = figureIn(entry, total.id);
    const terms = figure && termsAlong(entry, parts);
    if (figure && terms) claims.push({ form: 'sum', total: figure, terms, entry, column: undefined });
  }
  return claims;
}

function termsAlong(entry: Entry, parts: readonly Column[]): Term[] | undefined {
  const terms: Term[] = [];
  for (const column of parts) {
    const figure = figureIn(entry, column.id);
    if (!figure) return undefined;
    terms.push({ figure, weight: 1 });
  }
  return terms;
}

/**
 * The sets of columns a total column may stand over, likeliest first: those after it up to the next total; a 小计 after
 * it and what follows that 小计's parts; all after it; and those before it, where the total comes last.
 */
function partSets(columns: readonly Column[], total: Column): readonly (readonly Column[])[] {
  const at = columns.indexOf(total);
  const isTotal = (index: number): boolean => isTotalLabel(columns[index]?.label ?? '');
  const nextFrom = (start: number, step: number): number => {
    let index = start;
    while (index >= 0 && index < columns.length && !isTotal(index)) index += step;
    return index;
  };
  const next = nextFrom(at + 1, 1);
  const sets = [columns.slice(at + 1, next)];
  if (next < columns.length) {
    const subtotal = columns[next] as Column;
    for (let rest = columns.length - 1; rest > next + 1; rest--) {
      sets.push([...columns.slice(at + 1, next), subtotal, ...columns.slice(rest)]);
    }
    const subtotals = columns.slice(at + 1).filter((_, offset) => isTotal(at + 1 + offset));
    if (subtotals.length > 1) sets.push(subtotals);
    sets.push(columns.slice(at + 1));
  }
  sets.push(columns.slice(nextFrom(at - 1, -1) + 1, at));
  return sets.filter((set) => set.length >= 2);
}

/** Of the claims that bind, at least this share has to hold … */
const MOST = 0.8;
/** … and at least this many; a single one may fail whatever its share. */
const SEVERAL = 3;

/** True where claims hold so often that the exceptions are faults, and something is summed at all. */
function isPlausible(claims: readonly Claim[]): boolean {
  let holding = 0;
  let failing = 0;
  let telling = 0;
  const rows = new Set<Entry>();
  for (const claim of claims) {
    const { state } = evaluate(claim.form, claim.total, claim.terms);
    if (state === 'holds') {
      holding++;
      if (claim.form === 'atMost' || (claim.total.value !== 0 && claim.total.value !== undefined)) telling++;
    } else if (state === 'fails' || state === 'missingTotal') {
      failing++;
      rows.add(claim.entry);
    }
  }
  if (holding < SEVERAL || telling === 0) return false;
  // An amount and its share of a fund are often wrong together: one row that fails is one fault.
  return failing <= 1 || (rows.size === 1 && failing * 2 < holding) || holding >= MOST * (holding + failing);
}

/** Columns of counts that add up: staff, areas, but no averages. */
function countColumns(table: Table, side: number): readonly Column[] {
  return table.columns.filter(
    (column) => column.kind === 'count' && column.side === side && !/均|标准|单价|率/.test(column.label),
  );
}

/** True where all but one of a few sums hold, and so many parts that they hardly do by chance. */
function areFewPlausible(claims: readonly Claim[]): boolean {
  let addends = 0;
  let holding = 0;
  let failing = 0;
  for (const claim of claims) {
    const { state } = evaluate(claim.form, claim.total, claim.terms);
    const parts = claim.terms.filter(({ figure }) => figure.value).length;
    if (state === 'holds' && parts > 1) {
      holding++;
      addends += parts;
    } else if (state !== 'holds' && state !== 'unbound') failing++;
  }
  return holding >= 2 && failing <= 1 && addends >= 5;
}

function declare(builder: NetworkBuilder, table: Table, template: Template, claims: readonly Claim[]): void {
  for (const { form, total, terms, entry, column } of claims) {
    builder.add(template, form, total, terms, { table, entry, column });
  }
}

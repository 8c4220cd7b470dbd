import { ECONOMIC_ACCOUNTS } from '../catalogue/accounts/economicAccounts';
import type { TableKind } from '../catalogue/kind';
import { fold } from '../text/fold';
import type { DraftRow, DraftTable } from './draft';

/** Gives every row its role and its parent: by the kind's role labels, by account codes, or by 合计/小计/其中. */
export function assignRoles(table: DraftTable): void {
  if (table.kind && table.kind.roles.length > 0) declaredRoles(table.kind, table.rows);
  if (table.kind?.rows === 'units') unitParents(table.rows);
  else if (table.rows.some((row) => row.code !== '') && (table.kind || !listsAccounts(table.rows)))
    codeParents(table.rows);
  else if (!table.kind) genericParents(table.rows);
  else if (table.kind.accounts === 'economic' && table.kind.roles.every(({ role }) => role === 'total'))
    namedParents(table.rows);
}

const ECONOMIC_CLASSES: ReadonlySet<string> = new Set(
  Object.entries(ECONOMIC_ACCOUNTS).flatMap(([code, name]) => (code.length === 3 ? [fold(name)] : [])),
);

/** Economic accounts printed by name alone: 合计 over 类 over 款, or over all where no 类 is printed. */
function namedParents(rows: readonly DraftRow[]): void {
  const [total, ...more] = rows.filter(({ label }) => /^(合计|总计)$/.test(fold(label)));
  if (!total || more.length > 0 || rows.some(({ label }) => /^其中|小计/.test(fold(label)))) return;
  let current = total;
  for (const row of rows) {
    if (row === total) continue;
    const isClass = ECONOMIC_CLASSES.has(fold(row.label));
    row.parent = isClass ? total : current;
    if (isClass) current = row;
  }
}

function declaredRoles(kind: TableKind, rows: readonly DraftRow[]): void {
  const seen = new Map<string, DraftRow>();
  for (const row of rows) {
    const label = fold(row.label);
    for (const spec of kind.roles) {
      if (spec.side !== undefined && spec.side !== row.side) continue;
      if (spec.after !== undefined && !seen.has(spec.after)) continue;
      if (!spec.label.test(label) || (spec.bare && row.texts.size > 0)) continue;
      row.role = spec.role;
      seen.set(spec.role, row);
      break;
    }
  }
  // Totals stand before their parts in some tables and after them in others: look on both sides, the nearest before first.
  const lastOf = new Map<string, DraftRow>();
  const withinOf = new Map(kind.roles.map((spec) => [spec.role, spec.within]));
  for (const row of rows) {
    let within = withinOf.get(row.role);
    while (within !== undefined && !seen.has(within)) within = withinOf.get(within);
    if (within !== undefined) row.parent = lastOf.get(within) ?? seen.get(within);
    if (row.parent === row) row.parent = undefined;
    if (row.role !== '') lastOf.set(row.role, row);
  }
}

/**
 * 类, 款, 项: each code's parent is the nearest shorter code that has a row; 类 belong to the 合计 row, or to the row of the
 * unit they stand under, which belongs to 合计.
 */
function codeParents(rows: readonly DraftRow[]): void {
  const total = rows.find(
    ({ code, label }) => code === '' && /^(合计|总计|本年支出合计|本年收入合计)$/.test(fold(label)),
  );
  takeUnitCodes(rows, total);
  const units: DraftRow[] = [];
  let from = 0;
  let top = total;
  for (let i = 0; i <= rows.length; i++) {
    const row = rows[i];
    if (row && !isUnitRow(row, total)) continue;
    accountParents(rows.slice(from, i), top, total);
    if (!row) return;
    row.parent = [...units].reverse().find((unit) => unitCodeOf(row).startsWith(unitCodeOf(unit))) ?? total;
    units.push(row);
    top = row;
    from = i + 1;
  }
}

/** A row of a unit's own among accounts: it bears the unit's code and no account's. */
function isUnitRow(row: DraftRow, total: DraftRow | undefined): boolean {
  return row !== total && row.code === '' && row.texts.has('unitCode');
}

function unitCodeOf(row: DraftRow): string {
  return fold(row.texts.get('unitCode')?.text ?? '');
}

/**
 * Units whose code stands among those of the accounts: the first is the row below 合计. A damaged account's code has not
 * the name of an office beside it there.
 */
function takeUnitCodes(rows: readonly DraftRow[], total: DraftRow | undefined): void {
  const first = rows[total === rows[0] ? 1 : 0];
  if (!total || !first || !isUnitOfCode(first, true)) return;
  for (const row of rows) {
    const code = row.texts.get('code');
    if (!code || !isUnitOfCode(row, row === first)) continue;
    row.code = '';
    row.texts.delete('code');
    row.texts.set('unitCode', code);
  }
}

/** Words the names of offices and institutions end with. */
const OFFICE =
  /(局|委|厅|部|办|院|会|所|站|队|馆|校|中心|机关|本级|学|园|处|社|台|署|公司|集团|团|室|库|场|街道|镇|乡|庭)([(（]?(本级|机关|汇总|本部)[)）]?)?$/;

function isUnitOfCode({ code, label }: DraftRow, first: boolean): boolean {
  return (/^(\d{6}|\d{8,12})$/.test(code) || (first && /^\d{3}$/.test(code))) && OFFICE.test(fold(label));
}

function accountParents(rows: readonly DraftRow[], top: DraftRow | undefined, total: DraftRow | undefined): void {
  const byCode = new Map<string, DraftRow>();
  for (const row of rows) if (row.code !== '' && !byCode.has(row.code)) byCode.set(row.code, row);
  for (const row of rows) {
    if (row.code === '') continue;
    let parent: DraftRow | undefined;
    for (let length = row.code.length - 2; length >= 3 && !parent; length -= 2)
      parent = byCode.get(row.code.slice(0, length));
    parent ??= row === total ? undefined : top;
    if (parent !== row) row.parent = parent;
  }
}

/**
 * Units belong to the department whose code theirs begins with. Where no codes are printed, the department is the row
 * below 合计 that prints the same amounts.
 */
function unitParents(rows: readonly DraftRow[]): void {
  const total = rows.find(({ role }) => role === 'total');
  const byCode = new Map(rows.flatMap((row) => (unitCodeOf(row) === '' ? [] : [[unitCodeOf(row), row] as const])));
  const units = rows.filter((row) => row !== total);
  const whole = byCode.size === 0 && total && units.length > 1 && printsSame(total, units[0]) ? units[0] : undefined;
  for (const row of units) {
    const code = unitCodeOf(row);
    let parent: DraftRow | undefined;
    for (let length = code.length - 1; length >= 2 && !parent; length--) parent = byCode.get(code.slice(0, length));
    row.parent = parent ?? (row === whole ? total : (whole ?? total));
  }
}

/** Whether two rows print the same amounts, but for one that may be wrong. */
function printsSame(a: DraftRow, b: DraftRow): boolean {
  const amountsOf = (row: DraftRow): string[] =>
    [...row.cells.values(), ...row.loose].flatMap(({ text }) => (text === '' ? [] : [fold(text)]));
  const [own, others] = [amountsOf(a), amountsOf(b)];
  const equal = own.filter((amount, i) => others[i] === amount).length;
  return own.length === others.length && own.length > 1 && equal >= own.length - 1;
}

/**
 * Tables of no declared kind: 小计 over the rows it belongs to, 合计/总计 over the 小计 or everything. 小计 may stand beside the
 * name of whose it is; where no row says 小计, rows that print one name alone stand over those below them that print more.
 */
function genericParents(rows: readonly DraftRow[]): void {
  const words = rows.map(wordsOf);
  const total = rows.filter((_, i) => words[i].length === 1 && /^(合计|总计)$/.test(words[i][0]));
  if (total.length !== 1) return;
  const said = rows.filter((_, i) => words[i].some((word) => /小计$/.test(word)));
  const groups = new Set(said.length > 0 ? said : groupsAbove(rows, words, total[0]));
  const others = rows.filter((row) => row !== total[0]);
  // What stands above its rows begins the table.
  const before = rows[0] === total[0] || groups.has(others[0]);
  let current: DraftRow | undefined;
  for (const row of before ? others : others.reverse()) {
    if (/^其中/.test(fold(row.label))) continue;
    if (groups.has(row)) {
      row.parent = total[0];
      current = row;
    } else row.parent = current ?? total[0];
  }
}

/** Whether rows print accounts beside what they are of, the same ones again and again: no hierarchy of them. */
function listsAccounts(rows: readonly DraftRow[]): boolean {
  const codes = rows.flatMap(({ code }) => (code === '' ? [] : [code]));
  return new Set(codes).size < codes.length && rows.some(({ code, texts }) => code !== '' && texts.size > 2);
}

/** The words a row prints, folded. */
function wordsOf({ label, texts }: DraftRow): string[] {
  return [label, ...[...texts.all.values()].map(({ text }) => text)].map(fold).filter((word) => word !== '');
}

/** Rows of one name above rows of several; none where the first row is not such a one. */
function groupsAbove(
  rows: readonly DraftRow[],
  words: readonly (readonly string[])[],
  total: DraftRow,
): readonly DraftRow[] {
  const bare = rows.filter((row, i) => row !== total && words[i].length === 1);
  const first = rows[0] === total ? rows[1] : rows[0];
  const isGroup = bare[0] !== undefined && bare[0] === first && bare.length < rows.length - 1;
  return isGroup ? bare : [];
}

/** Whether a folded label is one the kind knows, on any side or on one; catch-all patterns know nothing. */
export function knowsLabel(kind: TableKind, label: string, side?: number): boolean {
  return kind.roles.some(
    (spec) => (side === undefined || spec.side === side) && !spec.label.test(ANY_WORDS) && spec.label.test(label),
  );
}

/** A label the kind knows, from its first character on: it begins a cell, however full the line above is. */
export function beginsLabel(kind: TableKind, label: string): boolean {
  return (
    /^([一二三四五六七八九十]{1,3}[、.]|\d{1,2}[、.]|\([一二三四五六七八九十\d]{1,3}\)|其中|本年|上年|年[初末终]|收入|支出|合计|总计|资产|")/.test(
      label,
    ) && knowsLabel(kind, label)
  );
}

/** Whether a kind has a role that any words may have. */
export function knowsAnyWords(kind: TableKind): boolean {
  return kind.roles.some((spec) => spec.label.test(ANY_WORDS));
}

const ANY_WORDS = '任意';

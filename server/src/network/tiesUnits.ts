import type { Entry, Figure, Project } from '../document/model';
import { fold } from '../text/fold';
import { addBetween, addFamily, type Member } from './between';
import type { NetworkBuilder, Template } from './builder';
import { figureIn } from './figures';
import type { Term } from './model';
import { className, type PartTables, type TieTable } from './tieTables';
import { projectKey } from './tiesProcurement';

/** The department's tables add up those of its units. */
export const DEPARTMENT_IS_UNITS: Template = { rule: 'department-is-units', strength: 'identity', derives: 'total' };
/** With one unit, the two are prints of the same amounts. */
export const DEPARTMENT_IS_UNIT: Template = { rule: 'department-is-units', strength: 'identity', derives: 'copy' };

/** Kinds whose rows are added up over the units. */
const ADDED = ['SZ', 'SR', 'ZC', 'CZ', 'YB', 'ZF', 'GZ', 'JB', 'SG', 'GD'];

/**
 * Adds `department = Σ units` for every cell of the tables, where the document prints all units of the department; with
 * one unit its purchases and projects too. What a unit's table has no row for is 0 there.
 */
export function addUnitTies(builder: NetworkBuilder, parts: readonly PartTables[]): void {
  const [department] = parts;
  const units = unitsOf(parts);
  if (!department || units.length === 0) return;
  const template = units.length === 1 ? DEPARTMENT_IS_UNIT : DEPARTMENT_IS_UNITS;
  for (const kind of ADDED) addTables(builder, template, kind, department, units);
  addPurchases(builder, template, department, units);
  addProjects(builder, template, department, units);
}

/** The unit parts that together make up the department, which is the first part; none where they are not all printed. */
export function unitsOf(parts: readonly PartTables[]): readonly PartTables[] {
  const [department, ...rest] = parts;
  if (department?.part.kind !== 'department') return [];
  const units = rest.filter(({ part }) => part.kind === 'unit' && part.code.startsWith(department.part.code));
  return units.length === rest.length && areAll(department, units) ? units : [];
}

/** Totals that tell whether the units make up the department. */
const WITNESSES = [
  ['SZ', 'yearIncome', 'incomeAmount'],
  ['SZ', 'incomeTotal', 'incomeAmount'],
  ['SZ', 'yearExpenditure', 'expenditureAmount'],
  ['SR', 'total', 'total'],
  ['ZC', 'total', 'total'],
  ['CZ', 'yearExpenditure', 'total'],
  ['YB', 'total', 'total'],
] as const;

/** True where 机构设置 lists as many units as are printed, or the chief totals agree, one wrong figure apart. */
function areAll(department: PartTables, units: readonly PartTables[]): boolean {
  const organisation = department.of('JG');
  if (organisation) {
    const listed = organisation.rows.filter(({ label }) => label !== '' && !/^(?:合计|总计|小计)$/.test(fold(label)));
    if (listed.length === units.length) return true;
  }
  let printed = 0;
  let agree = 0;
  for (const [kind, role, column] of WITNESSES) {
    const total = department.figure(kind, role, column)?.value;
    if (total === undefined || !units.every((unit) => unit.of(kind))) continue;
    printed++;
    if (units.reduce((sum, unit) => sum + unit.amount(kind, role, column), 0) === total) agree++;
  }
  return agree >= 3 && agree >= printed - 1;
}

function addTables(
  builder: NetworkBuilder,
  template: Template,
  kind: string,
  department: PartTables,
  units: readonly PartTables[],
): void {
  const own = department.of(kind);
  const others = units.map((unit) => unit.of(kind));
  if (!own || !others.every((table) => table !== undefined)) return;
  addRows(builder, template, rowsByKey(own), others.map(rowsByKey));
}

/** Adds the relation for every cell of every row, matched by the rows' keys. */
function addRows(
  builder: NetworkBuilder,
  template: Template,
  own: ReadonlyMap<string, Entry>,
  others: readonly ReadonlyMap<string, Entry>[],
): void {
  const members: Member[] = [];
  for (const [key, row] of own) {
    const rows = others.flatMap((other) => other.get(key) ?? []);
    if (rows.length === 0) continue;
    for (const total of row.figures) {
      const column = total.column?.id;
      if (column === undefined) continue;
      const terms = rows.flatMap((other): Term[] => {
        const figure = figureIn(other, column);
        return figure ? [{ figure, weight: 1 }] : [];
      });
      if (terms.length === rows.length) members.push({ total, terms });
    }
  }
  addFamily(builder, template, 'sum', members);
}

/** Rows by what they are matched by between parts: code, or role and label; the n-th of one name is matched with the n-th. */
function rowsByKey(table: TieTable): ReadonlyMap<string, Entry> {
  return keyed(table.rows, (row) => {
    if (row.code !== '') return row.code;
    const label = row.role === 'class' || row.side === 0 ? className(row.label) : fold(row.label);
    return `${row.side} ${row.role} ${label}`;
  });
}

function keyed(rows: readonly Entry[], keyOf: (row: Entry) => string): ReadonlyMap<string, Entry> {
  const map = new Map<string, Entry>();
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    map.set(count === 1 ? key : `${key}#${count}`, row);
  }
  return map;
}

/** 合计 of the purchases is that of the units; with one unit, every purchase is the unit's. */
function addPurchases(
  builder: NetworkBuilder,
  template: Template,
  department: PartTables,
  units: readonly PartTables[],
): void {
  const own = department.of('CG');
  const others = units.map((unit) => unit.of('CG'));
  if (!own || !others.every((table) => table !== undefined)) return;
  const purchases = (table: TieTable): ReadonlyMap<string, Entry> =>
    units.length === 1
      ? keyed(table.rows, (row) => `${row.role} ${projectKey(row.label)} ${fold(row.texts.get('item')?.text ?? '')}`)
      : keyed(
          table.rows.filter(({ role }) => role === 'total'),
          () => 'total',
        );
  const [one] = others;
  // Rows told by their order only are matched only where none is missing.
  if (units.length === 1 && one?.rows.length !== own.rows.length) return;
  addRows(builder, template, purchases(own), others.map(purchases));
}

/** The budget of each project is what the unit's form prints; forms of one name and code are matched in their order. */
function addProjects(
  builder: NetworkBuilder,
  template: Template,
  department: PartTables,
  units: readonly PartTables[],
): void {
  const own = byProject(department.part.projects);
  const others = byProject(units.flatMap(({ part }) => part.projects));
  for (const [key, projects] of own) {
    const same = others.get(key);
    if (same?.length !== projects.length) continue;
    projects.forEach((project, at) => {
      const [row] = project.table.entries;
      const [other] = same[at]?.table.entries ?? [];
      if (!row || !other) return;
      for (const total of row.figures) addCopy(builder, template, total, other);
      project.plan.forEach((total, step) => {
        const figure = same[at]?.plan[step];
        if (figure?.value !== undefined && total.value !== undefined && project.plan.length === same[at]?.plan.length)
          addBetween(builder, DEPARTMENT_IS_UNIT, 'sum', total, [{ figure, weight: 1 }]);
      });
    });
  }
}

function addCopy(builder: NetworkBuilder, template: Template, total: Figure, other: Entry): void {
  const figure = total.column && figureIn(other, total.column.id);
  if (figure) addBetween(builder, { ...template, derives: 'copy' }, 'sum', total, [{ figure, weight: 1 }]);
}

function byProject(projects: readonly Project[]): ReadonlyMap<string, readonly Project[]> {
  const map = new Map<string, Project[]>();
  for (const project of projects) {
    const key = `${fold(project.code?.text ?? '')} ${projectKey(project.formName?.text || project.name)}`;
    const known = map.get(key);
    if (known) known.push(project);
    else map.set(key, [project]);
  }
  return map;
}

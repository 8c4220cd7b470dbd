import type { Entry, Figure, Project } from '../document/model';
import { fold } from '../text/fold';
import { addBetween } from './between';
import type { NetworkBuilder, Template } from './builder';
import { figureIn } from './figures';
import type { PartTables, TieTable } from './tieTables';

/** The 预算资金 a procurement table prints for a project is the project's 预算数. */
export const PROCUREMENT_PROJECT: Template = {
  rule: 'procurement-project-budget',
  strength: 'identity',
  derives: 'copy',
};

/** The same where the text names no unit and the order of the forms tells it. */
export const PROCUREMENT_BY_ORDER: Template = { ...PROCUREMENT_PROJECT, strength: 'expected' };

/**
 * Adds `预算资金 = 预算数` for the first purchase of every project that has a form in the same part, matched by unit and
 * name. Where several forms bear one name, the unit is told by the form, or else by the order of the units.
 */
export function addProcurementTies(builder: NetworkBuilder, tables: PartTables): void {
  const table = tables.of('CG');
  if (!table) return;
  const forms = formsByName(tables.part.projects);
  const seen = new Set<string>();
  const byOrder: Pair[] = [];
  const order = unitsOf(tables, table);
  for (const row of table.rows) {
    const total = figureIn(row, 'projectBudget');
    const name = projectKey(row.label);
    if (total?.value === undefined || name === '') continue;
    const unit = unitOf(row);
    const key = `${unit} ${name}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const same = forms.get(name) ?? [];
    const budget = budgetOf(same, unit);
    if (budget) addBetween(builder, PROCUREMENT_PROJECT, 'sum', total, [{ figure: budget, weight: 1 }]);
    else if (same.length > 1 && same.length === order.length && same.every((form) => form.unit === '')) {
      const guess = budgetIn(same[order.indexOf(unit)]);
      if (guess) byOrder.push({ total, budget: guess });
    }
  }
  addByOrder(builder, byOrder);
}

/** A project's 预算资金 and the 预算数 of the form that the order of the units gives it. */
interface Pair {
  readonly total: Figure;
  readonly budget: Figure;
}

/** The order is believed where more pairs agree than differ, and at most one differs. */
function addByOrder(builder: NetworkBuilder, pairs: readonly Pair[]): void {
  const differing = pairs.filter(({ total, budget }) => total.value !== budget.value).length;
  if (differing > 1 || pairs.length < 2 * differing) return;
  for (const { total, budget } of pairs)
    addBetween(builder, PROCUREMENT_BY_ORDER, 'sum', total, [{ figure: budget, weight: 1 }]);
}

/** The units in their order: as 机构设置 lists them, or else as the purchases do. */
function unitsOf(tables: PartTables, purchases: TieTable): readonly string[] {
  const listed = tables.of('JG')?.rows.map(({ label }) => fold(label)) ?? [];
  if (listed.length > 0) return listed;
  return purchases.rows.filter(({ role }) => role === 'unitSubtotal').map((row) => unitName(row));
}

/** A project's name for comparing: widths and brackets folded, spaces and brackets left out. */
export function projectKey(name: string): string {
  return fold(name).replace(/[[\]()《》<>"'、,.\-_:;]/g, '');
}

function formsByName(projects: readonly Project[]): ReadonlyMap<string, readonly Project[]> {
  const forms = new Map<string, Project[]>();
  for (const project of projects) {
    const name = projectKey(project.formName?.text || project.name);
    const known = forms.get(name);
    if (known) known.push(project);
    else forms.set(name, [project]);
  }
  return forms;
}

/** The unit whose 小计 a purchase belongs to, for comparing. */
function unitOf(row: Entry): string {
  const parent = row.parent;
  return parent?.role === 'unitSubtotal' ? unitName(parent) : '';
}

function unitName(row: Entry): string {
  return fold(row.label).replace(/小计$/, '');
}

function budgetOf(forms: readonly Project[], unit: string): Figure | undefined {
  // One form of this name, or one of this name and unit.
  const own = forms.length > 1 && unit !== '' ? forms.filter((form) => fold(form.unit).endsWith(unit)) : forms;
  return own.length === 1 ? budgetIn(own[0]) : undefined;
}

function budgetIn(form: Project | undefined): Figure | undefined {
  const entry = form?.table.entries[0];
  const figure = entry && figureIn(entry, 'budget');
  return figure?.value === undefined ? undefined : figure;
}

import type { Figure, Part } from '../document/model';
import { fold } from '../text/fold';
import type { NetworkBuilder, Template } from './builder';
import type { Term } from './model';
import { figureIn } from './figures';
import type { TextRounding } from './statementRounding';
import type { TextTables } from './statementTables';
import type { Stated } from './statementsOf';
import { addText } from './statementText';

/** A project named in the text has the budget of its form. */
export const TEXT_PROJECT: Template = { rule: 'text-project-budget', strength: 'expected', derives: 'copy' };
/** Projects listed under 项目支出 together are at most all of it. */
export const TEXT_PROJECTS: Template = { rule: 'text-projects-within', strength: 'expected', derives: 'none' };

/** More amounts than this are no list of projects. */
const LISTED = 60;

/**
 * Projects the text names as their forms do, with their budgets; several forms of one name are added up. What is listed
 * under 项目支出 together is at most all of it.
 */
export function addProjects(builder: NetworkBuilder, stated: Stated, tables: TextTables, rounding: TextRounding): void {
  const budgets = projectBudgets(tables.part);
  for (const passage of stated.byPassage()) {
    let whole: Figure | undefined;
    const listed: Figure[] = [];
    for (const { figure, matter, kind, name, inReason, depth } of passage) {
      if (matter && kind === 'amount' && listed.length === 0) whole = matter.id === 'project' ? figure : undefined;
      if (!figure || matter || kind !== 'amount' || !inReason) continue;
      if (whole && depth === 0) listed.push(figure);
      const terms = budgets.get(projectName(name));
      if (terms && !isWithCarryOver(figure, terms, tables.part))
        addText(builder, TEXT_PROJECT, 'sum', figure, terms, rounding.of(figure, terms));
    }
    const [first, ...others] = listed;
    if (!whole || !first || listed.length > LISTED) continue;
    const terms = [{ figure: whole, weight: 1 }, ...others.map((figure) => ({ figure, weight: -1 }))];
    addText(builder, TEXT_PROJECTS, 'atMost', first, terms, rounding.of(first, terms));
  }
}

/** Whether an amount is a project's budget with that of another project of an earlier year, which goes on. */
function isWithCarryOver({ value = 0 }: Figure, terms: readonly Term[], { projects, year = 0 }: Part): boolean {
  const rest = value - terms.reduce((sum, { figure }) => sum + (figure.value ?? 0), 0);
  if (rest <= 0) return false;
  return projects.some(({ table, code, name }) => {
    const [entry] = table.entries;
    const begun = Number(`20${(code?.text ?? '').slice(6, 8)}`);
    const earlier = (begun > 2000 && begun < year) || /结转/.test(name);
    return earlier && entry !== undefined && figureIn(entry, 'budget')?.value === rest;
  });
}

function projectBudgets(part: Part): ReadonlyMap<string, readonly Term[] | undefined> {
  const budgets = new Map<string, Term[] | undefined>();
  for (const project of part.projects) {
    if (project.number === '') continue;
    const name = projectName(project.name);
    const cell = project.table.entries[0] && figureIn(project.table.entries[0], 'budget');
    const known = budgets.get(name);
    if (!cell || cell.value === undefined || cell.assumed) budgets.set(name, undefined);
    else if (known) known.push({ figure: cell, weight: 1 });
    else if (!budgets.has(name)) budgets.set(name, [{ figure: cell, weight: 1 }]);
  }
  return budgets;
}

function projectName(name: string): string {
  // 及, 和 and 与 are taken for one another by whoever retypes a name.
  return fold(name)
    .replace(/["']/g, '')
    .replace(/[及和]/g, '与')
    .replace(/项目$/, '');
}

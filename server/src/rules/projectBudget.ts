import type { Figure, Part, Project } from '../document/model';
import { figureIn } from '../network/figures';
import { projectKey } from '../network/tiesProcurement';

/** How much money a project has, and where that is printed. */
export interface ProjectBudget {
  readonly figure: Figure;
  /** 分 */
  readonly amount: number;
  /** `form`: its 绩效目标表 (预算数); `procurement`: the procurement table (预算资金), where the form prints none. */
  readonly from: 'form' | 'procurement';
}

/** 预算数 of a form, or the sum over all its years where it prints no other, where it is printed and its place is certain. */
export function formBudget(project: Project): ProjectBudget | undefined {
  const entry = project.table.entries[0];
  return entry && (budgetAt(figureIn(entry, 'budget'), 'form') ?? budgetAt(figureIn(entry, 'termBudget'), 'form'));
}

/** Finds the budgets of projects; procurement tables are looked through once, and only where a form has none. */
export function projectBudgets(): (project: Project) => ProjectBudget | undefined {
  const known = new Map<Part, ReadonlyMap<string, ProjectBudget>>();
  return (project) => {
    const own = formBudget(project);
    // A form with a budget line that cannot be read has a budget all the same.
    if (own || project.table.entries.some(({ figures }) => figures.length > 0)) return own;
    const { part } = project.table;
    let purchases = known.get(part);
    if (!purchases) known.set(part, (purchases = purchaseBudgets(part)));
    return purchases.get(nameOf(project));
  };
}

/** 预算资金 by project, where one form has the name and all purchases print the same amount. */
function purchaseBudgets(part: Part): ReadonlyMap<string, ProjectBudget> {
  const forms = new Map<string, number>();
  for (const project of part.projects) forms.set(nameOf(project), (forms.get(nameOf(project)) ?? 0) + 1);
  const found = new Map<string, ProjectBudget>();
  const different = new Set<string>();
  for (const table of part.tables) {
    if (table.kind?.id !== 'CG') continue;
    for (const entry of table.entries) {
      const name = projectKey(entry.label);
      if (forms.get(name) !== 1) continue;
      const budget = budgetAt(figureIn(entry, 'projectBudget'), 'procurement');
      if (!budget) continue;
      const other = found.get(name);
      if (other && other.amount !== budget.amount) different.add(name);
      else if (!other) found.set(name, budget);
    }
  }
  for (const name of different) found.delete(name);
  return found;
}

function nameOf(project: Project): string {
  return projectKey(project.formName?.text || project.name);
}

function budgetAt(figure: Figure | undefined, from: ProjectBudget['from']): ProjectBudget | undefined {
  return figure?.value === undefined || figure.assumed ? undefined : { figure, amount: figure.value, from };
}

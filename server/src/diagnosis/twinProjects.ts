import type { Figure, Project } from '../document/model';
import { memoised } from '../text/memo';

/**
 * Amounts that projects of the same 项目编码 print, each for its own unit. They are equal often enough to rank figures
 * that may be wrong, and too seldom to report one.
 */
export class TwinProjects {
  private readonly lots: readonly (readonly Figure[])[];

  constructor(...lots: readonly (readonly Figure[])[]) {
    this.lots = lots;
  }

  /** True where another project of the figure's code prints `value`. */
  print(figure: Figure, value: number): boolean {
    const project = figure.entry?.table.project;
    const code = project?.code?.text ?? '';
    if (!project || code === '') return false;
    return this.lots.some((lot) => {
      for (const [other, amounts] of projectsByCode(lot).get(code) ?? [])
        if (other !== project && amounts.has(value)) return true;
      return false;
    });
  }
}

/** The amounts of each project, by code. */
const projectsByCode = memoised((figures: readonly Figure[]) => {
  const byCode = new Map<string, Map<Project, Set<number>>>();
  for (const { entry, value, kind } of figures) {
    const project = entry?.table.project;
    const code = project?.code?.text ?? '';
    if (!project || code === '' || value === undefined || kind !== 'money') continue;
    let projects = byCode.get(code);
    if (!projects) byCode.set(code, (projects = new Map()));
    const amounts = projects.get(project);
    if (amounts) amounts.add(value);
    else projects.set(project, new Set([value]));
  }
  return byCode;
});

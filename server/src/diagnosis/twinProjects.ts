import type { Figure, Project } from '../document/model';

/**
 * Amounts that projects of the same 项目编码 print, each for its own unit. They are equal often enough to rank figures
 * that may be wrong, and too seldom to report one.
 */
export class TwinProjects {
  private readonly byCode = new Map<string, Map<Project, Set<number>>>();

  constructor(figures: readonly Figure[]) {
    for (const { entry, value, kind } of figures) {
      const project = entry?.table.project;
      const code = project?.code?.text ?? '';
      if (!project || code === '' || value === undefined || kind !== 'money') continue;
      let projects = this.byCode.get(code);
      if (!projects) this.byCode.set(code, (projects = new Map()));
      const amounts = projects.get(project);
      if (amounts) amounts.add(value);
      else projects.set(project, new Set([value]));
    }
  }

  /** True where another project of the figure's code prints `value`. */
  print(figure: Figure, value: number): boolean {
    const project = figure.entry?.table.project;
    const projects = project && this.byCode.get(project.code?.text ?? '');
    if (!projects || projects.size < 2) return false;
    for (const [other, amounts] of projects) if (other !== project && amounts.has(value)) return true;
    return false;
  }
}

import type { Figure, Project } from '../document/model';

const UNITS: Readonly<Record<string, number>> = { 元: 1e2, 万: 1e6, 万元: 1e6, 亿元: 1e10 };

/**
 * Amounts a project's own indicators name: a ceiling of its cost, or a monthly cost, which times 12 is its budget. They
 * agree with the budget often enough to rank figures that may be wrong, and too seldom to report one.
 */
export class ProjectVotes {
  private readonly known = new Map<Project, ReadonlySet<number>>();

  /** True where an indicator of the figure's project names `value` (分). */
  has(figure: Figure, value: number): boolean {
    const project = figure.entry?.table.project;
    if (!project) return false;
    let amounts = this.known.get(project);
    if (!amounts) this.known.set(project, (amounts = amountsOf(project)));
    return amounts.has(value);
  }
}

function amountsOf(project: Project): ReadonlySet<number> {
  const amounts = new Set<number>();
  let sum = 0;
  for (const { value, level1, level2 } of project.indicators) {
    // Other amounts are volumes of funds and the like.
    if (!level1.includes('成本') && !level2.includes('成本')) continue;
    const match = /(\d+)(?:\.(\d{1,6}))?\s?(亿元|万元|元|万)(\/.)?/.exec(value?.text ?? '');
    if (!match) continue;
    const [, whole = '', fraction = '', unit = '', per] = match;
    const fen = (Number(whole + fraction) * (UNITS[unit] ?? 0)) / 10 ** fraction.length;
    if (!Number.isSafeInteger(fen)) continue;
    // What one of many costs says nothing of the whole: ≤2000元/次.
    if (per === '/月') amounts.add(fen * 12);
    else if (per === undefined) {
      amounts.add(fen);
      sum += fen;
    }
  }
  if (sum > 0) amounts.add(sum);
  return amounts;
}

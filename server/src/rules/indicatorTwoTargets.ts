import type { Disclosure, Indicator, Part, Project } from '../document/model';
import type { Finding } from '../findings/model';
import { fold } from '../text/fold';
import { indicatorKey, indicatorPlace } from './indicatorPlace';
import { valueOf } from './indicators';
import { finding, type RuleContext } from './rule';

/**
 * The department and its unit print one project (same code and name, same 预算数) with different targets for one
 * indicator. Compared where one unit alone has the project and each side has the indicator once; sets of indicators may
 * differ.
 */
export function indicatorTwoTargets({ document }: RuleContext): readonly Finding[] {
  const departments = document.parts.filter(({ kind }) => kind === 'department');
  const units = document.parts.filter(({ kind }) => kind === 'unit');
  const byKey = new Map<string, Project[]>();
  for (const { projects } of units)
    for (const project of projects) {
      const key = projectKey(project);
      if (key === undefined) continue;
      byKey.set(key, [...(byKey.get(key) ?? []), project]);
    }
  return departments.flatMap((department) => {
    const own = onlyOnes(department);
    return [...own].flatMap(([key, project]) => {
      const [unit, ...others] = byKey.get(key) ?? [];
      return unit && others.length === 0 ? compare(document, project, unit) : [];
    });
  });
}

/** Projects of the department by key, those it prints more than once left out. */
function onlyOnes({ projects }: Part): Map<string, Project> {
  const counts = new Map<string, number>();
  for (const project of projects) {
    const key = projectKey(project);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Map(
    projects.flatMap((project) => {
      const key = projectKey(project);
      return key !== undefined && counts.get(key) === 1 ? [[key, project] as const] : [];
    }),
  );
}

function projectKey({ code, name, table }: Project): string | undefined {
  const budget = table.entries[0]?.figures.find(({ column }) => column?.id === 'budget')?.value;
  return code ? `${code.text}/${fold(name)}/${budget ?? ''}` : undefined;
}

function compare(document: Disclosure, department: Project, unit: Project): Finding[] {
  const theirs = single(unit.indicators);
  return [...single(department.indicators)].flatMap(([key, indicator]) => {
    const other = theirs.get(key);
    const span = indicator.value?.spans[0];
    const otherSpan = other?.value?.spans[0];
    if (!other?.value || !indicator.value || !span || !otherSpan) return [];
    if (fold(other.value.text) === fold(indicator.value.text)) return [];
    // Only values read as such: the cells of collapsed text may be cut anywhere.
    if (!isTarget(indicator.value.text) || !isTarget(other.value.text)) return [];
    const place = indicatorPlace(document, indicator);
    return [
      finding({
        rule: 'indicator-two-targets',
        severity: 'warning',
        subject: indicatorKey(indicator),
        message: {
          'zh-cn': `${place['zh-cn']}：部门指标值为“${indicator.value.text}”，单位同一指标为“${other.value.text}”`,
          en: `${place.en}: the department’s target is “${indicator.value.text}”, the unit’s “${other.value.text}”`,
        },
        span,
        related: [{ span: otherSpan, message: indicatorPlace(document, other) }],
      }),
    ];
  });
}

function isTarget(text: string): boolean {
  const value = valueOf(text);
  return (value.kind === 'numeric' || value.kind === 'duration') && value.unit !== undefined;
}

/** Indicators by class, name and description, those that come more than once left out. */
function single(indicators: readonly Indicator[]): Map<string, Indicator> {
  const found = new Map<string, Indicator | undefined>();
  for (const indicator of indicators) {
    const { level2, name, description } = indicator;
    const key = [level2, name.text, description?.text ?? ''].map(fold).join('/');
    found.set(key, found.has(key) ? undefined : indicator);
  }
  return new Map([...found].flatMap(([key, indicator]) => (indicator ? [[key, indicator] as const] : [])));
}

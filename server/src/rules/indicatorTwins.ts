import { bareIndicatorName, indicatorGroup } from '../catalogue/taxonomy';
import type { Disclosure, Indicator, Part, Project } from '../document/model';
import { fold } from '../text/fold';
import { valueOf } from './indicators';
import { Memo } from '../text/memo';

/** One indicator, by name and description, that the forms of a document put under two 二级指标. */
export interface TwoClasses {
  /** The one that stands apart: the minority, the one in doubt, or only the first of the rarer class. */
  readonly indicator: Indicator;
  /** Those of the other class, in reading order. */
  readonly twins: readonly Indicator[];
  /** The 二级指标 the twins stand under, without 指标. */
  readonly right: string;
  /** Why `indicator` is taken for misplaced; `undefined` where that cannot be told. */
  readonly reason: 'majority' | 'missing' | 'share' | undefined;
}

/** So many projects against one are a clear majority. */
const CLEAR = 3;
/** Names and descriptions shorter than this together are too general to be the same thing. */
const SHORTEST = 6;
const NOTHING = /^(不涉及|无|\/|-+|不适用|暂无)/;

const known = new Memo<Disclosure, readonly TwoClasses[]>();

/** The indicators that stand under two 二级指标, one entry for each name; computed once per document. */
export function indicatorsOfTwoClasses(document: Disclosure): readonly TwoClasses[] {
  let found = known.get(document);
  if (!found) known.set(document, (found = findTwoClasses(document)));
  return found;
}

/** The indicators taken for misplaced, by themselves. */
export function misplacedIndicators(document: Disclosure): ReadonlyMap<Indicator, TwoClasses> {
  return new Map(
    indicatorsOfTwoClasses(document).flatMap((each) =>
      each.reason === undefined ? [] : [[each.indicator, each] as const],
    ),
  );
}

/** The class of a 二级指标: one name for its aliases, and one for all costs. */
export function classOf({ level1, level2 }: Indicator): string {
  const name = indicatorGroup(level2)?.zh ?? bareIndicatorName(level2);
  return name.endsWith('成本') || bareIndicatorName(level1) === '成本' ? '成本' : name;
}

function findTwoClasses(document: Disclosure): readonly TwoClasses[] {
  const groups = new Map<string, Indicator[]>();
  for (const { projects } of document.parts)
    for (const { indicators } of projects)
      for (const indicator of indicators) {
        const { name, description, level2 } = indicator;
        if (level2 === '' || !description || description.text === '') continue;
        // In collapsed text only the two together are certain.
        const key = fold(name.text + description.text);
        if (key.length < SHORTEST || NOTHING.test(key)) continue;
        const group = groups.get(key);
        if (group) group.push(indicator);
        else groups.set(key, [indicator]);
      }
  return [...groups.values()].flatMap((group) => compare(withoutDoubles(group)));
}

/** Indicators whose own form has the same one twice are told as duplicates. */
function withoutDoubles(group: readonly Indicator[]): readonly Indicator[] {
  if (group.length < 2) return group;
  const counts = new Map<Project, number>();
  for (const { project } of group) counts.set(project, (counts.get(project) ?? 0) + 1);
  return group.filter(({ project }) => counts.get(project) === 1);
}

function compare(group: readonly Indicator[]): readonly TwoClasses[] {
  if (group.length < 2) return [];
  const byClass = new Map<string, Indicator[]>();
  for (const indicator of group) {
    const name = classOf(indicator);
    byClass.set(name, [...(byClass.get(name) ?? []), indicator]);
  }
  if (byClass.size !== 2) return [];
  const [a, b] = [...byClass.values()] as [Indicator[], Indicator[]];
  const [rare, usual] = votes(a) < votes(b) ? [a, b] : [b, a];
  const told = (own: Indicator[], others: Indicator[], reason: TwoClasses['reason']): readonly TwoClasses[] => {
    const [indicator] = own;
    const [twin] = others;
    return indicator && twin ? [{ indicator, twins: others, right: classOf(twin), reason }] : [];
  };
  if (votes(rare) === 1 && votes(usual) >= CLEAR) return told(rare, usual, 'majority');
  for (const [own, others] of [
    [rare, usual],
    [usual, rare],
  ] as const) {
    if (votes(own) !== 1) continue;
    const right = others[0] ? classOf(others[0]) : '';
    if (own.every((indicator) => isNeeded(indicator, right))) return told(own, others, 'missing');
    if (right === '质量' && own.every((indicator) => classOf(indicator) === '数量' && isShare(indicator)))
      return told(own, others, 'share');
  }
  return told(rare, usual, undefined);
}

/** Forms of the part that has most of them: the department and its units print one project twice. */
function votes(indicators: readonly Indicator[]): number {
  const counts = new Map<Part, number>();
  for (const { project } of indicators) counts.set(project.table.part, (counts.get(project.table.part) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** The form has none of the class the twin stands under, and more than this one of its own. */
function isNeeded(indicator: Indicator, right: string): boolean {
  const own = classOf(indicator);
  const all = indicator.project.indicators.map(classOf);
  return !all.includes(right) && all.filter((name) => name === own).length > 1;
}

function isShare({ value }: Indicator): boolean {
  const read = value && valueOf(value.text);
  return read?.kind === 'numeric' && read.unit?.text === '%';
}

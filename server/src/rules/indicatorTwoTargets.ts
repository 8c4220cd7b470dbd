import type { Disclosure, Indicator, Part, Project } from '../document/model';
import type { Finding, Fix, Wording } from '../findings/model';
import { showAmount } from '../network/amount';
import { fold } from '../text/fold';
import { costOf, isCeiling } from './indicatorCost';
import { indicatorKey, indicatorPlace } from './indicatorPlace';
import { editsOf } from './indicatorSpan';
import { classOf } from './indicatorTwins';
import { valueOf } from './indicators';
import { formBudget } from './projectBudget';
import { finding, type RuleContext } from './rule';

/**
 * The department and its unit print one project (same code and name, same 预算数) with different targets for one
 * indicator, or put it under two 二级指标 and give a number on one side and words on the other. Compared where one unit
 * alone has the project and each side has the indicator once; sets of indicators may differ. Of two cost ceilings it is
 * said which agrees with the budget.
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
  const owns = single(department.indicators, nameAndDescription);
  const theirs = single(unit.indicators, nameAndDescription);
  const theirNames = single(unit.indicators, nameOnly);
  const ownNames = single(department.indicators, nameOnly);
  return department.indicators.flatMap((indicator): Finding[] => {
    const key = nameAndDescription(indicator);
    const alike = theirs.get(key);
    if (alike && owns.get(key) === indicator) return differentValues(document, indicator, alike) ?? [];
    const named = theirNames.get(nameOnly(indicator));
    if (!named || ownNames.get(nameOnly(indicator)) !== indicator) return [];
    return differentKinds(document, indicator, named) ?? [];
  });
}

/** Same name, same description: two values that are both targets, or any two where the cells are certain. */
function differentValues(document: Disclosure, own: Indicator, other: Indicator): Finding[] | undefined {
  const { value } = own;
  const theirs = other.value;
  if (!value?.spans[0] || !theirs?.spans[0] || fold(value.text) === fold(theirs.text)) return undefined;
  const certain = own.project.cellsKnown && other.project.cellsKnown;
  // The cells of collapsed text may be cut anywhere: only values read as such are compared there.
  if (!certain && (!isTarget(value.text) || !isTarget(theirs.text))) return undefined;
  const said: Wording = {
    'zh-cn': `部门指标值为“${value.text}”，单位同一指标为“${theirs.text}”`,
    en: `the department’s target is “${value.text}”, the unit’s “${theirs.text}”`,
  };
  const judged = judge(own, other);
  const [wrong, right] = judged?.wrong === other ? [other, own] : [own, other];
  const fixes = judged ? [adopt(wrong, right, true)] : [adopt(own, other, false), adopt(other, own, false)];
  return [
    told(
      document,
      wrong,
      right,
      {
        'zh-cn': said['zh-cn'] + classes(own, other)['zh-cn'] + (judged?.words['zh-cn'] ?? ''),
        en: said.en + classes(own, other).en + (judged?.words.en ?? ''),
      },
      fixes.flat(),
    ),
  ];
}

/** Same name only, under two 二级指标: a number on one side, words on the other. */
function differentKinds(document: Disclosure, own: Indicator, other: Indicator): Finding[] | undefined {
  const numbers = [own, other].map(({ value }) => value !== undefined && isTarget(value.text));
  if (numbers[0] === numbers[1] || classOf(own) === classOf(other) || !own.level2 || !other.level2) return undefined;
  const number = numbers[0] ? own : other;
  const text = number.value?.text ?? '';
  // Words that hold the number are a cell that was not told apart.
  const words = numbers[0] ? other : own;
  const inWords = fold((words.description?.text ?? '') + (words.value?.text ?? ''));
  if (inWords === '' || inWords.includes(fold(text))) return undefined;
  const place = (indicator: Indicator): string => `${classOf(indicator)}指标`;
  return [
    told(document, own, other, {
      'zh-cn': numbers[0]
        ? `部门列为${place(own)}，指标值“${text}”；单位同一指标列为${place(other)}，以文字取值`
        : `部门列为${place(own)}，以文字取值；单位同一指标列为${place(other)}，指标值“${text}”`,
      en:
        `the department and its unit put it under ${classOf(own)} and ${classOf(other)}, ` +
        `${numbers[0] ? 'the department' : 'the unit'} with the target “${text}”, the other in words`,
    }),
  ];
}

function told(
  document: Disclosure,
  at: Indicator,
  other: Indicator,
  words: Wording,
  fixes: readonly Fix[] = [],
): Finding {
  const place = indicatorPlace(document, at);
  const span = at.value?.spans[0] ?? at.name.spans[0] ?? at.project.titleSpan;
  const otherSpan = other.value?.spans[0] ?? other.name.spans[0] ?? other.project.titleSpan;
  return finding({
    rule: 'indicator-two-targets',
    severity: 'warning',
    subject: indicatorKey(at),
    message: { 'zh-cn': `${place['zh-cn']}：${words['zh-cn']}`, en: `${place.en}: ${words.en}` },
    span,
    related: [{ span: otherSpan, message: indicatorPlace(document, other) }],
    fixes,
  });
}

function classes(own: Indicator, other: Indicator): Wording {
  if (classOf(own) === classOf(other)) return { 'zh-cn': '', en: '' };
  return {
    'zh-cn': `（部门列为${classOf(own)}指标，单位列为${classOf(other)}指标）`,
    en: ` (under ${classOf(own)} and under ${classOf(other)})`,
  };
}

/** Which of two cost ceilings agrees with the project's budget, where one does and the other does not. */
function judge(own: Indicator, other: Indicator): { wrong: Indicator; words: Wording } | undefined {
  const sides = ([own, other] as const).map((indicator) => {
    const cost = indicator.value && costOf(indicator, valueOf(indicator.value.text));
    const budget = formBudget(indicator.project);
    return cost && budget && isCeiling(cost) ? { indicator, cost, budget } : undefined;
  });
  const [a, b] = sides;
  if (!a || !b) return undefined;
  const right = [a, b].find(({ cost, budget }) => cost.amount === budget.amount);
  const wrong = right === a ? b : a;
  if (!right || wrong.cost.amount === wrong.budget.amount) return undefined;
  const unit = wrong.budget.figure.unit;
  const own_ = `${showAmount(right.budget.amount, unit, 2)}${unit}`;
  const over = `${showAmount(Math.abs(wrong.cost.amount - wrong.budget.amount), unit, 2)}${unit}`;
  const isOwn = wrong.indicator === own;
  const [wrongZh, rightZh] = isOwn ? ['部门', '单位'] : ['单位', '部门'];
  const [wrongEn, rightEn] = isOwn ? ['department’s', 'unit’s'] : ['unit’s', 'department’s'];
  const above = wrong.cost.amount > wrong.budget.amount;
  return {
    wrong: wrong.indicator,
    words: {
      'zh-cn': `；预算数为 ${own_}，${rightZh}的与之相符，${wrongZh}的${above ? '高出' : '少'} ${over}`,
      en: `; the budget is ${own_}: the ${rightEn} agrees with it, the ${wrongEn} is ${over} ${above ? 'above' : 'below'} it`,
    },
  };
}

/** The fix that writes the other side's value. */
function adopt(at: Indicator, from: Indicator, preferred: boolean): readonly Fix[] {
  const { value } = at;
  const text = from.value?.text;
  if (!value || text === undefined) return [];
  const edits = editsOf(value, 0, value.text.length, text);
  return edits ? [{ title: { 'zh-cn': `改为“${text}”`, en: `Change to “${text}”` }, edits, preferred }] : [];
}

function isTarget(text: string): boolean {
  const value = valueOf(text);
  return (value.kind === 'numeric' || value.kind === 'duration') && value.unit !== undefined;
}

const nameAndDescription = ({ name, description }: Indicator): string =>
  `${fold(name.text)}/${fold(description?.text ?? '')}`;
const nameOnly = ({ name }: Indicator): string => fold(name.text);

/** Indicators by a key, those whose key comes more than once left out. */
function single(indicators: readonly Indicator[], keyOf: (indicator: Indicator) => string): Map<string, Indicator> {
  const found = new Map<string, Indicator | undefined>();
  for (const indicator of indicators) {
    const key = keyOf(indicator);
    found.set(key, found.has(key) ? undefined : indicator);
  }
  return new Map([...found].flatMap(([key, indicator]) => (indicator ? [[key, indicator] as const] : [])));
}

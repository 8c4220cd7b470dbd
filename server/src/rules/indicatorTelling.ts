import { piecesOf } from '../document/cells';
import type { Disclosure, Project } from '../document/model';
import { listed } from '../findings/listed';
import type { Finding, Fix, TextEdit, Wording } from '../findings/model';
import type { Span } from '../text/span';
import { fold } from '../text/fold';
import { indicatorKey, indicatorPlace } from './indicatorPlace';
import type { IndicatorProblem, ReadIndicator, ValueFix } from './indicatorProblem';
import { editsOf } from './indicatorSpan';
import { formPlace, shorten } from './place';
import { Memo } from '../text/memo';

/** A value and what is wrong with it. */
export interface Found {
  readonly problem: IndicatorProblem;
  readonly read: ReadIndicator;
}

/** Rules whose problems in one form are one habit: told once per form, and (`byName`) once per name of several forms. */
const HABITS: ReadonlyMap<string, { readonly byName: boolean; readonly zh: string; readonly en: string }> = new Map([
  ['indicator-wan', { byName: false, zh: '的计量单位“万”应为“万元”', en: 'read 万 where 万元 is meant' }],
  ['indicator-missing-unit', { byName: true, zh: '缺少计量单位', en: 'have no unit' }],
]);

/** The findings of problems given in reading order. */
export function tellProblems(document: Disclosure, found: readonly Found[]): Finding[] {
  const told = new Set<Found>();
  const seen = new Map<string, number>();
  return found.flatMap((each): Finding[] => {
    if (told.has(each)) return [];
    const group = groupOf(each, found, told);
    for (const member of group) told.add(member);
    const name = group.length === 1 ? indicatorKey(each.read.indicator) : `${indicatorKey(each.read.indicator)}+`;
    const key = `${each.problem.rule}:${name}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const id = count === 1 ? key : `${key}#${count}`;
    return [group.length === 1 ? single(document, each, id) : together(document, group, id)];
  });
}

/** The problems told together with one: those of its form, else those of its name in forms that have no other. */
function groupOf(each: Found, found: readonly Found[], told: ReadonlySet<Found>): readonly Found[] {
  const { rule } = each.problem;
  const habit = HABITS.get(rule);
  if (!habit) return [each];
  const own = perForm(found, rule);
  const inForm = own.get(each.read.indicator.project) ?? [];
  if (inForm.length > 1) return inForm;
  if (!habit.byName) return [each];
  const name = fold(each.read.indicator.name.text);
  return [...own.values()].flatMap((group) => {
    const [only] = group;
    return only && group.length === 1 && !told.has(only) && fold(only.read.indicator.name.text) === name ? [only] : [];
  });
}

const forms = new Memo<readonly Found[], Map<string, Map<Project, Found[]>>>();

/** Problems of one rule by form, sorted once for all. */
function perForm(found: readonly Found[], rule: string): ReadonlyMap<Project, readonly Found[]> {
  let rules = forms.get(found);
  if (!rules) {
    rules = new Map();
    for (const each of found) {
      const ofRule = rules.get(each.problem.rule) ?? new Map<Project, Found[]>();
      rules.set(each.problem.rule, ofRule);
      const { project } = each.read.indicator;
      ofRule.set(project, [...(ofRule.get(project) ?? []), each]);
    }
    forms.set(found, rules);
  }
  return rules.get(rule) ?? new Map();
}

function single(document: Disclosure, found: Found, id: string): Finding {
  const { problem, read } = found;
  const place = indicatorPlace(document, read.indicator);
  return {
    id,
    rule: problem.rule,
    severity: problem.severity ?? 'warning',
    message: {
      'zh-cn': `${place['zh-cn']}：${problem.message['zh-cn']}`,
      en: `${place.en}: ${problem.message.en}`,
    },
    span: spanOf(found),
    related: [],
    fixes: problem.fixes.flatMap((fix): Fix[] => {
      const edits = editsFor(read, fix);
      return edits ? [{ title: fix.title, edits, preferred: fix.preferred }] : [];
    }),
  };
}

/** Values named one by one in a message. */
const NAMED = 4;

function together(document: Disclosure, group: readonly Found[], id: string): Finding {
  const [first] = group as readonly [Found];
  const { rule } = first.problem;
  const habit = HABITS.get(rule) ?? { zh: '', en: '' };
  const { project, name } = first.read.indicator;
  const isForm = group.every(({ read }) => read.indicator.project === project);
  const place: Wording = isForm
    ? formPlace(document, project)
    : {
        'zh-cn': `${group.length} 个项目的指标“${shorten(name.text)}”`,
        en: `indicator “${shorten(name.text)}” of ${group.length} projects`,
      };
  const values = group.slice(0, NAMED).map(({ problem, read }) => {
    const units = problem.units && problem.units.length > 0 ? `（${problem.units.join('或')}）` : '';
    return `${isForm ? shorten(read.indicator.name.text) : ''}“${read.cell.text}”${units}`;
  });
  const { related, note } = listed(
    group.slice(1).map((found) => ({ span: spanOf(found), message: indicatorPlace(document, found.read.indicator) })),
  );
  const more = group.length > NAMED;
  return {
    id,
    rule,
    severity: first.problem.severity ?? 'warning',
    message: {
      'zh-cn': `${place['zh-cn']}：${group.length} 个指标值${habit.zh}：${values.join('、')}${more ? '等' : ''}${note['zh-cn']}`,
      en: `${place.en}: ${group.length} values ${habit.en}: ${values.join(', ')}${more ? ' …' : ''}${note.en}`,
    },
    span: spanOf(first),
    related,
    fixes: fixTogether(group),
  };
}

/** One fix for all values whose own fix is clear; preferred where that is all of them. */
function fixTogether(group: readonly Found[]): readonly Fix[] {
  const edits: TextEdit[] = [];
  let count = 0;
  for (const { problem, read } of group) {
    const clear = problem.fixes.find(({ preferred }) => preferred);
    const own = clear && editsFor(read, clear);
    if (!own) continue;
    edits.push(...own);
    count++;
  }
  if (count === 0) return [];
  const all = count === group.length;
  return [
    {
      title: {
        'zh-cn': all ? `补全 ${count} 处计量单位` : `补全其中 ${count} 处能确定的计量单位`,
        en: all ? `Complete the unit in ${count} places` : `Complete the unit in the ${count} places where it is clear`,
      },
      edits,
      preferred: all,
    },
  ];
}

function spanOf({ problem, read }: Found): Span {
  const { cell, indicator } = read;
  const [first] = piecesOf(cell, problem.at.start, problem.at.end);
  return first ?? cell.spans[0] ?? indicator.project.titleSpan;
}

function editsFor({ cell }: ReadIndicator, { start, end, newText }: ValueFix): readonly TextEdit[] | undefined {
  return editsOf(cell, start, end, newText);
}

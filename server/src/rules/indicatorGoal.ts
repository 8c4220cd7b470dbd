import {
  BEFORE_NUMBER,
  BEHIND_MATTER,
  COUNTING_ENDINGS,
  KEPT_GOING,
  OTHER_MATTER,
  SAME_MEASURES,
} from '../catalogue/goalWords';
import { withoutBracket } from '../catalogue/rateWords';
import type { Indicator, Project } from '../document/model';
import type { UnitPart } from '../document/values/model';
import type { Finding, Severity } from '../findings/model';
import { fold, type Folded } from '../text/fold';
import { goalOf } from './goalText';
import { indicatorKey, indicatorPlace } from './indicatorPlace';
import { valueOf } from './indicators';
import { finding, type RuleContext } from './rule';

/** A number with 万 or 亿 and what follows it. */
const NUMBER = /(?<![\d.,-])(\d[\d,]{0,11}(?:\.\d{1,4})?)(万|亿)?/g;
/** Words that make a measure another one: 个 in 个月, 人 in 人次. */
const LONGER: Readonly<Record<string, RegExp>> = {
  个: /^(?:月|工作日|小时|百分点|季度)/,
  人: /^(?:次|天|日|月|年|份)/,
  次: /^数/,
  场: /^地/,
  期: /^间/,
};
/** The shortest matter that tells what is counted. */
const SHORTEST = 2;
/** The shortest noun that may stand for its indicator without the work named beside it. */
const SHORTEST_NOUN = 3;

/** Lengths of the word that says what is done with a thing, where it stands before or behind the thing. */
const SPLITS: readonly number[] = [2, 4];

/** A number of the goal that is an indicator's. */
interface Match {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** Whether all words of the indicator stand beside it. */
  readonly sure: boolean;
}

/**
 * A target that is not the number which the form's own goal gives for the same thing and unit: 绩效目标 更新冷藏柜12组 ↔
 * 更新冷藏柜 =21组. The words beside the number are the indicator's own, and no other number is.
 */
export function indicatorGoal({ text, document }: RuleContext): readonly Finding[] {
  return document.parts.flatMap(({ projects }) =>
    projects.flatMap((project): Finding[] => {
      const goal = goalOf(text, project);
      if (!goal || !/\d/.test(goal.text)) return [];
      return project.indicators.flatMap((indicator): Finding[] => {
        const found = differing(goal, indicator, project);
        const span = indicator.value?.spans[0];
        if (!found || !span) return [];
        const { match, severity } = found;
        const printed = goal.text.slice(match.start, match.end);
        const value = indicator.value?.text ?? '';
        const place = indicatorPlace(document, indicator);
        const at = { start: goal.at[match.start] ?? 0, end: (goal.at[match.end - 1] ?? 0) + 1 };
        return [
          finding({
            rule: 'indicator-goal',
            severity,
            subject: indicatorKey(indicator),
            message: {
              'zh-cn': `${place['zh-cn']}：指标值为“${value}”，本表绩效目标中为“${printed}”`,
              en: `${place.en}: the target is “${value}”, but “${printed}” in the goal of the same form`,
            },
            span,
            related: [{ span: at, message: { 'zh-cn': `绩效目标“${printed}”`, en: `the form’s goal: “${printed}”` } }],
          }),
        ];
      });
    }),
  );
}

function differing(
  goal: Folded,
  indicator: Indicator,
  { indicators }: Project,
): { match: Match; severity: Severity } | undefined {
  const value = indicator.value && valueOf(indicator.value.text);
  if ((value?.kind !== 'numeric' && value?.kind !== 'duration') || value.upper || !value.unit || value.unit.per)
    return undefined;
  const { unit, number, operator } = value;
  if (unit.kind === 'money' || unit.kind === 'wan' || unit.kind === 'foreign') return undefined;
  const matter = matterOf(indicator, unit);
  if (matter.length < SHORTEST) return undefined;
  const own = (number.scaled / 10 ** number.decimals) * (unit.kind === 'share' ? 1 : unit.scale);
  const matches = matchesIn(goal.text, fold(indicator.name.text), matter, unit);
  const [match] = matches;
  if (!match || matches.length > 1 || same(match.number, own)) return undefined;
  // Another indicator of the form may be the one that is spoken of.
  const other = indicators.some((each) => each !== indicator && isOther(each, matter, unit, match.number));
  if (other) return undefined;
  const isMet = match.number < own ? operator?.sign === '≥' || operator?.sign === '>' : operator?.sign === '≤';
  const behind =
    /^以[上内]/.test(goal.text.slice(match.end)) ||
    /不[少低超高]|至少|以上|≥|≤/.test(goal.text.slice(match.start, match.end));
  return { match, severity: match.sure && !(isMet && behind) ? 'warning' : 'information' };
}

const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));

/** Whether an indicator's matter ends as another's, in one unit, or its target is the number itself. */
function isOther(each: Indicator, matter: string, unit: UnitPart, number: number): boolean {
  const value = each.value && valueOf(each.value.text);
  if ((value?.kind !== 'numeric' && value?.kind !== 'duration') || !value.unit || !isSameMeasure(value.unit, unit))
    return false;
  const own = (value.number.scaled / 10 ** value.number.decimals) * (unit.kind === 'share' ? 1 : value.unit.scale);
  const noun = matter.slice(-SHORTEST);
  return same(own, number) || matterOf(each, value.unit).endsWith(noun);
}

/** What an indicator counts: its name without 数量, 人数, 里程; a rate's whole name. */
function matterOf({ name }: Indicator, unit: UnitPart): string {
  const words = withoutBracket(fold(name.text));
  if (unit.kind === 'share') return words;
  const ending = COUNTING_ENDINGS.find((each) => words.endsWith(each));
  return ending === undefined ? words : words.slice(0, -ending.length);
}

function measuresOf({ text }: UnitPart): readonly string[] {
  const bare = text.replace(/^[万亿千百]/, '');
  return SAME_MEASURES.find((each) => each.includes(bare)) ?? [bare];
}

const isSameMeasure = (a: UnitPart, b: UnitPart): boolean => measuresOf(a).includes(measuresOf(b)[0] ?? '');

/** The numbers of a goal that count a matter in a unit. */
function matchesIn(goal: string, name: string, matter: string, unit: UnitPart): Match[] {
  const found: Match[] = [];
  const measures = [...measuresOf(unit)].sort((a, b) => b.length - a.length);
  for (const each of goal.matchAll(NUMBER)) {
    const [whole, digits = '', scale] = each;
    const behindNumber = goal.slice(each.index + whole.length, each.index + whole.length + 60);
    const measure = measures.find((word) => behindNumber.startsWith(word));
    if (measure === undefined) continue;
    const rest = behindNumber.slice(measure.length);
    if (LONGER[measure]?.test(rest) || rest.startsWith('/')) continue;
    const clause = clauseBefore(goal, each.index);
    if (isOfOther(clause, name)) continue;
    const plain = clause.replace(BEFORE_NUMBER, '');
    const how = beside(plain, rest, clause, matter, unit.kind === 'share');
    if (!how) continue;
    const number = Number(digits.replaceAll(',', '')) * (scale === '万' ? 1e4 : scale === '亿' ? 1e8 : 1);
    found.push({
      number,
      start: each.index - how.before,
      end: each.index + whole.length + measure.length + how.behind,
      sure: how.sure,
    });
  }
  return found;
}

/** The words before a number, up to the sentence's beginning or the number before it. */
function clauseBefore(goal: string, index: number): string {
  const before = goal.slice(Math.max(0, index - 60), index);
  return /[^。；;：:|\d]*$/.exec(before)?.[0] ?? '';
}

/** Whether words before a number make it one of something the name does not speak of: 新增, 每年. */
function isOfOther(clause: string, name: string): boolean {
  const word = OTHER_MATTER.exec(clause.slice(Math.max(0, clause.length - 24)))?.[0];
  return word !== undefined && !name.includes(word);
}

/** How many characters before and behind a number with its unit are the matter's; `undefined` where it is of another. */
function beside(
  before: string,
  behind: string,
  clause: string,
  matter: string,
  isRate: boolean,
): { readonly before: number; readonly behind: number; readonly sure: boolean } | undefined {
  if (before.endsWith(matter)) return { before: clause.length - before.length + matter.length, behind: 0, sure: true };
  if (isRate) return undefined;
  // 平整土地 ↔ 土地平整560亩
  const turned = SPLITS.some(
    (k) => matter.length - k >= SHORTEST && before.endsWith(matter.slice(k) + matter.slice(0, k)),
  );
  if (turned) return { before: clause.length - before.length + matter.length, behind: 0, sure: true };
  for (let from = 0; matter.length - from >= SHORTEST; from++) {
    const noun = matter.slice(from);
    if (!behind.startsWith(noun)) continue;
    const work = matter.slice(0, from);
    const next = behind.slice(noun.length);
    const told = work === '' || clause.includes(work) || next.slice(0, 12).includes(work);
    if (!BEHIND_MATTER.test(next) && !(work !== '' && next.startsWith(work))) return undefined;
    if (told) return { before: 0, behind: noun.length, sure: true };
    return noun.length >= SHORTEST_NOUN && KEPT_GOING.test(work)
      ? { before: 0, behind: noun.length, sure: false }
      : undefined;
  }
  return undefined;
}

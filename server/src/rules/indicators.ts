import { parseIndicatorValue } from '../document/indicatorValue';
import type { IndicatorValue } from '../document/indicatorValue';
import type { Disclosure, Figure, Project } from '../document/model';
import type { Network } from '../network/model';
import type { Finding, Fix } from '../findings/model';
import { budgetOf, indicatorCostAboveBudget } from './indicatorCostAboveBudget';
import { indicatorCostDirection } from './indicatorCostDirection';
import { indicatorCostOperator } from './indicatorCostOperator';
import { indicatorDeadlineYear } from './indicatorDeadlineYear';
import { indicatorOperator } from './indicatorOperator';
import { indicatorRateAboveHundred } from './indicatorRateAboveHundred';
import { indicatorForeignUnit } from './indicatorForeignUnit';
import { indicatorMissingUnit } from './indicatorMissingUnit';
import { indicatorKey, indicatorPlace } from './indicatorPlace';
import type { IndicatorContext, IndicatorProblem, ReadIndicator } from './indicatorProblem';
import { editsOf, piecesOf } from './indicatorSpan';
import { indicatorTogether } from './indicatorTogether';
import { indicatorUnreadable } from './indicatorUnreadable';
import { indicatorWan } from './indicatorWan';

/** The rules in the order they are asked: one value has one finding at most. */
const RULES: readonly ((context: IndicatorContext) => IndicatorProblem | undefined)[] = [
  indicatorUnreadable,
  indicatorTogether,
  indicatorOperator,
  indicatorForeignUnit,
  indicatorCostAboveBudget,
  indicatorWan,
  indicatorMissingUnit,
  indicatorCostDirection,
  indicatorCostOperator,
  indicatorDeadlineYear,
  indicatorRateAboveHundred,
];

/**
 * Values by their text: the same few hundred recur in every project and stay between keystrokes. Emptied when full.
 */
const VALUES = new Map<string, IndicatorValue>();
const MOST_VALUES = 4096;

/** The value of a cell's text, read once. */
export function valueOf(text: string): IndicatorValue {
  const known = VALUES.get(text);
  if (known) return known;
  const value = parseIndicatorValue(text);
  if (VALUES.size >= MOST_VALUES) VALUES.clear();
  if (text.length <= 64) VALUES.set(text, value);
  return value;
}

/** Checks the form of every indicator value of a document: one finding at most for each, in reading order. */
export function checkIndicators(document: Disclosure, network?: Network): Finding[] {
  const doubted = doubtedFigures(network);
  const findings: Finding[] = [];
  const seen = new Map<string, number>();
  for (const part of document.parts)
    for (const project of part.projects)
      for (const { problem, read } of problemsOf(project, doubted)) {
        const key = `${problem.rule}:${indicatorKey(read.indicator)}`;
        const count = (seen.get(key) ?? 0) + 1;
        seen.set(key, count);
        findings.push(toFinding(document, problem, read, count === 1 ? key : `${key}#${count}`));
      }
  return findings;
}

/** More operands than this, and a failing relation points at none of them in particular. */
const FEW = 2;

/** Figures a failing relation of few operands points at: what is held against them may be their fault, and is told there. */
function doubtedFigures(network: Network | undefined): ReadonlySet<Figure> {
  const doubted = new Set<Figure>();
  for (const { state, total, terms } of network?.relations ?? []) {
    if ((state !== 'fails' && state !== 'missingTotal') || terms.length > FEW) continue;
    doubted.add(total);
    for (const { figure } of terms) doubted.add(figure);
  }
  return doubted;
}

/** Rules that hold a value against the project's 预算数. */
const AGAINST_BUDGET: ReadonlySet<(typeof RULES)[number]> = new Set([indicatorCostAboveBudget, indicatorCostOperator]);

function problemsOf(
  project: Project,
  doubted: ReadonlySet<Figure>,
): { problem: IndicatorProblem; read: ReadIndicator }[] {
  const siblings: ReadIndicator[] = project.indicators.flatMap((indicator) => {
    const cell = indicator.value;
    return cell && cell.spans.length > 0 ? [{ indicator, cell, value: valueOf(cell.text) }] : [];
  });
  const budget = budgetOf(project);
  return siblings.flatMap((read) => {
    for (const rule of RULES) {
      const problem = rule({ ...read, siblings });
      if (!problem) continue;
      return budget && doubted.has(budget) && AGAINST_BUDGET.has(rule) ? [] : [{ problem, read }];
    }
    return [];
  });
}

function toFinding(document: Disclosure, problem: IndicatorProblem, read: ReadIndicator, id: string): Finding {
  const { cell, indicator } = read;
  const place = indicatorPlace(document, indicator);
  const [first] = piecesOf(cell, problem.at.start, problem.at.end);
  const whole = cell.spans[0];
  return {
    id,
    rule: problem.rule,
    severity: problem.severity ?? 'warning',
    message: {
      'zh-cn': `${place['zh-cn']}：${problem.message['zh-cn']}`,
      en: `${place.en}: ${problem.message.en}`,
    },
    span: first ?? whole ?? indicator.project.titleSpan,
    related: [],
    fixes: problem.fixes.flatMap((fix): Fix[] => {
      const edits = editsOf(cell, fix.start, fix.end, fix.newText);
      return edits ? [{ title: fix.title, edits, preferred: fix.preferred }] : [];
    }),
  };
}

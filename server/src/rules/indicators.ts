import { parseIndicatorValue } from '../document/indicatorValue';
import type { IndicatorValue } from '../document/indicatorValue';
import type { Disclosure, Figure, Project } from '../document/model';
import type { Network } from '../network/model';
import { failingOf } from '../network/network';
import type { Finding } from '../findings/model';
import { fold } from '../text/fold';
import { indicatorCostAboveBudget } from './indicatorCostAboveBudget';
import { indicatorCostDirection } from './indicatorCostDirection';
import { indicatorCostOperator } from './indicatorCostOperator';
import { indicatorDeadlineYear } from './indicatorDeadlineYear';
import { indicatorOperator } from './indicatorOperator';
import { indicatorDenominator } from './indicatorDenominator';
import { indicatorRateAboveHundred } from './indicatorRateAboveHundred';
import { indicatorForeignUnit } from './indicatorForeignUnit';
import { indicatorMissingUnit } from './indicatorMissingUnit';
import type { IndicatorContext, IndicatorProblem, ReadIndicator } from './indicatorProblem';
import { indicatorQuestion } from './indicatorQuestion';
import { indicatorRateValue } from './indicatorRateValue';
import { tellProblems, type Found } from './indicatorTelling';
import { indicatorTogether } from './indicatorTogether';
import { indicatorUnreadable } from './indicatorUnreadable';
import { indicatorWan } from './indicatorWan';
import { projectBudgets, type ProjectBudget } from './projectBudget';

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
  indicatorRateValue,
  indicatorDenominator,
  indicatorQuestion,
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

/**
 * Checks the form of every indicator value of a document, in reading order: one problem at most for each value; those
 * that are one habit of a form or of a name are told as one finding.
 */
export function checkIndicators(document: Disclosure, network?: Network): Finding[] {
  const doubted = doubtedFigures(network);
  const budgetOf = projectBudgets(document);
  const unitsOfName = unitsByName(document);
  const found: Found[] = [];
  for (const part of document.parts)
    for (const project of part.projects) {
      const budget = budgetOf(project);
      found.push(...problemsOf(project, { budget, unitsOfName }, budget !== undefined && doubted.has(budget.figure)));
    }
  return tellProblems(document, found);
}

/** Units printed for indicators of one name; the document is looked through once, when first asked. */
function unitsByName(document: Disclosure): IndicatorContext['unitsOfName'] {
  let units: Map<string, Set<string>> | undefined;
  return (name) => {
    if (!units) {
      units = new Map();
      for (const { projects } of document.parts)
        for (const { indicators } of projects)
          for (const indicator of indicators) {
            const value = indicator.value && valueOf(indicator.value.text);
            if ((value?.kind !== 'numeric' && value?.kind !== 'duration') || !value.unit || value.unit.per) continue;
            if (['wan', 'foreign', 'other'].includes(value.unit.kind)) continue;
            const key = fold(indicator.name.text);
            units.set(key, (units.get(key) ?? new Set()).add(value.unit.text));
          }
    }
    return [...(units.get(name) ?? [])];
  };
}

/** More operands than this, and a failing relation points at none of them in particular. */
const FEW = 2;

/** Figures a failing relation of few operands points at: what is held against them may be their fault, and is told there. */
function doubtedFigures(network: Network | undefined): ReadonlySet<Figure> {
  const doubted = new Set<Figure>();
  for (const { total, terms } of network ? failingOf(network) : []) {
    if (terms.length > FEW) continue;
    doubted.add(total);
    for (const { figure } of terms) doubted.add(figure);
  }
  return doubted;
}

/** Rules that hold a value against the project's 预算数. */
const AGAINST_BUDGET: ReadonlySet<(typeof RULES)[number]> = new Set([indicatorCostAboveBudget, indicatorCostOperator]);

function problemsOf(
  project: Project,
  known: { readonly budget: ProjectBudget | undefined; readonly unitsOfName: IndicatorContext['unitsOfName'] },
  doubted: boolean,
): Found[] {
  const siblings: ReadIndicator[] = project.indicators.flatMap((indicator) => {
    const cell = indicator.value;
    return cell && cell.spans.length > 0 ? [{ indicator, cell, value: valueOf(cell.text) }] : [];
  });
  return siblings.flatMap((read): Found[] => {
    for (const rule of RULES) {
      const problem = rule({ ...read, ...known, siblings });
      if (!problem) continue;
      return doubted && AGAINST_BUDGET.has(rule) ? [] : [{ problem, read }];
    }
    return [];
  });
}

import { parseIndicatorValue } from '../document/indicatorValue';
import type { IndicatorValue } from '../document/values/model';
import type { Disclosure, Figure, Project } from '../document/model';
import type { Network } from '../network/model';
import { Memo, memoised } from '../text/memo';
import { failingOf } from '../network/network';
import type { Finding } from '../findings/model';
import { fold } from '../text/fold';
import { remembered } from '../text/recent';
import { indicatorCostAboveBudget } from './indicatorCostAboveBudget';
import { indicatorCostDirection } from './indicatorCostDirection';
import { indicatorCostOperator } from './indicatorCostOperator';
import { indicatorDeadlineYear } from './indicatorDeadlineYear';
import { indicatorDirection } from './indicatorDirection';
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
import { ofView } from './views';

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
  indicatorDirection,
  indicatorRateValue,
  indicatorDenominator,
  indicatorQuestion,
];

/** Longer cells hardly come again. */
const LONGEST_VALUE = 64;

/** The same few hundred recur in every project and stay between keystrokes. */
const knownValue = remembered(4096, parseIndicatorValue);

/** The value of a cell's text, read once. */
export function valueOf(text: string): IndicatorValue {
  return text.length <= LONGEST_VALUE ? knownValue(text) : parseIndicatorValue(text);
}

/**
 * Checks the form of every indicator value of a document, in reading order: one problem at most for each value; those
 * that are one habit of a form or of a name are told as one finding.
 */
export function checkIndicators(document: Disclosure, network?: Network): Finding[] {
  const doubted = doubtedFigures(network);
  const budgetOf = projectBudgets();
  const unitsOfName = (name: string): readonly string[] => [...(unitsByName('', document).get(name) ?? [])];
  const found: Found[] = [];
  for (const part of document.parts)
    for (const project of part.projects) {
      const budget = budgetOf(project);
      const isDoubted = budget !== undefined && doubted.has(budget.figure);
      for (const { problem, read, rule } of knownProblems(project, { budget, unitsOfName }))
        if (!(isDoubted && AGAINST_BUDGET.has(rule))) found.push({ problem, read });
    }
  return tellProblems(document, found);
}

/** Units printed for indicators of one name. */
const unitsByName = ofView('forms', (_, { parts }): ReadonlyMap<string, ReadonlySet<string>> => {
  const units = new Map<string, Set<string>>();
  for (const { projects } of parts)
    for (const project of projects)
      for (const [name, unit] of unitsIn(project)) units.set(name, (units.get(name) ?? new Set()).add(unit));
  return units;
});

/** The names of a form's indicators with the units their values print. */
const unitsIn = memoised(({ indicators }: Project): readonly (readonly [name: string, unit: string])[] =>
  indicators.flatMap((indicator) => {
    const value = indicator.value && valueOf(indicator.value.text);
    if ((value?.kind !== 'numeric' && value?.kind !== 'duration') || !value.unit || value.unit.per) return [];
    if (['wan', 'foreign', 'other'].includes(value.unit.kind)) return [];
    return [[fold(indicator.name.text), value.unit.text] as const];
  }),
);

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

/** What the rules see of a form besides its own values. */
type Around = Pick<IndicatorContext, 'budget' | 'unitsOfName'>;

/** A problem with the rule that found it. */
interface RuledFound extends Found {
  readonly rule: (typeof RULES)[number];
}

/** The problems of a form, with all they were found by that is not the form's. */
interface Known {
  readonly budget: ProjectBudget | undefined;
  readonly year: number | undefined;
  readonly units: ReadonlyMap<string, string>;
  readonly problems: readonly RuledFound[];
}

const KNOWN = new Memo<Project, Known>();

/** The problems of a form, found once as long as it stays and what was asked of the others has the same answer. */
function knownProblems(project: Project, { budget, unitsOfName }: Around): readonly RuledFound[] {
  const { year } = project.table.part;
  const known = KNOWN.get(project);
  if (known && known.year === year && isSameBudget(known.budget, budget)) {
    let holds = true;
    for (const [name, units] of known.units) holds &&= unitsOfName(name).join() === units;
    if (holds) return known.problems;
  }
  const units = new Map<string, string>();
  const problems = problemsOf(project, {
    budget,
    unitsOfName: (name) => {
      const found = unitsOfName(name);
      units.set(name, found.join());
      return found;
    },
  });
  KNOWN.set(project, { budget, year, units, problems });
  return problems;
}

function isSameBudget(a: ProjectBudget | undefined, b: ProjectBudget | undefined): boolean {
  return a?.figure === b?.figure && a?.from === b?.from;
}

function problemsOf(project: Project, known: Around): RuledFound[] {
  const siblings: ReadIndicator[] = project.indicators.flatMap((indicator) => {
    const cell = indicator.value;
    return cell && cell.spans.length > 0 ? [{ indicator, cell, value: valueOf(cell.text) }] : [];
  });
  return siblings.flatMap((read): RuledFound[] => {
    const context = { ...read, ...known, siblings };
    for (const rule of RULES) {
      const problem = rule(context);
      if (problem) return [{ problem, read, rule }];
    }
    return [];
  });
}

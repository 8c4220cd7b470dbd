import { FUND_TABLES } from '../catalogue/ties';
import { codeYear } from '../document/codeYear';
import type { Figure, Part, Project, Section } from '../document/model';
import { addBetween } from './between';
import type { NetworkBuilder, Template } from './builder';
import { figureIn } from './figures';
import type { Term } from './model';
import { fundsPrinted } from './tieConditions';
import type { PartTables } from './tieTables';

/** 项目支出 of 支出总表 is the sum of the projects' budgets. */
export const PROJECTS_ARE_EXPENDITURE: Template = {
  rule: 'project-budgets-agree',
  strength: 'expected',
  derives: 'none',
};
/** 项目支出 of the three funds is the sum of the projects' 财政资金. */
export const PROJECTS_ARE_FISCAL: Template = { rule: 'project-fiscal-agrees', strength: 'expected', derives: 'none' };
/** 上年结转结余 is the sum of the budgets of projects of earlier years. */
export const PROJECTS_ARE_CARRIED: Template = {
  rule: 'project-carry-over-agrees',
  strength: 'expected',
  derives: 'none',
};

/**
 * Adds what a part's projects add up to: 项目支出, that of the three funds, and — those of earlier years — 上年结转结余.
 * Only where no form is missing and every form prints its budget.
 */
export function addProjectTies(builder: NetworkBuilder, tables: PartTables): void {
  const projects = numberedProjects(tables.part);
  if (projects.length === 0) return;
  const budgets = termsOf(projects, 'budget');
  const expenditure = tables.figure('ZC', 'total', 'project');
  if (budgets && expenditure) addBetween(builder, PROJECTS_ARE_EXPENDITURE, 'sum', expenditure, budgets);
  addFiscal(builder, tables, projects);
  addCarried(builder, tables, projects);
}

/** Σ 财政资金 = 项目支出 of the funds' tables: said of the general budget's where it is the only one. */
function addFiscal(builder: NetworkBuilder, tables: PartTables, projects: readonly Project[]): void {
  const terms = termsOf(projects, 'fiscalFunds');
  if (!terms || !fundsPrinted(tables)) return;
  let total: Figure | undefined;
  for (const kind of Object.values(FUND_TABLES)) {
    const figure = tables.figure(kind, 'total', 'project');
    if (!figure) {
      // A table with rows but without this cell may hold some of the money.
      if (tables.of(kind)?.hasAmounts) return;
    } else if (!total) total = figure;
    else terms.push({ figure, weight: -1 });
  }
  if (total) addBetween(builder, PROJECTS_ARE_FISCAL, 'sum', total, terms);
}

function addCarried(builder: NetworkBuilder, tables: PartTables, projects: readonly Project[]): void {
  const { year } = tables.part;
  const carryOver = tables.figure('SZ', 'carryOver', 'incomeAmount');
  if (year === undefined || !carryOver) return;
  const carried: Project[] = [];
  for (const project of projects) {
    const begun = codeYear(project);
    if (begun === undefined) return;
    if (begun < year) carried.push(project);
  }
  const terms = termsOf(carried, 'budget');
  if (terms) addBetween(builder, PROJECTS_ARE_CARRIED, 'sum', carryOver, terms);
}

/** One column of every project's money line; `undefined` where one form prints nothing in it. */
function termsOf(projects: readonly Project[], column: string): Term[] | undefined {
  const terms: Term[] = [];
  for (const { table } of projects) {
    const [entry] = table.entries;
    const figure = entry && figureIn(entry, column);
    if (figure?.value === undefined) return undefined;
    terms.push({ figure, weight: 1 });
  }
  return terms;
}

/**
 * The projects that make up 项目支出: those with a number, consecutive from 1. A form without a number among them (its
 * title may be cut) takes the number that follows; one before the first, or under a heading of 专项资金, is a 专项资金 form
 * and none of them. Nothing where a number is missing.
 */
export function numberedProjects(part: Part): readonly Project[] {
  const special = new Set<Project>();
  for (const section of part.sections) specialProjects(section, special);
  const numbered: Project[] = [];
  for (const project of part.projects) {
    if (special.has(project)) continue;
    const number = project.number === '' ? undefined : Number(project.number);
    if (number === undefined) {
      if (numbered.length > 0) numbered.push(project);
    } else if (number === numbered.length + 1) numbered.push(project);
    else return [];
  }
  return numbered;
}

function specialProjects(section: Section, found: Set<Project>): void {
  if (/专项资金/.test(section.title))
    for (const project of section.projects) if (project.number === '') found.add(project);
  for (const child of section.children) specialProjects(child, found);
}

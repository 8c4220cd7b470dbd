import { expect, it } from 'vitest';
import { TABLE_KINDS } from '../../../server/src/catalogue/kinds';
import { COMPOSITIONS, MATTERS } from '../../../server/src/catalogue/statements';
import { MISSING_TOTAL, TELLING_RULES } from '../../../server/src/findings/arithmetic';
import { EXTRACTION_REPAIRED } from '../../../server/src/findings/repairs';
import { PRINTED_TWICE } from '../../../server/src/network/copies';
import { GENERIC_COLUMNS, GENERIC_OF_WHICH, GENERIC_ROWS } from '../../../server/src/network/generic';
import { ONE_PROJECT_BUDGET, PURCHASES_WITHIN_BUDGET } from '../../../server/src/network/purchases';
import { BALANCE_LEFT_OUT } from '../../../server/src/network/ties';
import { PROCUREMENT_PROJECT } from '../../../server/src/network/tiesProcurement';
import {
  PROJECTS_ARE_CARRIED,
  PROJECTS_ARE_EXPENDITURE,
  PROJECTS_ARE_FISCAL,
} from '../../../server/src/network/tiesProjects';
import { DEPARTMENT_IS_UNITS } from '../../../server/src/network/tiesUnits';
import { TIES } from '../../../server/src/catalogue/ties';
import { TEXT_PURCHASES } from '../../../server/src/network/statementTables';
import { TEXT_ENTRUSTED } from '../../../server/src/network/statements';
import { TEXT_OF_UNIT } from '../../../server/src/network/statementsOfUnit';
import { TEXT_PROJECT, TEXT_PROJECTS } from '../../../server/src/network/statementsProjects';
import { TEXT_CHANGE_BASE, TEXT_CHANGE_SUM, TEXT_REPEATED } from '../../../server/src/network/textSums';
import { TEXT_CHANGE_DIRECTION } from '../../../server/src/rules/changeWords';
import { TEXT_REASON_DIRECTION } from '../../../server/src/rules/reasonDirection';
import { TEXT_CHANGE_WORD } from '../../../server/src/rules/textDirection';
import { BUDGET_YEAR } from '../../../server/src/rules/budgetYear';
import { DOCUMENT_RULE_CODES } from '../../../server/src/rules/all';
import { RULES } from '../../../server/src/rules/registry';

const TEXT_RULES = [
  ...MATTERS.flatMap(({ counterparts }) => counterparts.map(({ rule }) => rule)),
  ...COMPOSITIONS.map(({ rule }) => rule),
  ...[TEXT_PURCHASES, TEXT_ENTRUSTED, TEXT_PROJECT, TEXT_PROJECTS, TEXT_OF_UNIT].map(({ rule }) => rule),
  ...[TEXT_CHANGE_SUM, TEXT_CHANGE_BASE, TEXT_REPEATED].map(({ rule }) => rule),
  ...[TEXT_CHANGE_DIRECTION, TEXT_REASON_DIRECTION, TEXT_CHANGE_WORD],
];
const indicatorRules = RULES.map(({ code }) => code).filter((code) => code.startsWith('indicator-'));

it('lists the rules that can occur, and no others', () => {
  const occurring = new Set([
    ...TABLE_KINDS.flatMap(({ relations }) => relations.map(({ rule }) => rule)),
    ...TIES.map(({ rule }) => rule),
    ...[
      BALANCE_LEFT_OUT,
      PROCUREMENT_PROJECT,
      PROJECTS_ARE_CARRIED,
      PROJECTS_ARE_EXPENDITURE,
      PROJECTS_ARE_FISCAL,
      DEPARTMENT_IS_UNITS,
      ONE_PROJECT_BUDGET,
      PURCHASES_WITHIN_BUDGET,
      PRINTED_TWICE,
      GENERIC_COLUMNS,
      GENERIC_ROWS,
      GENERIC_OF_WHICH,
    ].map(({ rule }) => rule),
    MISSING_TOTAL,
    BUDGET_YEAR,
    ...TELLING_RULES,
    EXTRACTION_REPAIRED,
    ...indicatorRules,
    ...DOCUMENT_RULE_CODES,
    ...TEXT_RULES,
  ]);
  expect(RULES.map(({ code }) => code).sort()).toEqual([...occurring].sort());
});

it('names every rule once, in kebab-case, in both languages', () => {
  expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length);
  for (const { code, title } of RULES) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(title['zh-cn']).toMatch(/\p{Script=Han}/u);
    expect(title.en).toMatch(/^[^a-z\s]/);
  }
});

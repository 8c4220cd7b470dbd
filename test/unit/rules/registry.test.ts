import { expect, it } from 'vitest';
import { TABLE_KINDS } from '../../../server/src/catalogue/kinds';
import { MISSING_TOTAL } from '../../../server/src/findings/arithmetic';
import { EXTRACTION_REPAIRED } from '../../../server/src/findings/repairs';
import { PRINTED_TWICE } from '../../../server/src/network/copies';
import { GENERIC_COLUMNS, GENERIC_OF_WHICH, GENERIC_ROWS } from '../../../server/src/network/generic';
import { ONE_PROJECT_BUDGET, PURCHASES_WITHIN_BUDGET } from '../../../server/src/network/purchases';
import { RULES } from '../../../server/src/rules/registry';

const indicatorRules = RULES.map(({ code }) => code).filter((code) => code.startsWith('indicator-'));

it('lists the rules that can occur, and no others', () => {
  const occurring = new Set([
    ...TABLE_KINDS.flatMap(({ relations }) => relations.map(({ rule }) => rule)),
    ...[
      ONE_PROJECT_BUDGET,
      PURCHASES_WITHIN_BUDGET,
      PRINTED_TWICE,
      GENERIC_COLUMNS,
      GENERIC_ROWS,
      GENERIC_OF_WHICH,
    ].map(({ rule }) => rule),
    MISSING_TOTAL,
    EXTRACTION_REPAIRED,
    ...indicatorRules,
  ]);
  expect(RULES.map(({ code }) => code).sort()).toEqual([...occurring].sort());
});

it('names every rule once, in kebab-case, in both languages', () => {
  expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length);
  for (const { code, title } of RULES) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(title['zh-cn']).toMatch(/\p{Script=Han}/u);
    expect(title.en).toMatch(/^[A-Z“]/);
  }
});

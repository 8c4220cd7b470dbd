import fc from 'fast-check';
import { expect, it } from 'vitest';
import { generalBudgetExpenditure as YB } from '../../../server/src/catalogue/tables/fundExpenditure';
import { diagnose } from '../../../server/src/diagnosis/diagnose';
import type { Cause } from '../../../server/src/diagnosis/model';
import type { Figure } from '../../../server/src/document/model';
import { buildNetwork } from '../../../server/src/network/build';
import type { Network } from '../../../server/src/network/model';
import { evaluate } from '../../../server/src/network/state';
import { withValue } from '../../../server/src/document/tableFigure';
import { disclosure } from '../../helpers/table';

/** A consistent table of one class and its sections, then some figures changed or emptied. */
const faulty = fc.record({
  sections: fc.array(fc.tuple(fc.nat(99999), fc.nat(99999)), { minLength: 1, maxLength: 5 }),
  changes: fc.array(fc.record({ row: fc.nat(6), column: fc.nat(2), value: fc.option(fc.nat(99999), { freq: 4 }) }), {
    maxLength: 4,
  }),
});

interface Faulty {
  readonly sections: readonly (readonly [number, number])[];
  readonly changes: readonly { readonly row: number; readonly column: number; readonly value: number | null }[];
}

function networkOf({ sections, changes }: Faulty): Network {
  const basic = sections.reduce((sum, [value]) => sum + value, 0);
  const project = sections.reduce((sum, [, value]) => sum + value, 0);
  const cells: (number | null)[][] = [
    [basic + project, basic, project],
    [basic + project, basic, project],
    ...sections.map(([b, p]) => [b + p, b, p]),
  ];
  for (const { row, column, value } of changes) {
    const line = cells[row % cells.length];
    if (line) line[column] = value;
  }
  const codes = [' | 合计', '201 | 服务', ...sections.map((_, index) => `2010${index + 1} | 款${index + 1}`)];
  const rows = cells.map((line, index) => {
    const amounts = line.map((value) => (value === null ? '' : (value / 100).toFixed(2)));
    return `${codes[index]} | ${amounts.join(' | ')}`;
  });
  return buildNetwork(disclosure({ kind: YB, columns: 'code | name | total | basic | project', rows }).document);
}

/** The ids of relations that fail or lack their total, with the edits of a cause made. */
function failingWith(network: Network, cause: Cause | undefined): Set<number> {
  const edits = new Map(cause?.candidates[0]?.edits.map(({ figure, value }) => [figure.id, value]));
  const edited = (figure: Figure): Figure => {
    const value = edits.get(figure.id);
    return value === undefined ? figure : withValue(figure, value);
  };
  return new Set(
    network.relations
      .filter(({ form, total, terms }) => {
        const now = terms.map(({ figure, weight }) => ({ figure: edited(figure), weight }));
        return evaluate(form, edited(total), now).state === 'fails';
      })
      .map(({ id }) => id),
  );
}

it('every failing relation has one cause, and no preferred repair breaks what held', () => {
  fc.assert(
    fc.property(faulty, (table) => {
      const network = networkOf(table);
      const causes = diagnose(network);
      const failing = network.relations.filter(({ state }) => state === 'fails' || state === 'missingTotal');
      const told = causes.flatMap(({ relations }) => relations.map(({ id }) => id)).sort((a, b) => a - b);
      expect(told).toEqual(failing.map(({ id }) => id));
      const holding = network.relations.filter(({ state }) => state === 'holds').map(({ id }) => id);
      for (const cause of causes) {
        if (!cause.preferred) continue;
        const after = failingWith(network, cause);
        expect(holding.filter((id) => after.has(id))).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

it('one wrong figure in row and column is always found', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 99999 }), fc.integer({ min: 1, max: 99999 })), {
        minLength: 2,
        maxLength: 5,
      }),
      fc.nat(4),
      fc.nat(2),
      fc.integer({ min: 1, max: 5000 }),
      (sections, section, column, change) => {
        const row = 2 + (section % sections.length);
        const [basic, project] = sections[section % sections.length] as [number, number];
        const right = [basic + project, basic, project][column] as number;
        const network = networkOf({ sections, changes: [{ row, column, value: right + change }] });
        const causes = diagnose(network);
        expect(causes).toHaveLength(1);
        expect(causes[0]?.preferred).toBe(true);
        expect(causes[0]?.candidates[0]?.edits.map(({ value }) => value)).toEqual([right * 10_000]);
      },
    ),
    { numRuns: 200 },
  );
});

import { describe, expect, it } from 'vitest';
import { NO_FACTS } from '../../../server/src/align/facts';
import { PlacementSearch, type RowAmounts } from '../../../server/src/align/placements';
import { off, Space } from '../../../server/src/align/space';
import { procurement } from '../../../server/src/catalogue/tables/procurement';
import { incomeSummary } from '../../../server/src/catalogue/tables/incomeSummary';
import type { TableKind } from '../../../server/src/catalogue/kind';
import { declaredColumns, numericColumns } from '../../../server/src/document/columns';
import type { DraftTable } from '../../../server/src/document/draft';

function spaceOf(kind: TableKind): Space {
  const table: DraftTable = {
    kind,
    title: kind.zh,
    titleSpan: undefined,
    layout: 'collapsed',
    meta: {},
    columns: declaredColumns(kind),
    printed: undefined,
    rows: [],
    note: undefined,
    span: { start: 0, end: 0 },
    openColumns: new Set(),
    repairs: [],
  };
  return new Space(kind, table, NO_FACTS);
}

function rowOf(space: Space, kind: TableKind, texts: readonly string[]): RowAmounts {
  return {
    placed: new Float64Array(space.width),
    money: texts.map((text) => space.moneyOf(text)),
    counts: texts.map((text) => space.countOf(text)),
    pointed: texts.map((text) => text.includes('.')),
    allowed: numericColumns(declaredColumns(kind), 0),
  };
}

/** Every placement with its cost, without giving any up. */
function everyPlacement(space: Space, row: RowAmounts): { columns: number[]; cost: number }[] {
  const all: { columns: number[]; cost: number }[] = [];
  const choose = (from: number, columns: readonly number[]): void => {
    if (columns.length === row.money.length) {
      const values = row.placed.slice();
      let cost = 0;
      columns.forEach((column, i) => {
        values[column] = (space.isCount[column] ? row.counts : row.money)[i] ?? 0;
        if (space.hasCounts && space.isCount[column] === row.pointed[i]) cost += 0.6;
      });
      for (const { total, parts } of space.relations)
        cost += off(
          values[total] ?? 0,
          parts.reduce((sum, part) => sum + (values[part] ?? 0), 0),
        );
      all.push({ columns: [...columns], cost });
      return;
    }
    for (let i = from; i < row.allowed.length; i++) choose(i + 1, [...columns, row.allowed[i] as number]);
  };
  choose(0, []);
  return all;
}

const CASES: readonly (readonly [string, TableKind, readonly string[]])[] = [
  ['one amount', incomeSummary, ['12.00']],
  ['total, subtotal, one source', incomeSummary, ['30.00', '30.00', '30.00']],
  ['with carry-over', incomeSummary, ['50.00', '30.00', '30.00', '20.00']],
  ['several sources', incomeSummary, ['60.00', '40.00', '25.00', '15.00', '20.00']],
  ['equal sources', incomeSummary, ['60.00', '40.00', '20.00', '20.00', '20.00']],
  ['a wrong subtotal', incomeSummary, ['50.00', '3.00', '30.00', '20.00']],
  ['nothing adds up', incomeSummary, ['1.00', '7.00', '31.00', '111.00', '6.50']],
  ['a negative amount', incomeSummary, ['20.00', '20.00', '30.00', '-10.00']],
  ['zero printed', incomeSummary, ['20.00', '20.00', '20.00', '0.00']],
  ['counts and prices', procurement, ['100.00', '5', '2.00', '10.00', '10.00']],
];

describe.each(CASES)('placements of a row: %s', (_, kind, texts) => {
  const space = spaceOf(kind);
  const search = new PlacementSearch(space);
  const row = rowOf(space, kind, texts);
  const all = everyPlacement(space, row);
  const lowest = Math.min(...all.map(({ cost }) => cost));

  it.each([0, 1.35])('none is missed that fails by up to %s more than the best', (slack) => {
    const limit = lowest === 0 ? slack : lowest + Math.max(slack, 1.2);
    const found = search.of(row, slack).map(({ columns }) => columns.join());
    expect(found).toEqual(all.filter(({ cost }) => cost <= limit).map(({ columns }) => columns.join()));
  });

  it('values are those of the columns', () => {
    for (const { columns, values } of search.of(row, 0)) {
      columns.forEach((column, i) => {
        expect(values[column]).toBe((space.isCount[column] ? row.counts : row.money)[i]);
      });
    }
  });
});

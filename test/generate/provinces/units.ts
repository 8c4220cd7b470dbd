/** Tables whose rows are units: 合计, the department and each of its units. */
import type { CellLike } from '../../../server/src/print/model';
import { Books, spent } from './books';
import { table, type Place, type Titled } from './form';

/** A column of figures over a unit's books. */
export type UnitColumn = readonly [id: string, of: (books: Books) => number];

/** 合计, the department as a whole, and its units; codes of 3 and 6 digits where the place prints them. */
export function byUnit(
  books: Books,
  place: Place,
  nth: number,
  spec: {
    readonly id: string;
    readonly title: string;
    readonly header: readonly (readonly CellLike[])[];
    readonly columns: readonly UnitColumn[];
    readonly coded: boolean;
    /** Whether the department has a row of its own between 合计 and the units. */
    readonly department?: boolean;
  },
): Titled {
  const { department, units } = books.budget;
  const rows = [
    { code: '', name: '合计', own: books },
    ...(spec.department ? [{ code: department.code, name: department.name, own: books }] : []),
    ...units.map((unit) => ({ code: unit.code, name: unit.name, own: new Books(unit, books.budget) })),
  ];
  return table(place, nth, {
    id: spec.id,
    title: spec.title,
    header: spec.header,
    columns: [
      ...(spec.coded ? [{ numeric: false, width: 10 }] : []),
      { numeric: false, width: 36 },
      ...spec.columns.map(() => ({ numeric: true, width: 14 })),
    ],
    fill: (body) => {
      for (const { code, name, own } of rows) {
        if (own.sum(spent) === 0) continue;
        body.add({ label: name }, [
          ...(spec.coded ? [code] : []),
          name,
          ...spec.columns.map(([column, of]) => ({ column, value: of(own) })),
        ]);
      }
    },
  });
}

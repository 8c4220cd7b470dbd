/** Building the tables of a form: headers with spans, rows of account codes in the manner of a place, two-sided tables. */
import type { CellLike, ColumnStyle, TableBlock } from '../../../server/src/print/model';
import { Body, type MadeTable, type Spec, type TableStyle } from '../tables';

/** How a place prints. */
export interface Place {
  readonly unit: '元' | '万元';
  readonly thousands: boolean;
  /** Empty amounts are printed so. */
  readonly blank?: string;
  /** Codes in one column, in three, in brackets before the name, or in the 项目 column. */
  readonly codes: 'one' | 'three' | 'bracket';
  /** 合计 as the last row. */
  readonly totalLast: boolean;
  /** Names of 款 and 项 are indented. */
  readonly indent: boolean;
  /** The lines above a table. */
  readonly meta: (table: number) => readonly string[];
}

/** A column of figures: its id in the catalogue and how it is printed over the rows. */
export interface FormColumn<T> {
  readonly id: string;
  readonly of: (items: readonly T[]) => number;
  readonly width?: number;
  readonly kind?: 'money' | 'percent';
}

const STYLE: Omit<TableStyle, 'unit' | 'thousands'> = {
  year: 2025,
  scope: '部门',
  page: 400,
  shortForms: false,
  fullPlan: true,
};

/** The style tables are printed in. */
export function styleOf(place: Place): TableStyle {
  return { ...STYLE, unit: place.unit, thousands: place.thousands };
}

const text = (width: number): ColumnStyle => ({ numeric: false, width });
const figure = (width = 14): ColumnStyle => ({ numeric: true, width });

/** A header cell over two rows. */
export const tall = (label: string, rows = 2): CellLike => ({ text: label, rowSpan: rows });
/** A header cell over some columns. */
export const wide = (label: string, columns: number): CellLike => ({ text: label, colSpan: columns });

/** A table with its title. */
export interface Titled {
  readonly title: string;
  readonly made: MadeTable;
}

/** Everything a table of a form needs. */
export interface FormTable {
  readonly id: string;
  readonly title: string;
  readonly header: readonly (readonly CellLike[])[];
  readonly columns: readonly ColumnStyle[];
  readonly fill: (body: Body) => void;
  readonly note?: string;
}

/** A table from its parts. */
export function table(place: Place, nth: number, spec: FormTable): Titled {
  const body = new Body(styleOf(place));
  spec.fill(body);
  const { blank } = place;
  const rows =
    blank === undefined ? body.rows : body.rows.map((row, r) => row.map((cell, c) => filled(body, r, c, cell, blank)));
  const block: TableBlock = {
    kind: 'table',
    meta: place.meta(nth),
    columns: spec.columns,
    header: spec.header,
    rows,
    ...(spec.note === undefined ? {} : { note: spec.note }),
  };
  const zero = blank === '0.00';
  const cells = body.cells.map((cell) =>
    zero && cell.value === undefined && cell.label !== '' ? { ...cell, value: 0 } : cell,
  );
  return { title: spec.title, made: { id: spec.id, cells, block } };
}

/** An empty amount in the manner of the place; labels and lead cells stay as they are. */
function filled(body: Body, row: number, cell: number, printed: CellLike, blank: string): CellLike {
  if (printed !== '') return printed;
  return body.cells.some((each) => each.row === row && each.cell === cell && each.label !== '') ? blank : printed;
}

/** A table of account codes. `head` are the header cells over the figures: the upper row and the lower. */
export function codeTable<T>(
  place: Place,
  nth: number,
  spec: {
    readonly id: string;
    readonly title: string;
    readonly codes: string;
    readonly names: string;
    readonly group: string;
    readonly head: readonly [readonly CellLike[], readonly CellLike[]];
    readonly columns: readonly FormColumn<T>[];
    readonly rows: readonly { readonly code: string; readonly label: string; readonly items: readonly T[] }[];
    readonly note?: string;
    readonly lead?: readonly { readonly label: string; readonly text: (code: string) => string }[];
    readonly tail?: readonly [label: CellLike, text: (items: readonly T[]) => string];
    /** A row of no account that prints the code of a unit. */
    readonly unitRow?: { readonly code: string; readonly name: string };
    /** A column of words between the codes and the names. */
    readonly middle?: { readonly label: string; readonly text: (label: string) => string };
  },
): Titled {
  const { tail, middle } = spec;
  const lead = spec.lead ?? [];
  const { codes, totalLast, indent } = place;
  const leads = codes === 'three' ? 4 : codes === 'one' ? 2 : 1;
  const [head, lower] = spec.head;
  const upper = tail ? [...head, tail[0]] : head;
  const header: CellLike[][] =
    codes === 'three'
      ? [
          ...(middle
            ? [
                [
                  ...lead.map(({ label }) => tall(label, 2)),
                  wide(spec.group, 3),
                  tall(middle.label),
                  tall(spec.names),
                  ...upper,
                ],
                ['类', '款', '项', ...lower],
              ]
            : [
                [...lead.map(({ label }) => tall(label, 3)), wide(spec.group, 4), ...upper],
                [
                  wide(spec.codes, 3),
                  tall(spec.names),
                  ...lower.map((cell) => (typeof cell === 'string' ? tall(cell) : cell)),
                ],
                ['类', '款', '项'],
              ]),
        ]
      : codes === 'one'
        ? [
            [...lead.map(({ label }) => tall(label)), wide(spec.group, 2), ...upper],
            [spec.codes, spec.names, ...lower],
          ]
        : [[...lead.map(({ label }) => tall(label)), tall(spec.names), ...upper], [...lower]];
  const rows = [...spec.rows];
  const total = rows[0];
  if (totalLast && total?.code === '') rows.push(rows.shift() as (typeof rows)[number]);
  return table(place, nth, {
    id: spec.id,
    title: spec.title,
    header: middle ? header : header.map((row) => row.map((cell) => raised(cell, codes))),
    columns: [
      ...lead.map(() => text(24)),
      ...(leads === 4
        ? [text(5), text(4), text(4), ...(middle ? [text(10)] : []), text(36)]
        : leads === 2
          ? [text(10), text(36)]
          : [text(44)]),
      ...spec.columns.map(({ width }) => figure(width)),
      ...(tail ? [figure(10)] : []),
    ],
    ...(spec.note === undefined ? {} : { note: spec.note }),
    fill: (body) => {
      for (const row of rows) {
        const name = indent && row.code !== '' ? '\u3000'.repeat((row.code.length - 3) / 2) + row.label : row.label;
        const own: Spec[] =
          codes === 'three'
            ? row.code === ''
              ? ['', '', '', ...(middle ? [middle.text(row.label)] : []), name]
              : [
                  row.code.slice(0, 3),
                  row.code.slice(3, 5),
                  row.code.slice(5, 7),
                  ...(middle ? [middle.text(row.label)] : []),
                  name,
                ]
            : codes === 'one'
              ? [row.code === '' && row.label === spec.unitRow?.name ? spec.unitRow.code : row.code, name]
              : [row.code === '' ? name : `[${row.code}]${name}`];
        body.add({ code: row.code, label: row.label }, [
          ...lead.map(({ text: of }) => of(row.code)),
          ...own,
          ...spec.columns.map((column) => ({
            column: column.id,
            value: column.of(row.items),
            ...(column.kind ? { kind: column.kind } : {}),
          })),
          ...(tail ? [tail[1](row.items)] : []),
        ]);
      }
    },
  });
}

/** Header cells over two rows reach over three where the codes need a third. */
function raised(cell: CellLike, codes: Place['codes']): CellLike {
  if (codes !== 'three' || typeof cell === 'string' || cell.rowSpan !== 2 || cell.text.endsWith('名称')) return cell;
  return { ...cell, rowSpan: 3 };
}

/** One half of a row of a two-sided table. */
export interface Half {
  readonly label: string;
  readonly values: readonly number[];
}

/** A two-sided table: the halves are printed side by side, the last `tail` rows of each at the end. */
export function twoSided(
  place: Place,
  nth: number,
  spec: {
    readonly id: string;
    readonly title: string;
    readonly header: readonly (readonly CellLike[])[];
    readonly left: readonly Half[];
    readonly right: readonly Half[];
    readonly leftTail: readonly Half[];
    readonly rightTail: readonly Half[];
    readonly leftColumns: readonly string[];
    readonly rightColumns: readonly string[];
  },
): Titled {
  const long = Math.max(spec.left.length, spec.right.length);
  const tail = Math.max(spec.leftTail.length, spec.rightTail.length);
  const side = (half: Half | undefined, columns: readonly string[], at: 0 | 1): Spec[] => [
    half?.label ?? '',
    ...columns.map((column, i): Spec =>
      half ? { column, value: half.values[i] ?? 0, side: at, label: half.label.replace(/\s/g, '') } : '',
    ),
  ];
  return table(place, nth, {
    id: spec.id,
    title: spec.title,
    header: spec.header,
    columns: [text(38), ...spec.leftColumns.map(() => figure()), text(38), ...spec.rightColumns.map(() => figure())],
    fill: (body) => {
      for (let i = 0; i < long + tail; i++) {
        const last = i - long;
        const left = last < 0 ? spec.left[i] : spec.leftTail[last - (tail - spec.leftTail.length)];
        const right = last < 0 ? spec.right[i] : spec.rightTail[last - (tail - spec.rightTail.length)];
        body.add({ label: '' }, [...side(left, spec.leftColumns, 0), ...side(right, spec.rightColumns, 1)]);
      }
    },
  });
}

/** A table of named rows. */
export function listTable(
  place: Place,
  nth: number,
  spec: {
    readonly id: string;
    readonly title: string;
    readonly header: readonly (readonly CellLike[])[];
    readonly columns: readonly string[];
    readonly rows: readonly Half[];
    readonly kinds?: readonly ('money' | 'percent' | 'count')[];
    /** A last column of words. */
    readonly tail?: (row: Half) => string;
    readonly note?: string;
  },
): Titled {
  return table(place, nth, {
    id: spec.id,
    title: spec.title,
    header: spec.header,
    columns: [text(44), ...spec.columns.map(() => figure()), ...(spec.tail ? [figure(10)] : [])],
    ...(spec.note === undefined ? {} : { note: spec.note }),
    fill: (body) => {
      for (const row of spec.rows)
        body.add({ label: row.label }, [
          row.label,
          ...spec.columns.map((column, i): Spec => ({
            column,
            value: row.values[i] ?? 0,
            ...(spec.kinds?.[i] ? { kind: spec.kinds[i] } : {}),
          })),
          ...(spec.tail ? [spec.tail(row)] : []),
        ]);
    },
  });
}

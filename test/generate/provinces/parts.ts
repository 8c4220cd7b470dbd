/** Tables that several places print alike but for words: they are built here from the books. */
import type { CellLike } from '../../../server/src/print/model';
import { CLASSES } from '../facts';
import { chineseNumber } from '../tables';
import { FUND_IDS, FUND_SOURCES, isPublic, of, projects, spent, type BookLine, type Books } from './books';
import { codeTable, table, tall, twoSided, wide, type FormColumn, type Half, type Place, type Titled } from './form';

type Columns = readonly (readonly [label: CellLike, id: string, of: (items: readonly BookLine[]) => number])[];

export const addUp = (items: readonly BookLine[], each: (line: BookLine) => number): number =>
  items.reduce((sum, line) => sum + each(line), 0);

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Names of the three funds, as most places head their columns. */
export const FUND_NAMES = ['一般公共预算', '政府性基金预算', '国有资本经营预算'];

/** The halves of 财政拨款收支总表 that number the years 一、 二、 and the funds or classes below them （一）（二）. */
export function byYear(names: readonly string[] = FUND_NAMES) {
  const byFund = (values: readonly number[]): Half[] =>
    names.map((name, i) => ({ label: `（${chineseNumber(i + 1)}）${name}拨款`, values: [values[i] ?? 0] }));
  return {
    income: (now: readonly number[], then: readonly number[]): Half[] => [
      { label: '一、本年收入', values: [sum(now)] },
      ...byFund(now),
      { label: '二、上年结转', values: [sum(then)] },
      ...byFund(then),
    ],
    spending: (list: readonly Half[], totals: readonly number[]): Half[] => [
      { label: '一、本年支出', values: totals },
      ...list,
      { label: '二、结转下年', values: totals.map(() => 0) },
    ],
  };
}

/** The last lines of 收支总表's expenditure. */
export const spentTail = (all: number): [string, number][] => [
  ['本年支出合计', all],
  ['结转下年', 0],
  ['支出总计', all],
];

/** The classes, numbered, that carry money (or all of them), with their amounts. */
export function classes(
  books: Books,
  amounts: (line: BookLine) => readonly number[],
  options: { all: boolean; bracket?: boolean },
): Half[] {
  const halves: Half[] = [];
  for (const [code, name] of CLASSES) {
    const own = books.lines.filter((line) => line.code.startsWith(code)).map(amounts);
    const values = own.reduce<number[]>((sum, each) => each.map((value, i) => value + (sum[i] ?? 0)), []);
    if (!options.all && !values.some((value) => value > 0)) continue;
    const ordinal = chineseNumber(halves.length + 1);
    halves.push({ label: options.bracket ? `（${ordinal}）${name}` : `${ordinal}、${name}`, values });
  }
  return halves;
}

/** A table by functional codes. */
export function functional(
  books: Books,
  place: Place,
  nth: number,
  spec: {
    id: string;
    title: string;
    words?: readonly [group: string, codes: string, names: string];
    columns: Columns;
    lower?: readonly CellLike[];
    upper?: readonly CellLike[];
    of?: (line: BookLine) => number;
    note?: string;
    lead?: readonly { readonly label: string; readonly text: (code: string) => string }[];
    lengths?: readonly number[];
    /** A last column of words: percentages, 备注. */
    tail?: readonly [label: CellLike, text: (items: readonly BookLine[]) => string];
    /** The unit, where it has a row of its own below 合计 and its code stands beside every account. */
    unit?: { readonly code: string; readonly name: string };
    /** The unit, where its row stands below 合计 with its code among those of the accounts. */
    unitRow?: { readonly code: string; readonly name: string };
  },
): Titled {
  const [group, codes, names] = spec.words ?? ['科目', '科目编码', '科目名称'];
  const { unit } = spec;
  const rows: { code: string; label: string; items: readonly BookLine[] }[] = books.rows(
    spec.of ?? spent,
    spec.lengths,
  );
  const [all] = rows;
  const ofUnit = unit ?? spec.unitRow;
  if (ofUnit && all) rows.splice(1, 0, { ...all, label: ofUnit.name });
  return codeTable<BookLine>(place, nth, {
    id: spec.id,
    title: spec.title,
    codes,
    names,
    group,
    head: [
      spec.upper ?? spec.columns.map(([label]) => (typeof label === 'string' ? tall(label) : label)),
      spec.lower ?? [],
    ],
    columns: spec.columns.map(([, id, each]): FormColumn<BookLine> => ({ id, of: each })),
    rows,
    ...(rows.length === 0 && spec.note !== undefined ? { note: spec.note } : {}),
    ...(spec.lead ? { lead: spec.lead } : {}),
    ...(spec.tail ? { tail: spec.tail } : {}),
    ...(spec.unitRow ? { unitRow: spec.unitRow } : {}),
    ...(unit ? { middle: { label: '单位代码', text: (label) => (label === '合计' ? '' : unit.code) } } : {}),
  });
}

/** 基本支出 by economic code. */
export function economic(
  books: Books,
  place: Place,
  nth: number,
  spec: {
    id?: string;
    title: string;
    words: readonly [group: string, codes: string, names: string];
    labels: readonly [total: string, personnel: string, publicFunds: string];
    group?: string;
  },
): Titled {
  const [total, personnel, publicFunds] = spec.labels;
  const sum = (items: readonly { code: string; value: number }[], which: (code: string) => boolean): number =>
    items.reduce((all, { code, value }) => all + (which(code) ? value : 0), 0);
  return codeTable<{ code: string; value: number }>(place, nth, {
    id: spec.id ?? 'JB',
    title: spec.title,
    group: spec.words[0],
    codes: spec.words[1],
    names: spec.words[2],
    head: spec.group
      ? [[wide(spec.group, 3)], [total, personnel, publicFunds]]
      : [[tall(total), tall(personnel), tall(publicFunds)], []],
    columns: [
      { id: 'total', of: (items) => sum(items, () => true) },
      { id: 'personnel', of: (items) => sum(items, (code) => !isPublic(code)) },
      { id: 'publicFunds', of: (items) => sum(items, isPublic) },
    ],
    rows: books.economic(),
  });
}

/** Expenditure of one fund by functional code. */
export function fundTable(
  books: Books,
  place: Place,
  nth: number,
  fund: 0 | 1 | 2,
  spec: {
    title: string;
    labels: readonly [string, string, string];
    words?: readonly [string, string, string];
    group?: string;
    note: string;
    split?: boolean;
  },
): Titled {
  const sources = FUND_SOURCES[fund] ?? [];
  const basic = (line: BookLine): number => (fund === 0 ? line.basic : 0);
  const [total, own, project] = spec.labels;
  const columns: Columns = spec.split
    ? [
        [total, 'total', (items) => addUp(items, (line) => of(line, sources))],
        [own, 'basic', (items) => addUp(items, basic)],
        ['人员经费', 'personnel', (items) => addUp(items, (line) => (fund === 0 ? line.personnel : 0))],
        ['公用经费', 'publicFunds', (items) => addUp(items, (line) => (fund === 0 ? line.publicFunds : 0))],
        [project, 'project', (items) => addUp(items, (line) => projects(line, sources))],
      ]
    : [
        [total, 'total', (items) => addUp(items, (line) => of(line, sources))],
        [own, 'basic', (items) => addUp(items, basic)],
        [project, 'project', (items) => addUp(items, (line) => projects(line, sources))],
      ];
  return functional(books, place, nth, {
    id: ['YB', 'ZF', 'GZ'][fund] ?? '',
    title: spec.title,
    of: (line) => of(line, sources),
    ...(spec.words ? { words: spec.words } : {}),
    columns,
    ...(spec.split
      ? { upper: [tall(total), wide(own, 3), tall(project)], lower: ['小计', '人员经费', '公用经费'] }
      : spec.group
        ? { upper: [wide(spec.group, 3)], lower: [total, own, project] }
        : {}),
    note: spec.note,
  });
}

/** 财政拨款收支总表: year's money and carry-over as 一、（一） rows, or as a flat list. */
export function appropriation(
  books: Books,
  place: Place,
  nth: number,
  spec: {
    title: string;
    header: readonly (readonly CellLike[])[];
    /** Columns of the expenditure side: all four, 合计 alone, or 合计 and the first funds. */
    funds: 0 | 2 | 3;
    income: (year: readonly number[], carried: readonly number[]) => readonly Half[];
    spending: (classes: readonly Half[], all: readonly number[]) => readonly Half[];
    bracket: boolean;
    all: boolean;
    rightTotal?: string;
    tails?: readonly [readonly Half[], readonly Half[]];
  },
): Titled {
  const amounts = (line: BookLine): number[] => {
    const byFund = FUND_SOURCES.map((sources) => of(line, sources));
    return [byFund.reduce((a, b) => a + b, 0), ...byFund];
  };
  const year = FUND_SOURCES.map(([now]) => books.from(now));
  const carried = FUND_SOURCES.map(([, then]) => books.from(then));
  const all = [0, 1, 2, 3].map((i) => books.sum((line) => amounts(line)[i] ?? 0));
  return twoSided(place, nth, {
    id: 'CZ',
    title: spec.title,
    header: spec.header,
    left: spec.income(year, carried),
    right: spec.spending(classes(books, amounts, { all: spec.all, bracket: spec.bracket }), all),
    leftTail: spec.tails?.[0] ?? [{ label: '收入总计', values: [sum(year) + sum(carried)] }],
    rightTail: spec.tails?.[1] ?? [{ label: spec.rightTotal ?? '支出总计', values: all }],
    leftColumns: ['incomeAmount'],
    rightColumns: ['total', ...FUND_IDS.slice(0, spec.funds)],
  });
}

/** 收支总表. */
export function summary(
  books: Books,
  place: Place,
  nth: number,
  spec: {
    title: string;
    header: readonly (readonly CellLike[])[];
    income: readonly (readonly [string, number])[];
    all: boolean;
    leftTail: readonly (readonly [string, number])[];
    rightTail: readonly (readonly [string, number])[];
  },
): Titled {
  const half = ([label, value]: readonly [string, number]): Half => ({ label, values: [value] });
  return twoSided(place, nth, {
    id: 'SZ',
    title: spec.title,
    header: spec.header,
    left: spec.income.map(half),
    right: classes(books, (line) => [spent(line)], { all: spec.all }),
    leftTail: spec.leftTail.map(half),
    rightTail: spec.rightTail.map(half),
    leftColumns: ['incomeAmount'],
    rightColumns: ['expenditureAmount'],
  });
}

/** A 三公 table whose items are columns: one row per unit or year. `groups` repeats the columns for several years. */
export function threeAcross(
  place: Place,
  nth: number,
  spec: {
    title: string;
    header: readonly (readonly CellLike[])[];
    lead: number;
    /** The item each column becomes a row of, in printed order; `上年` before it for the year before. */
    columns: readonly string[];
    rows: readonly { readonly lead: readonly string[]; readonly values: readonly number[]; readonly column?: string }[];
  },
): Titled {
  return table(place, nth, {
    id: 'SG',
    title: spec.title,
    header: spec.header,
    columns: [
      ...Array.from({ length: spec.lead }, () => ({ numeric: false, width: 24 })),
      ...spec.columns.map(() => ({ numeric: true, width: 12 })),
    ],
    fill: (body) => {
      for (const row of spec.rows)
        body.add({ label: '' }, [
          ...row.lead,
          ...spec.columns.map((label, i) => ({
            column: label.startsWith('上年') ? 'lastYear' : (row.column ?? 'total'),
            value: row.values[i] ?? 0,
            label: label.replace('上年', ''),
          })),
        ]);
    },
  });
}

/** The tables of one part, as blocks to print and as the truth about every cell of theirs. */
import type { CellLike, ColumnStyle, TableBlock } from '../../server/src/print/model';
import { writeAmount } from '../../server/src/print/amount';
import type { MoneyUnit } from '../../server/src/document/model';
import { CLASSES, ECONOMICS, FUNCTIONS } from './facts';
import { fiscalOf, sumOf, SOURCES, type PartBudget, type ProjectBudget, type Purchase, type Source } from './budget';

/** How tables are printed. */
export interface TableStyle {
  readonly unit: MoneyUnit;
  readonly thousands: boolean;
  readonly year: number;
  /** `部门` or `单位`. */
  readonly scope: '部门' | '单位';
  /** Rows per page. */
  readonly page: number;
  /** Project forms hold only the goal and the indicators, as in 2022. */
  readonly shortForms: boolean;
  /** Plan cells bear 12月底 (lost in some documents). */
  readonly fullPlan: boolean;
}

/** One cell that holds or could hold a figure, before printing. */
export interface CellTruth {
  readonly row: number;
  readonly cell: number;
  readonly kind: 'money' | 'count' | 'percent';
  readonly side: number;
  readonly serial: string;
  readonly code: string;
  readonly label: string;
  readonly column: string;
  /** 分, or hundredths of a count or percentage; `undefined` for an empty cell. */
  readonly value: number | undefined;
}

/** A table with its truth. */
export interface MadeTable {
  readonly id: string;
  readonly block: TableBlock;
  readonly cells: readonly CellTruth[];
}

/** A cell of a numeric column. */
export interface FigureSpec {
  readonly column: string;
  readonly value: number | undefined;
  readonly kind?: 'money' | 'count' | 'percent';
  readonly side?: number;
  readonly label?: string;
  readonly colSpan?: number;
}

/** A cell of a body row: words, or a figure with its column. */
export type Spec = CellLike | FigureSpec;

interface RowKey {
  readonly serial?: string;
  readonly code?: string;
  readonly label: string;
}

function isFigure(spec: Spec): spec is FigureSpec {
  return typeof spec !== 'string' && 'column' in spec;
}

/** Body rows in the making, with the truth about their cells. */
export class Body {
  readonly rows: CellLike[][] = [];
  readonly cells: CellTruth[] = [];

  constructor(private readonly style: TableStyle) {}

  add(key: RowKey, specs: readonly Spec[]): void {
    const row = this.rows.length;
    this.rows.push(
      specs.map((spec, cell) => {
        if (!isFigure(spec)) return spec;
        const kind = spec.kind ?? 'money';
        const label = spec.label ?? key.label;
        const value = spec.value === 0 ? undefined : spec.value;
        this.cells.push({
          row,
          cell,
          kind,
          side: spec.side ?? 0,
          serial: key.serial ?? '',
          code: key.code ?? '',
          label,
          column: spec.column,
          value,
        });
        const text = this.print(kind, value);
        return spec.colSpan === undefined ? text : { text, colSpan: spec.colSpan };
      }),
    );
  }

  private print(kind: 'money' | 'count' | 'percent', value: number | undefined): string {
    if (value === undefined) return '';
    if (kind === 'percent') return `${value / 100}%`;
    if (kind === 'count') return String(value / 100);
    return writeAmount(value, this.style.unit, { text: '', decimals: 2, thousands: this.style.thousands });
  }
}

const text = (width?: number): ColumnStyle => (width === undefined ? { numeric: false } : { numeric: false, width });
const figure = (width?: number): ColumnStyle => (width === undefined ? { numeric: true } : { numeric: true, width });
const tall = (label: string): CellLike => ({ text: label, rowSpan: 2 });
const wide = (label: string, colSpan: number): CellLike => ({ text: label, colSpan });
const ordinals = (count: number): string[] => ['栏次', ...Array.from({ length: count - 1 }, (_, i) => String(i + 1))];

const NUMERALS = '一二三四五六七八九十';

/** 1 → 一, 31 → 三十一; up to 99. */
export function chineseNumber(n: number): string {
  const ones = n % 10;
  const tens = Math.floor(n / 10);
  const unit = ones === 0 ? '' : (NUMERALS[ones - 1] ?? '');
  if (tens === 0) return unit;
  return `${tens === 1 ? '' : (NUMERALS[tens - 1] ?? '')}十${unit}`;
}

/** Amounts of one functional 项. */
export interface Line {
  basic: number;
  operating: number;
  readonly sources: Record<Source, number>;
  readonly projectBySource: Record<Source, number>;
}

const noAmounts = (): Record<Source, number> =>
  Object.fromEntries(SOURCES.map((s) => [s, 0])) as Record<Source, number>;

/** The functional 项 of a part with their sources and uses. */
export function linesOf(part: PartBudget): Map<string, Line> {
  const lines = new Map<string, Line>();
  const line = (code: string): Line => {
    let found = lines.get(code);
    if (!found)
      lines.set(code, (found = { basic: 0, operating: 0, sources: noAmounts(), projectBySource: noAmounts() }));
    return found;
  };
  for (const [code, value] of part.basic) {
    line(code).basic += value;
    line(code).sources.general += value;
  }
  for (const [code, value] of part.operating) {
    line(code).operating += value;
    line(code).sources.operating += value;
  }
  for (const project of part.projects) {
    for (const source of SOURCES) {
      const value = project.amounts[source] ?? 0;
      line(project.functionCode).sources[source] += value;
      line(project.functionCode).projectBySource[source] += value;
    }
  }
  return lines;
}

/** Rows of a code table: 合计, then 类, 款, 项 in ascending order, with the amounts of everything below them. */
export function codeRows<T>(
  items: ReadonlyMap<string, T>,
  lengths: readonly number[],
  names: (code: string) => string,
): { code: string; label: string; items: T[] }[] {
  const rows: { code: string; label: string; items: T[] }[] = [];
  if (items.size === 0) return rows;
  rows.push({ code: '', label: '合计', items: [...items.values()] });
  const codes = new Set<string>();
  for (const code of items.keys()) for (const length of lengths) codes.add(code.slice(0, length));
  for (const code of [...codes].sort()) {
    const below = [...items].filter(([c]) => c.startsWith(code)).map(([, item]) => item);
    rows.push({ code, label: names(code), items: below });
  }
  return rows;
}

const CLASS_NAMES = new Map(CLASSES);
/** Name of a functional class, 款 or 项. */
export const functionName = (code: string): string => CLASS_NAMES.get(code) ?? FUNCTIONS[code] ?? '';
const total = <T>(items: readonly T[], of: (item: T) => number): number => items.reduce((s, i) => s + of(i), 0);

const FISCAL_YEAR: readonly Source[] = ['general', 'fund', 'capital'];
const CARRY: readonly Source[] = ['generalCarry', 'fundCarry', 'capitalCarry', 'nonFiscalCarry'];
const of = (line: Line, sources: readonly Source[]): number => sumOf(line.sources, sources);
const spent = (line: Line): number => sumOf(line.sources);

function metaOf(part: PartBudget, style: TableStyle): string[] {
  return [
    `${part.code}${style.scope === '部门' ? ' ' : ''}${part.name}`,
    `预算年度：${style.year}`,
    `单位：${style.unit}`,
  ];
}

/** 收支总表 [SZ]. */
export function incomeAndExpenditure(part: PartBudget, style: TableStyle): MadeTable {
  const lines = linesOf(part);
  const all = [...lines.values()];
  const source = (...s: Source[]): number => total(all, (line) => of(line, s));
  const nine = style.year < 2025;
  const income: [string, number][] = [
    ['一般公共预算拨款收入', source('general')],
    ['政府性基金预算拨款收入', source('fund')],
    ['国有资本经营预算拨款收入', source('capital')],
    ['财政专户管理资金收入', source('specialAccount')],
  ];
  if (nine) {
    income.push(['事业收入', source('business')], ['事业单位经营收入', source('operating')]);
    income.push(
      ['上级补助收入', source('superior')],
      ['附属单位上缴收入', source('affiliate')],
      ['其他收入', source('other')],
    );
  } else {
    income.push(['单位资金', source('business', 'operating', 'superior', 'affiliate', 'other')]);
  }
  const body = new Body(style);
  const add = (left: string, leftValue: number | undefined, right: string, rightValue: number): void => {
    const serial = String(body.rows.length + 1);
    body.add({ serial, label: '' }, [
      serial,
      left,
      left === '' ? '' : { column: 'incomeAmount', value: leftValue, side: 0, label: left },
      right,
      { column: 'expenditureAmount', value: rightValue, side: 1, label: right },
    ]);
  };
  CLASSES.forEach(([code, name], i) => {
    const [label, value] = income[i] ?? ['', undefined];
    const amount = total(
      [...lines].filter(([c]) => c.startsWith(code)),
      ([, line]) => spent(line),
    );
    const ordinal = chineseNumber(i + 1);
    add(label === '' ? '' : `${ordinal}、${label}`, value, `${ordinal}、${name}`, amount);
  });
  const carried = total(all, (line) => of(line, CARRY));
  const sum = total(all, spent);
  add('本年收入合计', sum - carried, '本年支出合计', sum);
  add('上年结转结余', carried, '年终结转结余', 0);
  add('收入总计', sum, '支出总计', sum);
  return {
    id: 'SZ',
    cells: body.cells,
    block: {
      kind: 'table',
      meta: metaOf(part, style),
      columns: [text(6), text(36), figure(16), text(36), figure(16)],
      header: [
        [tall('序号'), wide('收入', 2), wide('支出', 2)],
        ['项目', '预算数', '项目', '预算数'],
      ],
      ordinals: ordinals(5),
      rows: body.rows,
      rowsPerPage: style.page,
    },
  };
}

function codeTable(
  id: string,
  part: PartBudget,
  style: TableStyle,
  group: string,
  head: readonly (readonly CellLike[])[],
  columns: readonly { id: string; width?: number }[],
  rows: readonly { code: string; label: string; values: readonly number[] }[],
  note: string | undefined,
  page = style.page,
): MadeTable {
  const body = new Body(style);
  rows.forEach((row, i) => {
    const serial = String(i + 1);
    body.add({ serial, code: row.code, label: row.label }, [
      serial,
      row.code,
      row.label,
      ...columns.map((column, c) => ({ column: column.id, value: row.values[c] ?? 0 })),
    ]);
  });
  const [first = [], second = []] = head;
  return {
    id,
    cells: body.cells,
    block: {
      kind: 'table',
      meta: metaOf(part, style),
      columns: [text(6), text(10), text(26), ...columns.map((column) => figure(column.width ?? 12))],
      header: [
        [tall('序号'), wide(group, 2), ...first],
        ['科目编码', '科目名称', ...second],
      ],
      ordinals: ordinals(columns.length + 3),
      rows: body.rows,
      rowsPerPage: page,
      ...(note === undefined ? {} : { note }),
    },
  };
}

/** 收入总表 [SR]. */
export function incomeSummary(part: PartBudget, style: TableStyle): MadeTable {
  const own: Source[][] = [
    FISCAL_YEAR.slice(),
    ['specialAccount'],
    ['business'],
    ['operating'],
    ['superior'],
    ['affiliate'],
    ['other'],
  ];
  const rows = codeRows(linesOf(part), [3, 5, 7], functionName).map((row) => {
    const year = own.map((sources) => total(row.items, (line) => of(line, sources)));
    const carried = total(row.items, (line) => of(line, CARRY));
    const sum = year.reduce((a, b) => a + b, 0);
    return { code: row.code, label: row.label, values: [sum + carried, sum, ...year, carried] };
  });
  const ids = [
    'total',
    'yearIncome',
    'fiscal',
    'specialAccount',
    'business',
    'operating',
    'superior',
    'affiliate',
    'other',
    'carryOver',
  ];
  return codeTable(
    'SR',
    part,
    style,
    '功能分类科目',
    [
      [tall('合计'), wide('本年收入', 8), tall('上年结转')],
      ['小计', '财政拨款收入', '财政专户收入', '事业收入', '经营收入', '上级补助收入', '附属单位上缴收入', '其他收入'],
    ],
    ids.map((id) => ({ id, width: 8 })),
    rows,
    undefined,
    Math.max(4, style.page - 8),
  );
}

/** 支出总表 [ZC]. */
export function expenditureSummary(part: PartBudget, style: TableStyle): MadeTable {
  const rows = codeRows(linesOf(part), [3, 5, 7], functionName).map((row) => {
    const basic = total(row.items, (line) => line.basic);
    const project = total(row.items, (line) => sumOf(line.projectBySource));
    const operating = total(row.items, (line) => line.operating);
    return { code: row.code, label: row.label, values: [basic + project + operating, basic, project, operating, 0, 0] };
  });
  return codeTable(
    'ZC',
    part,
    style,
    '功能分类科目',
    [['合计', '基本支出', '项目支出', '经营支出', '上解上级支出', '对附属单位补助支出'].map(tall), []],
    ['total', 'basic', 'project', 'operating', 'toSuperior', 'toAffiliate'].map((id) => ({ id, width: 10 })),
    rows,
    undefined,
    Math.max(4, style.page - 6),
  );
}

const FUNDS: readonly (readonly [Source, Source])[] = [
  ['general', 'generalCarry'],
  ['fund', 'fundCarry'],
  ['capital', 'capitalCarry'],
];

/** 财政拨款收支总表 [CZ]. */
export function fiscalAppropriation(part: PartBudget, style: TableStyle): MadeTable {
  const lines = [...linesOf(part)];
  const all = lines.map(([, line]) => line);
  const byFund = (chosen: readonly (readonly [string, Line])[]): number[] =>
    FUNDS.map((sources) => total(chosen, ([, line]) => of(line, sources)));
  const names = ['一般公共预算拨款', '政府性基金预算拨款', '国有资本经营预算拨款'];
  const body = new Body(style);
  const add = (left: string, leftValue: number | undefined, right: string, values: readonly number[]): void => {
    const serial = String(body.rows.length + 1);
    const sums = [values.reduce((a, b) => a + b, 0), ...values];
    body.add({ serial, label: '' }, [
      serial,
      left,
      left === '' ? '' : { column: 'incomeAmount', value: leftValue, side: 0, label: left },
      right,
      ...['total', 'generalBudget', 'governmentFund', 'stateCapital'].map((column, i) =>
        right === '' ? '' : { column, value: sums[i] ?? 0, side: 1, label: right },
      ),
    ]);
  };
  CLASSES.forEach(([code, name], i) => {
    const ordinal = chineseNumber(i + 1);
    const fund = FUNDS[i];
    add(
      fund ? `${ordinal}、${names[i] ?? ''}` : '',
      fund ? total(all, (line) => line.sources[fund[0]]) : undefined,
      `${ordinal}、${name}`,
      byFund(lines.filter(([c]) => c.startsWith(code))),
    );
  });
  const year = FUNDS.map(([now]) => total(all, (line) => line.sources[now]));
  const carried = FUNDS.map(([, then]) => total(all, (line) => line.sources[then]));
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  add('本年收入合计', sum(year), '本年支出合计', byFund(lines));
  add('年初财政拨款结转和结余', sum(carried), '年末财政拨款结转和结余', [0, 0, 0]);
  names.forEach((name, i) => add(`${chineseNumber(i + 1)}、${name}`, carried[i], '', []));
  add('收入总计', sum(year) + sum(carried), '支出总计', byFund(lines));
  return {
    id: 'CZ',
    cells: body.cells,
    block: {
      kind: 'table',
      meta: metaOf(part, style),
      columns: [text(6), text(26), figure(12), text(32), figure(12), figure(10), figure(10), figure(10)],
      header: [
        [tall('序号'), wide('收入', 2), wide('支出', 5)],
        ['项目', '金额', '项目', '合计', '一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'],
      ],
      ordinals: ordinals(8),
      rows: body.rows,
      rowsPerPage: Math.max(4, style.page - 2),
    },
  };
}

/** 一般公共预算… [YB], 政府性基金… [ZF], 国有资本经营… [GZ] 财政拨款支出表. */
export function fundExpenditure(part: PartBudget, style: TableStyle, fund: 0 | 1 | 2): MadeTable {
  const sources = FUNDS[fund] ?? [];
  const lines = new Map([...linesOf(part)].filter(([, line]) => of(line, sources) > 0));
  const rows = codeRows(lines, [3, 5, 7], functionName).map((row) => {
    const basic = fund === 0 ? total(row.items, (line) => line.basic) : 0;
    const project = total(row.items, (line) => sumOf(line.projectBySource, sources));
    return { code: row.code, label: row.label, values: [basic + project, basic, project] };
  });
  const budget = [
    '一般公共预算财政拨款',
    style.year < 2023 ? '政府基金预算财政拨款' : '政府性基金预算财政拨款',
    '国有资本经营预算财政拨款',
  ][fund];
  return codeTable(
    ['YB', 'ZF', 'GZ'][fund] ?? '',
    part,
    style,
    '功能分类科目',
    [['合计', '基本支出', '项目支出'].map(tall), []],
    ['total', 'basic', 'project'].map((id) => ({ id, width: 12 })),
    rows,
    rows.length === 0 ? `注：无${budget ?? ''}预算，空表列示。` : undefined,
  );
}

/** 一般公共预算财政拨款基本支出表 [JB]. */
export function basicExpenditure(part: PartBudget, style: TableStyle): MadeTable {
  const items = new Map([...part.economic].map(([code, value]) => [code, { code, value }] as const));
  const rows = codeRows(items, [3, 5], (code) => ECONOMICS[code] ?? '').map((row) => {
    const publicFunds = total(row.items, (item) => (/^3(02|10)/.test(item.code) ? item.value : 0));
    const sum = total(row.items, (item) => item.value);
    return { code: row.code, label: row.label, values: [sum, sum - publicFunds, publicFunds] };
  });
  return codeTable(
    'JB',
    part,
    style,
    '支出部门经济分类科目',
    [[wide('一般公共预算基本支出', 3)], ['合计', '人员经费', '公用经费']],
    ['total', 'personnel', 'publicFunds'].map((id) => ({ id, width: 12 })),
    rows,
    undefined,
  );
}

/** “三公”经费支出表 [SG]. */
export function threePublicExpenses(part: PartBudget, style: TableStyle): MadeTable {
  const t = part.threePublic;
  const abroad = t.abroadTeaching + t.abroadOther;
  const cars = t.purchase + t.operation;
  const sum = abroad + cars + t.reception;
  const rows: [string, number][] = [
    ['“三公”经费小计', sum],
    ['一、因公出国（境）费', abroad],
    ['其中：教学科研人员因公出国（境）费', t.abroadTeaching],
    ['其他因公出国（境）费', t.abroadOther],
    ['二、公务用车购置及运维费', cars],
    ['其中：公务用车购置费', t.purchase],
    ['公务用车运行维护费', t.operation],
    ['三、公务接待费', t.reception],
  ];
  if (style.year === 2025) rows.unshift(['合计', sum]);
  const body = new Body(style);
  rows.forEach(([label, value], i) => {
    const serial = String(i + 1);
    body.add({ serial, label }, [
      serial,
      label,
      { column: 'total', value },
      { column: 'generalBudget', value },
      { column: 'governmentFund', value: 0 },
      { column: 'stateCapital', value: 0 },
    ]);
  });
  return {
    id: 'SG',
    cells: body.cells,
    block: {
      kind: 'table',
      meta: metaOf(part, style),
      columns: [text(6), text(36), figure(12), figure(14), figure(14), figure(14)],
      header: [
        [tall('序号'), tall('项目'), wide('资金性质', 4)],
        ['合计', '一般公共预算财政拨款', '政府性基金预算拨款', '国有资本经营预算财政拨款'],
      ],
      ordinals: ordinals(6),
      rows: body.rows,
      ...(sum === 0 ? { note: '注：无“三公”经费预算，空表列示。' } : {}),
    },
  };
}

/** 机构设置情况 [JG]. */
export function organisation(units: readonly PartBudget[]): MadeTable {
  return {
    id: 'JG',
    cells: [],
    block: {
      kind: 'table',
      meta: [],
      columns: [text(40), text(10), text(16), text(20)],
      header: [['单位名称', '单位性质', '单位规格', '经费保障形式']],
      rows: units.map((unit, i) =>
        i === 0 ? [unit.name, '行政', '正科级', '财政拨款'] : [unit.name, '事业', '股级', '财政性资金基本保证'],
      ),
    },
  };
}

/** 绩效目标表 [JX]: the money and plan lines, then the indicators as the lower half of the form. */
export function projectForm(
  project: ProjectBudget,
  unit: PartBudget,
  style: TableStyle,
  ownUnit: boolean,
): MadeTable[] {
  const body = new Body(style);
  const budget = sumOf(project.amounts);
  const fiscal = fiscalOf(project.amounts);
  const span = (label: string, colSpan: number): CellLike => ({ text: label, colSpan });
  if (!style.shortForms) moneyAndPlan();
  body.add({ label: '' }, ['绩效目标', span(`1.${project.use}`, 6)]);
  function moneyAndPlan(): void {
    body.add({ label: '' }, ['项目编码', span(project.code, 2), '项目名称', span(project.name, 3)]);
    body.add({ label: '预算数' }, [
      tall('预算规模及资金用途'),
      '预算数',
      { column: 'budget', value: budget },
      '其中：财政资金',
      { column: 'fiscalFunds', value: fiscal },
      '其他资金',
      { column: 'otherFunds', value: budget - fiscal },
    ]);
    body.add({ label: '' }, [span(project.use, 6)]);
    const months = ['3月底', '6月底', '10月底', style.fullPlan ? '12月底' : ''];
    const spans = [1, 2, 1, 2];
    body.add({ label: '' }, [tall('资金支出计划（%）'), ...months.map((month, i) => span(month, spans[i] ?? 1))]);
    body.add(
      { label: '' },
      months.map((month, i) => {
        const percent = project.plan[i];
        const value = month === '' || percent === undefined ? undefined : percent * 100;
        return { column: `plan${i}`, value, kind: 'percent' as const, colSpan: spans[i] ?? 1, label: month };
      }),
    );
  }
  const columns = [text(16), text(14), text(16), text(14), text(16), text(16), text(20)];
  const upper: MadeTable = {
    id: 'JX',
    cells: body.cells,
    block: {
      kind: 'table',
      meta: style.shortForms
        ? []
        : ownUnit
          ? [`${unit.code}${unit.name}`, `单位：${style.unit}`]
          : [`单位：${style.unit}`],
      columns,
      header: [],
      rows: body.rows,
    },
  };
  let level1 = '';
  const rows = project.indicators.map((indicator) => {
    const first = indicator.level1 === level1 ? '' : indicator.level1;
    level1 = indicator.level1;
    return [first, indicator.level2, indicator.name, indicator.description, indicator.value, indicator.basis];
  });
  const lower: MadeTable = {
    id: 'JX',
    cells: [],
    block: {
      kind: 'table',
      meta: [],
      columns: [text(12), text(20), text(26), text(40), text(14), text(12)],
      header: [['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据']],
      rows,
      continued: true,
    },
  };
  return [upper, lower];
}

/** The eight-column form of a 专项资金. */
export function specialFundForm(name: string, code: string, budget: number, style: TableStyle): MadeTable[] {
  const body = new Body(style);
  const span = (label: string, colSpan: number): CellLike => ({ text: label, colSpan });
  body.add({ label: '' }, ['项目编码', span(code, 3), '项目名称', span(name, 3)]);
  body.add({ label: '预算数' }, [
    '预算规模及资金用途',
    '预算数',
    { column: 'budget', value: budget },
    '财政资金',
    { column: 'fiscalFunds', value: budget },
    '其他资金',
    { column: 'otherFunds', value: 0, colSpan: 2 },
  ]);
  body.add({ label: '' }, ['资金支出计划', '3月底', '6月底', '10月底', span('12月底', 4)]);
  body.add({ label: '' }, [
    '（累计支出比例）',
    { column: 'plan0', value: 2000, kind: 'percent', label: '3月底' },
    { column: 'plan1', value: 5000, kind: 'percent', label: '6月底' },
    { column: 'plan2', value: 10000, kind: 'percent', label: '10月底' },
    { column: 'plan3', value: 10000, kind: 'percent', label: '12月底', colSpan: 4 },
  ]);
  const upper: MadeTable = {
    id: 'JX',
    cells: body.cells,
    block: {
      kind: 'table',
      meta: [`单位：${style.unit}`],
      columns: [text(16), text(14), text(16), text(14), text(16), text(16), text(14), text(14)],
      header: [],
      rows: body.rows,
    },
  };
  const lower: MadeTable = {
    id: 'JX',
    cells: [],
    block: {
      kind: 'table',
      meta: [],
      columns: [text(12), text(16), text(20), text(30), text(10), text(10), text(10), text(14)],
      header: [
        [
          tall('一级指标'),
          tall('二级指标'),
          tall('三级指标'),
          tall('指标说明'),
          wide('指标值', 3),
          tall('指标确定依据'),
        ],
        ['符号', '值', '单位（文字描述）'],
      ],
      rows: [
        ['产出指标', '数量指标', '补助对象人数', '享受补助的人数', '≥', '120', '人', '花名册'],
        ['', '质量指标', '补助发放准确率', '发放无误的笔数所占比例', '=', '100', '%', '发放台账'],
        ['', '时效指标', '补助发放时间', '补助发放到位的时间', '文字描述', '', '每月10日前', '工作计划'],
        ['', '成本指标', '人均补助标准', '每人每年补助金额', '≤', '600', '元', '补助办法'],
        ['效益指标', '社会效益指标', '补助对象生活改善率', '生活得到改善的对象所占比例', '≥', '90', '%', '入户走访'],
        ['满意度指标', '服务对象满意度指标', '补助对象满意度', '对补助工作表示满意的比例', '≥', '92', '%', '问卷调查'],
      ],
      continued: true,
    },
  };
  return [upper, lower];
}

const PROCUREMENT_FUNDS: readonly (readonly [string, readonly Source[]])[] = [
  ['generalBudget', ['general']],
  ['governmentFund', ['fund']],
  ['stateCapital', ['capital']],
  ['specialAccount', ['specialAccount']],
  ['unitFunds', ['business', 'operating', 'superior', 'affiliate', 'other']],
  ['fiscalCarryOver', ['generalCarry', 'fundCarry', 'capitalCarry']],
  ['nonFiscalBalance', ['nonFiscalCarry']],
];

interface Bought {
  readonly name: string;
  readonly budget: number;
  readonly purchase: Purchase;
}

/** 政府采购预算 [CG]; `undefined` where nothing is bought. */
export function procurement(part: PartBudget, units: readonly PartBudget[], style: TableStyle): MadeTable | undefined {
  const groups = units.map((unit) => {
    const bought: Bought[] = unit.projects.flatMap((project) =>
      project.purchases.map((purchase) => ({ name: project.name, budget: sumOf(project.amounts), purchase })),
    );
    const budget = unit.publicPurchases.reduce((s, { purchase: p }) => s + p.price * p.quantity, 0);
    for (const { purchase } of unit.publicPurchases) bought.push({ name: '日常公用经费', budget, purchase });
    return { unit, bought };
  });
  const all = groups.flatMap((group) => group.bought);
  if (all.length === 0) return undefined;
  const cost = ({ purchase }: Bought): number => purchase.price * purchase.quantity;
  const money = (items: readonly Bought[]): FigureSpec[] => [
    { column: 'total', value: total(items, cost) },
    ...PROCUREMENT_FUNDS.map(([column, sources]) => ({
      column,
      value: total(
        items.filter((item) => sources.includes(item.purchase.source)),
        cost,
      ),
    })),
    {
      column: 'smallBusiness',
      value: total(
        items.filter((item) => item.purchase.smallBusiness),
        cost,
      ),
    },
  ];
  const body = new Body(style);
  const sum = (label: string, items: readonly Bought[]): void => {
    body.add({ label }, [
      label,
      { column: 'projectBudget', value: undefined },
      '',
      '',
      '',
      { column: 'quantity', value: undefined, kind: 'count' },
      { column: 'unitPrice', value: undefined },
      ...money(items),
    ]);
  };
  sum('合计', all);
  for (const { unit, bought } of groups) {
    if (bought.length === 0) continue;
    sum(`${unit.name}小计`, bought);
    for (const item of bought) {
      body.add({ label: item.name }, [
        item.name,
        { column: 'projectBudget', value: item.budget },
        item.purchase.name,
        item.purchase.code,
        item.purchase.measure,
        { column: 'quantity', value: item.purchase.quantity * 100, kind: 'count' },
        { column: 'unitPrice', value: item.purchase.price },
        ...money([item]),
      ]);
    }
  }
  return {
    id: 'CG',
    cells: body.cells,
    block: {
      kind: 'table',
      meta: [`${part.code}${style.scope === '部门' ? ' ' : ''}${part.name}`, `单位：${style.unit}`],
      columns: [
        text(14),
        figure(8),
        text(10),
        text(8),
        text(4),
        figure(6),
        figure(8),
        ...Array.from({ length: 9 }, () => figure(6)),
      ],
      header: [
        [
          wide('政府采购项目来源', 2),
          ...['采购物品名称', '政府采购目录序号', '计量单位', '数量', '单价'].map(tall),
          wide('政府采购金额（当年部门预算安排资金）', 8),
          tall(`${style.year}年预留中小微企业份额`),
        ],
        [
          '项目名称',
          '预算资金',
          '合计',
          '一般公共预算拨款',
          '基金预算拨款',
          '国有资本经营预算拨款',
          '财政专户核拨',
          '单位资金',
          '财政拨款结转',
          '非财政拨款结余',
        ],
      ],
      rows: body.rows,
      rowsPerPage: Math.max(4, style.page - 10),
      note: '注：单价因规格不同可能有差异；涉密采购按有关规定办理。',
    },
  };
}

/** 固定资产占用情况表 [GD]. */
export function fixedAssets(part: PartBudget, style: TableStyle): MadeTable {
  const a = part.assets;
  const rows: [string, number | undefined, number][] = [
    ['资产总额', undefined, a.buildings + a.vehicles + a.equipment + a.other],
    ['1、房屋（平方米）', a.area, a.buildings],
    ['其中：办公用房（平方米）', a.officeArea, a.office],
    ['2、车辆（台、辆）', a.vehicleCount, a.vehicles],
    ['3、单价在20万元以上的设备', a.equipmentCount, a.equipment],
    ['4、其他固定资产', a.otherCount, a.other],
  ];
  const body = new Body(style);
  for (const [label, count, value] of rows) {
    body.add({ label }, [label, { column: 'quantity', value: count, kind: 'count' }, { column: 'value', value }]);
  }
  return {
    id: 'GD',
    cells: body.cells,
    block: {
      kind: 'table',
      meta: [`${part.code} ${part.name}`, `截止时间：${style.year - 1}-12-31`],
      columns: [text(30), figure(12), figure(26)],
      header: [['项目', '数量', `价值（金额单位：${style.unit}）`]],
      rows: body.rows,
    },
  };
}

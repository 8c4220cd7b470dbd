import { FISCAL_MATTERS } from '../catalogue/fiscalStatements';
import { MATTERS, PURCHASES, type Counterpart, type Matter } from '../catalogue/statements';
import type { Entry, Figure, MoneyUnit, Part, Table } from '../document/model';
import { slipBetween } from '../diagnosis/slips';
import { fold } from '../text/fold';
import { otherUnits, showAmount, unitInFen } from './amount';
import type { Template } from './builder';
import type { Term } from './model';
import { distinctEntries, figureIn } from './figures';
import { rowsByRole } from './roles';
import { accountCells } from './statementAccounts';
import type { PassageStatement, Stated, StatedFigure } from './statementsOf';

/** 拟购置固定资产, and the kinds of procurement: the sum of the items whose catalogue code says so. */
export const TEXT_PURCHASES: Template = { rule: 'text-purchases', strength: 'expected', derives: 'copy' };

/** An account the text names, and its row. */
export const TEXT_ACCOUNT: Template = { rule: 'text-matches-table', strength: 'expected', derives: 'copy' };

const FISCAL: ReadonlySet<string> = new Set(FISCAL_MATTERS.map(({ id }) => id));

/** A stated amount and what stands for it in a table. */
export interface TextTie {
  readonly template: Template;
  readonly total: Figure;
  readonly terms: readonly Term[];
  /** The table of one fund it is of: whether that shows what the text tells of is known by all that is said of it. */
  readonly group: string | undefined;
}

/** A part's tables, one of each kind, for looking up what the text states. */
export class TextTables {
  private readonly byKind = new Map<string, { table: Table; byRole: ReadonlyMap<string, readonly Entry[]> }>();
  private readonly several = new Set<string>();
  /** Printed figures that give a relation with empty cells something printed. */
  private readonly printed: Figure | undefined;

  constructor(readonly part: Part) {
    for (const table of part.tables) {
      const id = table.kind?.id ?? '';
      if (id === '' || id === 'JX') continue;
      if (this.byKind.has(id)) this.several.add(id);
      else this.byKind.set(id, { table, byRole: rowsByRole(distinctEntries(table)) });
    }
    for (const id of this.several) this.byKind.delete(id);
    this.printed = this.cell('SZ', 'incomeTotal', 'incomeAmount') ?? this.cell('ZC', 'total', 'total');
  }

  /** The figure of the only row of a role. */
  cell(kind: string, role: string, column: string): Figure | undefined {
    const rows = this.byKind.get(kind)?.byRole.get(role) ?? [];
    const [row] = rows;
    const figure = rows.length === 1 && row ? figureIn(row, column) : undefined;
    return figure && !figure.assumed && !figure.columnOpen ? figure : undefined;
  }

  table(kind: string): Table | undefined {
    return this.byKind.get(kind)?.table;
  }

  /** The relations between a stated amount and the tables. */
  tiesOf(statement: StatedFigure, stated: Stated): readonly TextTie[] {
    const { figure, matter, passage } = statement;
    if (!matter) return [];
    if (matter.account !== undefined) return this.accountTies(matter.account, statement);
    const ties: TextTie[] = [];
    for (const counterpart of matter.counterparts) {
      if (counterpart.unlessTable && this.byKind.has(counterpart.unlessTable)) continue;
      const ofOneFund = counterpart.whole === true && !this.isWhole();
      if (ofOneFund && !this.isOfTable(counterpart.table, stated)) continue;
      const choices = [counterpart, ...(counterpart.or ?? []).map((or) => ({ ...counterpart, ...or }))].flatMap(
        (each) => {
          const cells = this.cellsOf(each);
          return cells ? [{ table: each.table, cells }] : [];
        },
      );
      const [own] = choices;
      if (!own || (own.table !== counterpart.table && counterpart.unless)) continue;
      const added = (counterpart.plus ?? []).flatMap((id): Term[] => {
        const plus = stated.amountOf(id, passage) ?? stated.amountOf(id);
        return plus ? [{ figure: plus.figure, weight: 1 }] : [];
      });
      if (matter.id === 'operation' && own.table === 'JB' && this.isOtherScope(figure, own.cells)) continue;
      const options = choices.map(({ table, cells }, nth) => {
        const terms = cells.map((each): Term => ({ figure: each, weight: 1 }));
        return { table, terms: nth === 0 ? [...terms, ...added] : terms };
      });
      const meant = meantOf(figure, options);
      const terms = this.bound(meant.terms);
      // Where the table is of one fund, the text may tell of all: 人员经费 with what the unit's own funds pay.
      if (ofOneFund && !agrees({ total: figure, terms }) && !isSlip({ total: figure, terms })) continue;
      const { rule, strength } = counterpart;
      const group = FISCAL.has(matter.id) ? meant.table : undefined;
      ties.push({ template: { rule, strength, derives: 'copy' }, total: figure, terms, group });
    }
    const purchased = PURCHASES[matter.id] && this.purchases(PURCHASES[matter.id] as RegExp);
    if (purchased)
      ties.push({ template: TEXT_PURCHASES, total: figure, terms: this.bound(purchased), group: undefined });
    return ties.filter(({ terms }) => terms.length > 0);
  }

  /** The rows of an account the text names. */
  private accountTies(account: string, { figure, topic }: StatedFigure): readonly TextTie[] {
    // Where a table tells 当年拨款 from what is carried over, the text may be of either.
    const choices = ['total', 'yearGrant'].flatMap((column) => {
      const cells = accountCells(account, topic, (kind) => this.table(kind), column);
      return cells ? [{ ...cells, terms: cells.cells.map((cell): Term => ({ figure: cell, weight: 1 })) }] : [];
    });
    if (choices.length === 0) return [];
    const found = meantOf(figure, choices);
    const terms = this.bound(found.terms);
    if (terms.length === 0 || (found.partial && !agrees({ total: figure, terms }))) return [];
    return [{ template: TEXT_ACCOUNT, total: figure, terms, group: found.kinds[0] }];
  }

  /** The cells of the year before, or of the difference to it, where a table prints them beside what the text names. */
  yearCells({ matter, kind, topic }: PassageStatement): readonly Figure[] {
    const column = kind === 'base' ? 'lastYear' : 'change';
    if (!matter) return [];
    if (matter.account !== undefined)
      return accountCells(matter.account, topic, (id) => this.table(id), column)?.cells ?? [];
    for (const counterpart of matter.counterparts) {
      const cells = counterpart.column === 'total' ? this.cellsOf({ ...counterpart, column }) : undefined;
      if (cells && cells.length > 0) return cells;
    }
    return [];
  }

  /**
   * The relation between a stated amount of last year, or a change, and such cells. The table may be of another count
   * (执行数 against 预算数): only what agrees, or is but a slip away, is bound.
   */
  yearTies(statement: PassageStatement): readonly TextTie[] {
    const { figure, kind, sign } = statement;
    if (!figure || kind === 'amount' || sign === 0) return [];
    const weight = kind === 'change' ? sign : 1;
    const terms = this.yearCells(statement).map((cell): Term => ({ figure: cell, weight }));
    const tie = { template: TEXT_ACCOUNT, total: figure, terms, group: undefined };
    const sure =
      terms.some((term) => term.figure.value) &&
      sumOf(terms) > 0 &&
      (agrees(tie) || (isSlip(tie) && !isOtherCount(statement, terms)));
    return sure ? [tie] : [];
  }

  /** The cell that stands for a matter, where it is one printed cell. */
  cellOf({ counterparts }: Matter): Figure | undefined {
    for (const counterpart of counterparts) {
      const [cell, ...more] = this.cellsOf(counterpart) ?? [];
      if (cell?.value !== undefined && more.length === 0) return cell;
    }
    return undefined;
  }

  /** Whether appropriations of last year are carried over: then tables of one fund may show more than 当年拨款. */
  get carriesOver(): boolean {
    return (this.cell('CZ', 'carryOver', 'incomeAmount')?.value ?? 0) !== 0;
  }

  /** True unless 基本支出表 shows another total than 支出总表 does for the basic expenditure: then it is of one fund only. */
  isWhole(): boolean {
    const own = this.cell('JB', 'total', 'total')?.value;
    const all = this.cell('ZC', 'total', 'basic')?.value ?? this.sumOfClasses('ZC', 'basic');
    return own === undefined || all === undefined || own === all;
  }

  /** What the classes of a table add up to, for one whose row 合计 is missing; `undefined` where it prints none. */
  private sumOfClasses(table: string, column: string): number | undefined {
    const classes = this.table(table)?.entries.filter(({ code }) => code.length === 3) ?? [];
    if (classes.length === 0) return undefined;
    return classes.reduce((sum, row) => sum + (figureIn(row, column)?.value ?? 0), 0);
  }

  /** True where the text takes at least one of these amounts from the table though it is not of the whole. */
  private isOfTable(table: string, stated: Stated): boolean {
    return MATTERS.some(({ id, counterparts }) =>
      counterparts.some((counterpart) => {
        if (counterpart.table !== table || !counterpart.whole) return false;
        const value = stated.amountOf(id)?.figure.value;
        return value !== undefined && value !== 0 && value === this.cellsOf(counterpart)?.[0]?.value;
      }),
    );
  }

  /** 机关运行经费 may be of the organs alone: then it is less than the public funds of all, and no slip of the typist. */
  private isOtherScope(figure: Figure, cells: readonly Figure[]): boolean {
    const [cell] = cells;
    const institutions = this.table('JG')?.entries.some(({ texts, label }) =>
      /事业/.test(label + [...texts.values()].map(({ text }) => text).join('')),
    );
    if (!institutions || !cell?.value || (figure.value ?? 0) >= cell.value) return false;
    return slipBetween(showAmount(cell.value, figure.unit, figure.decimals), figure.text) === undefined;
  }

  /** True where the tables show that there is nothing of a matter: its row or column is missing or empty. */
  isNothing(matter: string): boolean {
    for (const counterpart of counterpartsOf(matter)) {
      const cells = this.cellsOf(counterpart);
      if (cells?.some(({ value }) => value !== undefined && value !== 0)) return false;
    }
    return true;
  }

  private cellsOf(counterpart: Counterpart): readonly Figure[] | undefined {
    const kind = this.byKind.get(counterpart.table);
    if (!kind || (counterpart.unless && kind.byRole.has(counterpart.unless))) return undefined;
    if (counterpart.unlessTable && this.byKind.has(counterpart.unlessTable)) return undefined;
    if (isDeclaredEmpty(kind.table)) return [];
    const { without, column } = counterpart;
    if (without && (this.cell('SZ', without, 'expenditureAmount')?.value ?? 0) !== 0) return undefined;
    const cells: Figure[] = [];
    for (const [index, role] of counterpart.rows.entries()) {
      const cell = this.cell(counterpart.table, role, column);
      if (cell) cells.push(cell);
      else if (index === 0 || kind.byRole.has(role)) return undefined;
    }
    return cells;
  }

  /** The procured items whose catalogue code fits; none where a code is missing. */
  private purchases(code: RegExp): readonly Term[] | undefined {
    const kind = this.byKind.get('CG');
    const items = kind?.byRole.get('item') ?? [];
    const terms: Term[] = [];
    for (const item of items) {
      const printed = (item.texts.get('catalogueCode')?.text ?? '').replace(/\s/g, '');
      const total = figureIn(item, 'total');
      if (!/^[ABC]\d{2,8}$/.test(printed) || !total || total.assumed) return undefined;
      if (code.test(printed)) terms.push({ figure: total, weight: 1 });
    }
    // Without an amount in any row, the column of amounts is one that was not read.
    if (items.every((item) => figureIn(item, 'total')?.value === undefined)) return undefined;
    if (terms.length > 0) return terms;
    const whole = this.cell('CG', 'total', 'total');
    return whole?.value === undefined ? undefined : [{ figure: whole, weight: 0 }];
  }

  /** Empty cells mean nothing, which binds: a printed figure that weighs nothing says that the table is there. */
  private bound(terms: readonly Term[]): readonly Term[] {
    if (terms.some(({ figure }) => figure.value !== undefined)) return terms;
    const { printed } = this;
    return printed?.value === undefined ? [] : [...terms, { figure: printed, weight: 0 }];
  }
}

const COUNT = /预算|执行|决算/;

/** True where the text compares with another count of last year (预算数) than the table shows (执行数). */
function isOtherCount({ sentence, at }: PassageStatement, terms: readonly Term[]): boolean {
  const words = sentence.text.slice(Math.max(0, at - 40), at);
  const said = /(?:年度?|上年|去年)(预算|执行|决算)[^。;]*$/.exec(words)?.[1];
  const table = terms[0]?.figure.entry?.table;
  const shown = COUNT.exec(table?.columns.find(({ id }) => id === 'lastYear')?.label ?? '')?.[0];
  return said !== undefined && shown !== undefined && said !== shown;
}

/** True for an amount that is its cells’, to its last digit. */
export function agrees({ total, terms }: Pick<TextTie, 'total' | 'terms'>): boolean {
  return Math.abs((total.value ?? 0) - sumOf(terms)) <= unitInFen(total.unit) / 10 ** total.decimals;
}

/** True for an amount a slip of the typist leads to from its cells’. */
export function isSlip({ total, terms }: Pick<TextTie, 'total' | 'terms'>): boolean {
  const right = sumOf(terms);
  const meant = [2, total.decimals].map((decimals) => rounded(right, total.unit, decimals));
  return (
    otherUnits(total).some((other) => other.value === right) || meant.some((text) => slipBetween(text, total.text))
  );
}

/** What of several a stated amount is: what it agrees with, else what a slip leads from, else the first. */
function meantOf<T extends { readonly terms: readonly Term[] }>(total: Figure, choices: readonly T[]): T {
  const exact = choices.find(({ terms }) => sumOf(terms) === total.value);
  const close = exact ?? choices.find(({ terms }) => agrees({ total, terms }));
  return (close ?? choices.find(({ terms }) => isSlip({ total, terms })) ?? choices[0]) as T;
}

function rounded(value: number, unit: MoneyUnit, decimals: number): string {
  const step = Math.max(1, unitInFen(unit) / 10 ** decimals);
  return showAmount(Math.round(value / step) * step, unit, decimals);
}

function sumOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { figure, weight }) => sum + weight * (figure.value ?? 0), 0);
}

/** True for a table without figures whose note says that there is nothing of the kind. */
function isDeclaredEmpty({ entries, note }: Table): boolean {
  return (
    note !== undefined &&
    /空表|无.{0,30}(?:预算|支出|经费|安排)/.test(fold(note.text)) &&
    entries.every(({ figures }) => figures.every(({ value }) => value === undefined))
  );
}

function counterpartsOf(id: string): readonly Counterpart[] {
  return MATTERS.find((matter) => matter.id === id)?.counterparts ?? [];
}

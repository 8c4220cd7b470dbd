import { FUND_TABLES, type TieCondition } from '../catalogue/ties';
import { FUNDS } from '../catalogue/tables/fundColumns';
import { NOT_FISCAL_INCOME } from '../catalogue/tables/incomeAndExpenditure';
import type { Figure, Sentence } from '../document/model';
import type { PartTables } from './tieTables';

/** What holds of a part's money as a whole: which ties may be stated of it. */
export interface TieConditions {
  readonly holds: ReadonlySet<TieCondition>;
  /** 预计下年使用的单位资金结余 that 收入总表 and 支出总表 leave out, as the text states it; `undefined` where it is 0. */
  readonly leftOut: Figure | undefined;
}

/** Looks at a part as a whole. One wrong figure must not change what is said of it: several witnesses are heard. */
export function conditionsOf(tables: PartTables): TieConditions {
  const holds = new Set<TieCondition>();
  const leftOut = balanceLeftOut(tables);
  if (!leftOut) holds.add('wholeBalance');
  if (tables.of('SZ') && tables.amount('SZ', 'yearEndCarryOver', 'expenditureAmount') === 0 && !leftOut)
    holds.add('noYearEnd');
  holds.add(isAllFiscal(tables) ? 'allFiscal' : 'notAllFiscal');
  if (fundsPrinted(tables)) holds.add('fundsPrinted');
  if (fundsCarried(tables)) holds.add('fundsCarried');
  return { holds, leftOut };
}

const NOT_FISCAL_ROWS = [...NOT_FISCAL_INCOME, 'otherSource'];
const NOT_FISCAL_COLUMNS = ['specialAccount', 'business', 'operating', 'superior', 'affiliate', 'other'];

/**
 * True where no row or column of other money is printed and the totals of 收支总表 and 财政拨款收支总表 — carry-over,
 * income, expenditure — agree; one of three may differ, it is the wrong figure then.
 */
function isAllFiscal(tables: PartTables): boolean {
  const summary = tables.of('SZ');
  const appropriation = tables.of('CZ');
  if (!summary || !appropriation) return false;
  for (const row of summary.rows) {
    if (NOT_FISCAL_ROWS.includes(row.role) && row.figures.some(({ value }) => (value ?? 0) !== 0)) return false;
  }
  for (const column of NOT_FISCAL_COLUMNS) if (tables.amount('SR', 'total', column) !== 0) return false;
  const witnesses = [
    tables.amount('SZ', 'carryOver', 'incomeAmount') === tables.amount('CZ', 'carryOver', 'incomeAmount'),
    tables.amount('SZ', 'incomeTotal', 'incomeAmount') === tables.amount('CZ', 'incomeTotal', 'incomeAmount'),
    tables.amount('SZ', 'yearExpenditure', 'expenditureAmount') === tables.amount('CZ', 'yearExpenditure', 'total'),
  ];
  return witnesses.filter(Boolean).length >= 2;
}

/** True where no fund's table is missing or empty though money is spent from it. */
export function fundsPrinted(tables: PartTables): boolean {
  if (!tables.of('CZ')) return FUNDS.every((fund) => tables.of(FUND_TABLES[fund]) !== undefined);
  return FUNDS.every(
    (fund) => tables.of(FUND_TABLES[fund])?.hasAmounts === true || tables.amount('CZ', 'yearExpenditure', fund) === 0,
  );
}

/**
 * False where a fund's table shows 当年拨款 only: its total (or the sum of its classes) is the year's appropriation, while
 * 财政拨款收支总表 spends the money carried over as well.
 */
function fundsCarried(tables: PartTables): boolean {
  return FUNDS.every((fund) => {
    const table = tables.of(FUND_TABLES[fund]);
    const spent = tables.amount('CZ', 'yearExpenditure', fund);
    const received = tables.amount('CZ', `${fund}Income`, 'incomeAmount');
    if (!table || received === 0 || spent === received) return true;
    const classes = table.rows.filter(({ code }) => code.length === 3);
    const sum = classes.reduce(
      (all, row) => all + (row.figures.find(({ column }) => column?.id === 'total')?.value ?? 0),
      0,
    );
    return tables.amount(FUND_TABLES[fund], 'total', 'total') !== received && sum !== received;
  });
}

/** The amount of 预计下年使用的单位资金结余 in the text, where a note says that the tables leave it out. */
function balanceLeftOut(tables: PartTables): Figure | undefined {
  const noted = ['SR', 'ZC'].some((kind) => {
    const note = tables.of(kind)?.table.note?.text.replace(/[\s\u3000]/g, '') ?? '';
    return /不含.{0,8}下年.{0,8}结余/.test(note);
  });
  if (!noted) return undefined;
  const seen = new Set<Sentence>();
  for (const { sentence } of tables.stated) {
    if (!sentence || seen.has(sentence)) continue;
    seen.add(sentence);
    const after = afterBalance(sentence);
    if (after === undefined) continue;
    const figure = tables.stated.find((other) => other.sentence === sentence && startsWith(after, other));
    if (figure) return figure.value === 0 ? undefined : figure;
  }
  return undefined;
}

/** What follows 预计下年使用的单位资金结余 where it is an amount; an increase of it is none. */
function afterBalance({ text }: Sentence): string | undefined {
  const match = /下年使用的?单位资金结[转余](?:结余)?(?:资金)?(?:为|共|约|是|:)?(?=\d)/.exec(text);
  return match ? text.slice(match.index + match[0].length) : undefined;
}

function startsWith(rest: string, { text }: Figure): boolean {
  return text !== '' && rest.startsWith(text) && !/[\d.,]/.test(rest[text.length] ?? '');
}

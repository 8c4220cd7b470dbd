import type { Derives, Strength } from './kind';
import { FUNDS } from './tables/fundColumns';

/**
 * When a tie between tables may be stated of a part:
 * - `wholeBalance`: 收入总表 and 支出总表 leave nothing out (no 预计下年使用的单位资金结余, or one of 0)
 * - `noYearEnd`: nothing is carried over to the next year
 * - `allFiscal`: all money of the part is fiscal appropriation; `notAllFiscal` the contrary
 * - `fundsPrinted`: every fund that 财政拨款收支总表 spends from has its own table
 * - `fundsCarried`: the tables of the three funds show the money carried over as well, not only 当年拨款
 */
export type TieCondition =
  'wholeBalance' | 'noYearEnd' | 'allFiscal' | 'notAllFiscal' | 'fundsPrinted' | 'fundsCarried';

/** Which row of a table an operand stands in: told by its role, its code, or the same class or code as the total's row. */
export type TieRow = { readonly role: string } | { readonly code: string } | 'same';

/** One operand of a tie: a cell of one of the part's tables. */
export interface TieOperand {
  /** Short name of the table's kind. */
  readonly table: string;
  readonly row: TieRow;
  readonly column: string;
  /** 1 when left out. */
  readonly weight?: number;
  /** Left out of the sum where the table, the row or the column is not printed; any other operand must be there. */
  readonly optional?: boolean;
}

/** A relation between the tables of one part: `total` = Σ terms (`sum`), or at most as much (`atMost`). */
export interface TieSpec {
  readonly rule: string;
  readonly strength: Strength;
  readonly derives: Derives;
  readonly form: 'sum' | 'atMost';
  readonly total: TieOperand;
  readonly terms: readonly TieOperand[];
  /**
   * Repeated for each row of the total's table that the terms' tables can be matched by: functional classes by their
   * name, accounts by their code (the row 合计 included).
   */
  readonly each?: 'class' | 'code';
  /** With `each: 'code'`: only accounts whose code begins so. */
  readonly prefixes?: readonly string[];
  readonly when?: readonly TieCondition[];
}

/** Table of each fund's expenditure. */
export const FUND_TABLES = { generalBudget: 'YB', governmentFund: 'ZF', stateCapital: 'GZ' } as const;

const TOTAL = { role: 'total' } as const;

function cell(table: string, row: string | TieRow, column: string, rest: Partial<TieOperand> = {}): TieOperand {
  return { table, row: typeof row === 'string' && row !== 'same' ? { role: row } : row, column, ...rest } as TieOperand;
}

function optional(operand: TieOperand): TieOperand {
  return { ...operand, optional: true };
}

function income(role: string): TieOperand {
  return cell('SZ', role, 'incomeAmount');
}

function spent(role: string): TieOperand {
  return cell('SZ', role, 'expenditureAmount');
}

/** Income rows of 收支总表 that a column of 收入总表 repeats; before 2025 the unit's own money has five rows. */
const SOURCES: readonly (readonly [role: string, column: string])[] = [
  ['specialAccountIncome', 'specialAccount'],
  ['businessIncome', 'business'],
  ['operatingIncome', 'operating'],
  ['superiorSubsidy', 'superior'],
  ['affiliateIncome', 'affiliate'],
  ['otherIncome', 'other'],
];

const UNIT_FUNDS = ['business', 'operating', 'superior', 'affiliate', 'other'] as const;

/** 收支总表 and 收入总表 print the same income. */
const INCOME: Pick<TieSpec, 'rule' | 'strength' | 'form' | 'when'> = {
  rule: 'income-tables-agree',
  strength: 'identity',
  form: 'sum',
  when: ['wholeBalance'],
};

const incomeTies: readonly TieSpec[] = [
  {
    ...INCOME,
    derives: 'copy',
    total: income('yearIncome'),
    terms: [cell('SR', TOTAL, 'yearIncome')],
  },
  { ...INCOME, derives: 'copy', total: income('carryOver'), terms: [cell('SR', TOTAL, 'carryOver')] },
  { ...INCOME, derives: 'copy', total: income('incomeTotal'), terms: [cell('SR', TOTAL, 'total')] },
  {
    // What the fiscal appropriations are does not hang on the unit's own money.
    ...INCOME,
    when: [],
    derives: 'total',
    total: cell('SR', TOTAL, 'fiscal'),
    terms: FUNDS.map((fund) => optional(income(`${fund}Income`))),
  },
  ...SOURCES.map(([role, column]): TieSpec => ({
    ...INCOME,
    derives: 'copy',
    total: income(role),
    terms: [cell('SR', TOTAL, column)],
  })),
  {
    ...INCOME,
    derives: 'total',
    total: income('unitFunds'),
    terms: UNIT_FUNDS.map((column) => optional(cell('SR', TOTAL, column))),
  },
];

const expenditureTies: readonly TieSpec[] = [
  {
    rule: 'expenditure-tables-agree',
    strength: 'identity',
    derives: 'copy',
    form: 'sum',
    total: spent('yearExpenditure'),
    terms: [cell('ZC', TOTAL, 'total')],
    when: ['wholeBalance'],
  },
  {
    rule: 'expenditure-tables-agree',
    strength: 'identity',
    derives: 'copy',
    form: 'sum',
    each: 'class',
    total: cell('SZ', 'same', 'expenditureAmount'),
    terms: [cell('ZC', 'same', 'total')],
    when: ['wholeBalance'],
  },
  {
    rule: 'income-covers-expenditure',
    strength: 'identity',
    derives: 'none',
    form: 'sum',
    each: 'code',
    total: cell('SR', 'same', 'total'),
    terms: [cell('ZC', 'same', 'total')],
    when: ['noYearEnd'],
  },
];

const appropriationTies: readonly TieSpec[] = [
  ...FUNDS.map((fund): TieSpec => ({
    rule: 'appropriation-agrees',
    strength: 'identity',
    derives: 'copy',
    form: 'sum',
    total: cell('CZ', `${fund}Income`, 'incomeAmount'),
    terms: [income(`${fund}Income`)],
  })),
  {
    rule: 'appropriation-agrees',
    strength: 'identity',
    derives: 'copy',
    form: 'sum',
    total: cell('CZ', 'yearIncome', 'incomeAmount'),
    terms: [cell('SR', TOTAL, 'fiscal')],
  },
  {
    rule: 'appropriation-within-total',
    strength: 'identity',
    derives: 'none',
    form: 'atMost',
    total: cell('CZ', 'carryOver', 'incomeAmount'),
    terms: [income('carryOver')],
    when: ['notAllFiscal'],
  },
  {
    rule: 'appropriation-within-total',
    strength: 'identity',
    derives: 'none',
    form: 'atMost',
    each: 'class',
    total: cell('CZ', 'same', 'total'),
    terms: [cell('SZ', 'same', 'expenditureAmount')],
    when: ['notAllFiscal'],
  },
  ...(
    [
      ['carryOver', 'incomeAmount', 'incomeAmount'],
      ['incomeTotal', 'incomeAmount', 'incomeAmount'],
      ['yearExpenditure', 'total', 'expenditureAmount'],
    ] as const
  ).map(([role, own, other]): TieSpec => ({
    rule: 'all-fiscal-agrees',
    strength: 'identity',
    derives: 'none',
    form: 'sum',
    total: cell('CZ', role, own),
    terms: [cell('SZ', role, other)],
    when: ['allFiscal'],
  })),
  {
    rule: 'all-fiscal-agrees',
    strength: 'identity',
    derives: 'none',
    form: 'sum',
    each: 'class',
    total: cell('CZ', 'same', 'total'),
    terms: [cell('SZ', 'same', 'expenditureAmount')],
    when: ['allFiscal'],
  },
];

/** 基本支出 and 项目支出 of every account, and their sum. */
const EXPENDITURE_COLUMNS = ['total', 'basic', 'project'] as const;

/** What a column of 财政拨款收支总表 spends, in all and by class, is what the table of that money shows. */
function appropriationSpent(column: string, table: string): TieSpec[] {
  const tie = {
    rule: 'fund-tables-agree',
    strength: 'identity',
    derives: 'copy',
    form: 'sum',
    when: ['fundsCarried'],
  } as const;
  return [
    { ...tie, total: cell('CZ', 'yearExpenditure', column), terms: [cell(table, TOTAL, 'total')] },
    { ...tie, each: 'class', total: cell('CZ', 'same', column), terms: [cell(table, 'same', 'total')] },
  ];
}

const fundTies: readonly TieSpec[] = [
  ...FUNDS.flatMap((fund) => appropriationSpent(fund, FUND_TABLES[fund])),
  {
    rule: 'fund-tables-agree',
    strength: 'identity',
    derives: 'none',
    form: 'sum',
    total: cell('CZ', 'yearExpenditure', 'total'),
    terms: FUNDS.map((fund) => cell(FUND_TABLES[fund], TOTAL, 'total', { optional: fund !== 'generalBudget' })),
    when: ['fundsPrinted', 'fundsCarried'],
  },
  ...EXPENDITURE_COLUMNS.flatMap((column): TieSpec[] => [
    {
      // Under one account the three funds together spend no more than the whole part does.
      rule: 'fund-within-expenditure',
      strength: 'identity',
      derives: 'none',
      form: 'atMost',
      each: 'code',
      total: cell('YB', 'same', column),
      terms: [
        cell('ZC', 'same', column),
        cell('ZF', 'same', column, { weight: -1, optional: true }),
        cell('GZ', 'same', column, { weight: -1, optional: true }),
      ],
      when: ['notAllFiscal'],
    },
    {
      rule: 'fiscal-expenditure-agrees',
      strength: 'identity',
      derives: 'none',
      form: 'sum',
      each: 'code',
      total: cell('ZC', 'same', column),
      terms: FUNDS.map((fund) => optional(cell(FUND_TABLES[fund], 'same', column))),
      when: ['allFiscal', 'fundsPrinted', 'fundsCarried'],
    },
  ]),
];

/** 财政拨款支出表 and 财政拨款基本支出表: the funds together, beside the tables of each. */
const fiscalTies: readonly TieSpec[] = [
  ...appropriationSpent('total', 'CF'),
  ...(['total', 'basic', 'personnel', 'publicFunds', 'project'] as const).map((column): TieSpec => ({
    rule: 'fund-tables-agree',
    strength: 'identity',
    derives: 'total',
    form: 'sum',
    each: 'code',
    total: cell('CF', 'same', column),
    terms: FUNDS.map((fund) => optional(cell(FUND_TABLES[fund], 'same', column))),
    when: ['fundsPrinted', 'fundsCarried'],
  })),
  {
    rule: 'basic-expenditure-agrees',
    strength: 'identity',
    derives: 'copy',
    form: 'sum',
    total: cell('CF', TOTAL, 'basic'),
    terms: [cell('CJ', TOTAL, 'total')],
  },
  {
    rule: 'basic-expenditure-agrees',
    strength: 'identity',
    derives: 'none',
    form: 'atMost',
    each: 'code',
    total: cell('JB', 'same', 'total'),
    terms: [cell('CJ', 'same', 'total')],
  },
];

const basicTies: readonly TieSpec[] = [
  {
    rule: 'basic-expenditure-agrees',
    strength: 'identity',
    derives: 'copy',
    form: 'sum',
    total: cell('YB', TOTAL, 'basic'),
    terms: [cell('JB', TOTAL, 'total')],
  },
  // 工资福利 and 个人和家庭补助 are 人员经费 only; 商品和服务 and 资本性支出 are 公用经费 only.
  ...(
    [
      ['personnel', ['301', '303']],
      ['publicFunds', ['302', '310']],
    ] as const
  ).map(([column, prefixes]): TieSpec => ({
    rule: 'basic-kind-of-account',
    strength: 'expected',
    derives: 'none',
    form: 'sum',
    each: 'code',
    prefixes,
    total: cell('JB', 'same', column),
    terms: [cell('JB', 'same', 'total')],
  })),
  // What basic expenditure pays for 因公出国, 公务接待 and vehicles is part of the “三公” expenses.
  ...(
    [
      ['30212', 'abroad'],
      ['30217', 'reception'],
      ['30231', 'vehicleOperation'],
      ['31013', 'vehiclePurchase'],
    ] as const
  ).map(([code, role]): TieSpec => ({
    rule: 'basic-within-three-public',
    strength: 'identity',
    derives: 'none',
    form: 'atMost',
    total: cell('JB', { code }, 'total'),
    terms: [cell('SG', role, 'total')],
  })),
];

/** What is bought from a fund is at most what the fund receives. */
function purchaseTie(column: string, ...sources: readonly TieOperand[]): TieSpec {
  return {
    rule: 'procurement-within-source',
    strength: 'identity',
    derives: 'none',
    form: 'atMost',
    total: cell('CG', TOTAL, column),
    terms: sources,
  };
}

const purchaseTies: readonly TieSpec[] = [
  ...FUNDS.map((fund) =>
    // Forms without columns of carry-over buy from it under the fund itself.
    purchaseTie(fund, income(`${fund}Income`), optional(cell('CZ', `${fund}CarryOver`, 'incomeAmount'))),
  ),
  purchaseTie('specialAccount', income('specialAccountIncome'), optional(income('carryOver'))),
  purchaseTie('fiscalCarryOver', cell('CZ', 'carryOver', 'incomeAmount')),
  purchaseTie('carryOver', income('carryOver')),
];

/** Every relation between single cells of the tables of one part. */
export const TIES: readonly TieSpec[] = [
  ...incomeTies,
  ...expenditureTies,
  ...appropriationTies,
  ...fundTies,
  ...fiscalTies,
  ...basicTies,
  ...purchaseTies,
];

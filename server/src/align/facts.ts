import type { DraftRow, DraftTable } from '../document/draft';
import { parseAmount } from '../text/amount';
import { fold } from '../text/fold';

/** What other tables tell of this one. Column ids are the kind's. */
export interface Facts {
  /** Columns that must be empty. */
  readonly absent: ReadonlySet<string>;
  /** Totals of columns, in 分. */
  readonly totals: ReadonlyMap<string, number>;
  /** Columns that must be empty in one row, and columns its money rather stands in. */
  readonly ofRow: (row: DraftRow) => { readonly absent: ReadonlySet<string>; readonly likely: ReadonlySet<string> };
}

const NONE: ReadonlySet<string> = new Set();

/** Nothing known. */
export const NO_FACTS: Facts = { absent: NONE, totals: new Map(), ofRow: () => ({ absent: NONE, likely: NONE }) };

const FUND_OF_ROLE: Readonly<Record<string, string>> = {
  generalBudgetIncome: 'generalBudget',
  governmentFundIncome: 'governmentFund',
  stateCapitalIncome: 'stateCapital',
  generalBudgetCarryOver: 'generalBudget',
  governmentFundCarryOver: 'governmentFund',
  stateCapitalCarryOver: 'stateCapital',
};

/** Income rows of 收支总表 and the columns of 收入总表 their money stands in. */
const SOURCE_OF_ROLE: Readonly<Record<string, readonly string[]>> = {
  specialAccountIncome: ['specialAccount'],
  unitFunds: ['business', 'operating', 'superior', 'affiliate', 'other'],
  businessIncome: ['business'],
  operatingIncome: ['operating'],
  superiorSubsidy: ['superior'],
  affiliateIncome: ['affiliate'],
  otherIncome: ['other'],
};

/** What the project forms of a part tell of the projects, by folded name. */
export interface ProjectFacts {
  /** Projects of earlier years: paid from what was carried over. */
  readonly carried: ReadonlySet<string>;
  /** Projects whose whole budget is fiscal money. */
  readonly fiscal: ReadonlySet<string>;
}

/** What the part's other tables, as far as they are read, tell of the columns of a table of `kindId`. */
export function factsFor(kindId: string, part: readonly DraftTable[], projects: ProjectFacts): Facts {
  const absent = new Set<string>();
  const totals = new Map<string, number>();
  const summary = part.find((table) => table.kind?.id === 'SZ' && !table.unread);
  const fiscal = part.find((table) => table.kind?.id === 'CZ' && !table.unread);
  const amountsByRole = (table: DraftTable | undefined) => {
    const amounts = new Map<string, number>();
    for (const row of table?.rows ?? []) {
      if (row.role === '' || row.side !== 0) continue;
      for (const cell of row.cells.values()) {
        const amount = parseAmount(cell.text, table?.meta.unit ?? '万元')?.value ?? 0;
        amounts.set(row.role, (amounts.get(row.role) ?? 0) + amount);
      }
      if (!amounts.has(row.role)) amounts.set(row.role, 0);
    }
    return amounts;
  };
  const income = amountsByRole(summary);
  const appropriation = amountsByRole(fiscal);
  const funds = new Map<string, number>();
  for (const source of [appropriation.size > 0 ? appropriation : income]) {
    for (const [role, fund] of Object.entries(FUND_OF_ROLE)) {
      const amount = source.get(role);
      if (amount !== undefined) funds.set(fund, (funds.get(fund) ?? 0) + amount);
    }
  }
  switch (kindId) {
    case 'SR': {
      for (const [role, columns] of Object.entries(SOURCE_OF_ROLE)) {
        const amount = income.get(role);
        if (amount === 0 && role !== 'unitFunds' && income.get('unitFunds') === undefined)
          columns.forEach((c) => absent.add(c));
        if (amount === 0 && (role === 'unitFunds' || role === 'specialAccountIncome'))
          columns.forEach((c) => absent.add(c));
        if (amount && columns.length === 1) totals.set(columns[0], amount);
      }
      const own = ['generalBudgetIncome', 'governmentFundIncome', 'stateCapitalIncome'].map((role) => income.get(role));
      if (own.some((amount) => amount !== undefined)) {
        const amount = own.reduce<number>((sum, value) => sum + (value ?? 0), 0);
        if (amount === 0) absent.add('fiscal');
        else totals.set('fiscal', amount);
      }
      for (const fund of ['generalBudget', 'governmentFund', 'stateCapital']) {
        const amount = income.get(`${fund}Income`);
        if (amount === 0) absent.add(fund);
        else if (amount !== undefined) totals.set(fund, amount);
      }
      const carryOver = income.get('carryOver');
      if (carryOver === 0) absent.add('carryOver');
      else if (carryOver) totals.set('carryOver', carryOver);
      break;
    }
    case 'CZ':
    case 'SG':
    case 'CG': {
      for (const [fund, amount] of funds) {
        if (amount === 0) absent.add(fund);
        else if (kindId === 'CZ') totals.set(fund, amount);
      }
      if (kindId !== 'CG') break;
      if (income.get('specialAccountIncome') === 0) absent.add('specialAccount');
      if (income.get('unitFunds') === 0) absent.add('unitFunds');
      if (income.get('carryOver') === 0)
        ['carryOver', 'fiscalCarryOver', 'nonFiscalBalance'].forEach((c) => absent.add(c));
      const carried = ['generalBudgetCarryOver', 'governmentFundCarryOver', 'stateCapitalCarryOver'];
      const fiscalCarryOver = carried.reduce((sum, role) => sum + (appropriation.get(role) ?? 0), 0);
      if (fiscalCarryOver > 0 && fiscalCarryOver === income.get('carryOver')) absent.add('nonFiscalBalance');
      break;
    }
    case 'ZC': {
      // Operating expenditure, 上解 and subsidies are never fiscal: where all money is, they are empty.
      const all = income.get('incomeTotal');
      if (all !== undefined && all === appropriation.get('incomeTotal'))
        ['operating', 'toSuperior', 'toAffiliate'].forEach((c) => absent.add(c));
      break;
    }
    case 'YB': {
      // 基本支出 of the general budget is what 基本支出表 adds up to.
      const basic = part.find((table) => table.kind?.id === 'JB');
      const total = basic?.rows.find((row) => row.role === 'total');
      const amount = basic && total && parseAmount(cellOf(basic, total, 'total'), basic.meta.unit ?? '万元')?.value;
      if (amount) totals.set('basic', amount);
      else if (basic && basic.rows.length === 0) absent.add('basic');
      break;
    }
    case 'ZF':
    case 'GZ':
    case 'JB':
      break;
    default:
      return NO_FACTS;
  }
  return { absent, totals, ofRow: rowFacts(kindId, part, projects) };
}

/** The text of a row's cell by column id. */
function cellOf(table: DraftTable | undefined, row: DraftRow, id: string): string {
  const column = table?.columns.findIndex((c) => c.id === id) ?? -1;
  return row.cells.get(column)?.text ?? '';
}

/** What other tables tell of single rows. */
function rowFacts(kindId: string, part: readonly DraftTable[], projects: ProjectFacts): Facts['ofRow'] {
  switch (kindId) {
    case 'CG':
      return (row) => {
        const name = fold(row.label);
        return {
          absent: projects.fiscal.has(name) ? NOT_FISCAL : NONE,
          likely: projects.carried.has(name) ? CARRY_OVER : NONE,
        };
      };
    case 'ZC': {
      // What the general budget spends under a code, the department spends.
      const printed = columnsByCode(part, 'YB', (text) => text !== '');
      return (row) => ({ absent: NONE, likely: printed.get(row.code) ?? NONE });
    }
    case 'ZF':
    case 'GZ': {
      // No fund spends under a code what the department as a whole does not.
      const blank = columnsByCode(part, 'ZC', (text) => text === '');
      return (row) => ({ absent: blank.get(row.code) ?? NONE, likely: PROJECT });
    }
    case 'JB':
      return ({ code }) => ({ absent: ABSENT_OF_ACCOUNT[code.slice(0, 3)] ?? NONE, likely: NONE });
    case 'SG': {
      const roles = rolesPaidFromBasic(part);
      // Where the items are columns, those are the columns that bear something.
      return (row) => ({ absent: NONE, likely: roles.has(row.role) ? GENERAL_BUDGET : roles });
    }
    default:
      return NO_FACTS.ofRow;
  }
}

/** For each code of a table, which of 基本支出 and 项目支出 are as `wanted`. */
function columnsByCode(
  part: readonly DraftTable[],
  kindId: string,
  wanted: (text: string) => boolean,
): Map<string, Set<string>> {
  const table = part.find((other) => other.kind?.id === kindId);
  const byCode = new Map<string, Set<string>>();
  for (const row of table?.rows ?? []) {
    if (row.loose.length > 0 || row.assumed) continue;
    byCode.set(row.code, new Set(['basic', 'project'].filter((id) => wanted(cellOf(table, row, id)))));
  }
  return byCode;
}

/** Rows of “三公”经费 that 基本支出表 (general budget money) pays at least in part, and the rows they add up to. */
function rolesPaidFromBasic(part: readonly DraftTable[]): Set<string> {
  const basic = part.find((table) => table.kind?.id === 'JB');
  const roles = new Set<string>();
  for (const row of basic?.rows ?? []) {
    const paid = ROLES_OF_CODE[row.code];
    if (paid && (parseAmount(cellOf(basic, row, 'total'), '万元')?.value ?? 0) > 0)
      for (const role of paid) roles.add(role);
  }
  return roles;
}

const ROLES_OF_CODE: Readonly<Record<string, readonly string[]>> = {
  30212: ['abroad', 'subtotal', 'grandTotal'],
  30217: ['reception', 'subtotal', 'grandTotal'],
  30231: ['vehicleOperation', 'vehicles', 'subtotal', 'grandTotal'],
  31013: ['vehiclePurchase', 'vehicles', 'subtotal', 'grandTotal'],
};
/** 工资福利 and 个人和家庭补助 are 人员经费 only; 商品和服务 and 资本性支出 are 公用经费 only. */
const ABSENT_OF_ACCOUNT: Readonly<Record<string, ReadonlySet<string>>> = {
  301: new Set(['publicFunds']),
  303: new Set(['publicFunds']),
  302: new Set(['personnel']),
  310: new Set(['personnel']),
};
const GENERAL_BUDGET: ReadonlySet<string> = new Set(['generalBudget']);
const NOT_FISCAL: ReadonlySet<string> = new Set(['unitFunds', 'specialAccount', 'nonFiscalBalance']);
/** Funds other than the general budget pay projects far more often than running costs. */
const PROJECT: ReadonlySet<string> = new Set(['project']);
const CARRY_OVER: ReadonlySet<string> = new Set(['carryOver', 'fiscalCarryOver', 'nonFiscalBalance']);

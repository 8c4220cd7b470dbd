import type { DraftTable } from '../document/draft';
import { parseAmount } from '../text/amount';
import { NO_FACTS, type Facts } from './settle';

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

/** What the part's other tables, as far as they are read, tell of the columns of a table of `kindId`. */
export function factsFor(kindId: string, part: readonly DraftTable[]): Facts {
  const absent = new Set<string>();
  const totals = new Map<string, number>();
  const summary = part.find((table) => table.kind?.id === 'SZ');
  const fiscal = part.find((table) => table.kind?.id === 'CZ');
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
        if (amount === 0 && role !== 'unitFunds' && income.get('unitFunds') === undefined) columns.forEach((c) => absent.add(c));
        if (amount === 0 && (role === 'unitFunds' || role === 'specialAccountIncome')) columns.forEach((c) => absent.add(c));
        if (amount && columns.length === 1) totals.set(columns[0], amount);
      }
      const own = ['generalBudgetIncome', 'governmentFundIncome', 'stateCapitalIncome'].map((role) => income.get(role));
      if (own.some((amount) => amount !== undefined)) {
        const amount = own.reduce<number>((sum, value) => sum + (value ?? 0), 0);
        if (amount === 0) absent.add('fiscal');
        else totals.set('fiscal', amount);
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
      if (income.get('carryOver') === 0) ['carryOver', 'fiscalCarryOver', 'nonFiscalBalance'].forEach((c) => absent.add(c));
      const carried = ['generalBudgetCarryOver', 'governmentFundCarryOver', 'stateCapitalCarryOver'];
      const fiscalCarryOver = carried.reduce((sum, role) => sum + (appropriation.get(role) ?? 0), 0);
      if (fiscalCarryOver > 0 && fiscalCarryOver === income.get('carryOver')) absent.add('nonFiscalBalance');
      break;
    }
    case 'ZC': {
      // Operating expenditure, 上解 and subsidies are never fiscal: where all money is, they are empty.
      const all = income.get('incomeTotal');
      if (all !== undefined && all === appropriation.get('incomeTotal')) ['operating', 'toSuperior', 'toAffiliate'].forEach((c) => absent.add(c));
      break;
    }
    default:
      return NO_FACTS;
  }
  return { absent, totals };
}
